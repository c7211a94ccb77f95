package se.insteg.skills.mapping.web;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Interviews week by week as bars, each colleague's upon the other's. */
public record WeekPicture(List<Part> parts, List<Label> labels) {
    public static final int WIDTH = 780;
    public static final int HEIGHT = 220;
    public static final int BASE = 190;

    /** Colleagues told apart by colour; the next one begins again. */
    public static final int SHADES = 4;

    private static final int TOP = 10;
    private static final int EVERY = 4;

    /** A colleague's part of a week's bar. */
    public record Part(int leader, String x, String y, String width, String height) {}

    /** The number of the week beneath a bar. */
    public record Label(int week, String x) {}

    /** @param weeks at least one */
    public static WeekPicture of(List<HeldWeek> weeks) {
        int most = Math.max(1, weeks.stream().mapToInt(HeldWeek::sum).max().orElse(1));
        double step = (double) WIDTH / weeks.size();
        double unit = (double) (BASE - TOP) / most;
        List<Part> parts = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            double y = BASE;
            List<HeldWeek.Part> counts = weeks.get(i).parts();
            for (int leader = 0; leader < counts.size(); leader++) {
                double height = counts.get(leader).interviews() * unit;
                y -= height;
                if (height > 0) {
                    parts.add(new Part(leader, decimal(i * step + 2), decimal(y), decimal(step - 4), decimal(height)));
                }
            }
            if (i % EVERY == 1) {
                labels.add(new Label(number(weeks.get(i).monday()), decimal((i + 0.5) * step)));
            }
        }
        return new WeekPicture(parts, labels);
    }

    /** The ISO 8601 number of the week, as calendars here have it. */
    public static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
