package se.insteg.people.handlers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.ChangeResult;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.people.register.PersonTable;
import se.insteg.people.register.Registering;

/**
 * Naming and removing those who may see a protected person. One who may see them asks; another who holds the role of handler,
 * and is not the one to be let in, answers without being told who it is about. What was agreed is done behind the wall of who
 * asked. In an emergency one does it alone; then the reviewer of the log is told (decision 1702).
 */
@Component
public class HandlerChanges {
    /** How long those that are over are shown. */
    private static final Duration SHOWN = Duration.ofDays(90);

    private static final String GROUND = "skyddade personuppgifter";

    private final HandlerChangeTable table;
    private final PersonTable people;
    private final Registering registering;
    private final ProtectedRows protectedRows;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    HandlerChanges(
            HandlerChangeTable table,
            PersonTable people,
            Registering registering,
            ProtectedRows protectedRows,
            Colleagues colleagues,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.registering = registering;
        this.protectedRows = protectedRows;
        this.colleagues = colleagues;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the change of protection is one of those who may see somebody who is protected and stays so. */
    public static boolean isOne(Protection was, Protection wanted) {
        return was.hides() && wanted.hides() && !was.handlers().equals(wanted.handlers());
    }

    /** CHANGE_PERSON. @throws Refusal (409) while another one waits for the same person */
    public UUID ask(Participant person, Set<UUID> handlers, String reason) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        Instant now = clock.instant();
        if (table.waiting(person.id(), now).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.handlers.waits");
        }
        HandlerChange change = change(person, handlers, reason, HandlerChange.State.WAITING, now);
        table.insert(change, person.id(), true);
        audit.write(new Audit.Entry("HANDLERS_ASKED", "person", person.id(), reason, counts(change)));
        return change.id();
    }

    /** CHANGE_PERSON. At once, by one, in an emergency. */
    public void alone(Participant person, Set<UUID> handlers, String reason) {
        noteAlone(person, handlers, reason);
        ChangeResult result = registering.changeHandlers(
                person,
                with(person, new Protection(person.details().protection().kind(), handlers)),
                reason);
        if (!(result instanceof ChangeResult.Done)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.handlers.overtaken");
        }
    }

    /** Before the protection of somebody is lifted, by one: from then on everybody at work there sees them. */
    public void lifting(Participant person, String reason) {
        noteAlone(person, Set.of(), reason);
    }

