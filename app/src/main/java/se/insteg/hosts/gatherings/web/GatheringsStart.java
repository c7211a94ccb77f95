package se.insteg.hosts.gatherings.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** On the start page: a breakfast is over and nobody has said who came, so nobody can be followed up. */
@Component
@Order(19)
class GatheringsStart implements StartPlug {
    /** For how long it is asked for. */
    private static final int DAYS_ASKED = 14;

    private final Gatherings gatherings;
    private final GatheringInput input;

    GatheringsStart(Gatherings gatherings, GatheringInput input) {
        this.gatherings = gatherings;
        this.input = input;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.CHANGE_HOSTS.name())) {
            return List.of();
        }
        LocalDate today = input.today();
        return gatherings.unmarked(today.minusDays(DAYS_ASKED), today).stream()
                .<StartItem>map(gathering -> new StartItem.Work(
                        When.THIS_WEEK,
                        Words.of("hosts.start.gathering"),
                        gathering.details().title(),
                        gathering.details().day(),
                        null,
                        Step.open("/hosts/gatherings/" + gathering.id(), Words.of("hosts.start.gathering.do"))))
                .toList();
    }
}
