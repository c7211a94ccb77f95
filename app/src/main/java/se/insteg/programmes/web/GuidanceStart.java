package se.insteg.programmes.web;

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
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.programmes.guidance.Guidance;
import se.insteg.programmes.guidance.GuidancePlan;

/** On the start page: plans of guidance with a step or a talk whose day has come. A few by name, more as one row. */
@Component
@Order(246)
class GuidanceStart implements StartPlug {
    private static final int BY_NAME = 3;

    private final Guidance guidance;
    private final Clock clock;

    GuidanceStart(Guidance guidance, Clock clock) {
        this.guidance = guidance;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.OPEN_GUIDANCE.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Guidance.Line> due = guidance.due(today);
        if (due.size() > BY_NAME) {
            LocalDate first = day(due.getFirst());
            return List.of(new Work(
                    When.due(first, today),
                    Words.of("programmes.guidance.start.many", due.size()),
                    null,
                    first,
                    first,
                    Step.open(GuidancePages.LIST, Words.of("programmes.guidance.start.see"))));
        }
        return due.stream().map(line -> work(line, today)).toList();
    }

    private static StartItem work(Guidance.Line line, LocalDate today) {
        LocalDate day = day(line);
        boolean talk = day.equals(
                Objects.requireNonNull(line.plan(), "Due without a plan").said().followUp());
        return new Work(
                When.due(day, today),
                Words.of(talk ? "programmes.guidance.start.talk" : "programmes.guidance.start.step"),
                line.name(),
                day,
                day,
                Step.open(GuidancePages.path(line), Words.of("programmes.guidance.start.open")));
    }

    private static LocalDate day(Guidance.Line line) {
        GuidancePlan plan = Objects.requireNonNull(line.plan(), "Due without a plan");
        return Objects.requireNonNull(plan.next(), "Due without a day");
    }
}
