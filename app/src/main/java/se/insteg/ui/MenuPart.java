package se.insteg.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.insteg.kernel.MenuEntry;
import se.insteg.kernel.Viewer;

/**
 * Ways that belong together in the page header.
 *
 * @param entries those the viewer may go, in order; at least one
 * @param current whether one of them leads to where we are
 */
public record MenuPart(MenuEntry.Part of, List<MenuEntry> entries, boolean current) {
    public MenuPart {
        entries = List.copyOf(entries);
    }

    /** Whether it unfolds; what stands alone is gone to directly. */
    public boolean unfolds() {
        return of != MenuEntry.Part.DAY && entries.size() > 1;
    }

    /** The parts of which the viewer may go some way, in order. */
    static List<MenuPart> of(List<MenuEntry> all, Viewer viewer, String address) {
        return Arrays.stream(MenuEntry.Part.values())
                .map(part -> {
                    List<MenuEntry> entries = entries(part, all, viewer);
                    return new MenuPart(part, entries, entries.stream().anyMatch(entry -> entry.holds(address)));
                })
                .filter(part -> !part.entries.isEmpty())
                .toList();
    }

    private static List<MenuEntry> entries(MenuEntry.Part part, List<MenuEntry> all, Viewer viewer) {
        Stream<MenuEntry> open = all.stream().filter(entry -> entry.part() == part && viewer.may(entry.action()));
        return open.sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }
}
