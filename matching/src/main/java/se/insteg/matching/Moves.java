package se.insteg.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.insteg.matching.Register.Edit;

/** Finds out who moved in a change. Made when the register is changed and the plan is not yet. */
final class Moves {
    private final Register register;
    private final Standing old;
    private final Map<Integer, Integer> before = new TreeMap<>();
    private final Map<Integer, String> goneUnits = new HashMap<>();
    private final Map<Integer, String> gonePlaces = new HashMap<>();

    Moves(Register register, List<Edit> edits, Standing old) {
        this.register = register;
        this.old = old;
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.OfUnit(int number, UnitEntry entry, UnitEntry after) -> remember(number, entry);
                case Edit.OfPlace(int number, Place place, Place after) -> {
                    if (place != null) {
                        gonePlaces.put(number, place.id());
                    }
                }
            }
        }
    }

    private void remember(int unit, @Nullable UnitEntry entry) {
        if (entry != null) {
            goneUnits.put(unit, entry.unit().id());
        }
        int at = entry == null ? Solution.UNPLACED : entry.isFree() ? old.freePlace(unit) : entry.lock();
        before.putIfAbsent(unit, at);
    }

    /** Everybody whose place is another one now, by number. */
    List<Move> to(Standing now, long mark) {
        if (now == old && now instanceof ExactStanding exact) {
            exact.forEachMoved(mark, (unit, at) -> before.putIfAbsent(unit, Math.max(Solution.UNPLACED, at)));
        } else {
            for (int u = 0; u < register.unitNumbers(); u++) {
                before.putIfAbsent(u, old.place(u));
            }
        }
        List<Move> moves = new ArrayList<>();
        before.forEach((unit, from) -> {
            int to = now.place(unit);
            if (to != from) {
                moves.add(new Move(unitId(unit), placeId(from), placeId(to)));
            }
        });
        return moves;
    }

    private String unitId(int unit) {
        UnitEntry entry = register.unit(unit);
        return entry != null ? entry.unit().id() : goneUnits.getOrDefault(unit, "");
    }

    private @Nullable String placeId(int place) {
        if (place == Solution.UNPLACED) {
            return null;
        }
        Place there = register.place(place);
        return there != null ? there.id() : gonePlaces.get(place);
    }
}
