package se.insteg.kernel;

import java.util.List;

/**
 * A way into a room, shown in the page header to those whose role allows {@code action}. Rooms declare theirs as beans.
 *
 * @param path where it leads, such as "/staff"
 * @param messageKey its words, such as "access.menu.staff"
 * @param action the name of the action in the rights matrix that opens it
 * @param order smaller comes first; 100 apart, so that a later room fits between
 * @param own leads to something of the viewer's own: it stands under their name
 * @param also other addresses whose pages belong there
 */
public record MenuEntry(String path, String messageKey, String action, int order, boolean own, List<String> also) {
    public MenuEntry {
        also = List.copyOf(also);
    }

    public MenuEntry(String path, String messageKey, String action, int order, boolean own) {
        this(path, messageKey, action, order, own, List.of());
    }

    /** A way to work. */
    public MenuEntry(String path, String messageKey, String action, int order, String... also) {
        this(path, messageKey, action, order, false, List.of(also));
    }

    /** Whether the page at that address is the entry's own, or part of it. */
    public boolean holds(String address) {
        return within(path, address) || also.stream().anyMatch(other -> within(other, address));
    }

    private static boolean within(String path, String address) {
        return address.equals(path) || (path.length() > 1 && address.startsWith(path + "/"));
    }
}
