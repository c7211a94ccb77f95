package se.insteg.skills.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.skills.Claim;
import se.insteg.skills.SwedishOverTime;

/**
 * Swedish over time in a box {@link #WIDTH} wide and {@link #HEIGHT} high: a step for each level, a dot for each time somebody
 * said or examined it; filled when it is confirmed. Time goes from left to right in every language.
 */
public final class SwedishPicture {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 190;

    /** Room for levels on the left and years beneath. */
    public static final int LEFT = 34;

    public static final int BOTTOM = 160;
    private static final int TOP = 14;
    private static final int RIGHT = WIDTH - 14;

    private final List<Dot> dots;
    private final List<Mark> levels;
    private final String stairs;

    private SwedishPicture(List<Dot> dots, List<Mark> levels, String stairs) {
        this.dots = List.copyOf(dots);
        this.levels = List.copyOf(levels);
        this.stairs = stairs;
    }

    /** @param x, y in the box's own measure */
    public record Dot(String x, String y, boolean confirmed, boolean inUse) {}

    /** A level's rule across the picture. */
    public record Mark(String y, String words) {}

    /** Null for fewer than two: a single dot is no picture. */
    static @Nullable SwedishPicture of(SwedishOverTime swedish) {
        List<Claim> claims = swedish.claims();
        if (claims.size() < 2) {
            return null;
        }
        LocalDate first = claims.getFirst().origin().on();
        long days = Math.max(
                1, ChronoUnit.DAYS.between(first, claims.getLast().origin().on()));
        int highest = claims.stream().mapToInt(SwedishPicture::level).max().orElse(0);
        int top = Math.max(SwedishLevel.B1.ordinal(), highest);
        List<Dot> dots = new ArrayList<>();
        StringBuilder stairs = new StringBuilder();
        for (Claim claim : claims) {
            double x = LEFT
                    + 14
                    + (RIGHT - LEFT - 28.0)
                            * ChronoUnit.DAYS.between(first, claim.origin().on())
                            / days;
            double y = y(level(claim), top);
            dots.add(new Dot(decimal(x), decimal(y), claim.isConfirmed(), claim.equals(swedish.inUse())));
            if (claim.isConfirmed()) {
                stairs.append(
                        stairs.isEmpty() ? "M" + decimal(x) + " " + decimal(y) : "H" + decimal(x) + "V" + decimal(y));
            }
        }
        List<Mark> levels = new ArrayList<>();
        for (int level = 0; level <= top; level++) {
            levels.add(new Mark(decimal(y(level, top)), SwedishLevel.values()[level].name()));
        }
        return new SwedishPicture(dots, levels, stairs.isEmpty() ? "" : stairs + "H" + decimal(RIGHT));
    }

    private static int level(Claim claim) {
        SwedishLevel level = SwedishOverTime.level(claim);
        return level == null ? 0 : level.ordinal();
    }

    private static double y(int level, int top) {
        return BOTTOM - (double) (BOTTOM - TOP) * level / top;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    public List<Dot> dots() {
        return dots;
    }

    public List<Mark> levels() {
        return levels;
    }

    /** The line through what is confirmed; empty when nothing is. */
    public String stairs() {
        return stairs;
    }
}
