package se.insteg.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which participants an action reaches for the one who is signed in, said once for a whole list, so that a query can ask
 * for just those. Agrees with {@link Rights#may} person by person.
 *
 * @param staffId who it is
 * @param covering colleagues whose cases are this person's today
 * @param ownCases participants whose caseworker this is or is covered by this, and those {@code waiting} covers
 * @param waiting the units whose participants without caseworker are included
 * @param units the units all of whose participants are included
 * @param named whether protected participants are included for whom this person is named
 */
public record Reach(UUID staffId, Set<UUID> covering, boolean ownCases, Units waiting, Units units, boolean named) {
    public Reach {
        covering = Set.copyOf(covering);
    }

    /** Whose cases are this person's today: their own and those of whom they cover. */
    public Set<UUID> caseworkers() {
        Set<UUID> all = new HashSet<>(covering);
        all.add(staffId);
        return Set.copyOf(all);
    }

    /** @param every every unit there is, and participants in no unit; then {@code some} is empty */
    public record Units(boolean every, Set<UUID> some) {
        public Units {
            some = every ? Set.of() : Set.copyOf(some);
        }

        public boolean none() {
            return !every && some.isEmpty();
        }
    }
}
