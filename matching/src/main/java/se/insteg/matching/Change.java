package se.insteg.matching;

import java.util.Map;

/** Something that happens to an instance while its plan is kept ({@link Live}). Everything is named by id. */
public sealed interface Change {

    /**
     * A unit arrives.
     *
     * @param points of each admissible place; the loyalty bonus is added where it is the unit's current place
     */
    record Arrives(Unit unit, Map<String, Integer> points) implements Change {
        public Arrives {
            points = Map.copyOf(points);
        }
    }

    /** A unit leaves, also one that is locked. */
    record Leaves(String unit) implements Change {}

    /** A unit's admissible places are exactly these from now on, with these points. A locked unit must keep its place's. */
    record Pairs(String unit, Map<String, Integer> points) implements Change {
        public Pairs {
            points = Map.copyOf(points);
        }
    }

    /**
     * A unit is otherwise from now on: its size, classes, priority, current place and admissible places. A lock stays.
     *
     * @param unit with the id of one that is there; whether it says locked does not matter
     */
    record Alters(Unit unit, Map<String, Integer> points) implements Change {
        public Alters {
            points = Map.copyOf(points);
        }
    }

    /** A pair becomes admissible, or its points change. */
    record Pair(String unit, String place, int points) implements Change {}

    /** A pair is no longer admissible; no harm if it was not. */
    record Exclusion(String unit, String place) implements Change {}

    /** A place opens; {@code points} of the units that may come, by id. */
    record Opens(Place place, Map<String, Integer> points) implements Change {
        public Opens {
            points = Map.copyOf(points);
        }
    }

    /** A place closes: whoever is there needs another place. Refused while somebody is locked there. */
    record Closes(String place) implements Change {}

    /** A place has this many seats from now on. Refused when those locked there would not fit. */
    record Seats(String place, int capacity) implements Change {}

    /** A place takes at most this many of one class from now on, or {@link Place#UNLIMITED}. */
    record ClassCap(String place, int classCap) implements Change {}

    /** A unit keeps (or is given) a place whatever happens. Its loyalty bonus does not change by that. */
    record Locks(String unit, String place) implements Change {}

    /** A lock is taken off; the unit may move. */
    record Unlocks(String unit) implements Change {}
}
