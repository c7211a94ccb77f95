package se.insteg.tracks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Steps one after the other that people go who can the same thing.
 *
 * @param steps in their order
 * @param version counts changes, from 0; given back when changing
 */
public record Track(UUID id, Details details, List<Step> steps, int version) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_PURPOSE = 1000;
    public static final int MOST_SEATS = 1000;
    public static final int MOST_STEPS = 8;
    public static final int MOST_WEEKS = 104;

    public Track {
        steps = List.copyOf(steps);
    }

    /**
     * What is noted about it.
     *
     * @param owner who answers for it; null when nobody does
     * @param capacity how many can go it at a time
     * @param searchName the saved search that says who may fit, as it was called; empty without one
     * @param search as {@link se.insteg.skills.search.CompetenceQuery#address} writes it; empty without one
     * @param closedOn nobody enters any more since that day; null while it is open
     */
    public record Details(
            String name,
            String purpose,
            @Nullable UUID owner,
            int capacity,
            String searchName,
            String search,
            @Nullable LocalDate closedOn) {}

    /** @param weeks how long it is expected to take @param group whose course it is; null for other kinds, or when none is chosen yet */
    public record Step(
            UUID id,
            Kind kind,
            String title,
            int weeks,
            @Nullable UUID group) {}

    /** What a step consists of. */
    public enum Kind {
        MAPPING,
        COURSE,
        PLACEMENT,
        VALIDATION,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String name() {
        return details.name();
    }

    public boolean open() {
        return details.closedOn() == null;
    }

    /** From the first day of the first step to the last of the last. */
    public int weeks() {
        return steps.stream().mapToInt(Step::weeks).sum();
    }
}
