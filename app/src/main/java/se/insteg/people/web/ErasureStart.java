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
import se.insteg.kernel.StartItem.Way;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.people.whole.Erasure;

/** On the start page: erasures that somebody else proposed and that wait for a second person; the way to the page. */
@Component
@Order(850)
class ErasureStart implements StartPlug {
    private static final String PAGE = "/people/erasure";

    private final Erasure erasure;
    private final Clock clock;

    ErasureStart(Erasure erasure, Clock clock) {
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.PROPOSE_ERASURE.name())) {
            return List.of();
        }
        List<StartItem> items = new ArrayList<>();
        erasure.runs().stream()
                .filter(run -> run.approvedBy() == null && !run.proposedBy().equals(viewer.staffId()))
                .forEach(run -> items.add(new Work(
                        When.THIS_WEEK,
                        Words.of("people.erasure.start"),
                        null,
                        LocalDate.ofInstant(run.proposedAt(), clock.getZone()),
                        null,
                        Step.open(PAGE, Words.of("access.start.look")))));
        items.add(new Way(PAGE, Words.of("people.erasure.way"), Words.of("people.erasure.way.what")));
        return items;
    }
}
