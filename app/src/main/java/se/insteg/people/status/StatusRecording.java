package se.insteg.people.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.History.Deed;
import se.insteg.access.Rights;
import se.insteg.access.Tenancy;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.people.PersonChanged;
import se.insteg.people.StatusSaid;
import se.insteg.people.register.HistoryTable;
import se.insteg.people.register.PersonTable;

/**
 * Says something about a person's status, corrects it or strikes it: the row, the copy of the steps on the person, the audit
 * log, and a new version of the person when their status of today became another.
 */
@Component
public class StatusRecording {
    private final StatusTable table;
    private final PersonTable people;
    private final HistoryTable history;
    private final Rights rights;
    private final Audit audit;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatusRecording(
            StatusTable table,
            PersonTable people,
            HistoryTable history,
            Rights rights,
            Audit audit,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.history = history;
        this.rights = rights;
        this.audit = audit;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It stands; also when the very same was said already. */
        record Done() implements Outcome {}

        /** Another step begins that day already. */
        record DayTaken(Recorded by) implements Outcome {}

        /** What was to be corrected or struck has been replaced meanwhile. */
        record Overtaken() implements Outcome {}
    }

    /** CHANGE_PERSON. @param person as stored now */
    public Outcome say(Participant person, Statement said, String why) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        table.lock(person.id());
        StatusTimeline timeline = table.of(person);
        if (timeline.history().stream()
                .anyMatch(one -> one.stands() && one.said().equals(said))) {
            return new Outcome.Done();
        }
        Optional<Recorded> sameDay = sameDay(timeline, said, null);
        if (sameDay.isPresent()) {
            return new Outcome.DayTaken(sameDay.get());
        }
        table.insert(person, said, null, false, "");
        return done(person, timeline, "STATUS_SAID", said.kind(), why);
    }

    /** CHANGE_PERSON. Replaces a statement by another. @param reason as typed, 1–500 characters */
    public Outcome correct(Participant person, UUID wrong, Statement right, String reason) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        table.lock(person.id());
        StatusTimeline timeline = table.of(person);
        Optional<Recorded> replaced = timeline.find(wrong).filter(Recorded::stands);
        if (replaced.isEmpty()) {
            boolean again = timeline.history().stream()
                    .anyMatch(one -> wrong.equals(one.replaces()) && one.said().equals(right) && !one.struck());
            return again ? new Outcome.Done() : new Outcome.Overtaken();
        }
        if (replaced.get().said().equals(right)) {
            return new Outcome.Done();
        }
        Optional<Recorded> sameDay = sameDay(timeline, right, wrong);
        if (sameDay.isPresent()) {
            return new Outcome.DayTaken(sameDay.get());
        }
        table.insert(person, right, wrong, false, reason);
        return done(person, timeline, "STATUS_CORRECTED", right.kind(), reason);
    }

    /** CHANGE_PERSON. Says that a statement was wrong altogether. @param reason as typed, 1–500 characters */
    public Outcome strike(Participant person, UUID wrong, String reason) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        table.lock(person.id());
        StatusTimeline timeline = table.of(person);
        Optional<Recorded> replaced = timeline.find(wrong).filter(Recorded::stands);
        if (replaced.isEmpty()) {
            boolean again = timeline.history().stream().anyMatch(one -> wrong.equals(one.replaces()) && one.struck());
            return again ? new Outcome.Done() : new Outcome.Overtaken();
        }
        Statement said = replaced.get().said();
        table.insert(person, said, wrong, true, reason);
        return done(person, timeline, "STATUS_STRUCK", said.kind(), reason);
    }

    /**
     * Many statements about people nobody has said anything about, such as when a register is taken over. CHANGE_PERSON for
     * each. Their status of today is expected to be what it was.
     */
    public void sayAll(Map<Participant, List<Statement>> said) {
        said.keySet().forEach(person -> rights.require(Action.CHANGE_PERSON, person.subject()));
        if (said.isEmpty()) {
            return;
        }
        table.insertAll(said);
        table.copySteps(said.keySet().stream().map(Participant::id).toList());
        audit.write(said.keySet().stream()
                .map(person -> new Audit.Entry("STATUS_SAID", "person", person.id(), "import"))
                .toList());
        said.keySet().forEach(person -> events.publishEvent(new StatusSaid(tenancy.current(), person.id())));
    }

    private static Optional<Recorded> sameDay(StatusTimeline timeline, Statement said, @Nullable UUID but) {
        return said.kind().isStep()
                ? timeline.steps().stream()
                        .filter(one -> one.said().begins().equals(said.begins())
                                && !one.id().equals(but))
                        .findFirst()
                : Optional.empty();
    }

    private Outcome done(Participant person, StatusTimeline before, String deed, StatusKind kind, String why) {
        audit.write(new Audit.Entry(deed, "person", person.id(), why, "kind=" + kind.code()));
        if (kind.isStep()) {
            table.copySteps(List.of(person.id()));
        }
        events.publishEvent(new StatusSaid(tenancy.current(), person.id()));
        LocalDate today = LocalDate.now(clock);
        LegalStatus was = before.statusOn(today);
        people.find(person.id()).ifPresent(now -> {
            if (now.details().care().status() != was) {
                int version = people.newVersion(now.id());
                history.write(now.id(), version, Deed.CHANGED, why, List.of("status"), now.details());
                events.publishEvent(new PersonChanged(tenancy.current(), now.id(), version, Set.of("status")));
            }
        });
        return new Outcome.Done();
    }
}
