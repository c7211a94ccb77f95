package se.insteg.community;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When an activity is held, by the clock on the wall: seven o'clock stays seven o'clock when the clocks change.
 *
 * @param first the day it is held, or the first it can be
 * @param last the same day, or the last it can be; at most {@link #LONGEST_DAYS} later, so that nothing is shown for ever
 * @param weekdays held each week on these; none: once, on the first day
 * @param ends the same day
 */
public record Times(LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, LocalTime begins, LocalTime ends) {
    public static final int LONGEST_DAYS = 400;

    public Times {
        weekdays = Set.copyOf(weekdays);
    }

    public static Times once(LocalDate day, LocalTime begins, LocalTime ends) {
        return new Times(day, day, Set.of(), begins, ends);
    }

    public boolean weekly() {
        return !weekdays.isEmpty();
    }

    public boolean on(LocalDate day) {
        return weekly()
                ? !day.isBefore(first) && !day.isAfter(last) && weekdays.contains(day.getDayOfWeek())
                : day.equals(first);
    }

    /** Monday first. */
    public Set<DayOfWeek> days() {
        return new TreeSet<>(weekdays);
    }

    /** As stored: "24" for Tuesdays and Thursdays. */
    public String weekdayDigits() {
        return days().stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
    }

    /** What {@link #weekdayDigits} wrote. */
    public static Set<DayOfWeek> weekdays(String digits) {
        return digits.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
    }
}
