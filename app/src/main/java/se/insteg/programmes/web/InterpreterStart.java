package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.programmes.interpreter.Interpreters;

/**
 * On the start page: sessions that lack a language and for which an interpreter is to be ordered this week, as one row. Who plans
 * for all is asked of all; a course leader of those they lead.
 */
@Component
@Order(241)
class InterpreterStart implements StartPlug {
    private static final int DAYS_AHEAD = 21;

    private final Interpreters interpreters;
    private final Rights rights;
    private final Clock clock;

    InterpreterStart(Interpreters interpreters, Rights rights, Clock clock) {
        this.interpreters = interpreters;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.PLAN_SESSIONS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        boolean all = rights.may(Action.BUILD_PROGRAMMES, Subject.MUNICIPALITY);
        List<Interpreters.Lacking> lacking = interpreters.lacking(today.plusDays(DAYS_AHEAD), !all).stream()
                .filter(one -> !day(one).isAfter(When.endOfWeek(today)))
                .toList();
        if (lacking.isEmpty()) {
            return List.of();
        }
        Interpreters.Lacking first = lacking.getFirst();
        return List.of(new Work(
                When.due(day(first), today),
                Words.of("programmes.interpreter.start", lacking.size(), first.orderBy()),
                first.session().group(),
                null,
                day(first),
                Step.open(
                        SessionPages.path(first.session().id()) + "#interpreter",
                        Words.of("programmes.interpreter.start.see"))));
    }

    private LocalDate day(Interpreters.Lacking one) {
        return one.orderBy().atZone(clock.getZone()).toLocalDate();
    }
}
