package se.insteg.casework;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A list of what there is to do each time something happens, such as an arrival. Changing it makes a new version; what has
 * been started goes on as it was.
 *
 * @param version from 1; 0 for one that comes with Insteg and has never been used or changed here
 * @param retired no longer offered
 */
public record Checklist(UUID id, int version, String name, List<Item> items, boolean retired) {
    /** As many as one list holds. */
    public static final int MOST_ITEMS = 60;

    /**
     * One thing on it.
     *
     * @param what 1–300 characters
     * @param day counted from the day it starts, −365 to 730; before it when negative
     */
    public record Item(String what, int day) {
        public static final int EARLIEST = -365;
        public static final int LATEST = 730;
    }

    /** In the order of their days; of the same day as written. */
    public Checklist {
        items = items.stream().sorted(Comparator.comparingInt(Item::day)).toList();
    }
}
