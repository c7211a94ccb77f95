package se.insteg.insights.figures;

/**
 * What a figure comes to.
 *
 * @param people unique ones behind it
 * @param amount of what the indicator counts: people, times or whole hours
 */
public record Tally(int people, long amount) {
    static final Tally NOTHING = new Tally(0, 0);
}
