package se.insteg.kernel;

/**
 * A way into a room, shown in the page header to those whose role allows {@code action}. Rooms declare theirs as beans.
 *
 * @param path where it leads, such as "/staff"
 * @param messageKey its words, such as "access.menu.staff"
 * @param action the name of the action in the rights matrix that opens it
 * @param order smaller comes first; 100 apart, so that a later room fits between
 * @param own leads to something of the viewer's own: it stands under their name
 */
public record MenuEntry(String path, String messageKey, String action, int order, boolean own) {
    /** A way to work. */
    public MenuEntry(String path, String messageKey, String action, int order) {
        this(path, messageKey, action, order, false);
    }
}
