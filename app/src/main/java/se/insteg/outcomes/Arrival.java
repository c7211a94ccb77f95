package se.insteg.outcomes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusTimeline;

/**
 * The days that time is counted from, read off what was said about somebody's status.
 *
 * @param arrived the first of: asylum applied for, temporary protection, registered as living in Sweden; null when none of
 *     them is noted with its day. A permit is none: it can be given before somebody comes
 * @param permitted the first permit that is noted with its day; null when there is none
 * @param gone the day from which they live in another municipality or have left the country, if that is how it stands; null
 *     otherwise
 */
record Arrival(
        @Nullable LocalDate arrived,
        @Nullable LocalDate permitted,
        @Nullable LocalDate gone) {
    private static final Set<StatusKind> COMING =
            EnumSet.of(StatusKind.ASYLUM_SEEKER, StatusKind.TEMPORARY_PROTECTION, StatusKind.SETTLED);

    /** @param today what is said of days to come is not counted on */
    static Arrival of(StatusTimeline status, LocalDate today) {
        LocalDate gone = status.stepOn(today)
                .map(Recorded::said)
                .filter(said -> said.kind() == StatusKind.MOVED || said.kind() == StatusKind.LEFT)
                .map(Statement::begins)
                .orElse(null);
        return new Arrival(
                first(dated(status, today)
                        .filter(said -> COMING.contains(said.kind()))
                        .map(Arrival::came)),
                first(dated(status, today)
                        .filter(said -> said.kind() == StatusKind.PERMIT)
                        .map(Statement::begins)),
                gone);
    }

    private static Stream<Statement> dated(StatusTimeline status, LocalDate today) {
        return status.steps().stream()
                .map(Recorded::said)
                .filter(said -> !said.undated() && !said.begins().isAfter(today));
    }

    private static LocalDate came(Statement said) {
        return Objects.requireNonNullElse(said.details().firstRegistered(), said.begins());
    }

    private static @Nullable LocalDate first(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder()).orElse(null);
    }

    /** The permit, and without one the arrival; null when neither is known. */
    @Nullable
    LocalDate clock() {
        return permitted != null ? permitted : arrived;
    }
}
