package se.insteg.housing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.insteg.housing.Occupancy;
import se.insteg.housing.Site;
import se.insteg.housing.Sites;
import se.insteg.housing.Stays;

/** What the pages of accommodations show, as their templates need it. */
public final class SiteViews {
    private SiteViews() {}

    /** How far back a picture goes. */
    public enum Span {
        QUARTER(91),
        YEAR(365),
        ALL(Sites.MOST_DAYS - 1);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        static Span of(String typed) {
            for (Span span : values()) {
                if (span.name().equalsIgnoreCase(typed)) {
                    return span;
                }
            }
            return YEAR;
        }

        LocalDate from(LocalDate first, LocalDate today) {
            LocalDate back = today.minusDays(days);
            LocalDate from = back.isBefore(first) ? first : back;
            return from.isAfter(today) ? today : from;
        }
    }

    /** A site as a line of the list. @param places how many there is room for; null when nobody has said @param peak of the time shown */
    public record Line(Site site, int people, @Nullable Integer places, Occupancy.Night peak) {}

    /** @param in whether they move in rather than out */
    public record Moving(LocalDate day, boolean in, Stays.Resident resident) {}
}
