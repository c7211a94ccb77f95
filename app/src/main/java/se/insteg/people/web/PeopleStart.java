package se.insteg.people.web;

import java.time.Clock;
import java.time.LocalDate;
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
import se.insteg.people.People;
import se.insteg.people.Todo;

/** What people ask of whoever works with them, on that one's start page. */
@Component
@Order(10)
class PeopleStart implements StartPlug {
    private final People people;
    private final Clock clock;

    PeopleStart(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.SEE_PERSON.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<StartItem> items = new ArrayList<>();
        people.todos(When.endOfWeek(today)).forEach(todo -> items.add(work(todo, today)));
        int cases = people.ownCases();
        if (cases > 0) {
            items.add(new StartItem.Figure(
                    cases, Words.of("people.start.cases", cases), "/people?caseworker=" + viewer.staffId()));
        }
        if (viewer.may(Action.REGISTER_PERSON.name())) {
            items.add(new StartItem.Way("/people/new", Words.of("people.register"), Words.of("people.start.register")));
        }
        return items;
    }

    private static StartItem work(Todo todo, LocalDate today) {
        LocalDate due = todo.kind() == Todo.Kind.CONFIRM_DETAILS
                ? todo.since().plusDays(Todo.DAYS_BETWEEN_CONFIRMATIONS)
                : null;
        return new StartItem.Work(
                due == null ? When.TODAY : When.due(due, today),
                Words.of("people.todo." + todo.kind()),
                todo.name(),
                todo.since(),
                due,
                Step.open("/people/" + todo.personId() + page(todo.kind()), Words.of("people.todo.do." + todo.kind())));
    }

    private static String page(Todo.Kind kind) {
        return kind == Todo.Kind.FIND_OUT_PROTECTION ? "/protection" : "/edit";
    }
}
