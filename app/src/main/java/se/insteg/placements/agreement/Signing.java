package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedInParticipant;
import se.insteg.hosts.Contact;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Ages;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Signature.Way;
import se.insteg.placements.agreement.store.AgreementTable;
import se.insteg.placements.agreement.store.SignatureTable;

/**
 * Takes the signatures under a version of an agreement. What is signed is what stood on the page: its hash is sent along,
 * and another version is not signed by mistake. When all have signed, the version is in force.
 */
@Component
public class Signing {
    private final People people;
    private final Hosts hosts;
    private final Documents documents;
    private final Ledger ledger;
    private final AgreementTable agreements;
    private final SignatureTable table;
    private final CurrentStaff current;
    private final CurrentParticipant participant;
    private final Clock clock;

    Signing(
            People people,
            Hosts hosts,
            Documents documents,
            Ledger ledger,
            AgreementTable agreements,
            SignatureTable table,
            CurrentStaff current,
            CurrentParticipant participant,
            Clock clock) {
        this.people = people;
        this.hosts = hosts;
        this.documents = documents;
        this.ledger = ledger;
        this.agreements = agreements;
        this.table = table;
        this.current = current;
        this.participant = participant;
        this.clock = clock;
    }

    /**
     * A signature that the staff sees, or has on paper.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     * @param way {@link Way#SCREEN}, {@link Way#PAPER} or {@link Way#ON_BEHALF}
     * @param name of who signed; empty for the municipality, whose own signature it is
     * @param why why somebody else signs for them, 1–1000 characters; empty otherwise
     * @param document the paper, among the participant's documents; null when there is none
     * @param hash of the words that were shown
     */
    public record Wish(
            UUID id,
            Signatory party,
            Way way,
            String name,
            LocalDate on,
            String why,
            @Nullable UUID document,
            String hash) {}

    /** KEEP_PLACEMENTS. @throws Refusal (409) when the words are no longer those; (422) when it cannot be signed so */
    public void sign(UUID personId, UUID placementId, Wish wish) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.lock(person, placementId);
        check(person, placement, wish);
        UUID document = wish.document();
        if (document != null) {
            documents.find(person, document);
        }
        UUID me = current.require().staffId();
        String name = wish.party() == Signatory.MUNICIPALITY ? current.require().name() : wish.name();
        Signature signature = new Signature(
                wish.id(),
                placement.agreed().latest(),
                wish.party(),
                wish.way(),
                name,
                wish.on(),
                wish.why(),
                document,
                me,
                clock.instant());
        write(placement, person, signature, wish.hash());
    }

    /** The participant's own, having come in with card and PIN. */
    public void signOwn(UUID placementId, String hash) {
        SignedInParticipant self = participant.require();
        Placement placement = ledger.lockOf(self.personId(), placementId);
        Agreement latest = latest(placement);
        String name = latest.participant();
        Signature signature = new Signature(
                Ids.next(clock),
                latest.number(),
                Signatory.PARTICIPANT,
                Way.CARD,
                name,
                LocalDate.now(clock),
                "",
                null,
                null,
                clock.instant());
        write(placement, null, signature, hash);
    }

    /** The host's, by a link to the placement that its own contact person was given. */
    void signByLink(UUID placementId, String name, String hash) {
        Placement placement = ledger.lockLinked(placementId);
        Signature signature = new Signature(
                Ids.next(clock),
                placement.agreed().latest(),
                Signatory.HOST,
                Way.LINK,
                name,
                LocalDate.now(clock),
                "",
                null,
                null,
                clock.instant());
        write(placement, null, signature, hash);
    }

    private void check(Participant person, Placement placement, Wish wish) {
        if (wish.way() == Way.LINK || wish.way() == Way.CARD) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.sign.way.own");
        }
        if (wish.way() == Way.ON_BEHALF && wish.party() == Signatory.MUNICIPALITY) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.sign.way.municipality");
        }
        if ((wish.way() == Way.ON_BEHALF) == wish.why().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.sign.why.missing");
        }
        if (wish.on().isAfter(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.sign.on.future");
        }
        Terms terms = latest(placement).terms();
        if (!Signatory.of(Ages.isChild(person.details(), terms.starts())).contains(wish.party())) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.sign.noGuardian");
        }
        UUID organisation = placement.where().organisationId();
        if (wish.party() == Signatory.HOST && organisation != null) {
            Set<String> may = hosts.contacts(organisation).stream()
                    .map(Contact::details)
                    .filter(contact -> contact.active())
                    .map(contact -> contact.name())
                    .collect(Collectors.toSet());
            if (!may.contains(wish.name())) {
                throw new Refusal(Refusal.Kind.INVALID, "placements.sign.mayNot");
            }
        }
    }

    private Agreement latest(Placement placement) {
        return agreements
                .find(placement.id(), placement.agreed().latest())
                .orElseThrow(() -> new IllegalStateException("A placement without an agreement: " + placement.id()));
    }

    /** @param person null when they sign themselves */
    private void write(Placement placement, @Nullable Participant person, Signature signature, String hash) {
        Agreement latest = latest(placement);
        boolean hidden = person != null && person.details().protection().hides();
        if (placement.state().isOver()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.refused.over");
        }
        if (!latest.hash().equals(hash)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.sign.changed");
        }
        if (!Missing.lacking(latest.terms()).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.sign.lacking");
        }
        if (!table.insert(placement, hidden, signature, latest.hash())) {
            return;
        }
        ledger.note(
                placement,
                hidden,
                Step.Deed.SIGNED,
                signature.on(),
                signature.party().code() + " " + signature.way().code(),
                signature.notedBy());
        Set<Signatory> signed = table.of(placement.id()).stream()
                .filter(one -> one.number() == latest.number())
                .map(Signature::party)
                .collect(Collectors.toSet());
        if (signed.containsAll(Signatory.of(needsGuardian(person, latest)))) {
            Terms terms = latest.terms();
            ledger.write(
                    placement.signed(new Placement.Agreed(
                            latest.number(),
                            latest.number(),
                            terms.kind(),
                            terms.starts(),
                            terms.ends(),
                            terms.withChildren())),
                    hidden,
                    Step.Deed.AGREED,
                    signature.on(),
                    "",
                    signature.notedBy());
        }
    }

    /** Told by the words themselves when nobody of the staff is there to look the person up. */
    private static boolean needsGuardian(@Nullable Participant person, Agreement latest) {
        return person != null
                ? Ages.isChild(person.details(), latest.terms().starts())
                : latest.content().minor();
    }
}
