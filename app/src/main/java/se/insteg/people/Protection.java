package se.insteg.people;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a person's data are protected (OSL 22:1, folkbokföringslagen 17 a §, lagen om fingerade personuppgifter), and
 * who may know of them.
 *
 * @param handlers members of staff; at least one when protected, none otherwise
 */
public record Protection(Kind kind, Set<UUID> handlers) {
    public static final Protection NONE = new Protection(Kind.NONE, Set.of());

    /** The kinds there are. Not knowing is one of them, and protects. */
    public enum Kind {
        NONE,
        CONFIDENTIALITY_MARK,
        PROTECTED_REGISTRATION,
        FICTITIOUS_IDENTITY,
        UNKNOWN;

        /**
         * Whether a place they live at may be kept at all. Of those with protected registration or a fictitious identity
         * none is, in no field and for nobody (decision 0851); a confidentiality mark and not knowing keep it behind the wall.
         */
        public boolean keepsWhereabouts() {
            return this != PROTECTED_REGISTRATION && this != FICTITIOUS_IDENTITY;
        }

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Protection {
        handlers = Set.copyOf(handlers);
        if ((kind == Kind.NONE) != handlers.isEmpty()) {
            throw new IllegalArgumentException("A protected person has handlers, others have none");
        }
    }

    public boolean hides() {
        return kind != Kind.NONE;
    }
}
