package se.insteg.hosts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** What offers ask of whoever works with them, on that one's start page. */
@Component
@Order(20)
class HostsStart implements StartPlug {
    /** How long before its first day an offer with free seats asks for attention. */
    static final int DAYS_BEFORE = 14;

    private static final int MOST = 10;

    private final Hosts hosts;
    private final Clock clock;

    HostsStart(Hosts hosts, Clock clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.CHANGE_HOSTS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<StartItem> items = new ArrayList<>();
        hosts.startingWithFreeSeats(today, today.plusDays(DAYS_BEFORE), MOST).forEach(offer -> items.add(soon(offer)));
        hosts.drafts(MOST).forEach(offer -> items.add(draft(offer)));
        items.add(new StartItem.Way("/offers/new", Words.of("hosts.offer.register"), Words.of("hosts.start.register")));
        return items;
    }

    private static StartItem soon(HostOffer offer) {
        return new StartItem.Work(
                When.THIS_WEEK,
                Words.of("hosts.start.soon", offer.free()),
                offer.details().title() + ", " + offer.organisationName(),
                null,
                offer.details().period().starts(),
                Step.open("/offers/" + offer.id(), Words.of("hosts.start.soon.do")));
    }

    private StartItem draft(HostOffer offer) {
        return new StartItem.Work(
                When.THIS_WEEK,
                Words.of("hosts.start.draft"),
                offer.details().title() + ", " + offer.organisationName(),
                LocalDate.ofInstant(offer.createdAt(), clock.getZone()),
                null,
                Step.open("/offers/" + offer.id(), Words.of("hosts.start.draft.do")));
    }
}
