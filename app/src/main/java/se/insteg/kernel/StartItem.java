package se.insteg.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** One thing on somebody's start page. */
public sealed interface StartItem {

    /**
     * Something to be done, a row with its one action.
     *
     * @param when the group it stands in
     * @param what what is to be done or has happened, without the name
     * @param who whom it concerns; null when nobody in particular
     * @param since the day it began to wait; null when unknown
     * @param due the day it must be done by; null when there is none. Within a group the earliest comes first
     * @param step what to do about it
     */
    record Work(
            When when,
            Words what,
            @Nullable String who,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            Step step) implements StartItem {}

    /** A number that leads to what is behind it. @param path null when the viewer may not see that */
    record Figure(long value, Words label, @Nullable String path) implements StartItem {}

    /** Something the viewer may do here whenever they like. @param what one sentence on what it is for */
    record Way(String path, Words title, Words what) implements StartItem {}

    /** Something the viewer did lately. @param path where all of it is read */
    record Trace(Instant at, Words what, String path) implements StartItem {}

    /**
     * The one action of a row.
     *
     * @param path where it leads or is sent
     * @param post whether it does something at once (a form) or opens a page (a link)
     */
    record Step(String path, Words words, boolean post) {
        public static Step open(String path, Words words) {
            return new Step(path, words, false);
        }
    }

    /** The groups of work, in the order they are read. */
    enum When {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        WAITING_ON_OTHERS;

        /** The group of something due that day; what is due after Sunday is left out of the page by its room. */
        public static When due(LocalDate day, LocalDate today) {
            if (day.isBefore(today)) {
                return OVERDUE;
            }
            return day.equals(today) ? TODAY : THIS_WEEK;
        }

        /** The last day of the week that {@code today} belongs to: its Sunday. */
        public static LocalDate endOfWeek(LocalDate today) {
            return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }
    }
}
