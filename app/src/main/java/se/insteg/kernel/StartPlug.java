package se.insteg.kernel;

import java.util.List;

/**
 * What a room puts on the start page of the one who is looking. Rooms declare theirs as beans; the page shows them all,
 * grouped, and knows none of them.
 */
@FunctionalInterface
public interface StartPlug {
    /** Already filtered to this viewer: only what they may see, and work that is theirs to do. None is common. */
    List<StartItem> items(Viewer viewer);
}
