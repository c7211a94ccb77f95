package se.insteg.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The instance that a {@link Register} holds at a moment, with the numbers its units and places have there. Loyalty is part
 * of the points already.
 */
final class RegisterReading {
    private static final int NONE = -1;
    private final Instance instance;
    private final int[] unitNumber;
    private final int[] placeNumber;
    private final int[] unitOfNumber;
    private final int[] placeOfNumber;

    /** @throws InvalidInstanceException when locks do not fit or sums could leave 64 bits */
    RegisterReading(Register register) {
        unitOfNumber = new int[register.unitNumbers()];
        placeOfNumber = new int[register.placeNumbers()];
        Arrays.fill(unitOfNumber, NONE);
        Arrays.fill(placeOfNumber, NONE);
        List<Place> places = new ArrayList<>();
        Map<String, Integer> placeIndex = new HashMap<>();
        for (int p = 0; p < placeOfNumber.length; p++) {
            Place place = register.place(p);
            if (place != null) {
                placeOfNumber[p] = places.size();
                placeIndex.put(place.id(), places.size());
                places.add(place);
            }
        }
        List<Unit> units = new ArrayList<>();
        Map<String, Integer> unitIndex = new HashMap<>();
        int pairs = Math.toIntExact(register.pairs());
        int[] pairPlace = new int[pairs];
        int[] pairPoints = new int[pairs];
        int[] start = new int[register.unitNumbers() + 1];
        int[] current = new int[register.unitNumbers()];
        int count = 0;
        for (int u = 0; u < unitOfNumber.length; u++) {
            UnitEntry entry = register.unit(u);
            if (entry == null) {
                continue;
            }
            int unit = units.size();
            unitOfNumber[u] = unit;
            unitIndex.put(entry.unit().id(), unit);
            for (int i = 0; i < entry.places().length; i++) {
                pairPlace[count] = placeOfNumber[entry.places()[i]];
                pairPoints[count++] = entry.points()[i];
            }
            start[unit + 1] = count;
            current[unit] = currentPlace(entry, placeIndex);
            units.add(
                    current[unit] == NONE
                            ? nowhere(entry.unit())
                            : entry.isFree()
                                    ? free(entry.unit())
                                    : entry.unit()
                                            .lockedAt(places.get(current[unit]).id()));
        }
        unitNumber = numbers(unitOfNumber, units.size());
        placeNumber = numbers(placeOfNumber, places.size());
        int[] classStart = new int[units.size() + 1];
        List<String> classNames = new ArrayList<>();
        int[] classOf = InstanceBuilder.numberClasses(units, classNames, classStart);
        InstanceBuilder.Parts parts = new InstanceBuilder.Parts(
                units.toArray(Unit[]::new),
                places.toArray(Place[]::new),
                Map.copyOf(unitIndex),
                Map.copyOf(placeIndex),
                List.copyOf(classNames),
                classStart,
                classOf,
                Arrays.copyOf(start, units.size() + 1),
                pairPlace,
                pairPoints,
                Arrays.copyOf(current, units.size()),
                register.loyalty());
        InstanceBuilder.checkSums(parts);
        instance = new Instance(parts);
        Locks.check(instance);
    }

    private int currentPlace(UnitEntry entry, Map<String, Integer> placeIndex) {
        String current = entry.unit().currentPlace();
        if (!entry.isFree()) {
            return placeOfNumber[entry.lock()];
        }
        return current == null ? NONE : placeIndex.getOrDefault(current, NONE);
    }

    private static Unit nowhere(Unit unit) {
        return new Unit(unit.id(), unit.size(), unit.classes(), unit.priority(), null, false);
    }

    private static Unit free(Unit unit) {
        return new Unit(unit.id(), unit.size(), unit.classes(), unit.priority(), unit.currentPlace(), false);
    }

    private static int[] numbers(int[] ofNumber, int count) {
        int[] number = new int[count];
        for (int i = 0; i < ofNumber.length; i++) {
            if (ofNumber[i] != NONE) {
                number[ofNumber[i]] = i;
            }
        }
        return number;
    }

    Instance instance() {
        return instance;
    }

    /** The register's number of a unit of the instance. */
    int unitNumber(int unit) {
        return unitNumber[unit];
    }

    /** The register's number of a place of the instance. */
    int placeNumber(int place) {
        return placeNumber[place];
    }

    /** The instance's number of a unit of the register, or −1. */
    int unit(int number) {
        return number < unitOfNumber.length ? unitOfNumber[number] : NONE;
    }

    /** The instance's number of a place of the register, or −1. */
    int place(int number) {
        return number >= 0 && number < placeOfNumber.length ? placeOfNumber[number] : NONE;
    }
}
