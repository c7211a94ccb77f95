package se.insteg.people.information.web;

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
import se.insteg.people.information.Informing;

/** One row for all who have not been told how their data are used, on the start page of those who tell them. */
@Component
@Order(20)
class InformationStart implements StartPlug {
    private final Informing informing;

    InformationStart(Informing informing) {
        this.informing = informing;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.GIVE_INFORMATION.name())) {
            return List.of();
        }
        int missing = informing.missing().size();
        return missing == 0
                ? List.of()
                : List.of(new StartItem.Work(
                        When.THIS_WEEK,
                        Words.of("people.information.todo", missing),
                        null,
                        null,
                        null,
                        Step.open("/information/missing", Words.of("people.information.todo.do"))));
    }
}
