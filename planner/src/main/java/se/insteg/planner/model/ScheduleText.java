package se.insteg.planner.model;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a week's hours so that days with the same hours stand together. */
final class ScheduleText {
    private ScheduleText() {}

    static String write(List<String> hoursByDay, Locale locale) {
        List<String> parts = new ArrayList<>();
        int day = 0;
        while (day < 7) {
            var hours = hoursByDay.get(day);
            int last = day;
            while (last < 6 && hoursByDay.get(last + 1).equals(hours)) {
                last++;
            }
            if (!hours.isEmpty()) {
                parts.add(days(day, last, locale) + " " + hours);
            }
            day = last + 1;
        }
        return String.join("; ", parts);
    }

    private static String days(int first, int last, Locale locale) {
        return switch (last - first) {
            case 0 -> name(first, locale);
            case 1 -> name(first, locale) + ", " + name(last, locale);
            default -> name(first, locale) + "–" + name(last, locale);
        };
    }

    private static String name(int day, Locale locale) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }
}
