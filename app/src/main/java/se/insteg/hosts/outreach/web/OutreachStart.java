package se.insteg.hosts.outreach.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** On the start page: a participant got a yes somewhere, and nobody has taken care of it. */
@Component
@Order(18)
class OutreachStart implements StartPlug {
    private final Outreaches outreaches;

    OutreachStart(Outreaches outreaches) {
        this.outreaches = outreaches;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_OUTREACH.name()) || !viewer.may(Action.CHANGE_HOSTS.name())) {
            return List.of();
        }
        return outreaches.waiting().stream()
                .<StartItem>map(line -> new StartItem.Work(
                        When.TODAY,
                        Words.of("hosts.start.outreach", line.outreach().asked().place()),
                        line.person().details().identity().name(),
                        line.outreach().asked().on(),
                        null,
                        Step.open(
                                "/people/" + line.person().id() + "/outreach/"
                                        + line.outreach().id(),
                                Words.of("hosts.start.outreach.do"))))
                .toList();
    }
}
