package se.insteg.outbox.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.outbox.delivery.MessageTable.State;

/** Messages that somebody has to look after, on the start page of those who do. */
@Component
@Order(60)
class OutboxStart implements StartPlug {
    private final MessageCare care;

    OutboxStart(MessageCare care) {
        this.care = care;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        List<StartItem> items = new ArrayList<>();
        if (viewer.may(Action.LOOK_AFTER_MESSAGES.name())) {
            if (care.any(State.FAILED)) {
                items.add(work("outbox.start.failed", "/outbox"));
            }
            if (care.any(State.ON_PAPER)) {
                items.add(work("outbox.start.paper", "/outbox/letters"));
            }
        }
        return items;
    }

    private static StartItem work(String key, String path) {
        return new StartItem.Work(
                When.TODAY, Words.of(key), null, null, null, Step.open(path, Words.of("outbox.start.do")));
    }
}
