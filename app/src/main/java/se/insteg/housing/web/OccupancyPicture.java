package se.insteg.housing.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.insteg.housing.Occupancy;
import se.insteg.housing.Occupancy.Night;

/**
 * Nights as a picture in a box {@link #WIDTH} wide and {@link #HEIGHT} high: a surface for the people, a line for the places.
 * Time goes from left to right in every language.
 */
public final class OccupancyPicture {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 240;

    /** Room for figures on the left and months beneath. */
    public static final int LEFT = 44;

    public static final int BOTTOM = 212;
    private static final int TOP = 16;
    private static final int MOST_MARKS = 8;

    private final Occupancy occupancy;
    private final int top;

    OccupancyPicture(Occupancy occupancy) {
        this.occupancy = occupancy;
        int most = occupancy.nights().stream()
                .mapToInt(night -> Math.max(night.people(), Objects.requireNonNullElse(night.places(), 0)))
                .max()
                .orElse(0);
        this.top = rounded(most);
    }

    /** A mark on an axis. @param at how far along, in the box's own measure */
    public record Mark(String at, String words) {}

    public Occupancy occupancy() {
        return occupancy;
    }

    /** The least of 10, 20, 50, 100, 200 … that holds it, in fours. */
    private static int rounded(int most) {
        for (int step = 1; ; step *= 10) {
            for (int times : new int[] {1, 2, 5}) {
                if (4 * times * step >= most) {
                    return 4 * times * step;
                }
            }
        }
    }

    /** The outline of the people, down to the ground at both ends. */
    public String people() {
        StringBuilder path = new StringBuilder("M" + x(0) + " " + BOTTOM);
        List<Night> nights = occupancy.nights();
        for (int i = 0; i < nights.size(); i++) {
            path.append('V').append(y(nights.get(i).people())).append('H').append(x(i + 1));
        }
        return path.append('V').append(BOTTOM).append('Z').toString();
    }

    /** The line of the places; empty when nobody has said any. */
    public String places() {
        StringBuilder path = new StringBuilder();
        List<Night> nights = occupancy.nights();
        boolean drawing = false;
        for (int i = 0; i < nights.size(); i++) {
            Integer places = nights.get(i).places();
            if (places == null) {
                drawing = false;
                continue;
            }
            path.append(drawing ? "V" + y(places) : "M" + x(i) + " " + y(places))
                    .append('H')
                    .append(x(i + 1));
            drawing = true;
        }
        return path.toString();
    }

    /** Where the fullest night is. */
    public String peakX() {
        return x(occupancy.nights().indexOf(occupancy.peak()) + 0.5);
    }

    public String peakY() {
        return y(occupancy.peak().people());
    }

    /** Figures up the side: nothing, half and full. */
    public List<Mark> sides() {
        List<Mark> marks = new ArrayList<>();
        for (int quarter = 0; quarter <= 4; quarter += 2) {
            int people = top * quarter / 4;
            marks.add(new Mark(y(people), String.valueOf(people)));
        }
        return marks;
    }

    /** Months along the ground, not more than a handful; in figures, as they are read in every language. */
    public List<Mark> months() {
        List<Mark> firsts = new ArrayList<>();
        List<Night> nights = occupancy.nights();
        for (int i = 0; i < nights.size(); i++) {
            LocalDate day = nights.get(i).day();
            if (day.getDayOfMonth() == 1) {
                firsts.add(new Mark(x(i), YearMonth.from(day).toString()));
            }
        }
        int every = (firsts.size() + MOST_MARKS - 1) / MOST_MARKS;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i += Math.max(1, every)) {
            marks.add(firsts.get(i));
        }
        return marks;
    }

    /** The last night that was counted on the spot; null when none was. */
    public @Nullable LocalDate lastCounted() {
        return occupancy.nights().stream()
                .filter(Night::counted)
                .map(Night::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private String x(double night) {
        return decimal(LEFT + (WIDTH - LEFT - 8) * night / occupancy.nights().size());
    }

    private String y(int people) {
        return decimal(BOTTOM - (double) (BOTTOM - TOP) * people / top);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
