package se.insteg.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is acted on, as far as rights need to know. It always belongs to the municipality of the running transaction.
 *
 * @param staffId the member of staff it is about, if any
 * @param unitId the unit it belongs to, if any
 * @param aCase the participant it is about, if any
 */
public record Subject(
        @Nullable UUID staffId,
        @Nullable UUID unitId,
        @Nullable Case aCase) {
    /** The municipality as a whole: its settings, its lists. */
    public static final Subject MUNICIPALITY = new Subject(null, null, null);

    public Subject(@Nullable UUID staffId, @Nullable UUID unitId) {
        this(staffId, unitId, null);
    }

    /**
     * A participant, as far as rights need to know.
     *
     * @param caseworkerId null while nobody has been appointed
     * @param isProtected whether only the named handlers may know of them
     * @param handlers the members of staff named; empty unless protected
     * @param personId who it is; null for somebody not registered yet
     */
    public record Case(
            @Nullable UUID caseworkerId,
            boolean isProtected,
            Set<UUID> handlers,
            @Nullable UUID personId) {
        public Case {
            handlers = Set.copyOf(handlers);
        }

        public Case(@Nullable UUID caseworkerId, boolean isProtected, Set<UUID> handlers) {
            this(caseworkerId, isProtected, handlers, null);
        }
    }

    public static Subject staff(UUID staffId, @Nullable UUID unitId) {
        return new Subject(staffId, unitId, null);
    }

    public static Subject unit(UUID unitId) {
        return new Subject(null, unitId, null);
    }

    /** A participant, or whatever hangs on one: what happened to them, what was proposed. */
    public static Subject person(@Nullable UUID unitId, Case aCase) {
        return new Subject(null, unitId, aCase);
    }
}
