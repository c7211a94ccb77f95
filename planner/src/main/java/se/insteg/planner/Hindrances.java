package se.insteg.planner;

import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** Which must-haves are broken, by name. */
final class Hindrances {
    private final Criteria criteria;
    private final int swedish;
    private final int hours;
    private final int travel;

    Hindrances(Criteria criteria) {
        this.criteria = criteria;
        swedish = bit("swedish");
        hours = bit("schedule");
        travel = bit("maxTravel");
    }

    private int bit(String key) {
        for (int i = 0; i < criteria.mustHaves().size(); i++) {
            if (criteria.mustHaves().get(i).key().equals(key)) {
                return 1 << i;
            }
        }
        throw new IllegalStateException("There is no must-have " + key);
    }

    Set of(Person person, Offer offer) {
        return new Set(criteria.broken(person, offer));
    }

    /** Those that are broken. */
    final class Set {
        private final int bits;

        private Set(int bits) {
            this.bits = bits;
        }

        boolean isEmpty() {
            return bits == 0;
        }

        boolean isSwedishOnly() {
            return bits == swedish;
        }

        boolean isHoursOnly() {
            return bits == hours;
        }

        boolean isTravelOnly() {
            return bits == travel;
        }

        boolean hasSwedish() {
            return (bits & swedish) != 0;
        }

        boolean hasHours() {
            return (bits & hours) != 0;
        }

        boolean hasTravel() {
            return (bits & travel) != 0;
        }

        /** Two, and neither is the age, which may not be bargained with. */
        boolean areTwoThatCouldChange() {
            return Integer.bitCount(bits) == 2 && (bits & ~(swedish | hours | travel)) == 0;
        }
    }
}
