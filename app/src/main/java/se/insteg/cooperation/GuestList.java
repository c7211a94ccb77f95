package se.insteg.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.GuestMarkTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.programmes.Session;
import se.insteg.programmes.attendance.GuestSeats;
import se.insteg.programmes.attendance.Mark;

/** Guests on the lists of the host's groups, while their card and the agreement hold; what is ticked is told to their home. */
@Component
class GuestList implements GuestSeats {
    private final AgreementTable agreements;
    private final OfferTable offers;
    private final CardTable cards;
    private final GuestMarkTable marks;
    private final Reporting reporting;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    GuestList(
            AgreementTable agreements,
            OfferTable offers,
            CardTable cards,
            GuestMarkTable marks,
            Reporting reporting,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.offers = offers;
        this.cards = cards;
        this.marks = marks;
        this.reporting = reporting;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Guest> on(UUID group, LocalDate day, boolean leads) {
        if (!leads && !rights.may(Action.KEEP_COOPERATION, Subject.MUNICIPALITY)) {
            return List.of();
        }
        List<Guest> guests = new ArrayList<>();
        for (ShareCard card : cards.inGroup(group, day)) {
            ShareCard.Shown shown = card.shown();
            Agreement agreement = agreement(card);
            if (shown != null && agreement.on(LocalDate.now(clock)).isPresent()) {
                guests.add(new Guest(
                        card.id(),
                        shown.as(),
                        shown.language(),
                        shown.adaptation(),
                        agreement.home().name()));
            }
        }
        audit.shown(
                "SHARE_CARD_SHOWN", "share_card", guests.stream().map(Guest::id).toList(), "program");
        return guests;
    }

    private Agreement agreement(ShareCard card) {
        return offers.find(card.offerId())
                .flatMap(offer -> agreements.find(offer.agreementId()))
                .orElseThrow(Agreements::notHere);
    }

    @Override
    public List<Mark> marks(UUID session) {
        return marks.of(session);
    }

    @Override
    public void say(Session session, List<Mark> said, Instant notedAt) {
        List<UUID> added = marks.add(said, notedAt);
        GuestMarkTable.Held held = new GuestMarkTable.Held(
                session.id(), session.when().day(), session.when().minutes(), session.cancelled());
        for (UUID card : added.stream().distinct().toList()) {
            audit.write(new Audit.Entry("GUEST_MARKED", "share_card", card, "program", "session=" + session.id()));
            reporting.tell(held, card);
        }
    }
}
