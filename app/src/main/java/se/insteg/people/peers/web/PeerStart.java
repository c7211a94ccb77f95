package se.insteg.people.peers.web;

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
import se.insteg.people.peers.PeerWorkers;

/** Reminds the coordinator of participants who help others and whose time runs out. */
@Component
@Order(25)
class PeerStart implements StartPlug {
    private static final int MOST = 8;

    private final PeerWorkers workers;
    private final Clock clock;

    PeerStart(PeerWorkers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_PEERS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<StartItem> items = new ArrayList<>();
        workers.runningOut().stream()
                .limit(MOST)
                .forEach(one -> items.add(new StartItem.Work(
                        When.due(one.worker().ends(), today),
                        Words.of("people.peer.todo.ends"),
                        one.person().details().identity().name(),
                        null,
                        one.worker().ends(),
                        Step.open("/people/" + one.person().id() + "/peer", Words.of("people.peer.todo.ends.do")))));
        return items;
    }
}
