package se.insteg.casework.store;

import java.util.Collection;
import java.util.UUID;

/** Ids as one parameter, however many there are. */
final class Ids {
    private Ids() {}

    /** For {@code :name::uuid[]}. */
    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
