package se.insteg.outcomes.web;

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
import se.insteg.outcomes.Asking;

/** On the start page: those in one's own cases whom it is time to ask what became of them. */
@Component
@Order(36)
class OutcomeStart implements StartPlug {
    private static final int MOST = 5;

    private final Asking asking;
    private final Clock clock;

    OutcomeStart(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_OUTCOMES.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return asking.mine(When.endOfWeek(today), MOST).stream()
                .map(one -> work(one, today))
                .toList();
    }

    /** A time that has passed waits for this week, not as overdue: nobody has promised anything. */
    private static StartItem work(Asking.Due one, LocalDate today) {
        return new StartItem.Work(
                When.THIS_WEEK,
                Words.of("outcomes.todo", one.mark().months()),
                one.person().details().identity().name(),
                one.mark().due().isAfter(today) ? null : one.mark().due(),
                null,
                Step.open(OutcomePages.path(one.person().id()), Words.of("outcomes.todo.do")));
    }
}
