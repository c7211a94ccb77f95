package se.insteg.programmes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentState;
import se.insteg.programmes.EnrolmentState.Declined;
import se.insteg.programmes.EnrolmentState.Finished;
import se.insteg.programmes.EnrolmentState.Left;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.EnrolmentState.Started;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.programmes.EnrolmentState.Withdrawn;
import se.insteg.programmes.QueueRule;
import se.insteg.ui.Page;

/** Puts the days of enrolments into a reader's words. */
public final class EnrolmentWords {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private EnrolmentWords() {}

    /** "12 januari 2026 – 3 april 2026", or since when. */
    public static String days(Page page, LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? page.t("programmes.days.from", from)
                : from.equals(to) ? page.date(from) : page.t("programmes.days.both", from, to);
    }

    /** Of their stay in the group, or what they wait for. */
    public static String days(Page page, Enrolled line) {
        LocalDate from = line.from();
        return from == null ? days(page, line.enrolment()) : days(page, from, line.to());
    }

    /** Why somebody stands where they do in a queue: what its order counts about them. */
    public static String why(Page page, Enrolment one, QueueRule rule) {
        LocalDate entitled = one.marks().entitledOn();
        Instant queued = one.marks().queuedAt();
        LocalDate since = queued == null ? page.today() : queued.atZone(SWEDEN).toLocalDate();
        return rule == QueueRule.WAITED || entitled == null
                ? page.t("programmes.days.waiting", since)
                : page.t("programmes.queue.why", entitled, since);
    }

    /** Since when, until when or by when, as the state has it. */
    public static String days(Page page, Enrolment one) {
        return switch (one.state()) {
            case Waiting waiting ->
                page.t("programmes.days.waiting", waiting.since().atZone(SWEDEN).toLocalDate());
            case Offered offered -> page.t("programmes.days.offered", offered.answerBy());
            case EnrolmentState.Enrolled enrolled -> days(page, enrolled.from(), null);
            case Started started -> days(page, started.from(), null);
            case Finished finished -> days(page, finished.from(), finished.to());
            case Left left ->
                days(page, left.from(), left.to())
                        + " · "
                        + page.t("programmes.cause." + left.cause().code());
            case Declined declined -> page.date(declined.on());
            case Withdrawn withdrawn -> page.date(withdrawn.on());
        };
    }
}
