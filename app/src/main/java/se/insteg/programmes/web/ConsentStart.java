package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.programmes.Group;
import se.insteg.programmes.consent.Consents;

/** On the start page: camps where children wait for those who answer for them, from a month before. */
@Component
@Order(247)
class ConsentStart implements StartPlug {
    private static final int DAYS_BEFORE = 30;

    private final Consents consents;
    private final Clock clock;

    ConsentStart(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_ENROLMENTS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return consents.waiting().entrySet().stream()
                .filter(one -> !one.getKey().details().starts().isAfter(today.plusDays(DAYS_BEFORE)))
                .<StartItem>map(one -> work(one.getKey(), one.getValue(), today))
                .toList();
    }

    private static Work work(Group group, long waiting, LocalDate today) {
        LocalDate starts = group.details().starts();
        return new Work(
                starts.isAfter(today) ? When.THIS_WEEK : When.TODAY,
                Words.of("programmes.consent.start", waiting, group.name()),
                null,
                null,
                starts.isAfter(today) ? starts : null,
                Step.open(ConsentPages.path(group.id()), Words.of("programmes.consent.start.see")));
    }
}
