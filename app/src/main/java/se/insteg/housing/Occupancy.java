package se.insteg.housing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people lived somewhere, night by night. Whoever moves out on a day slept there the night before, and is not
 * counted on that day; whoever moves in is.
 *
 * @param nights one for each day, in order, without gaps; at least one
 */
public record Occupancy(List<Night> nights) {
    /**
     * One night, called by the day it begins.
     *
     * @param places how many could live there; null when nobody has said
     * @param counted whether the figure was counted on the spot, rather than added up from who was registered there
     */
    public record Night(LocalDate day, int people, @Nullable Integer places, boolean counted) {}

    /** A month of it. @param peak the fullest night, the first of several @param average rounded half up */
    public record Month(YearMonth month, Night peak, long average) {}

    /** Somebody's time somewhere. @param ends the day they moved out; null while they live there */
    public record Span(LocalDate starts, @Nullable LocalDate ends) {}

    public Occupancy {
        nights = List.copyOf(nights);
        if (nights.isEmpty()) {
            throw new IllegalArgumentException("No nights");
        }
    }

    /**
     * Of one site. A counted night says what it says; the others are added up.
     *
     * @param from first day
     * @param to last day, not before the first
     */
    public static Occupancy of(
            LocalDate from, LocalDate to, List<Span> spans, Map<LocalDate, Integer> counted, Site site) {
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        int[] change = new int[days + 1];
        for (Span span : spans) {
            int in = within(from, span.starts(), days);
            LocalDate ends = span.ends();
            int out = ends == null ? days : within(from, ends, days);
            if (in < out) {
                change[in]++;
                change[out]--;
            }
        }
        List<Night> nights = new ArrayList<>();
        int people = 0;
        for (int i = 0; i < days; i++) {
            people += change[i];
            LocalDate day = from.plusDays(i);
            Integer said = counted.get(day);
            nights.add(new Night(day, said == null ? people : said, site.placesOn(day), said != null));
        }
        return new Occupancy(nights);
    }

    private static int within(LocalDate from, LocalDate day, int days) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(from, day), 0, days);
    }

    /** Of several sites together, over the same days. Places are known when they are known of all. */
    public static Occupancy sum(List<Occupancy> all) {
        List<Night> nights = new ArrayList<>();
        for (int i = 0; i < all.getFirst().nights().size(); i++) {
            int people = 0;
            Integer places = 0;
            boolean counted = false;
            for (Occupancy one : all) {
                Night night = one.nights().get(i);
                people += night.people();
                Integer more = night.places();
                places = places == null || more == null ? null : Integer.valueOf(places + more);
                counted |= night.counted();
            }
            nights.add(new Night(all.getFirst().nights().get(i).day(), people, places, counted));
        }
        return new Occupancy(nights);
    }

    /** The fullest night, the first of several. */
    public Night peak() {
        return peak(nights);
    }

    private static Night peak(List<Night> of) {
        return of.stream()
                .max(Comparator.comparingInt(Night::people).thenComparing(Night::day, Comparator.reverseOrder()))
                .orElseThrow();
    }

    public Night last() {
        return nights.getLast();
    }

    /** In order; the first and the last may be parts of a month. */
    public List<Month> months() {
        Map<YearMonth, List<Night>> by = new LinkedHashMap<>();
        nights.forEach(night -> by.computeIfAbsent(YearMonth.from(night.day()), month -> new ArrayList<>())
                .add(night));
        return by.entrySet().stream()
                .map(one -> new Month(
                        one.getKey(),
                        peak(one.getValue()),
                        Math.round(one.getValue().stream()
                                .mapToInt(Night::people)
                                .average()
                                .orElse(0))))
                .toList();
    }
}
