package se.insteg.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a date that something must be done by looks on a certain day. "Soon due" is not "overdue".
 *
 * @param kind which sentence says it
 * @param days how many days ago or from now; 0 today
 */
record Deadline(Kind kind, long days) {
    /** Within so many days a date is soon. */
    static final int SOON = 7;

    /** The messages are {@code ui.deadline.<kind in lower case>}. */
    enum Kind {
        OVERDUE,
        TODAY,
        TOMORROW,
        SOON,
        LATER
    }

    static Deadline of(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        Kind kind = days < 0
                ? Kind.OVERDUE
                : days == 0 ? Kind.TODAY : days == 1 ? Kind.TOMORROW : days <= SOON ? Kind.SOON : Kind.LATER;
        return new Deadline(kind, Math.abs(days));
    }
}