    private void noteAlone(Participant person, Set<UUID> handlers, String reason) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        HandlerChange change = change(person, handlers, reason, HandlerChange.State.ALONE, clock.instant());
        table.insert(change, person.id(), true);
        audit.write(new Audit.Entry("HANDLERS_CHANGED_ALONE", "person", person.id(), reason, counts(change)));
    }

    private static PersonDetails with(Participant person, Protection protection) {
        PersonDetails was = person.details();
        return new PersonDetails(was.identity(), was.care(), was.contact(), was.work(), was.everyday(), protection);
    }

    private HandlerChange change(
            Participant person, Set<UUID> handlers, String reason, HandlerChange.State state, Instant now) {
        Set<UUID> adds = new HashSet<>(handlers);
        adds.removeAll(person.details().protection().handlers());
        Set<UUID> removes = new HashSet<>(person.details().protection().handlers());
        removes.removeAll(handlers);
        UUID me = current.require().staffId();
        boolean done = state == HandlerChange.State.ALONE;
        return new HandlerChange(
                Ids.next(clock),
                adds,
                removes,
                reason,
                me,
                now,
                now.plus(HandlerChange.WAITS),
                state,
                done ? me : null,
                done ? now : null,
                null,
                null,
                person.id());
    }

    private static String counts(HandlerChange change) {
        return "adds=" + change.adds().size() + ",removes=" + change.removes().size();
    }

    /** What waits for the person's handlers to be changed; for whoever may see the person. */
    public Optional<HandlerChange> waiting(Participant person) {
        return table.waiting(person.id(), clock.instant());
    }

    /** APPROVE_HANDLERS. Newest first: what waits, and what was decided lately. */
    public List<HandlerChange> all() {
        rights.require(Action.APPROVE_HANDLERS, Subject.MUNICIPALITY);
        return table.since(clock.instant().minus(SHOWN));
    }

    /**
     * APPROVE_HANDLERS, by another than who asked and who is to be let in.
     *
     * @throws Refusal (409) when it has lapsed or was decided, or when what was asked for can no longer be done
     */
    public void approve(UUID id) {
        HandlerChange change = toDecide(id);
        decide(change, HandlerChange.State.APPROVED, null);
        boolean done = protectedRows.handingOverTo(change.askedBy(), () -> apply(change));
        if (!done) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.handlers.overtaken");
        }
    }

    /** APPROVE_HANDLERS, as {@link #approve}. @param why as typed */
    public void refuse(UUID id, String why) {
        decide(toDecide(id), HandlerChange.State.REFUSED, why);
    }

    /** By who asked. */
    public void withdraw(UUID id) {
        rights.require(Action.APPROVE_HANDLERS, Subject.MUNICIPALITY);
        HandlerChange change = required(id);
        if (!change.askedBy().equals(current.require().staffId())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "people.handlers.notHere");
        }
        decide(change, HandlerChange.State.WITHDRAWN, null);
    }

    /** APPROVE_HANDLERS. What somebody else asked for and is to be answered by whoever looks. */
    public HandlerChange toDecide(UUID id) {
        rights.require(Action.APPROVE_HANDLERS, Subject.MUNICIPALITY);
        HandlerChange change = required(id);
        if (!change.mayDecide(current.require().staffId())) {
            throw new Refusal(Refusal.Kind.INVALID, "people.handlers.fourEyes");
        }
        return change;
    }

    private void decide(HandlerChange change, HandlerChange.State state, @Nullable String why) {
        UUID me = current.require().staffId();
        if (!table.decide(change.id(), state, me, clock.instant(), why)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.handlers.decided");
        }
        audit.write(new Audit.Entry(
                "HANDLERS_" + state.name(), "handlers", change.id(), why == null ? GROUND : why, counts(change)));
    }

    /** Behind the wall of who asked. False when they may no longer see the person, or nobody would be left who may. */
    private boolean apply(HandlerChange asked) {
        UUID id = table.find(asked.id()).map(HandlerChange::person).orElse(null);
        Participant person = id == null ? null : people.find(id).orElse(null);
        Set<UUID> holding = colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER).stream()
                .map(Colleagues.Named::id)
                .collect(Collectors.toSet());
        if (person == null || !person.details().protection().hides() || !holding.contains(asked.askedBy())) {
            return false;
        }
        Protection was = person.details().protection();
        Set<UUID> after = asked.after(was.handlers());
        if (!holding.containsAll(asked.adds()) || after.stream().noneMatch(holding::contains)) {
            return false;
        }
        PersonDetails details = with(person, new Protection(was.kind(), after));
        return registering.changeHandlers(person, details, asked.reason()) instanceof ChangeResult.Done;
    }

    /** REVIEW_AUDIT_LOG. What was done alone, those that nobody has looked at first. */
    public List<HandlerChange> doneAlone() {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
        return table.since(clock.instant().minus(SHOWN)).stream()
                .filter(change -> change.state() == HandlerChange.State.ALONE)
                .sorted((one, other) -> Boolean.compare(other.waitsForReview(), one.waitsForReview()))
                .toList();
    }

    /** REVIEW_AUDIT_LOG, by another than who did it. @param text what the reviewer found out */
    public void review(UUID id, String text) {
        toReview(id);
        if (!table.review(id, current.require().staffId(), clock.instant(), text)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.handlers.decided");
        }
        audit.write(new Audit.Entry("HANDLERS_REVIEWED", "handlers", id, text));
    }

    /** REVIEW_AUDIT_LOG. What somebody else did alone. */
    public HandlerChange toReview(UUID id) {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
        HandlerChange change = required(id);
        if (change.askedBy().equals(current.require().staffId())) {
            throw new Refusal(Refusal.Kind.INVALID, "people.handlers.fourEyes");
        }
        return change;
    }

    private HandlerChange required(UUID id) {
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.handlers.notHere"));
    }
}
