package se.insteg.travel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.model.WeeklySchedule.Span;
import se.insteg.transit.Timetable;

/**
 * When one must be there a day, and may go home.
 *
 * @param weekday on which one works
 * @param day on which the same runs as is usual that weekday; shifts of the same hours are the same when it is
 * @param start seconds from midnight
 * @param end seconds from midnight; beyond 86,400 when it ends on the day after
 */
record Shift(DayOfWeek weekday, LocalDate day, int start, int end) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    /**
     * The days of a week of work that differ: of days with the same hours on which the same runs there is one. A day with a
     * break in the middle is one shift; nobody goes home for lunch by bus.
     *
     * @param from the first day that counts
     */
    static List<Shift> of(WeeklySchedule hours, LocalDate from, Timetable timetable) {
        List<Shift> shifts = new ArrayList<>();
        List<Span> spans = hours.spans();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<Span> own = spans.stream()
                    .filter(span -> span.day() == weekday && !goesOnFromTheDayBefore(span, spans))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            LocalDate day = timetable.like(timetable.usual(from.with(TemporalAdjusters.nextOrSame(weekday))));
            int end = end(own.getLast());
            if (end == MINUTES_OF_DAY) {
                end += afterMidnight(weekday.plus(1), spans);
            }
            Shift shift = new Shift(weekday, day, own.getFirst().fromMinute() * 60, end * 60);
            if (shifts.stream().noneMatch(one -> one.isAs(shift))) {
                shifts.add(shift);
            }
        }
        return List.copyOf(shifts);
    }

    private boolean isAs(Shift other) {
        return start == other.start && end == other.end && day.equals(other.day);
    }

    private static int end(Span span) {
        return span.fromMinute() + span.minutes();
    }

    private static boolean goesOnFromTheDayBefore(Span span, List<Span> all) {
        return span.fromMinute() == 0
                && all.stream().anyMatch(one -> one.day() == span.day().minus(1) && end(one) == MINUTES_OF_DAY);
    }

    private static int afterMidnight(DayOfWeek day, List<Span> all) {
        return all.stream()
                .filter(one -> one.day() == day && one.fromMinute() == 0)
                .mapToInt(Span::minutes)
                .sum();
    }
}
