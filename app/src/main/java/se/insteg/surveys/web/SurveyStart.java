package se.insteg.surveys.web;

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
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;

/** On the start page: surveys whose last day has gone, until somebody has typed in the papers and closed them. */
@Component
@Order(348)
class SurveyStart implements StartPlug {
    private final Surveys surveys;
    private final Clock clock;

    SurveyStart(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.RUN_SURVEYS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return surveys.all().stream()
                .filter(one -> one.is(Survey.State.OPEN) && !one.answerable(today))
                .map(SurveyStart::work)
                .toList();
    }

    private static StartItem work(Survey over) {
        LocalDate last = Objects.requireNonNull(over.details().lastDay(), "Over without a last day");
        return new Work(
                When.TODAY,
                Words.of("surveys.start.over", over.name()),
                null,
                last,
                null,
                Step.open(SurveyPages.path(over.id()), Words.of("surveys.start.open")));
    }
}
