package se.insteg.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
 * @param away when they live in another municipality or have left the country
 */
public record Arrival(@Nullable LocalDate arrived, @Nullable LocalDate permitted, List<Days> away) {
    private static final Set<StatusKind> COMING =
            EnumSet.of(StatusKind.ASYLUM_SEEKER, StatusKind.TEMPORARY_PROTECTION, StatusKind.SETTLED);

    public Arrival {
        away = List.copyOf(away);
    }

    /** @param today what is said of days to come is not counted on */
    public static Arrival of(StatusTimeline status, LocalDate today) {
        return new Arrival(
                first(dated(status, today)
                        .filter(said -> COMING.contains(said.kind()))
                        .map(Arrival::came)),
                first(dated(status, today)
                        .filter(said -> said.kind() == StatusKind.PERMIT)
                        .map(Statement::begins)),
                away(status, today));
    }

    private static Stream<Statement> dated(StatusTimeline status, LocalDate today) {
        return begun(status, today).filter(said -> !said.undated());
    }

    private static Stream<Statement> begun(StatusTimeline status, LocalDate today) {
        return status.steps().stream().map(Recorded::said).filter(said -> !said.begins()
                .isAfter(today));
    }

    private static LocalDate came(Statement said) {
        return Objects.requireNonNullElse(said.details().firstRegistered(), said.begins());
    }

    private static @Nullable LocalDate first(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder()).orElse(null);
    }

    /** Each step lasts until the next. */
    private static List<Days> away(StatusTimeline status, LocalDate today) {
        List<Days> away = new ArrayList<>();
        LocalDate since = null;
        for (Statement step : begun(status, today).toList()) {
            boolean gone = step.kind() == StatusKind.MOVED || step.kind() == StatusKind.LEFT;
            if (since != null && !gone) {
                away.add(new Days(since, step.begins().minusDays(1)));
                since = null;
            } else if (since == null && gone) {
                since = step.begins();
            }
        }
        if (since != null) {
            away.add(new Days(since, null));
        }
        return away;
    }

    /** Whether they are away, as far as is known. */
    boolean gone() {
        return !away.isEmpty() && away.getLast().to() == null;
    }

    /** The permit, and without one the arrival; null when neither is known. */
    @Nullable
    LocalDate clock() {
        return permitted != null ? permitted : arrived;
    }
}
