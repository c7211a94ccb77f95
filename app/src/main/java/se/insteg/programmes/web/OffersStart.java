package se.insteg.programmes.web;

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
import se.insteg.programmes.Offers;

/** On the start page: offers whose day for an answer has passed. A few by name, more as one row that leads to them. */
@Component
@Order(245)
class OffersStart implements StartPlug {
    private static final int BY_NAME = 3;

    private final Offers offers;

    OffersStart(Offers offers) {
        this.offers = offers;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_ENROLMENTS.name())) {
            return List.of();
        }
        List<Offers.Unanswered> all = offers.unanswered();
        if (all.size() > BY_NAME) {
            LocalDate first = all.getFirst().answerBy();
            return List.of(new Work(
                    When.OVERDUE,
                    Words.of("programmes.unanswered.start.many", all.size()),
                    null,
                    first,
                    first,
                    Step.open(UnansweredPages.PAGE, Words.of("programmes.unanswered.start.see"))));
        }
        return all.stream()
                .<StartItem>map(one -> new Work(
                        When.OVERDUE,
                        Words.of("programmes.unanswered.start", one.enrolment().programme()),
                        one.name(),
                        one.answerBy(),
                        one.answerBy(),
                        Step.open(
                                PersonProgrammePages.path(one.enrolment()),
                                Words.of("programmes.unanswered.start.step"))))
                .toList();
    }
}
