package se.insteg.ui;

/**
 * A link among several: a crumb of the trail or a tab.
 *
 * @param href where it leads
 * @param label its words
 * @param current whether we are there
 */
public record Way(String href, String label, boolean current) {
    public Way(String href, String label) {
        this(href, label, false);
    }
}
