package se.insteg.transit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What runs, when and where, of one feed. Thread-safe. */
public final class Timetable {
    private static final int DAYS_AT_HAND = 16;

    private final List<Stop> stops;
    private final List<Line> lines;
    private final List<Pattern> patterns;
    private final List<BitSet> services;
    private final Map<Changes.Pair, Integer> said;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Changes forwards;
    private final Changes backwards;

    /** Days that run alike are one; the one unused longest gives way. */
    private final Map<Alike, Day> days = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Alike, Day> eldest) {
            return size() > DAYS_AT_HAND;
        }
    };

    private final Map<Alike, LocalDate> firstAlike = new ConcurrentHashMap<>();

    /** Which services run the day before, the same day and the day after. */
    private record Alike(BitSet before, BitSet same, BitSet after, boolean mirrored) {}

    /**
     * @param services for each, the days after the first on which it runs
     * @param said what the feed says of changes between stops
     */
    Timetable(
            List<Stop> stops,
            List<Line> lines,
            List<Pattern> patterns,
            List<BitSet> services,
            Map<Changes.Pair, Integer> said,
            LocalDate firstDay) {
        this.stops = List.copyOf(stops);
        this.lines = List.copyOf(lines);
        this.patterns = List.copyOf(patterns);
        this.services = List.copyOf(services);
        this.said = Map.copyOf(said);
        this.firstDay = firstDay;
        int length = services.stream().mapToInt(BitSet::length).max().orElse(1);
        this.lastDay = firstDay.plusDays(Math.max(1, length) - 1L);
        this.forwards = Changes.of(this.stops, this.said);
        this.backwards = forwards.mirrored();
    }

    /** The first day on which anything runs. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day on which anything runs. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Those at which anything calls. */
    public List<Stop> stops() {
        return stops;
    }

    public List<Line> lines() {
        return lines;
    }

    /** How many runs begin on a day. */
    public int runsOn(LocalDate day) {
        BitSet running = running(day);
        return patterns.stream()
                .mapToInt(pattern -> (int) pattern.trips().stream()
                        .filter(trip -> running.get(trip.service()))
                        .count())
                .sum();
    }

    /**
     * The day of this weekday that shows best what is usual: from the wished day on, within four weeks and what the feed
     * knows, the one with most runs, and of these the first. So a public holiday does not stand for its weekday.
     *
     * @return a day of the same weekday; where the feed ends earlier, one of its last four weeks
     */
    public LocalDate usual(LocalDate wished) {
        LocalDate from = wished.isBefore(firstDay)
                ? wished.plusWeeks(Math.ceilDiv(ChronoUnit.DAYS.between(wished, firstDay), 7L))
                : wished;
        if (from.isAfter(lastDay)) {
            from = from.minusWeeks(Math.ceilDiv(ChronoUnit.DAYS.between(lastDay, from), 7L) + 3);
        }
        LocalDate best = from;
        int most = -1;
        for (int week = 0; week < 4; week++) {
            LocalDate day = from.plusWeeks(week);
            int runs = runsOn(day);
            if (runs > most) {
                best = day;
                most = runs;
            }
        }
        return best;
    }

    /** Of the days on which the same runs, the nights before and after included, the one that was asked about first. */
    public LocalDate like(LocalDate day) {
        return firstAlike.computeIfAbsent(alike(day, false), alike -> day);
    }

    List<Pattern> patterns() {
        return patterns;
    }

    List<BitSet> services() {
        return services;
    }

    Map<Changes.Pair, Integer> said() {
        return said;
    }

    private Alike alike(LocalDate day, boolean mirrored) {
        return new Alike(running(day.minusDays(1)), running(day), running(day.plusDays(1)), mirrored);
    }

    Day day(LocalDate date, boolean mirrored) {
        Alike alike = alike(date, mirrored);
        synchronized (days) {
            Day known = days.get(alike);
            if (known == null) {
                List<BitSet> around = List.of(alike.before(), alike.same(), alike.after());
                known = Day.of(
                        this,
                        (service, daysAfter) -> around.get(daysAfter + 1).get(service),
                        mirrored ? backwards : forwards,
                        mirrored);
                days.put(alike, known);
            }
            return known;
        }
    }

    private BitSet running(LocalDate date) {
        long day = ChronoUnit.DAYS.between(firstDay, date);
        BitSet running = new BitSet();
        if (day >= 0 && !date.isAfter(lastDay)) {
            for (int service = 0; service < services.size(); service++) {
                running.set(service, services.get(service).get((int) day));
            }
        }
        return running;
    }
}
