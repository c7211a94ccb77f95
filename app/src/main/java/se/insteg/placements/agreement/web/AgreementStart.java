package se.insteg.placements.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Attention;
import se.insteg.placements.agreement.Attentions;

/** On the start page: placements that somebody has to see to. */
@Component
@Order(28)
class AgreementStart implements StartPlug {
    private static final int MOST = 12;

    private final Placements placements;
    private final Attentions attentions;
    private final Clock clock;

    AgreementStart(Placements placements, Attentions attentions, Clock clock) {
        this.placements = placements;
        this.attentions = attentions;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_PLACEMENTS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<StartItem> items = new ArrayList<>();
        List<Attention> due = attentions.of(placements.in(EnumSet.of(
                PlacementState.DRAFT, PlacementState.AGREED, PlacementState.RUNNING, PlacementState.PAUSED)));
        due.stream()
                .limit(MOST)
                .forEach(one -> items.add(new StartItem.Work(
                        when(one, today),
                        Words.of(
                                "placements.attention." + one.kind().name(),
                                one.placement().where().host()),
                        one.person().details().identity().name(),
                        one.since(),
                        one.due(),
                        Step.open(
                                PlacementWays.to(one.placement()),
                                Words.of("placements.attention.do." + one.kind().name())))));
        items.add(new StartItem.Way(
                "/placements", Words.of("placements.agreement.all"), Words.of("placements.agreement.all.way")));
        return items;
    }

    private static When when(Attention one, LocalDate today) {
        return one.due().isAfter(StartItem.When.endOfWeek(today)) ? When.THIS_WEEK : When.due(one.due(), today);
    }
}
