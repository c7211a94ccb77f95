package se.insteg.insights;

import java.util.Locale;

/**
 * What a target counts, during the initiative and among those it counts. The words of each definition are
 * insights.indicator.(code).text.
 */
public enum Indicator {
    /** Unique people who were at a session at least once. */
    PARTICIPANTS(Unit.PEOPLE),
    /** Times that somebody was at a session. */
    ATTENDANCES(Unit.TIMES),
    /** Whole hours that people were there, added up. */
    HOURS(Unit.HOURS),
    /** Unique people who went all the way through a programme. */
    FINISHED(Unit.PEOPLE),
    /** Unique people who began their first placement at a workplace. */
    PLACED(Unit.PEOPLE),
    /** Unique people who began to work. */
    WORK(Unit.PEOPLE);

    /** What the number is a number of. */
    public enum Unit {
        PEOPLE,
        TIMES,
        HOURS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Unit unit;

    Indicator(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
