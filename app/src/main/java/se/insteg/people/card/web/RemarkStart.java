package se.insteg.people.card.web;

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
import se.insteg.people.card.Remarks;

/** A participant has said that something is wrong: work for whoever may put it right. */
@Component
@Order(15)
class RemarkStart implements StartPlug {
    private final Remarks remarks;
    private final Clock clock;

    RemarkStart(Remarks remarks, Clock clock) {
        this.remarks = remarks;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.CHANGE_PERSON.name())) {
            return List.of();
        }
        return remarks.waiting().stream().map(this::work).toList();
    }

    private StartItem work(Remarks.Waiting waiting) {
        return new StartItem.Work(
                When.TODAY,
                Words.of("people.remark.todo"),
                waiting.name(),
                LocalDate.ofInstant(waiting.saidAt(), clock.getZone()),
                null,
                Step.open("/people/" + waiting.personId() + "/card#remarks", Words.of("people.remark.todo.do")));
    }
}
