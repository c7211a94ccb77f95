package se.insteg.people.household;

import java.util.Locale;
import java.util.UUID;
import se.insteg.people.Participant;

/**
 * A relative who is registered too.
 *
 * @param is what the relative is to the person
 * @param custody the parent of the two is the child's legal custodian (vårdnadshavare, föräldrabalken 6 kap.)
 */
public record Kin(UUID linkId, Participant relative, Relation is, boolean custody) {
    /** What somebody is to another. */
    public enum Relation {
        PARENT,
        CHILD,
        SPOUSE,
        SIBLING,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the other is to them. */
        public Relation reversed() {
            return switch (this) {
                case PARENT -> CHILD;
                case CHILD -> PARENT;
                case SPOUSE, SIBLING, OTHER -> this;
            };
        }
    }
}
