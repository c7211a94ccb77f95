package se.insteg.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.people.Happened;

/**
 * What nobody has to press, done by each side for itself: seats that nobody answered for go back to their group, cards of what
 * is over show nobody any more, what a neighbour reported becomes evidence at home, and the other side is told by mail
 * that something waits.
 */
@Component
public class Upkeep {
    /** After the last day attendance can still be put right, and the card still says whose it is. */
    static final int DAYS_AFTER = 30;

    private final AgreementTable agreements;
    private final OfferTable offers;
    private final CardTable cards;
    private final Reporting reporting;
    private final NeighbourNotice notice;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Upkeep(
            AgreementTable agreements,
            OfferTable offers,
            CardTable cards,
            Reporting reporting,
            NeighbourNotice notice,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.agreements = agreements;
        this.offers = offers;
        this.cards = cards;
        this.reporting = reporting;
        this.notice = notice;
        this.tenancy = tenancy;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 4, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        jdbc.sql("select id from access.municipality").query(UUID.class).list().forEach(this::of);
    }

    /** Of one municipality. Not from within a transaction. */
    public void of(UUID municipality) {
        tenancy.inTenant(municipality, () -> {
            reporting.settle();
            hear(municipality);
            tidy();
            notice.tell();
        });
    }

    private void hear(UUID municipality) {
        cards.newlyReported().forEach(person -> events.publishEvent(new Happened(municipality, person)));
    }

    private void tidy() {
        LocalDate today = LocalDate.now(clock);
        for (Agreement agreement : agreements.all()) {
            if (agreement.mine() == Side.HOST && over(agreement, today)) {
                cards.ofAgreement(agreement.id()).forEach(card -> done(card, today));
            }
        }
        cards.over(today.minusDays(DAYS_AFTER)).forEach(card -> done(card, today));
        offers.giveBack(today);
    }

    private static boolean over(Agreement agreement, LocalDate today) {
        return agreement
                .agreed()
                .filter(terms -> terms.said().to().isBefore(today))
                .isPresent();
    }

    private void done(ShareCard card, LocalDate today) {
        if (card.state() == ShareCard.State.ACCEPTED) {
            cards.end(card.id(), ShareCard.State.DONE, Agreements.lastDay(card, today), Side.HOST, clock.instant());
        } else if (card.state() == ShareCard.State.PROPOSED) {
            cards.end(card.id(), ShareCard.State.REVOKED, null, Side.HOST, clock.instant());
        }
    }
}
