package se.insteg.placements.complaint.web;

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
import se.insteg.placements.complaint.Complaint;
import se.insteg.placements.complaint.Complaints;

/** On the start page of those who receive them: complaints that nobody has closed. */
@Component
@Order(14)
class ComplaintStart implements StartPlug {
    private final Complaints complaints;
    private final Clock clock;

    ComplaintStart(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.HANDLE_COMPLAINTS.name())) {
            return List.of();
        }
        List<StartItem> items = new ArrayList<>();
        complaints.all().stream()
                .filter(one -> one.state() != Complaint.State.CLOSED)
                .forEach(one -> items.add(new StartItem.Work(
                        When.TODAY,
                        Words.of("placements.complaint.todo." + one.state().name()),
                        one.person().details().identity().name(),
                        LocalDate.ofInstant(one.madeAt(), clock.getZone()),
                        null,
                        Step.open(
                                ComplaintPages.to(one.person().id(), one.id()),
                                Words.of("placements.complaint.todo.do")))));
        items.add(new StartItem.Way(
                "/complaints", Words.of("placements.complaint.all"), Words.of("placements.complaint.all.way")));
        return items;
    }
}
