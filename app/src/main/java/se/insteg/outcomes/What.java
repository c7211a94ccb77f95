package se.insteg.outcomes;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Occupation;

/** What became of somebody for a time, or was so on a day. */
public sealed interface What {
    /** Longest name of an employer, a school or a municipality. */
    int LONGEST_PLACE = 200;

    /**
     * Work that is paid for.
     *
     * @param employer as it is called; of one's own business its name
     * @param extent null when nobody has said
     * @param end why it ended; null while it goes on, or nobody has said
     * @param led what led to it; null when nobody has said
     */
    record Employment(
            Occupation occupation,
            String employer,
            WorkForm form,
            @Nullable Extent extent,
            @Nullable EndCause end,
            @Nullable Led led)
            implements What {}

    /** Studies other than sfi, which is a programme. @param where the school, as it is called */
    record Studies(StudyKind study, String where) implements What {}

    /** Lives without maintenance support, for themself and those they have to support. */
    record SelfSupport() implements What {}

    /** Was asked, and had neither work nor studies on that day. */
    record Neither() implements What {}

    /** Was still in the municipality on that day. */
    record Here() implements What {}

    /** Has moved away. @param where to, or empty */
    record Moved(String where) implements What {}

    default Kind kind() {
        return switch (this) {
            case Employment one -> Kind.EMPLOYMENT;
            case Studies one -> Kind.STUDIES;
            case SelfSupport one -> Kind.SELF_SUPPORT;
            case Neither one -> Kind.NEITHER;
            case Here one -> Kind.HERE;
            case Moved one -> Kind.MOVED;
        };
    }

    /** The kinds, in the order they are asked for. */
    enum Kind {
        EMPLOYMENT,
        STUDIES,
        SELF_SUPPORT,
        NEITHER,
        HERE,
        MOVED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it goes on until it ends; what does not holds for one day. */
        public boolean lasts() {
            return this == EMPLOYMENT || this == STUDIES || this == SELF_SUPPORT;
        }
    }

    /** On what terms somebody works. */
    enum WorkForm {
        PERMANENT,
        FIXED_TERM,
        BY_THE_HOUR,
        NEW_START,
        INTRODUCTION,
        ESTABLISHMENT,
        OTHER_SUPPORT,
        OWN_BUSINESS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the state pays a part of the wage. */
        public boolean isSubsidised() {
            return this == NEW_START || this == INTRODUCTION || this == ESTABLISHMENT || this == OTHER_SUPPORT;
        }
    }

    /** How much somebody works: in hours or as a part of full time, as it was said. */
    sealed interface Extent {
        /** @param minutes a week, 15 to 4200 (70 hours) */
        record Weekly(int minutes) implements Extent {}

        /** @param percent of full time, 1–100 */
        record Part(int percent) implements Extent {}
    }

    /** Why work ended. */
    enum EndCause {
        AS_AGREED,
        LAID_OFF,
        OTHER_WORK,
        STUDIES,
        OWN_WISH,
        MOVED,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody studies. */
    enum StudyKind {
        BASIC,
        UPPER_SECONDARY,
        VOCATIONAL,
        FOLK_HIGH_SCHOOL,
        UNIVERSITY,
        BRIDGING,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What led to work (LEK-12, TRE-07). The thing may be gone since; its name stays.
     *
     * @param thing the number of the placement, enrolment or session in its room; null for OTHER
     * @param name as it was called then, 1–{@link #LONGEST_PLACE} characters
     */
    record Led(By by, @Nullable UUID thing, String name) {
        public enum By {
            PLACEMENT,
            PROGRAMME,
            SESSION,
            OTHER;

            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
