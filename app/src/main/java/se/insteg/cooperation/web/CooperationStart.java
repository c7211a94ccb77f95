package se.insteg.cooperation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Agreements;
import se.insteg.cooperation.Guests;
import se.insteg.cooperation.SeatOffer;
import se.insteg.cooperation.Seats;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.Side;
import se.insteg.cooperation.invoice.Invoices;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** On the start page of a coordinator: what a neighbour waits for. Names no participant. */
@Component
@Order(38)
class CooperationStart implements StartPlug {
    private final Agreements agreements;
    private final Seats seats;
    private final Guests guests;
    private final Invoices invoices;
    private final Clock clock;

    CooperationStart(Agreements agreements, Seats seats, Guests guests, Invoices invoices, Clock clock) {
        this.agreements = agreements;
        this.seats = seats;
        this.guests = guests;
        this.invoices = invoices;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_COOPERATION.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<StartItem> items = new ArrayList<>();
        for (Agreement one : agreements.all()) {
            if (one.state(today) == Agreement.State.OURS_TO_SIGN) {
                items.add(work("sign", one.neighbour().name(), null, AgreementPages.path(one.id())));
            }
            if (!invoices.toSend(one).isEmpty()) {
                items.add(work("invoice", one.neighbour().name(), null, AgreementPages.path(one.id()) + "#invoices"));
            }
        }
        List<ShareCard> waiting = guests.waiting();
        for (SeatOffer one : seats.all()) {
            if (waiting.stream().anyMatch(card -> card.offerId().equals(one.id()))) {
                items.add(work("answer", one.said().group(), null, SeatsPages.path(one.id())));
            } else if (one.mine() == Side.HOME && one.open(today) && one.free() > 0) {
                items.add(work("propose", one.said().group(), one.said().answerBy(), SeatsPages.path(one.id())));
            }
        }
        return items;
    }

    private static StartItem work(String what, String whom, @Nullable LocalDate due, String path) {
        return new StartItem.Work(
                When.THIS_WEEK,
                Words.of("cooperation.start." + what),
                whom,
                null,
                due,
                Step.open(path, Words.of("cooperation.start." + what + ".do")));
    }
}
