package se.insteg.hosts.relations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.relations.Interest;
import se.insteg.hosts.relations.Interests;
import se.insteg.hosts.relations.Promise;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.hosts.relations.Promises;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** On the start page: promises that are the viewer's to see to and come due this week, and interest nobody has answered. */
@Component
@Order(19)
class RelationsStart implements StartPlug {
    /** An interest that has waited so long asks for attention. */
    static final int DAYS_WAITED = 7;

    private static final int MOST = 20;

    private final Promises promises;
    private final Interests interests;
    private final RelationInput input;

    RelationsStart(Promises promises, Interests interests, RelationInput input) {
        this.promises = promises;
        this.interests = interests;
        this.input = input;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.CHANGE_HOSTS.name())) {
            return List.of();
        }
        LocalDate today = input.today();
        List<StartItem> items = new ArrayList<>();
        for (Promise promise : promises.open(viewer.staffId(), MOST)) {
            LocalDate due = promise.details().due();
            if (due != null && !due.isAfter(When.endOfWeek(today))) {
                items.add(promised(promise, due, today));
            }
        }
        interests.open(MOST).stream()
                .filter(one -> !one.shownOn().isAfter(today.minusDays(DAYS_WAITED)))
                .forEach(one -> items.add(interested(one)));
        return items;
    }

    private static StartItem promised(Promise promise, LocalDate due, LocalDate today) {
        boolean ours = promise.details().whose() == PromiseDetails.Whose.OURS;
        return new StartItem.Work(
                When.due(due, today),
                Words.of(
                        ours ? "hosts.start.promise.ours" : "hosts.start.promise.theirs",
                        promise.details().what()),
                promise.organisationName(),
                null,
                due,
                Step.open("/hosts/" + promise.organisationId(), Words.of("hosts.start.promise.do")));
    }

    private static StartItem interested(Interest interest) {
        return new StartItem.Work(
                When.THIS_WEEK,
                Words.of("hosts.start.interest", interest.details().title()),
                interest.organisationName(),
                interest.shownOn(),
                null,
                Step.open("/hosts/" + interest.organisationId(), Words.of("hosts.start.interest.do")));
    }
}
