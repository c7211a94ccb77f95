package se.insteg.skills.cv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.card.OwnRecord;
import se.insteg.skills.cv.store.ConsentTable;

/** A person's consents to hand out what they can. Without one in force nothing leaves the house. */
@Component
public class Consents {
    private static final String GROUND = "cv";

    private final People people;
    private final OwnRecord own;
    private final ConsentTable table;
    private final CurrentStaff staff;
    private final Rights rights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            People people,
            OwnRecord own,
            ConsentTable table,
            CurrentStaff staff,
            Rights rights,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.people = people;
        this.own = own;
        this.table = table;
        this.staff = staff;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** MAKE_CV. The last given first. */
    public List<Consent> of(Participant person) {
        rights.require(Action.MAKE_CV, person.subject());
        return table.of(person.id());
    }

    /** The participant's own, for their own eyes. */
    public List<Consent> ofOwn() {
        return table.of(own.read().id());
    }

    /**
     * MAKE_CV.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     * @param on not after today
     */
    public void record(
            UUID personId, UUID id, Set<Consent.Use> uses, Consent.How how, LocalDate on, @Nullable LocalDate until) {
        Participant person = people.findFor(Action.MAKE_CV, personId);
        UUID me = staff.require().staffId();
        if (table.insert(
                new Consent(id, personId, uses, how, on, until, me, null),
                person.details().protection().hides())) {
            String codes = uses.stream().map(Consent.Use::code).sorted().collect(Collectors.joining(","));
            audit.write(new Audit.Entry("CONSENT_RECORDED", "person", personId, GROUND, "uses=" + codes));
        }
    }

    /** MAKE_CV. Nothing more leaves by it from this moment. */
    public void revoke(UUID personId, UUID consent) {
        people.findFor(Action.MAKE_CV, personId);
        require(personId, consent);
        revoke(personId, consent, staff.require().staffId());
    }

    /** The participant takes back what they have consented to. */
    public void revokeOwn(UUID consent) {
        UUID me = own.read().id();
        require(me, consent);
        revoke(me, consent, null);
    }

    private void require(UUID personId, UUID consent) {
        if (table.of(personId).stream().noneMatch(one -> one.id().equals(consent))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "skills.refused.notHere");
        }
    }

    private void revoke(UUID personId, UUID consent, @Nullable UUID by) {
        if (table.revoke(personId, consent, by)) {
            audit.write(new Audit.Entry("CONSENT_REVOKED", "person", personId, GROUND, "consent=" + consent));
            events.publishEvent(new ConsentRevoked(personId, consent));
        }
    }

    /** One in force today that covers this use. */
    Optional<Consent> inForce(UUID personId, Consent.Use use) {
        LocalDate today = LocalDate.now(clock);
        return table.of(personId).stream()
                .filter(consent -> consent.inForce(today) && consent.uses().contains(use))
                .findFirst();
    }

    /** An id for {@link #record}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
