package se.insteg.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import se.insteg.matching.InvalidInstanceException.Problem;

/**
 * Checks a {@link Change} and writes it to the {@link Register}. A place opens before the pairs with it are known and takes
 * its seats afterwards, and closes the other way round, so that every single edit makes sense by itself.
 */
final class ChangeReader {
    /** Pairs lie in arrays that keep room to grow and may be worn to twice their need: a quarter of what an array can hold. */
    private static final int MOST_PAIRS = 1 << 29;

    private final Register register;

    ChangeReader(Register register) {
        this.register = register;
    }

    /** @throws InvalidInstanceException saying what is wrong with it; edits already made are the caller's to undo */
    void apply(Change change) {
        switch (change) {
            case Change.Arrives(Unit unit, Map<String, Integer> points) -> arrive(unit, points);
            case Change.Leaves(String unit) -> register.unit(unit(unit), null);
            case Change.Pairs(String unit, Map<String, Integer> points) -> pairs(unit, points);
            case Change.Alters(Unit unit, Map<String, Integer> points) -> alter(unit, points);
            case Change.Pair(String unit, String place, int points) -> pair(unit(unit), place(place), points);
            case Change.Exclusion(String unit, String place) -> exclude(unit(unit), place(place));
            case Change.Opens(Place place, Map<String, Integer> points) -> open(place, points);
            case Change.Closes(String place) -> close(place(place));
            case Change.Seats(String place, int capacity) ->
                resize(new Place(place, capacity, old(place).classCap()));
            case Change.ClassCap(String place, int classCap) ->
                resize(new Place(place, old(place).capacity(), classCap));
            case Change.Locks(String unit, String place) -> lock(unit(unit), place(place));
            case Change.Unlocks(String unit) -> {
                int number = unit(unit);
                register.unit(number, entry(number).lock(UnitEntry.FREE));
            }
        }
    }

    /** @throws InvalidInstanceException when the points have become too large for the number of persons */
    void checkSums() {
        InstanceBuilder.checkSum(register.span(), register.persons());
        InstanceBuilder.range("number of units", register.unitCount(), 0, Instance.MAX_COUNT);
        InstanceBuilder.range("number of places", register.placeCount(), 0, Instance.MAX_COUNT);
        checkPairs(register.pairs());
    }

    static void checkPairs(long pairs) {
        if (pairs > MOST_PAIRS) {
            throw new InvalidInstanceException(
                    Problem.OUT_OF_RANGE,
                    "there are " + pairs + " pairs, but a plan that lives on holds at most 2^29; give fewer");
        }
    }

    private void arrive(Unit unit, Map<String, Integer> points) {
        InstanceBuilder.checkUnit(unit);
        unique("unit", unit.id(), register.unitNumber(unit.id()));
        String at = unit.currentPlace();
        int current = at == null ? UnitEntry.FREE : place(at);
        UnitEntry entry = UnitEntry.of(unit, numbered(unit, points), unit.locked() ? current : UnitEntry.FREE);
        checkLock(entry);
        register.unit(register.unitNumbers(), entry);
        checkRoomForLocks(entry);
    }

    private void pairs(String id, Map<String, Integer> points) {
        alter(entry(unit(id)).unit(), points);
    }

    private void alter(Unit unit, Map<String, Integer> points) {
        int number = unit(unit.id());
        InstanceBuilder.checkUnit(unit);
        String at = unit.currentPlace();
        if (at != null) {
            place(at);
        }
        UnitEntry entry =
                UnitEntry.of(unit, numbered(unit, points), entry(number).lock());
        checkLock(entry);
        register.unit(number, entry);
        checkRoomForLocks(entry);
    }

    private void pair(int unit, int place, int points) {
        UnitEntry old = entry(unit);
        register.unit(unit, old.with(place, withLoyalty(old.unit(), place, points)));
    }

    private void exclude(int unit, int place) {
        UnitEntry entry = entry(unit).without(place);
        checkLock(entry);
        register.unit(unit, entry);
    }

