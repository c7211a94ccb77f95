package se.insteg.placements.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import se.insteg.placements.Proposals;
import se.insteg.placements.Round;
import se.insteg.placements.Rounds;

/** On the start page: one's own proposals that stand, a round of one's own that is done, and the way to match. */
@Component
@Order(30)
class PlacementStart implements StartPlug {
    /** A plan older than this is no longer about today. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Proposals proposals;
    private final Rounds rounds;
    private final Clock clock;

    PlacementStart(Proposals proposals, Rounds rounds, Clock clock) {
        this.proposals = proposals;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.MATCH.name())) {
            return List.of();
        }
        List<StartItem> items = new ArrayList<>();
        Instant since = clock.instant().minus(NEWS);
        rounds.list(null).stream()
                .filter(round -> round.madeBy().equals(viewer.staffId())
                        && round.state() == Round.State.DONE
                        && round.madeAt().isAfter(since))
                .findFirst()
                .ifPresent(round -> items.add(new StartItem.Work(
                        When.TODAY,
                        Words.of("placements.start.round"),
                        null,
                        LocalDate.ofInstant(round.madeAt(), clock.getZone()),
                        null,
                        Step.open("/matching/rounds/" + round.id(), Words.of("placements.start.round.open")))));
        int mine = proposals.mine();
        if (mine > 0) {
            items.add(new StartItem.Figure(mine, Words.of("placements.start.proposed", mine), "/matching/proposals"));
        }
        items.add(new StartItem.Way(
                "/matching", Words.of("placements.start.way"), Words.of("placements.start.way.text")));
        return items;
    }
}
