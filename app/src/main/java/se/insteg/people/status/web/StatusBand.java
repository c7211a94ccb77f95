package se.insteg.people.status.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusTimeline;

/**
 * The steps as a band from the first day to today or a little beyond; thousandths of its length. The list beneath says the
 * same in words.
 *
 * @param today where today stands
 * @param years where each year begins, at most a dozen of them
 */
public record StatusBand(List<Part> parts, int today, List<Year> years) {
    private static final int LENGTH = 1000;
    private static final int MOST_YEARS = 6;

    /** @param from, width in thousandths */
    public record Part(StatusKind kind, int from, int width) {}

    /** @param at in thousandths */
    public record Year(int year, int at) {}

    /** Null when there are no steps to draw. */
    static @Nullable StatusBand of(StatusTimeline timeline, LocalDate today) {
        List<Recorded> steps = timeline.steps();
        if (steps.isEmpty()) {
            return null;
        }
        LocalDate first = steps.getFirst().said().begins();
        LocalDate lastStep = steps.getLast().said().begins();
        LocalDate end = (lastStep.isAfter(today) ? lastStep : today).plusMonths(3);
        Scale scale = new Scale(first.isAfter(today) ? today : first, end);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate next = i + 1 < steps.size() ? steps.get(i + 1).said().begins() : end;
            int from = scale.at(steps.get(i).said().begins());
            parts.add(new Part(steps.get(i).said().kind(), from, Math.max(4, scale.at(next) - from)));
        }
        return new StatusBand(List.copyOf(parts), scale.at(today), years(scale));
    }

    /** The colour a step is drawn in; the words beside it say which it is. */
    public static String tone(StatusKind kind) {
        return switch (kind) {
            case ASYLUM_SEEKER -> "seeking";
            case TEMPORARY_PROTECTION -> "shelter";
            case PERMIT -> "allowed";
            case SETTLED -> "settled";
            default -> "away";
        };
    }

    private static List<Year> years(Scale scale) {
        int first = scale.from().getYear() + 1;
        int last = scale.to().getYear();
        int step = Math.max(1, (last - first) / MOST_YEARS + 1);
        List<Year> years = new ArrayList<>();
        for (int year = first; year <= last; year += step) {
            years.add(new Year(year, scale.at(LocalDate.of(year, 1, 1))));
        }
        return List.copyOf(years);
    }

    private record Scale(LocalDate from, LocalDate to) {
        int at(LocalDate day) {
            return Math.toIntExact(
                    LENGTH * ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to)));
        }
    }
}
