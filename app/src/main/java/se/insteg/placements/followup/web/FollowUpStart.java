package se.insteg.placements.followup.web;

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
import se.insteg.placements.followup.FollowUps;

/** On the start page: follow-ups that are due this week or late. */
@Component
@Order(29)
class FollowUpStart implements StartPlug {
    private static final int MOST = 8;

    private final FollowUps followUps;
    private final Clock clock;

    FollowUpStart(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_PLACEMENTS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return followUps.waiting().stream()
                .filter(one -> !one.followUp().due().isAfter(When.endOfWeek(today)))
                .limit(MOST)
                .map(one -> work(one, today))
                .toList();
    }

    private static StartItem work(FollowUps.Waiting one, LocalDate today) {
        return new StartItem.Work(
                When.due(one.followUp().due(), today),
                Words.of("placements.followup.todo", one.placement().where().host()),
                one.person().details().identity().name(),
                null,
                one.followUp().due(),
                Step.open(
                        FollowUpPages.to(one.person().id(), one.placement().id()),
                        Words.of("placements.followup.todo.do")));
    }
}
