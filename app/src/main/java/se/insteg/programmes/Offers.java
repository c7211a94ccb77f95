package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.programmes.store.EnrolmentTable;
import se.insteg.programmes.store.StayTable;
import se.insteg.programmes.store.StayTable.NewStep;

/**
 * Offers programmes and places in groups, and writes down what somebody answers. KEEP_ENROLMENTS with the person. That
 * everybody who has a right was offered, and when, is what the municipality has to account for.
 */
@Component
public class Offers {
    private final EnrolmentTable table;
    private final StayTable stays;
    private final Answering answering;
    private final Programmes programmes;
    private final Groups groups;
    private final Entitlements entitlements;
    private final OfferNotice notice;
    private final People people;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Offers(
            EnrolmentTable table,
            StayTable stays,
            Answering answering,
            Programmes programmes,
            Groups groups,
            Entitlements entitlements,
            OfferNotice notice,
            People people,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.stays = stays;
        this.answering = answering;
        this.programmes = programmes;
        this.groups = groups;
        this.entitlements = entitlements;
        this.notice = notice;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is offered.
     *
     * @param group a place in it, which is held; null: the programme as a whole
     * @param on the day it is, or was, offered; not after today
     * @param answerBy shown to them, and after which the staff are told that nobody has answered
     */
    public record Offer(UUID programme, @Nullable UUID group, LocalDate on, LocalDate answerBy, OfferWay way) {}

    /**
     * Whoever has answered, waits for no group or takes part already is left as they are; the same offer again changes
     * nothing.
     *
     * @return null when the group has no seat left; nothing is written then
     * @throws Refusal (422) when the answer is wanted before the offer, or the offer lies ahead
     */
    public @Nullable Enrolment offer(UUID personId, Offer offer) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        if (offer.on().isAfter(LocalDate.now(clock)) || offer.answerBy().isBefore(offer.on())) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.offer.days");
        }
        Programme programme = programmes.find(offer.programme());
        UUID group = offer.group();
        if (group != null && !groups.find(group).programmeId().equals(programme.id())) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.move.otherProgramme");
        }
        boolean free = group == null || table.lockFreeSeats(group) > 0;
        Enrolment was = table.open(personId, programme.id()).orElse(null);
        if (was != null && !offers(was, group)) {
            return was;
        }
        if (!free) {
            return null;
        }
        Enrolment.Marks marks = (was == null ? Enrolment.Marks.NONE : was.marks()).offered(offer.on());
        if (marks.entitledOn() == null) {
            marks = marks.entitled(entitlements.since(personId, programme.kind()));
        }
        Enrolment made = written(person, was, programme, group, new Offered(offer.answerBy()), marks);
        stays.add(
                made,
                hidden(person),
                new NewStep(
                        EnrolmentDeed.OFFERED, offer.on(), group, offer.way().code(), ""),
                current.require().staffId());
        log(person, "offered", made.id());
        if (offer.way() == OfferWay.CARD) {
            notice.tell(person, made, offer.answerBy());
        }
        return table.find(made.id()).orElseThrow();
    }

    /** Whether the offer says anything new to somebody who waits, or was offered the programme but no group. */
    private static boolean offers(Enrolment was, @Nullable UUID group) {
        return group != null
                && (was.state() instanceof Waiting || (was.state() instanceof Offered && was.groupId() == null));
    }

    private Enrolment written(
            Participant person,
            @Nullable Enrolment was,
            Programme programme,
            @Nullable UUID group,
            EnrolmentState state,
            Enrolment.Marks marks) {
        if (was != null) {
            Enrolments.mustBeFirst(table.update(was.with(group, state, marks)));
            return was;
        }
        Enrolment made = new Enrolment(
                Ids.next(clock), person.id(), programme.id(), programme.name(), group, "", state, marks, 0);
        Enrolments.mustBeFirst(
                table.insert(made, hidden(person), current.require().staffId()));
        return made;
    }

    /** Somebody who has not answered in time. @param isProtected seen by the handlers named on them only */
    public record Unanswered(Enrolment enrolment, String name, boolean isProtected, LocalDate answerBy) {}

    /** Of those whom the caller may write an answer down for; the longest overdue first. */
    public List<Unanswered> unanswered() {
        List<Enrolment> all = table.unanswered(LocalDate.now(clock));
        Map<UUID, Participant> seen =
                people
                        .findAllFor(
                                Action.KEEP_ENROLMENTS,
                                all.stream().map(Enrolment::personId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Participant::id, Function.identity()));
        List<Unanswered> unanswered = new ArrayList<>();
        for (Enrolment one : all) {
            Participant person = seen.get(one.personId());
            if (person != null && one.state() instanceof Offered offered) {
                unanswered.add(
                        new Unanswered(one, person.details().identity().name(), hidden(person), offered.answerBy()));
            }
        }
        return unanswered;
    }

    /** The first so many of the group's queue are offered a place. @return how many were */
    public int toQueue(List<Enrolled> queue, Group group, int most, LocalDate answerBy, OfferWay way) {
        List<Enrolled> first = new ArrayList<>(queue)
                .stream().filter(Enrolled::kept).limit(most).toList();
        int offered = 0;
        for (Enrolled one : first) {
            Offer offer = new Offer(group.programmeId(), group.id(), LocalDate.now(clock), answerBy, way);
            offered += offer(one.personId(), offer) == null ? 0 : 1;
        }
        return offered;
    }

    /** They said yes. The same again is a conflict: somebody has written an answer down already. */
    public void yes(UUID personId, UUID id, int version, OfferWay way) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        Enrolment was = Enrolments.allowed(ofPerson(personId, id), version, EnrolmentDeed.ACCEPTED);
        answering.yes(was, hidden(person), way, current.require().staffId());
        log(person, "accepted", id);
    }

    /** They said no. @param why as they said; may be empty */
    public void no(UUID personId, UUID id, int version, OfferWay way, String why) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        Enrolment was = Enrolments.allowed(ofPerson(personId, id), version, EnrolmentDeed.DECLINED);
        answering.no(was, hidden(person), way, why, current.require().staffId());
        log(person, "declined", id);
    }

    private Enrolment ofPerson(UUID personId, UUID id) {
        return table.find(id)
                .filter(one -> one.personId().equals(personId))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
    }

    private void log(Participant person, String deed, UUID enrolment) {
        audit.write(new Audit.Entry(
                "ENROLMENT_CHANGED", "person", person.id(), "program", "deed=" + deed + ",enrolment=" + enrolment));
    }

    private static boolean hidden(Participant person) {
        return person.details().protection().hides();
    }
}
