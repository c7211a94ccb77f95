package se.insteg.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance that changes: units and places under numbers that stay theirs, given so that neighbours lie near each other in
 * memory ({@link Vicinity}), and every edit remembered so that it can be taken back. It does not judge; {@link ChangeReader} does.
 */
final class Register {
    private final List<@Nullable UnitEntry> units = new ArrayList<>();
    private final List<@Nullable Place> places = new ArrayList<>();
    private final Map<String, Integer> unitIndex = new HashMap<>();
    private final Map<String, Integer> placeIndex = new HashMap<>();
    private final Map<Integer, Integer> lockedPersons = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private long forgotten;
    private final int loyalty;

    private long persons;
    private long span = 1;
    private long lockedPoints;
    private int locked;
    private int households;
    private int cappedPlaces;
    private long pairs;

    /** One entry exchanged for another; null is none. */
    sealed interface Edit {
        record OfUnit(
                int number,
                @Nullable UnitEntry before,
                @Nullable UnitEntry after) implements Edit {}

        record OfPlace(
                int number,
                @Nullable Place before,
                @Nullable Place after) implements Edit {}
    }

    Register(int loyalty) {
        this.loyalty = loyalty;
    }

    static Register of(Instance instance) {
        Register register = new Register(instance.loyalty());
        Vicinity vicinity = Vicinity.of(instance, CanonicalOrder.of(instance, 0));
        int[] number = new int[instance.placeCount()];
        for (int p = 0; p < number.length; p++) {
            number[vicinity.places()[p]] = p;
            register.place(p, instance.place(vicinity.places()[p]));
        }
        for (int u = 0; u < instance.unitCount(); u++) {
            register.unit(u, entry(instance, vicinity.units()[u], number));
        }
        register.edits.clear();
        return register;
    }

    private static UnitEntry entry(Instance instance, int u, int[] placeNumber) {
        long[] pairs = new long[instance.endPair(u) - instance.firstPair(u)];
        for (int i = 0; i < pairs.length; i++) {
            int k = instance.firstPair(u) + i;
            pairs[i] = ((long) placeNumber[instance.placeOfPair(k)] << 32) | i;
        }
        Arrays.sort(pairs);
        int[] place = new int[pairs.length];
        int[] points = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            place[i] = (int) (pairs[i] >>> 32);
            points[i] = instance.pointsOfPair(instance.firstPair(u) + (int) pairs[i]);
        }
        Unit unit = instance.unit(u);
        int lock = unit.locked() ? placeNumber[instance.currentPlace(u)] : UnitEntry.FREE;
        return new UnitEntry(unit, place, points, lock);
    }

    /** An independent copy without a past. */
    Register copy() {
        Register copy = new Register(loyalty);
        for (int p = 0; p < places.size(); p++) {
            copy.place(p, places.get(p));
        }
        for (int u = 0; u < units.size(); u++) {
            copy.unit(u, units.get(u));
        }
        copy.edits.clear();
        return copy;
    }

    int loyalty() {
        return loyalty;
    }

    /** Units there are. */
    int unitCount() {
        return unitIndex.size();
    }

    /** Places there are. */
    int placeCount() {
        return placeIndex.size();
    }

    /** Numbers ever given to units, and not taken back. Whoever leaves keeps theirs, so that leaving can be taken back. */
    int unitNumbers() {
        return units.size();
    }

    /** Numbers ever given to places, and not taken back. */
    int placeNumbers() {
        return places.size();
    }

    @Nullable
    UnitEntry unit(int number) {
        return units.get(number);
    }

    @Nullable
    Place place(int number) {
        return places.get(number);
    }

    /** The number of the unit with this id, or −1. */
    int unitNumber(String id) {
        return unitIndex.getOrDefault(id, -1);
    }

    /** The number of the place with this id, or −1. */
    int placeNumber(String id) {
        return placeIndex.getOrDefault(id, -1);
    }

    int lockedAt(int place) {
        return lockedPersons.getOrDefault(place, 0);
    }

    int lockedPersons() {
        return locked;
    }

    long lockedPoints() {
        return lockedPoints;
    }

    long persons() {
        return persons;
    }

    long span() {
        return span;
    }

    long pairs() {
        return pairs;
    }

    /** True when there are single persons only and no class cap below the seats: then every change is exact at once. */
    boolean isPure() {
        return households == 0 && cappedPlaces == 0;
    }

    /** Exchanges a unit's entry. */
    void unit(int number, @Nullable UnitEntry after) {
        while (units.size() <= number) {
            units.add(null);
        }
        edits.add(new Edit.OfUnit(number, units.get(number), after));
        exchange(number, after);
    }

    /** Exchanges a place. */
    void place(int number, @Nullable Place after) {
        while (places.size() <= number) {
            places.add(null);
        }
        edits.add(new Edit.OfPlace(number, places.get(number), after));
        exchange(number, after);
    }

    /** A point to go back to: how many edits there have been, also those forgotten since. */
    long mark() {
        return forgotten + edits.size();
    }

    List<Edit> since(long mark) {
        return Collections.unmodifiableList(edits.subList(position(mark), edits.size()));
    }

    void undoTo(long mark) {
        int kept = position(mark);
        while (edits.size() > kept) {
            switch (edits.removeLast()) {
                case Edit.OfUnit(int number, UnitEntry before, UnitEntry after) -> {
                    exchange(number, before);
                    giveNumberBack(units, before);
                }
                case Edit.OfPlace(int number, Place before, Place after) -> {
                    exchange(number, before);
                    giveNumberBack(places, before);
                }
            }
        }
    }

    /** What was not there before had the last number, which is free again now. */
    private static void giveNumberBack(List<?> entries, @Nullable Object before) {
        if (before == null) {
            entries.removeLast();
        }
    }

    /** Forgets how to go back further than to the mark. */
    void forgetBefore(long mark) {
        int first = position(mark);
        edits.subList(0, first).clear();
        forgotten += first;
    }

    private int position(long mark) {
        return Math.toIntExact(mark - forgotten);
    }

    private void exchange(int number, @Nullable UnitEntry after) {
        UnitEntry before = units.get(number);
        if (before != null) {
            unitIndex.remove(before.unit().id());
            count(before, -1);
        }
        if (after != null) {
            unitIndex.put(after.unit().id(), number);
            count(after, 1);
        }
        units.set(number, after);
    }

    private void exchange(int number, @Nullable Place after) {
        Place before = places.get(number);
        if (before != null) {
            placeIndex.remove(before.id());
            cappedPlaces -= before.classCap() < before.capacity() ? 1 : 0;
        }
        if (after != null) {
            placeIndex.put(after.id(), number);
            cappedPlaces += after.classCap() < after.capacity() ? 1 : 0;
        }
        places.set(number, after);
    }

    private void count(UnitEntry entry, int sign) {
        int size = entry.unit().size();
        persons += sign * size;
        span += sign * entry.span();
        pairs += sign * entry.places().length;
        households += size > 1 ? sign : 0;
        if (!entry.isFree()) {
            lockedPersons.merge(entry.lock(), sign * size, Integer::sum);
            locked += sign * size;
            lockedPoints += sign * (long) entry.pointsAt(entry.lock());
        }
    }
}
