package se.insteg.rules.conditions;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;
import se.insteg.rules.Fact;
import se.insteg.rules.Situation;

/** Conditions that time alone may fulfil or end. */
public final class Times {
    private Times() {}

    /**
     * An age in whole years.
     *
     * @param from the youngest; 0 when nobody is too young
     * @param below the first age that is too old; null when nobody is
     * @param sureBelow from this age up to {@code below} it cannot be told: the limit is not confirmed
     */
    public record Age(
            int from, @Nullable Integer below, @Nullable Integer sureBelow) implements Condition {
        @Override
        public Verdict judge(Situation situation) {
            LocalDate born = situation.date(Fact.BORN);
            if (born == null) {
                return Verdict.missing(Fact.BORN);
            }
            LocalDate day = situation.day();
            long age = ChronoUnit.YEARS.between(born, day);
            Words words = Words.of("rules.reason.age", age);
            LocalDate first = birthday(born, from);
            if (day.isBefore(first)) {
                return Verdict.no(Fact.BORN, first, words);
            }
            if (below != null && !day.isBefore(birthday(born, below))) {
                return Verdict.no(Fact.BORN, null, words);
            }
            if (sureBelow != null && !day.isBefore(birthday(born, sureBelow))) {
                return Verdict.missing(Fact.PENSION_AGE);
            }
            Integer last = sureBelow == null ? below : sureBelow;
            return Verdict.yes(
                    Fact.BORN, first, last == null ? null : birthday(born, last).minusDays(1), words);
        }

        /** Somebody born on 29 February has their birthday on 1 March in other years: the first day the age is reached. */
        private static LocalDate birthday(LocalDate born, int age) {
            LocalDate day = born.plusYears(age);
            return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
        }
    }

    /** From the second half of the calendar year in which an age is reached (skollagen 20 kap. 31 §). */
    public record HalfYear(int age) implements Condition {
        @Override
        public Verdict judge(Situation situation) {
            LocalDate born = situation.date(Fact.BORN);
            if (born == null) {
                return Verdict.missing(Fact.BORN);
            }
            LocalDate first = LocalDate.of(born.getYear() + age, Month.JULY, 1);
            Words words = Words.of("rules.reason.halfYear", age, first);
            return situation.day().isBefore(first)
                    ? Verdict.no(Fact.BORN, first, words)
                    : Verdict.yes(Fact.BORN, first, null, words);
        }
    }

    /** So many months have passed since something. */
    public record Elapsed(Fact since, int months) implements Condition {
        @Override
        public Verdict judge(Situation situation) {
            LocalDate start = situation.date(since);
            if (start == null) {
                return Verdict.missing(since);
            }
            LocalDate passed = start.plusMonths(months);
            Words words = Words.of("rules.reason.elapsed." + since, start, months, passed);
            return situation.day().isBefore(passed)
                    ? Verdict.no(since, passed, words)
                    : Verdict.yes(since, passed, null, words);
        }
    }

    /**
     * No more than so many months have passed since something.
     *
     * @param earliest the count begins no earlier; null when it begins with the fact
     * @param holdsWithout whether it holds as long as the fact is not noted: nothing has begun to count
     */
    public record Within(Fact since, int months, @Nullable LocalDate earliest, boolean holdsWithout)
            implements Condition {
        @Override
        public Verdict judge(Situation situation) {
            LocalDate start = situation.date(since);
            if (start == null) {
                return holdsWithout
                        ? Verdict.yes(since, LocalDate.MIN, null, Words.of("rules.reason.notBegun." + since))
                        : Verdict.missing(since);
            }
            LocalDate counted = earliest != null && start.isBefore(earliest) ? earliest : start;
            LocalDate over = counted.plusMonths(months);
            Words words = Words.of("rules.reason.within." + since, start, months, over.minusDays(1));
            return situation.day().isBefore(over)
                    ? Verdict.yes(since, start, over.minusDays(1), words)
                    : Verdict.no(since, null, words);
        }
    }
}
