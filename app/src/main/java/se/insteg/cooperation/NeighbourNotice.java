package se.insteg.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.access.StaffPost;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.InvoiceTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;

/**
 * Tells our coordinators by mail that a neighbour waits for them. Each side writes to its own: neither knows the other's
 * addresses. The e-mail says neither who nor what, and is written once about each.
 */
@Component
class NeighbourNotice {
    /** Staff are written to in the language of their work. */
    private static final String LANGUAGE = "sv";

    private final AgreementTable agreements;
    private final OfferTable offers;
    private final CardTable cards;
    private final InvoiceTable invoices;
    private final Colleagues colleagues;
    private final StaffPost post;
    private final Outbox outbox;
    private final Clock clock;

    NeighbourNotice(
            AgreementTable agreements,
            OfferTable offers,
            CardTable cards,
            InvoiceTable invoices,
            Colleagues colleagues,
            StaffPost post,
            Outbox outbox,
            Clock clock) {
        this.agreements = agreements;
        this.offers = offers;
        this.cards = cards;
        this.invoices = invoices;
        this.colleagues = colleagues;
        this.post = post;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the running transaction, of its municipality. */
    void tell() {
        List<String> waiting = outbox.leaves(Channel.EMAIL) ? waiting() : List.of();
        if (!waiting.isEmpty()) {
            Set<UUID> coordinators = colleagues.holding(Role.COORDINATOR).stream()
                    .map(Colleagues.Named::id)
                    .collect(Collectors.toSet());
            List<StaffPost.Box> boxes = post.boxes(coordinators);
            waiting.forEach(what -> boxes.forEach(box -> write(what, box)));
        }
    }

    private List<String> waiting() {
        LocalDate today = LocalDate.now(clock);
        List<String> waiting = new ArrayList<>();
        for (Agreement agreement : agreements.all()) {
            if (agreement.state(today) == Agreement.State.OURS_TO_SIGN) {
                waiting.add("sign:" + agreement.id() + ":" + agreement.latest().version());
            }
            if (agreement.mine() == Side.HOME) {
                invoices.of(agreement.id()).forEach(sent -> waiting.add("invoice:" + sent.id()));
            }
        }
        offers.all().stream()
                .filter(offer -> offer.mine() == Side.HOME && offer.open(today))
                .forEach(offer -> waiting.add("offer:" + offer.id()));
        cards.proposedToUs().forEach(card -> waiting.add("card:" + card.id()));
        return waiting;
    }

    private void write(String what, StaffPost.Box box) {
        outbox.send(new Message(
                "cooperation:" + what + ":" + box.staff(),
                null,
                Channel.EMAIL,
                box.email(),
                "cooperation.notice",
                List.of(new Fill.Link(post.start())),
                LANGUAGE,
                null));
    }
}
