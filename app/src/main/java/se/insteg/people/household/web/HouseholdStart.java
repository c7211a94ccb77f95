package se.insteg.people.household.web;

import java.time.Clock;
import java.time.LocalDate;
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
import se.insteg.people.household.Children;

/** What unaccompanied children ask of whoever works with them, on that one's start page. */
@Component
@Order(13)
class HouseholdStart implements StartPlug {
    private static final int MOST = 10;

    private final Children children;
    private final Clock clock;

    HouseholdStart(Children children, Clock clock) {
        this.children = children;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.CHANGE_PERSON.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return children.waiting().stream()
                .limit(MOST)
                .<StartItem>map(waiting -> work(waiting, today))
                .toList();
    }

    private static StartItem work(Children.Waiting waiting, LocalDate today) {
        boolean guardian = waiting.kind() == Children.Waiting.Kind.APPOINT_GUARDIAN;
        LocalDate due = waiting.due();
        return new StartItem.Work(
                due == null ? When.TODAY : When.due(due, today),
                Words.of("people.household.todo." + waiting.kind()),
                waiting.child().details().identity().name(),
                null,
                due,
                Step.open(
                        "/people/" + waiting.child().id() + "/household/" + (guardian ? "guardians/new" : "child"),
                        Words.of("people.household.todo.do." + waiting.kind())));
    }
}
