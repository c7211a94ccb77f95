package se.insteg.placements.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Step;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.rules.Holidays;

/** On which days a placement runs, and for how long each day by the agreement in force that day. */
public final class Course {
    private static final int DAY = 24 * 60;

    private final @Nullable LocalDate begun;
    private final LocalDate last;
    private final @Nullable LocalDate brought;
    private final NavigableMap<LocalDate, Boolean> running = new TreeMap<>();
    private final NavigableMap<LocalDate, WeeklySchedule> hours;
    private final Holidays holidays;

    /**
     * @param steps in the order they were done
     * @param hours of each version that all have signed, by the day the last of them did
     */
    public Course(
            Placement placement, List<Step> steps, NavigableMap<LocalDate, WeeklySchedule> hours, Holidays holidays) {
        begun = placement.begunOn();
        LocalDate ended = placement.endedOn();
        last = ended == null ? placement.agreed().ends() : ended;
        brought = placement.broughtOn();
        this.hours = new TreeMap<>(hours);
        this.holidays = holidays;
        for (Step step : steps) {
            if (step.deed() == Step.Deed.PAUSED || step.deed() == Step.Deed.RESUMED) {
                running.put(step.day(), step.deed() == Step.Deed.RESUMED);
            }
        }
    }

    /** Whether it runs that day: begun, not paused, not over. The day of a pause is paused, that of a return is not. */
    public boolean runsOn(LocalDate day) {
        if (begun == null || day.isBefore(begun) || day.isAfter(last)) {
            return false;
        }
        Map.Entry<LocalDate, Boolean> change = running.floorEntry(day);
        return change == null || change.getValue();
    }

    /** Minutes agreed on for that day; 0 when it does not run, on other days of the week, and on holidays. */
    public int planned(LocalDate day) {
        return runsOn(day) && !holiday(day) ? agreed(day) : 0;
    }

    /** From when to when they are planned to be there that day; empty when {@link #planned} is 0. */
    public List<WeeklySchedule.Span> spans(LocalDate day) {
        return runsOn(day) && !holiday(day) ? hours(day).spans() : List.of();
    }

    /** Minutes that the agreement in force says of such a day of the week. */
    private int agreed(LocalDate day) {
        return hours(day).minutes();
    }

    private WeeklySchedule hours(LocalDate day) {
        Map.Entry<LocalDate, WeeklySchedule> inForce = hours.floorEntry(day);
        WeeklySchedule week =
                inForce == null ? hours.values().stream().findFirst().orElse(WeeklySchedule.EMPTY) : inForce.getValue();
        return week.overlap(WeeklySchedule.of(List.of(new WeeklySchedule.Span(day.getDayOfWeek(), 0, DAY))));
    }

    public boolean holiday(LocalDate day) {
        return holidays.on(day).isPresent();
    }

    /** The day as it stands. @param said about this day, the oldest first */
    public AttendanceDay day(LocalDate day, LocalDate today, List<Said> said) {
        boolean over = day.isBefore(today);
        return new AttendanceDay(
                day, planned(day), runsOn(day) && !day.isAfter(today), over && asked(day), holiday(day), said);
    }

    /** Whether anybody is asked about such a day: of days before the placement was brought here nobody is. */
    public boolean asked(LocalDate day) {
        return brought == null || !day.isBefore(brought);
    }

    /** The seven days of the week that a day belongs to, from Monday. */
    public static List<LocalDate> week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, one -> one.plusDays(1)).limit(7).toList();
    }

    /** Null before it has begun. */
    public @Nullable LocalDate begun() {
        return begun;
    }

    public LocalDate last() {
        return last;
    }
}
