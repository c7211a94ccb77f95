package se.insteg.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.outcomes.store.OutcomeTable;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.ReachedPeople;
import se.insteg.people.status.StatusTimeline;

/**
 * Whom it is time to ask what became of them: {@link #MONTHS} after their permit, or without one after they came, when
 * nothing is known of that time. Who moved away is not asked.
 */
@Component
public class Asking {
    public static final List<Integer> MONTHS = List.of(6, 12, 24, 36);

    /** What was noted so many days before the time, or later, answers it. */
    static final int EARLY_DAYS = 30;

    /** After so many days nobody is reminded any more. */
    static final int LATE_DAYS = 180;

    private final ReachedPeople reached;
    private final People people;
    private final OutcomeTable table;
    private final Clock clock;

    Asking(ReachedPeople reached, People people, OutcomeTable table, Clock clock) {
        this.reached = reached;
        this.people = people;
        this.table = table;
        this.clock = clock;
    }

    /** A time to ask. @param months of {@link #MONTHS} @param due the day it falls on */
    public record Mark(int months, LocalDate due) {}

    /** Somebody to ask. */
    public record Due(Participant person, Mark mark) {}

    /**
     * KEEP_OUTCOMES. Those in one's own cases, and protected people one handles, whom it is time to ask by that day; who has
     * waited longest first. Each is logged.
     *
     * @param most at most so many
     */
    public List<Due> mine(LocalDate until, int most) {
        LocalDate today = LocalDate.now(clock);
        Map<Participant, StatusTimeline> mine = reached.mineBy(Action.KEEP_OUTCOMES).entrySet().stream()
                .filter(one -> !Ages.isTooYoungForWork(one.getKey().details(), today))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, List<Outcome>> known = table
                .counting(mine.keySet().stream().map(Participant::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Outcome::personId));
        Map<UUID, Mark> marks = new HashMap<>();
        mine.forEach((person, status) -> {
            Arrival arrival = Arrival.of(status, today);
            Mark mark = !arrival.gone() ? mark(arrival.clock(), until) : null;
            if (mark != null && !isKnown(known.getOrDefault(person.id(), List.of()), mark)) {
                marks.put(person.id(), mark);
            }
        });
        return shown(marks.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<UUID, Mark> one) -> one.getValue().due())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<Due> shown(Map<UUID, Mark> marks) {
        Set<UUID> ids = marks.keySet();
        List<Due> due = new ArrayList<>();
        for (Participant person :
                ids.isEmpty() ? List.<Participant>of() : people.findAllFor(Action.KEEP_OUTCOMES, ids)) {
            Mark mark = marks.get(person.id());
            if (mark != null) {
                due.add(new Due(person, mark));
            }
        }
        due.sort(Comparator.comparing(one -> one.mark().due()));
        return due;
    }

    /** The last time to ask that has come by then; null when none has, or it is too long ago. */
    static @Nullable Mark mark(@Nullable LocalDate clock, LocalDate until) {
        if (clock == null) {
            return null;
        }
        for (int months : MONTHS.reversed()) {
            LocalDate due = clock.plusMonths(months);
            if (!due.isAfter(until)) {
                return due.plusDays(LATE_DAYS).isBefore(until) ? null : new Mark(months, due);
            }
        }
        return null;
    }

    /** Whether anything that counts holds at that time, was so about then, or tells that they moved before. */
    static boolean isKnown(Collection<Outcome> counting, Mark mark) {
        LocalDate early = mark.due().minusDays(EARLY_DAYS);
        return counting.stream()
                .map(Outcome::said)
                .anyMatch(said -> said.holdsOn(mark.due())
                        || !said.begins().isBefore(early)
                        || said.what().kind() == What.Kind.MOVED);
    }
}
