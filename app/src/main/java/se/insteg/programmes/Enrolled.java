package se.insteg.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;

/**
 * Somebody on a group's list, as much as whoever leads it needs to know.
 *
 * @param language that they prefer; null when nobody has said
 * @param isProtected seen only by the handlers named on them
 * @param enrolment how they stand to the programme now
 * @param kept whether the caller may change how they stand
 * @param from the first day in this group; null for who waits or is asked
 * @param to the last day in this group; null while it goes on
 */
public record Enrolled(
        UUID personId,
        String name,
        @Nullable Language language,
        boolean isProtected,
        boolean kept,
        Enrolment enrolment,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
