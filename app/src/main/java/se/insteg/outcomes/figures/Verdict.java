package se.insteg.outcomes.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.Outcome.Source;
import se.insteg.outcomes.What;

/**
 * What a measure says of one person.
 *
 * @param clock the day their time is counted from
 * @param answer on the day the months had gone
 * @param days to what began, when it has; 0 when it was so already; null otherwise
 * @param source how it is known that the answer is yes; null when the register itself shows it, or the answer is another
 */
public record Verdict(
        UUID person,
        LocalDate clock,
        Answer answer,
        @Nullable Integer days,
        @Nullable Source source) {
    /** Who was younger than this when their time began is left out: they go to school. */
    static final int ADULT = 18;

    /** What was noted so many days before or after the day tells how it was then. */
    static final int AROUND_DAYS = 92;

    /** How it was. */
    public enum Answer {
        YES,
        NO,
        /** Nobody has noted how it was. */
        UNKNOWN,
        /** The months have not gone. */
        NOT_YET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty for somebody the measure does not count: whose clock is not known, or who was a child then. */
    static Optional<Verdict> of(Measure measure, Life life, LocalDate today) {
        LocalDate clock = measure.clock(life);
        LocalDate born = life.born();
        if (clock == null
                || clock.isAfter(today)
                || born != null && born.plusYears(ADULT).isAfter(clock)) {
            return Optional.empty();
        }
        LocalDate day = clock.plusMonths(measure.months());
        return Optional.of(
                measure.of().begins()
                        ? began(measure, life, clock, day, today)
                        : was(measure, life, clock, day, today));
    }

    private static Verdict began(Measure measure, Life life, LocalDate clock, LocalDate day, LocalDate today) {
        Said first = measure.of() == Measure.Of.PLACEMENT ? null : firstWork(life, today);
        LocalDate begins = measure.of() == Measure.Of.PLACEMENT ? life.placed() : first == null ? null : first.begins();
        if (begins != null && begins.isAfter(today)) {
            begins = null;
        }
        Integer days = begins == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(clock, begins));
        Answer answer;
        if (day.isAfter(today)) {
            answer = Answer.NOT_YET;
        } else if (begins != null && !begins.isAfter(day)) {
            answer = Answer.YES;
        } else if (begins != null || measure.of() == Measure.Of.PLACEMENT || told(life, clock, today)) {
            answer = Answer.NO;
        } else {
            answer = Answer.UNKNOWN;
        }
        Source source = answer == Answer.YES && first != null ? first.source() : null;
        return new Verdict(life.person(), clock, answer, days, source);
    }

    private static @Nullable Said firstWork(Life life, LocalDate today) {
        return life.known().stream()
                .filter(said -> said.what().kind() == What.Kind.EMPLOYMENT
                        && !said.begins().isAfter(today))
                .min(Comparator.comparing(Said::begins))
                .orElse(null);
    }

    /** Whether anybody has noted anything about them since the time began. */
    private static boolean told(Life life, LocalDate clock, LocalDate today) {
        return life.known().stream()
                .anyMatch(
                        said -> !said.begins().isBefore(clock) && !said.begins().isAfter(today));
    }

    private static Verdict was(Measure measure, Life life, LocalDate clock, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return new Verdict(life.person(), clock, Answer.NOT_YET, null, null);
        }
        if (measure.of() == Measure.Of.HERE) {
            return here(life, clock, day);
        }
        What.Kind sought = measure.of() == Measure.Of.STUDIES ? What.Kind.STUDIES : What.Kind.SELF_SUPPORT;
        Optional<Said> held = life.known().stream()
                .filter(said -> said.what().kind() == sought && said.holdsOn(day))
                .findFirst();
        if (held.isPresent()) {
            return new Verdict(
                    life.person(), clock, Answer.YES, null, held.get().source());
        }
        boolean told = life.known().stream().anyMatch(said -> tellsOf(said, day));
        return new Verdict(life.person(), clock, told ? Answer.NO : Answer.UNKNOWN, null, null);
    }

    /** Whether it holds that day, or began or was so about then. Where somebody lives says nothing of how they live. */
    private static boolean tellsOf(Said said, LocalDate day) {
        boolean about = !said.begins().isBefore(day.minusDays(AROUND_DAYS))
                && !said.begins().isAfter(day.plusDays(AROUND_DAYS));
        What.Kind kind = said.what().kind();
        return kind != What.Kind.HERE && kind != What.Kind.MOVED && (said.holdsOn(day) || about);
    }

    private static Verdict here(Life life, LocalDate clock, LocalDate day) {
        Optional<Said> last =
                places(life).filter(said -> !said.begins().isAfter(day)).max(Comparator.comparing(Said::begins));
        boolean away = life.away().stream().anyMatch(days -> days.has(day))
                || last.isPresent() && last.get().what().kind() == What.Kind.MOVED;
        if (away) {
            return new Verdict(life.person(), clock, Answer.NO, null, null);
        }
        // Whoever is seen here later, or moves away later, was here then.
        Optional<Said> later =
                places(life).filter(said -> !said.begins().isBefore(day)).min(Comparator.comparing(Said::begins));
        boolean shown = life.homes().stream().anyMatch(days -> days.has(day))
                || life.away().stream().anyMatch(days -> days.from().isAfter(day));
        if (shown || later.isPresent()) {
            return new Verdict(
                    life.person(),
                    clock,
                    Answer.YES,
                    null,
                    shown ? null : later.map(Said::source).orElse(null));
        }
        return new Verdict(life.person(), clock, Answer.UNKNOWN, null, null);
    }

    private static Stream<Said> places(Life life) {
        return life.known().stream().filter(said -> List.of(What.Kind.HERE, What.Kind.MOVED)
                .contains(said.what().kind()));
    }
}
