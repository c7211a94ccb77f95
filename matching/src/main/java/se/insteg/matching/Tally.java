package se.insteg.matching;

/**
 * What a plan comes to and what is known about how good that is; the fields mean what they mean in {@link Solution}.
 *
 * @param proven true when no plan is better by the objective
 */
public record Tally(int placedPersons, int placedUpperBound, long points, long upperBound, boolean proven) {

    static Tally of(Solution solution) {
        return new Tally(
                solution.placedPersons(),
                solution.placedUpperBound(),
                solution.points(),
                solution.upperBound(),
                solution.proven());
    }
}