    private void open(Place place, Map<String, Integer> points) {
        InstanceBuilder.checkPlace(place);
        unique("place", place.id(), register.placeNumber(place.id()));
        int number = register.placeNumbers();
        register.place(number, new Place(place.id(), 0, place.classCap()));
        // By unit, since a map's order may be another in another run, and with it who moves among equals.
        new TreeMap<>(points).forEach((unit, p) -> pair(unit(unit), number, p));
        register.place(number, place);
    }

    private void close(int place) {
        if (register.lockedAt(place) > 0) {
            throw impossible("place '" + existing(place).id() + "' cannot close while " + register.lockedAt(place)
                    + " persons are locked there; take the locks off first");
        }
        register.place(place, new Place(existing(place).id(), 0, Place.UNLIMITED));
        for (int u = 0; u < register.unitNumbers(); u++) {
            UnitEntry entry = register.unit(u);
            if (entry != null && entry.admits(place)) {
                register.unit(u, entry.without(place));
            }
        }
        register.place(place, null);
    }

    private void resize(Place place) {
        InstanceBuilder.checkPlace(place);
        int number = place(place.id());
        if (register.lockedAt(number) > place.capacity()) {
            throw impossible("place '" + place.id() + "' cannot have " + place.capacity() + " seats while "
                    + register.lockedAt(number) + " persons are locked there; take locks off first");
        }
        register.place(number, place);
    }

    private void lock(int unit, int place) {
        UnitEntry entry = entry(unit).lock(place);
        checkLock(entry);
        register.unit(unit, entry);
        checkRoomForLocks(entry);
    }

    private void checkLock(UnitEntry entry) {
        if (!entry.isFree() && !entry.admits(entry.lock())) {
            throw impossible("unit '" + entry.unit().id() + "' is locked to place '"
                    + existing(entry.lock()).id() + "' but has no pair with it; keep the pair or take the lock off");
        }
    }

    private void checkRoomForLocks(UnitEntry entry) {
        if (!entry.isFree()
                && register.lockedAt(entry.lock()) > existing(entry.lock()).capacity()) {
            throw impossible(
                    "the units locked to place '" + existing(entry.lock()).id() + "' do not fit its capacity "
                            + existing(entry.lock()).capacity() + "; raise it or take a lock off");
        }
    }

    private Map<Integer, Integer> numbered(Unit unit, Map<String, Integer> points) {
        Map<Integer, Integer> numbered = new HashMap<>();
        points.forEach((id, p) -> {
            int place = place(id);
            numbered.put(place, withLoyalty(unit, place, p));
        });
        return numbered;
    }

    private int withLoyalty(Unit unit, int place, int points) {
        String id = existing(place).id();
        InstanceBuilder.range(
                "points of the pair of unit '" + unit.id() + "' and place '" + id + "'",
                points,
                -Instance.MAX_POINTS,
                Instance.MAX_POINTS);
        return points + (id.equals(unit.currentPlace()) ? register.loyalty() : 0);
    }

    private int unit(String id) {
        return known("unit", id, register.unitNumber(id));
    }

    private int place(String id) {
        return known("place", id, register.placeNumber(id));
    }

    private Place old(String place) {
        return existing(place(place));
    }

    private Place existing(int place) {
        Place existing = register.place(place);
        if (existing == null) {
            throw new IllegalStateException("place number " + place + " is closed");
        }
        return existing;
    }

    private UnitEntry entry(int unit) {
        UnitEntry entry = register.unit(unit);
        if (entry == null) {
            throw new IllegalStateException("unit number " + unit + " has left");
        }
        return entry;
    }

    private static int known(String what, String id, int number) {
        if (number < 0) {
            throw new InvalidInstanceException(Problem.UNKNOWN_ID, "there is no " + what + " '" + id + "'");
        }
        return number;
    }

    private static void unique(String what, String id, int number) {
        if (number >= 0) {
            throw new InvalidInstanceException(
                    Problem.DUPLICATE_ID, what + " '" + id + "' is there already; ids must be unique");
        }
    }

    private static InvalidInstanceException impossible(String message) {
        return new InvalidInstanceException(Problem.IMPOSSIBLE_LOCK, message);
    }
}
