package se.insteg.skills.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.Todo;
import se.insteg.skills.mapping.store.InterviewTable;

/** Who it is time to ask again, which interview waits to be gone on with, and which own mapping to be gone through. */
@Component
public class Remaps {
    /** Days after which what somebody can is asked about again. */
    public static final int DAYS = Todo.DAYS_BETWEEN_CONFIRMATIONS;

    private static final int MOST = 500;

    private final InterviewTable interviews;
    private final People people;
    private final Rights rights;
    private final CurrentStaff current;
    private final Clock clock;

    Remaps(InterviewTable interviews, People people, Rights rights, CurrentStaff current, Clock clock) {
        this.interviews = interviews;
        this.people = people;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    /** Somebody with the interview it is about. */
    public record Waiting(Participant person, Interview interview) {
        /** The day from which it is time to ask again. */
        public LocalDate again() {
            return interview.heldOn().plusDays(DAYS);
        }
    }

    /** MAP_PERSON. Everybody whose latest interview was held {@link #DAYS} days ago or earlier, the oldest first. */
    public List<Waiting> due() {
        return met(interviews.latestUntil(LocalDate.now(clock).minusDays(DAYS), MOST));
    }

    /**
     * MAP_PERSON. As {@link #due}, for one's own list: a caseworker's own cases; for whoever sees a whole unit, those one
     * asked oneself.
     */
    public List<Waiting> mineDue() {
        return met(mine(interviews.latestUntil(LocalDate.now(clock).minusDays(DAYS), MOST)));
    }

    /** MAP_PERSON. Interviews one has begun or gone on with, that are not ended; the oldest first. */
    public List<Waiting> mineOpen() {
        UUID me = current.require().staffId();
        return met(interviews.waiting(Interview.State.OPEN, MOST).stream()
                .filter(one -> !one.own() && me.equals(one.touchedBy()))
                .toList());
    }

    /** MAP_PERSON. What participants have sent that nobody has gone through; the oldest first. */
    public List<Waiting> sent() {
        return met(interviews.waiting(Interview.State.SENT, MOST));
    }

    private List<Interview> mine(List<Interview> all) {
        if (rights.reach(Action.MAP_PERSON).units().none()) {
            return all;
        }
        UUID me = current.require().staffId();
        return all.stream().filter(one -> me.equals(one.endedBy())).toList();
    }

    private List<Waiting> met(List<Interview> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, Participant> met = people
                .findAll(all.stream().map(Interview::personId).distinct().toList())
                .stream()
                .filter(person -> rights.may(Action.MAP_PERSON, person.subject()))
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        List<Waiting> waiting = new ArrayList<>();
        for (Interview one : all) {
            Participant person = met.get(one.personId());
            if (person != null) {
                waiting.add(new Waiting(person, one));
            }
        }
        return waiting;
    }
}
