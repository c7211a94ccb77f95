package se.insteg.people.handlers.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.Way;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.people.handlers.HandlerChange;
import se.insteg.people.handlers.HandlerChanges;

/** On the start page: for a handler what waits for their answer, for a reviewer of the log what was done alone. */
@Component
@Order(65)
class HandlersOnStart implements StartPlug {
    private static final String PAGE = "/people/handlers";

    private final HandlerChanges changes;
    private final Clock clock;

    HandlersOnStart(HandlerChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        List<StartItem> items = new ArrayList<>();
        Instant now = clock.instant();
        if (viewer.may(Action.APPROVE_HANDLERS.name())) {
            changes.all().stream()
                    .filter(change -> change.waits(now) && change.mayDecide(viewer.staffId()))
                    .forEach(change -> items.add(work(change, "people.handlers.start", PAGE)));
            items.add(new Way(PAGE, Words.of("people.handlers.way"), Words.of("people.handlers.way.what")));
        }
        if (viewer.may(Action.REVIEW_AUDIT_LOG.name())) {
            changes.doneAlone().stream()
                    .filter(change ->
                            change.waitsForReview() && !change.askedBy().equals(viewer.staffId()))
                    .forEach(change -> items.add(work(change, "people.handlers.start.alone", "/audit/handlers")));
        }
        return items;
    }

    private Work work(HandlerChange change, String what, String page) {
        return new Work(
                When.TODAY,
                Words.of(what),
                null,
                LocalDate.ofInstant(change.askedAt(), clock.getZone()),
                null,
                Step.open(page, Words.of("access.start.look")));
    }
}
