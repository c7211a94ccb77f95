package se.insteg.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.kernel.Refusal;

/** What the host sees and answers of the neighbour's share cards. KEEP_COOPERATION; who is shown is in the audit log. */
@Component
public class Guests {
    private static final String CARD = "share_card";

    private final AgreementTable agreements;
    private final OfferTable offers;
    private final CardTable table;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Guests(AgreementTable agreements, OfferTable offers, CardTable table, Rights rights, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.offers = offers;
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cards of an offer of ours, by number. */
    public List<ShareCard> of(SeatOffer offer) {
        must();
        return shown(table.ofOffer(offer.id()));
    }

    /** Those that wait for our answer. */
    public List<ShareCard> waiting() {
        must();
        return shown(table.proposedToUs());
    }

    /** What a card tells is told while the agreement holds; after its last day not even until somebody tidies. */
    private List<ShareCard> shown(List<ShareCard> cards) {
        LocalDate today = LocalDate.now(clock);
        List<ShareCard> shown = cards.stream()
                .map(card -> agreement(card).on(today).isPresent() ? card : card.blank())
                .toList();
        audit.shown(
                "SHARE_CARD_SHOWN",
                CARD,
                shown.stream()
                        .filter(card -> card.shown() != null)
                        .map(ShareCard::id)
                        .toList(),
                Agreements.GROUND);
        return shown;
    }

    private Agreement agreement(ShareCard card) {
        return offers.find(card.offerId())
                .flatMap(offer -> agreements.find(offer.agreementId()))
                .orElseThrow(Agreements::notHere);
    }

    /** Nobody ends the agreement, answers or takes back meanwhile. */
    private ShareCard locked(UUID id) {
        ShareCard card = ours(id);
        agreements.lock(agreement(card).id());
        offers.lock(card.offerId());
        return ours(id);
    }

    /**
     * Gives the guest one of the offer's seats from that day on. A second time nothing happens.
     *
     * @throws Refusal (409) when it was taken back or answered otherwise, all seats have guests, or the agreement does not hold
     */
    public void accept(UUID id, LocalDate from) {
        ShareCard card = locked(id);
        if (card.state() == ShareCard.State.ACCEPTED) {
            return;
        }
        mustWait(card);
        if (agreement(card).on(LocalDate.now(clock)).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notInForce");
        }
        if (!offers.take(card.offerId(), id)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.seats.full");
        }
        if (!table.accept(id, from, clock.instant())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.gone");
        }
        log("GUEST_ACCEPTED", id, Agreements.GROUND);
    }

    /** No. What the card showed is gone at once. */
    public void decline(UUID id) {
        ShareCard card = locked(id);
        if (card.state() == ShareCard.State.DECLINED) {
            return;
        }
        mustWait(card);
        if (table.end(id, ShareCard.State.DECLINED, null, Side.HOST, clock.instant())) {
            log("GUEST_DECLINED", id, Agreements.GROUND);
        }
    }

    private static void mustWait(ShareCard card) {
        if (card.state() != ShareCard.State.PROPOSED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.gone");
        }
    }

    /** The guest has no seat any more. @param why as typed: it stays in our log, the neighbour is told that and when */
    public void revoke(UUID id, String why) {
        ShareCard card = locked(id);
        LocalDate last = Agreements.lastDay(card, LocalDate.now(clock));
        if (table.end(id, ShareCard.State.REVOKED, last, Side.HOST, clock.instant())) {
            log("GUEST_REVOKED", id, why);
        }
    }

    /** A card under an offer of ours. */
    public ShareCard ours(UUID id) {
        must();
        return table.find(id)
                .filter(card -> offers.find(card.offerId())
                        .filter(offer -> offer.mine() == Side.HOST)
                        .isPresent())
                .orElseThrow(Agreements::notHere);
    }

    private void must() {
        rights.require(Action.KEEP_COOPERATION, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID id, String why) {
        audit.write(new Audit.Entry(deed, CARD, id, why));
    }
}
