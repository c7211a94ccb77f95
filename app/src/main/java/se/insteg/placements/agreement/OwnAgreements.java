package se.insteg.placements.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.store.AgreementTable;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.agreement.store.SignatureTable;

/** What a participant sees of their own placements: what is agreed on, and what waits for their signature. */
@Component
public class OwnAgreements implements ParticipantAsk {
    private final PlacementTable placements;
    private final AgreementTable agreements;
    private final SignatureTable signatures;
    private final Signing signing;
    private final CurrentParticipant participant;
    private final Audit audit;

    OwnAgreements(
            PlacementTable placements,
            AgreementTable agreements,
            SignatureTable signatures,
            Signing signing,
            CurrentParticipant participant,
            Audit audit) {
        this.placements = placements;
        this.agreements = agreements;
        this.signatures = signatures;
        this.signing = signing;
        this.participant = participant;
        this.audit = audit;
    }

    /**
     * One of them.
     *
     * @param signed one's own signature on the newest version; null while there is none
     * @param waits whether it can be signed now
     */
    public record Mine(
            Placement placement,
            Agreement agreement,
            @Nullable Signature signed,
            boolean waits) {}

    /** The participant's own that are not annulled, the newest first. */
    public List<Mine> all() {
        UUID self = participant.require().personId();
        List<Mine> all = mine(self);
        if (!all.isEmpty()) {
            audit.shown("PERSON_SHOWN", "person", List.of(self), "själv");
        }
        return all;
    }

    /** @throws Refusal (404) when it is none of the participant's own */
    public Mine find(UUID placementId) {
        return mine(participant.require().personId()).stream()
                .filter(one -> one.placement().id().equals(placementId))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.noPlacement"));
    }

    private List<Mine> mine(UUID person) {
        List<Mine> all = new ArrayList<>();
        for (Placement one : placements.ofPerson(person)) {
            Optional<Agreement> latest = one.state() == PlacementState.ANNULLED
                    ? Optional.empty()
                    : agreements.find(one.id(), one.agreed().latest());
            latest.ifPresent(agreement -> {
                Signature signed = signatures.of(one.id()).stream()
                        .filter(signature ->
                                signature.number() == agreement.number() && signature.party() == Signatory.PARTICIPANT)
                        .findFirst()
                        .orElse(null);
                boolean whole = Missing.lacking(agreement.terms()).isEmpty();
                all.add(new Mine(
                        one,
                        agreement,
                        signed,
                        signed == null && whole && !one.state().isOver()));
            });
        }
        return all;
    }

    /** Once more changes nothing. @param hash of the words that were shown */
    public void sign(UUID placementId, String hash) {
        signing.signOwn(placementId, hash);
    }

    @Override
    public List<Asked> asked(UUID personId) {
        List<Asked> asked = new ArrayList<>();
        List<Mine> all = mine(personId);
        if (all.stream().anyMatch(Mine::waits)) {
            asked.add(new Asked(
                    Words.of("placements.own.agreement.sign"),
                    Words.of("placements.own.agreement.sign.text"),
                    "/me/placements",
                    Words.of("placements.own.agreement.open")));
            return asked;
        }
        all.stream()
                .filter(one -> one.signed() != null && !one.placement().state().isOver())
                .findFirst()
                .ifPresent(one -> asked.add(new Asked(
                        Words.of("placements.own.agreement.title"),
                        Words.of(
                                "placements.own.agreement.text",
                                one.placement().where().title(),
                                one.placement().where().host(),
                                one.agreement().terms().starts(),
                                one.agreement().terms().ends()),
                        "/me/placements",
                        Words.of("placements.own.agreement.see"))));
        return asked;
    }

    /** Whether something is agreed on, or about to be, that is not over. */
    public boolean any(UUID person) {
        return mine(person).stream().anyMatch(one -> !one.placement().state().isOver());
    }
}
