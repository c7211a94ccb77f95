package se.insteg.placements.agreement;

/**
 * How much the municipality asks of one workplace.
 *
 * @param months how long somebody is there at most, 1 to 60
 * @param own whether the municipality has decided; otherwise these are the ones Insteg comes with
 */
public record Limits(int months, boolean own) {
    /** Six months as in the state's scheme until 2016. */
    public static final Limits STANDARD = new Limits(6, false);
}
