package se.insteg.matching;

/**
 * What a running search has reached. The fields mean what they mean in {@link Solution}.
 *
 * @param seconds since the start
 */
public record Progress(double seconds, int placedPersons, int placedUpperBound, long points, long upperBound) {}
