package se.insteg.planner.model;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.insteg.planner.wording.Sayable;

/**
 * Times of the week that repeat every week, in minutes from Monday 00:00. Spans that touch or overlap are one; a span
 * over midnight goes on into the next day, from Sunday into Monday.
 */
public final class WeeklySchedule implements Sayable {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    public static final WeeklySchedule EMPTY = new WeeklySchedule(new int[0]);

    /** Pairs of first minute (inclusive) and last minute (exclusive), in order, none overlapping. */
    private final int[] bounds;

    private WeeklySchedule(int[] bounds) {
        this.bounds = bounds;
    }

    /** One stretch of time: from a minute of a day for a number of minutes, 1 to 1,440. */
    public record Span(DayOfWeek day, int fromMinute, int minutes) {
        public Span {
            if (fromMinute < 0 || fromMinute >= DAY || minutes < 1 || minutes > DAY) {
                throw new IllegalArgumentException("A span must lie within a day and last a day at most");
            }
        }
    }

    public static WeeklySchedule of(List<Span> spans) {
        List<int[]> parts = new ArrayList<>();
        for (var span : spans) {
            int from = (span.day().getValue() - 1) * DAY + span.fromMinute();
            int to = from + span.minutes();
            parts.add(new int[] {from, Math.min(to, WEEK)});
            if (to > WEEK) {
                parts.add(new int[] {0, to - WEEK});
            }
        }
        parts.sort((a, b) -> Integer.compare(a[0], b[0]));
        List<int[]> merged = new ArrayList<>();
        for (var part : parts) {
            int[] last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && part[0] <= last[1]) {
                last[1] = Math.max(last[1], part[1]);
            } else {
                merged.add(part);
            }
        }
        return new WeeklySchedule(merged.stream().flatMapToInt(Arrays::stream).toArray());
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** How long it is altogether, 0 to 10,080 minutes. */
    public int minutes() {
        int minutes = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            minutes += bounds[i + 1] - bounds[i];
        }
        return minutes;
    }

    /** Whether any minute is in both. Ending when the other begins is no clash. */
    public boolean clashesWith(WeeklySchedule other) {
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            if (bounds[i + 1] <= other.bounds[j]) {
                i += 2;
            } else if (other.bounds[j + 1] <= bounds[i]) {
                j += 2;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The minutes that are in both. */
    public WeeklySchedule overlap(WeeklySchedule other) {
        var common = new int[bounds.length + other.bounds.length + 2];
        int length = 0;
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            int from = Math.max(bounds[i], other.bounds[j]);
            int to = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (from < to) {
                common[length++] = from;
                common[length++] = to;
            }
            if (bounds[i + 1] < other.bounds[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return new WeeklySchedule(Arrays.copyOf(common, length));
    }

    /** The minutes that are not in the other. */
    public WeeklySchedule without(WeeklySchedule other) {
        var left = new int[bounds.length + other.bounds.length + 2];
        int length = 0;
        int j = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            int from = bounds[i];
            while (j < other.bounds.length && other.bounds[j + 1] <= from) {
                j += 2;
            }
            int k = j;
            while (k < other.bounds.length && other.bounds[k] < bounds[i + 1]) {
                if (other.bounds[k] > from) {
                    left[length++] = from;
                    left[length++] = other.bounds[k];
                }
                from = Math.max(from, other.bounds[k + 1]);
                k += 2;
            }
            if (from < bounds[i + 1]) {
                left[length++] = from;
                left[length++] = bounds[i + 1];
            }
        }
        return new WeeklySchedule(Arrays.copyOf(left, length));
    }

    /** Such as "mån–fre 08:00–12:00; ons 13:00–15:00": days with the same hours are written together. */
    @Override
    public String in(Locale locale) {
        return ScheduleText.write(byDay(), locale);
    }

    /** For each day from Monday, its hours as "08:00–12:00", several joined by a comma. */
    private List<String> byDay() {
        List<String> days = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            List<String> hours = new ArrayList<>();
            for (int i = 0; i < bounds.length; i += 2) {
                int from = Math.max(bounds[i], day * DAY);
                int to = Math.min(bounds[i + 1], (day + 1) * DAY);
                if (from < to) {
                    hours.add(clock(from - day * DAY) + "–" + clock(to - day * DAY));
                }
            }
            days.add(String.join(", ", hours));
        }
        return days;
    }

    /** From Monday on, none touching another within its day; what goes over midnight is one span for each day. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            for (int i = 0; i < bounds.length; i += 2) {
                int from = Math.max(bounds[i], day * DAY);
                int to = Math.min(bounds[i + 1], (day + 1) * DAY);
                if (from < to) {
                    spans.add(new Span(DayOfWeek.of(day + 1), from - day * DAY, to - from));
                }
            }
        }
        return spans;
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklySchedule schedule && Arrays.equals(bounds, schedule.bounds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bounds));
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
