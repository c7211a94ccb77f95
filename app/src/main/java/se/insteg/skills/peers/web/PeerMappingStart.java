package se.insteg.skills.peers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.skills.peers.Pairing;

/** What another resident has written and the one it is about has not answered: they may need somebody to read it with. */
@Component
@Order(22)
class PeerMappingStart implements StartPlug {
    private static final int MOST = 8;

    private final Pairing pairing;
    private final Clock clock;

    PeerMappingStart(Pairing pairing, Clock clock) {
        this.pairing = pairing;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        return viewer.may(Action.MAP_PERSON.name())
                ? pairing.told().stream().limit(MOST).map(this::work).toList()
                : List.of();
    }

    private StartItem work(Pairing.Told told) {
        return new StartItem.Work(
                When.WAITING_ON_OTHERS,
                Words.of("skills.peers.todo"),
                told.person().details().identity().name(),
                LocalDate.ofInstant(
                        Objects.requireNonNullElse(
                                told.help().toldAt(), told.help().recordedAt()),
                        clock.getZone()),
                null,
                Step.open(
                        "/people/" + told.person().id() + "/mapping/peer/"
                                + told.help().id(),
                        Words.of("skills.peers.todo.do")));
    }
}
