package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Happened;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.store.AgreementTable;
import se.insteg.placements.agreement.store.AssuranceTable;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.agreement.store.SignatureTable;
import se.insteg.placements.agreement.store.StepTable;

/** Reads a placement whole, and writes what was done with it: the row, the step and the audit log together. Asks no right. */
@Component
public class Ledger {
    private static final String GROUND = "praktik";

    private final PlacementTable placements;
    private final AgreementTable agreements;
    private final SignatureTable signatures;
    private final AssuranceTable assurances;
    private final StepTable steps;
    private final Missing missing;
    private final ProposalState proposals;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Tenancy tenancy;
    private final Clock clock;

    Ledger(
            PlacementTable placements,
            AgreementTable agreements,
            SignatureTable signatures,
            AssuranceTable assurances,
            StepTable steps,
            Missing missing,
            ProposalState proposals,
            Audit audit,
            ApplicationEventPublisher events,
            Tenancy tenancy,
            Clock clock) {
        this.placements = placements;
        this.agreements = agreements;
        this.signatures = signatures;
        this.assurances = assurances;
        this.steps = steps;
        this.missing = missing;
        this.proposals = proposals;
        this.audit = audit;
        this.events = events;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** @throws Refusal (404) when it is not this person's */
    public Placement find(Participant person, UUID id) {
        return theirs(person.id(), placements.find(id).orElse(null));
    }

    /** As {@link #find}; whoever else changes it waits until the transaction ends. */
    public Placement lock(Participant person, UUID id) {
        return theirs(person.id(), placements.lock(id).orElse(null));
    }

    /** As {@link #lock}, for somebody who is no member of the staff. */
    public Placement lockOf(UUID person, UUID id) {
        return theirs(person, placements.lock(id).orElse(null));
    }

    /** As {@link #lock}, for whoever came by a link to just this one: the database shows them no other. */
    Placement lockLinked(UUID id) {
        return placements
                .lock(id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.noPlacement"));
    }

    private static Placement theirs(UUID person, @Nullable Placement found) {
        if (found == null || !found.personId().equals(person)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.noPlacement");
        }
        return found;
    }

    public Whole whole(Participant person, Placement placement) {
        List<Agreement> versions = agreements.of(placement.id());
        List<Signature> signed = signatures.of(placement.id());
        List<Assurance> seen = assurances.of(placement.id());
        boolean waits = !placement.state().isOver() && (!placement.state().hasBegun() || placement.broughtOn() != null);
        List<Point> points = waits
                ? missing.of(new Missing.Known(
                        person,
                        placement,
                        versions.getFirst().terms(),
                        signedLatest(placement, signed),
                        seen,
                        proposals.isAccepted(placement.where().proposalId())))
                : List.of();
        return new Whole(person, placement, versions, signed, seen, steps.of(placement.id()), points);
    }

    private static Set<Signatory> signedLatest(Placement placement, List<Signature> signed) {
        Set<Signatory> parties = new HashSet<>();
        signed.stream()
                .filter(one -> one.number() == placement.agreed().latest())
                .forEach(one -> parties.add(one.party()));
        return parties;
    }

    /** @param now the placement as it is afterwards, one version on. @throws Refusal (409) when somebody else was first */
    public void write(Placement now, boolean hidden, Step.Deed deed, LocalDate day, String why, @Nullable UUID by) {
        if (!placements.update(now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.refused.overtaken");
        }
        note(now, hidden, deed, day, why, by);
    }

    /** The step and the audit log of something that the row of the placement says already. */
    public void note(Placement of, boolean hidden, Step.Deed deed, LocalDate day, String why, @Nullable UUID by) {
        steps.insert(of, hidden, new Step(Ids.next(clock), deed, day, why, by, clock.instant()));
        audit.write(new Audit.Entry(
                "PLACEMENT_" + deed.name(), "person", of.personId(), GROUND, "placement=" + of.id() + ",day=" + day));
        events.publishEvent(new Happened(tenancy.current(), of.personId())); // on other days than before, perhaps
    }
}
