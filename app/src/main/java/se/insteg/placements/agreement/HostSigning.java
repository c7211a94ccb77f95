package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.hosts.HostLinks;
import se.insteg.hosts.HostPurpose;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.store.AgreementTable;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.agreement.store.SignatureTable;

/**
 * The host signs by a link of its own: reads the agreement in Swedish and signs the version that is shown, without an
 * account. Never an agreement about somebody with protected identity: that is signed with their handler present.
 */
@Component
public class HostSigning implements HostPurpose, HostErrand {
    public static final String NAME = "agreement";

    /** How long a host may be silent before it is reminded. */
    static final Duration SILENT = Duration.ofDays(4);

    private final People people;
    private final Ledger ledger;
    private final HostLinks links;
    private final PlacementTable placements;
    private final AgreementTable agreements;
    private final SignatureTable signatures;
    private final Signing signing;
    private final HostMail mail;
    private final Audit audit;
    private final Clock clock;

    HostSigning(
            People people,
            Ledger ledger,
            HostLinks links,
            PlacementTable placements,
            AgreementTable agreements,
            SignatureTable signatures,
            Signing signing,
            HostMail mail,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.ledger = ledger;
        this.links = links;
        this.placements = placements;
        this.agreements = agreements;
        this.signatures = signatures;
        this.signing = signing;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * KEEP_PLACEMENTS. A link for whom the agreement names to sign.
     *
     * @return its address, told this once
     * @throws Refusal (422) for a protected participant, or while the agreement is not finished
     */
    public String link(UUID personId, UUID placementId) {
        return mail.link(errand(personId, placementId));
    }

    /**
     * KEEP_PLACEMENTS. Sends whom the agreement names a link to sign it by.
     *
     * @return false when it was sent today already
     * @throws Refusal (422) as {@link #link}, and when they have no e-mail address
     */
    public boolean send(UUID personId, UUID placementId) {
        return mail.send(errand(personId, placementId));
    }

    private HostMail.Errand errand(UUID personId, UUID placementId) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.find(person, placementId);
        if (person.details().protection().hides()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.link.protected");
        }
        Agreement latest = agreements
                .find(placementId, placement.agreed().latest())
                .orElseThrow(() -> new IllegalStateException("A placement without an agreement: " + placementId));
        UUID contact = latest.terms().who().contactId();
        if (contact == null || !Missing.lacking(latest.terms()).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.sign.lacking");
        }
        return new HostMail.Errand(NAME, placementId, contact, once(placement), "placements.link.mail");
    }

    private static String once(Placement placement) {
        return "agreement:" + placement.id() + ":" + placement.agreed().latest();
    }

    @Override
    public List<Waiting> waiting() {
        return placements
                .in(EnumSet.of(
                        PlacementState.DRAFT, PlacementState.AGREED, PlacementState.RUNNING, PlacementState.PAUSED))
                .stream()
                .filter(one -> mail.mayRemind(once(one)) && !signedByHost(one) && silent(one))
                .map(one -> new Waiting(one.personId(), one.id(), one.madeBy()))
                .toList();
    }

    @Override
    public void remind(Waiting waiting) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, waiting.personId());
        Placement placement = ledger.find(person, waiting.placementId());
        if (!placement.state().isOver() && !signedByHost(placement)) {
            mail.remind(errand(waiting.personId(), waiting.placementId()));
        }
    }

    private boolean signedByHost(Placement placement) {
        return signatures.of(placement.id()).stream()
                .anyMatch(one -> one.number() == placement.agreed().latest() && one.party() == Signatory.HOST);
    }

    private boolean silent(Placement placement) {
        return links.of(NAME, placement.id()).stream()
                .noneMatch(link -> link.madeAt().plus(SILENT).isAfter(clock.instant()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Shown show(HostVisit visit) {
        return page(visit, Form.empty());
    }

    @Override
    public @Nullable Shown act(HostVisit visit, Form form) {
        if (!form.has("agree", "yes")) {
            form.reject("agree", "placements.sign.agree.missing");
            return page(visit, form);
        }
        try {
            signing.signByLink(visit.objectId(), visit.contactName(), form.text("hash"));
        } catch (Refusal refused) {
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
        }
        return page(visit, form);
    }

    private @Nullable Shown page(HostVisit visit, Form form) {
        Optional<Placement> placement = placements.find(visit.objectId());
        if (placement.isEmpty()) {
            return null;
        }
        Placement one = placement.get();
        Optional<Agreement> latest = agreements.find(one.id(), one.agreed().latest());
        if (latest.isEmpty()) {
            return null;
        }
        audit.shown("AGREEMENT_SHOWN_TO_HOST", "person", List.of(one.personId()), "underskrift av praktik");
        Optional<Signature> signed = signatures.of(one.id()).stream()
                .filter(signature -> signature.number() == latest.get().number() && signature.party() == Signatory.HOST)
                .findFirst();
        Map<String, Object> model = new HashMap<>();
        model.put("agreement", latest.get());
        model.put("over", one.state().isOver());
        signed.ifPresent(signature -> model.put("signed", signature));
        model.put("name", visit.contactName());
        model.put("form", form);
        return new Shown("placements/agreement/host", model);
    }
}
