package se.insteg.outcomes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.store.OutcomeTable;
import se.insteg.people.Participant;
import se.insteg.people.People;

/**
 * What became of somebody, for the one who is signed in. KEEP_OUTCOMES with the person; whom the caller may not see is not
 * there. Each deed is a row and one in the audit log; done a second time it changes nothing.
 */
@Component
public class Outcomes {
    private static final String CASE = "ärende";

    private final People people;
    private final OutcomeTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Outcomes(People people, OutcomeTable table, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.people = people;
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a correction. */
    public sealed interface Corrected {
        /** Also when nothing differed. */
        record Done() implements Corrected {}

        /** Somebody else was first. Nothing is written. */
        record Overtaken(Outcome theirs) implements Corrected {}
    }

    /** Ids of what is new. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** The person, for a page that asks what became of them. @throws Refusal (404) for somebody the caller may not see this of */
    public Participant person(UUID personId) {
        return people.findFor(Action.KEEP_OUTCOMES, personId);
    }

    /** Of a person the caller was given; also what was taken back. The latest first. */
    public List<Entry> of(Participant person) {
        rights.require(Action.KEEP_OUTCOMES, person.subject());
        return Entry.of(table.of(person.id()));
    }

    /** @throws Refusal (404) when it is not about this person */
    public Entry find(Participant person, UUID thing) {
        return of(person).stream()
                .filter(one -> one.now().thing().equals(thing))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "outcomes.refused.notHere"));
    }

    /** Something new. The same thing twice is noted once. */
    public void note(UUID personId, UUID thing, Said said) {
        Participant person = person(personId);
        table.lock(thing);
        if (table.add(row(thing, thing, person, said, "", false))) {
            log("OUTCOME_NOTED", person, said.what().kind(), thing);
        }
    }

    /**
     * Says it anew; what was said stays beneath. What was taken back counts again by it.
     *
     * @param from the row that the correction began from
     * @param why as typed, 1–{@link Outcome#LONGEST_WHY} characters
     */
    public Corrected correct(UUID personId, UUID thing, UUID from, Said said, String why) {
        Participant person = person(personId);
        table.lock(thing);
        Outcome now = find(person, thing).now();
        if (!now.withdrawn() && now.said().equals(said)) {
            return new Corrected.Done();
        }
        if (!now.id().equals(from)) {
            return new Corrected.Overtaken(now);
        }
        table.add(row(next(), thing, person, said, why, false));
        log("OUTCOME_CORRECTED", person, said.what().kind(), thing);
        return new Corrected.Done();
    }

    /** It does not count after all. @param why as typed, 1–{@link Outcome#LONGEST_WHY} characters */
    public void takeBack(UUID personId, UUID thing, String why) {
        Participant person = person(personId);
        table.lock(thing);
        Outcome now = find(person, thing).now();
        if (!now.withdrawn()) {
            table.add(row(next(), thing, person, now.said(), why, true));
            log("OUTCOME_TAKEN_BACK", person, now.kind(), thing);
        }
    }

    private Outcome row(UUID id, UUID thing, Participant person, Said said, String why, boolean withdrawn) {
        return new Outcome(
                id,
                thing,
                person.id(),
                0,
                said,
                why,
                withdrawn,
                current.require().staffId(),
                clock.instant());
    }

    private void log(String deed, Participant person, What.Kind kind, UUID thing) {
        audit.write(new Audit.Entry(deed, "person", person.id(), CASE, "kind=" + kind.code() + ",thing=" + thing));
    }
}
