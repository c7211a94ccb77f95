package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Refusal;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.store.AssuranceTable;

/** Notes what was seen before a start, and takes a note back. KEEP_PLACEMENTS for the person. */
@Component
public class Assurances {
    private final People people;
    private final Documents documents;
    private final Ledger ledger;
    private final AssuranceTable table;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Assurances(
            People people,
            Documents documents,
            Ledger ledger,
            AssuranceTable table,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.documents = documents;
        this.ledger = ledger;
        this.table = table;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Something seen, or not needed.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     * @param words as {@link Assurance#words}, 1–1000 characters
     * @param from, to of an insurance: its first and last day; null otherwise
     * @param document that evidences an insurance or a consultation; never of an extract
     */
    public record Wish(
            UUID id,
            Assurance.Kind kind,
            Assurance.State state,
            String words,
            LocalDate seenOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID document) {}

    /** @throws Refusal (409) when the placement is over; (422) for an insurance without days, or a document of an extract */
    public void note(UUID personId, UUID placementId, Wish wish) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.lock(person, placementId);
        if (placement.state().isOver()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.refused.over");
        }
        boolean insurance = wish.kind() == Assurance.Kind.INSURANCE;
        if (insurance && (wish.from() == null || wish.to() == null || wish.state() != Assurance.State.SEEN)) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.insurance.days");
        }
        UUID document = wish.document();
        if (document != null && wish.kind() == Assurance.Kind.EXTRACT) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.extract.never");
        }
        if (document != null) {
            documents.find(person, document);
        }
        Assurance noted = new Assurance(
                wish.id(),
                wish.kind(),
                wish.state(),
                wish.words(),
                wish.seenOn(),
                insurance ? wish.from() : null,
                insurance ? wish.to() : null,
                document,
                current.require().staffId(),
                clock.instant(),
                false);
        if (table.insert(placement, person.details().protection().hides(), noted)) {
            write("PLACEMENT_ASSURED", placement, wish.kind());
        }
    }

    /** Takes it back: a slip, or it holds no longer. It stays to be read. */
    public void remove(UUID personId, UUID placementId, UUID id) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.lock(person, placementId);
        if (table.remove(placement.id(), id, current.require().staffId())) {
            audit.write(new Audit.Entry(
                    "PLACEMENT_ASSURANCE_REMOVED",
                    "person",
                    personId,
                    "praktik",
                    "placement=" + placementId + ",assurance=" + id));
        }
    }

    private void write(String deed, Placement placement, Assurance.Kind kind) {
        audit.write(new Audit.Entry(
                deed,
                "person",
                placement.personId(),
                "praktik",
                "placement=" + placement.id() + ",kind=" + kind.code()));
    }
}
