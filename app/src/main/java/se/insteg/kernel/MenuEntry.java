package se.insteg.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A way into a room, shown in the page header to those whose role allows {@code action}. Rooms declare theirs as beans.
 *
 * @param part under which it is found
 * @param path where it leads, such as "/staff"
 * @param messageKey its words, such as "access.menu.staff"
 * @param action the name of the action in the rights matrix that opens it
 * @param order smaller comes first within its part; 100 apart, so that a later room fits between
 * @param also other addresses whose pages belong there
 */
public record MenuEntry(Part part, String path, String messageKey, String action, int order, List<String> also) {
    /** So few that they keep to one row; in the order shown. Add an entry to a part rather than adding parts. */
    public enum Part {
        /** What one begins the day with; stands by itself, without a name. */
        DAY,
        /** Those the unit is there for. */
        PEOPLE,
        /** Who takes them in, and what comes of it. */
        HOSTS,
        /** Groups and courses. */
        PROGRAMMES,
        /** What was done, counted and shown to others. */
        FOLLOW_UP,
        /** How the unit is set up. */
        SETTINGS,
        /** The viewer's own things; they stand under their name. */
        OWN;

        public String messageKey() {
            return "ui.menu.of." + name().toLowerCase(Locale.ROOT);
        }
    }

    public MenuEntry {
        also = List.copyOf(also);
    }

    public MenuEntry(Part part, String path, String messageKey, String action, int order, String... also) {
        this(part, path, messageKey, action, order, List.of(also));
    }

    /** Whether the page at that address is the entry's own, or part of it. */
    public boolean holds(String address) {
        return within(path, address) || also.stream().anyMatch(other -> within(other, address));
    }

    private static boolean within(String path, String address) {
        return address.equals(path) || (path.length() > 1 && address.startsWith(path + "/"));
    }
}
