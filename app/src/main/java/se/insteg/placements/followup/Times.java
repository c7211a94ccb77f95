package se.insteg.placements.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Placement;

/** When the follow-ups of a placement are due (decision 2301). */
public final class Times {
    /** Shorter ones are asked about at the end only: in the middle nobody has anything to tell yet. Days. */
    static final int MIDWAY_FROM = 28;

    /** How many times of its own a municipality has at most. */
    public static final int MOST_WEEKS = 4;

    /** The latest of those times, in weeks after the first day. */
    public static final int LATEST_WEEK = 52;

    private Times() {}

    /**
     * Which of them there are, the earliest first: in the middle, on the last day, and so many weeks after the first.
     *
     * @param weeks of the municipality's own; those at or after the middle are left out, so that nobody is asked twice
     * @return empty before a placement has begun, and when it never did
     */
    public static SequencedMap<Occasion, LocalDate> of(Placement placement, Collection<Integer> weeks) {
        LocalDate begun = placement.begunOn();
        return begun == null
                ? new LinkedHashMap<>()
                : of(begun, placement.agreed().ends(), placement.endedOn(), weeks);
    }

    /** @param ended its last day when it is over; what would have come after that day falls away */
    static SequencedMap<Occasion, LocalDate> of(
            LocalDate begun, LocalDate ends, @Nullable LocalDate ended, Collection<Integer> weeks) {
        long days = ChronoUnit.DAYS.between(begun, ends);
        LocalDate last = ended == null ? ends : ended;
        LocalDate middle = begun.plusDays(days / 2);
        List<Map.Entry<Occasion, LocalDate>> all = new ArrayList<>();
        for (int week : new TreeSet<>(weeks)) {
            LocalDate day = begun.plusWeeks(week);
            if (day.isBefore(days >= MIDWAY_FROM ? middle : ends) && day.isBefore(last)) {
                all.add(Map.entry(Occasion.week(week), day));
            }
        }
        if (days >= MIDWAY_FROM && middle.isBefore(last)) {
            all.add(Map.entry(Occasion.MIDWAY, middle));
        }
        all.add(Map.entry(Occasion.FINAL, last));
        return all.stream()
                .sorted(Comparator.comparing((Map.Entry<Occasion, LocalDate> one) -> one.getValue())
                        .thenComparing(one -> one.getKey().kind()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
