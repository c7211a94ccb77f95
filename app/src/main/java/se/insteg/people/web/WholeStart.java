package se.insteg.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.people.whole.Requests;

/** On the start page: participants who wait to see what is stored about them; the law gives a month. */
@Component
@Order(220)
class WholeStart implements StartPlug {
    private final Requests requests;
    private final Clock clock;

    WholeStart(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.EXPORT_PERSON.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return requests.waiting().stream()
                .<StartItem>map(one -> new Work(
                        When.due(one.request().due(), today),
                        Words.of("people.whole.start"),
                        one.name(),
                        one.request().receivedOn(),
                        one.request().due(),
                        Step.open(
                                "/people/" + one.request().personId() + "/copy", Words.of("people.whole.start.step"))))
                .toList();
    }
}
