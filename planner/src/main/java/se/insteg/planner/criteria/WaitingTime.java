package se.insteg.planner.criteria;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Message;

/** Who has waited longer gets more. */
public final class WaitingTime implements Bonus {
    private static final int DAYS_IN_A_MONTH = 30;

    private final LocalDate today;
    private final Points.Waiting points;

    WaitingTime(LocalDate today, Points.Waiting points) {
        this.today = today;
        this.points = points;
    }

    @Override
    public String key() {
        return "waiting";
    }

    @Override
    public int points(Person person, Offer offer) {
        var since = person.waitingSince();
        return since == null ? 0 : points(days(since, today));
    }

    private int points(long days) {
        return (int) Math.min(points.most(), days / DAYS_IN_A_MONTH * points.eachMonth());
    }

    /** Full days from the day the wait began; 0 for a day to come. */
    public static long days(LocalDate since, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        var since = person.waitingSince();
        if (since == null) {
            return Reason.points(key(), null, 0, Message.of("waiting.unknown"));
        }
        long days = days(since, today);
        int given = points(days);
        return Reason.points(key(), given > 0, given, Message.of("waiting.since", since, days));
    }
}
