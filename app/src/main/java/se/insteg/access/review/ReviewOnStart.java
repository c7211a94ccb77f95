package se.insteg.access.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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

/** Reminds the reviewer of the log of the month that has ended, until all of it has been judged; due on the 15th. */
@Component
@Order(70)
class ReviewOnStart implements StartPlug {
    private static final int DUE = 15;

    private final LogReview review;
    private final Clock clock;

    ReviewOnStart(LogReview review, Clock clock) {
        this.review = review;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.REVIEW_AUDIT_LOG.name())) {
            return List.of();
        }
        YearMonth month = review.due();
        Optional<LogReview.Month> made = review.find(month);
        if (made.isPresent() ? made.get().open() == 0 : !review.anythingIn(month)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate due = YearMonth.from(today).atDay(DUE);
        return List.of(new Work(
                due.isAfter(today) ? When.THIS_WEEK : When.due(due, today),
                Words.of("access.review.start"),
                null,
                null,
                due,
                Step.open("/audit/review/month?of=" + month, Words.of("access.review.start.step"))));
    }
}
