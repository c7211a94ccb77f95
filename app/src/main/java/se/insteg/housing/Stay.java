package se.insteg.housing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's home from a day on.
 *
 * @param siteName of the site, or empty
 * @param ends the day they moved out, or will; null while that is not known
 * @param notedBy the member of staff who wrote it; null for a job of the system
 */
public record Stay(
        UUID id,
        UUID personId,
        Home home,
        String siteName,
        LocalDate starts,
        @Nullable LocalDate ends,
        String reason,
        @Nullable UUID notedBy) {
    /** What sort of home. */
    public enum Kind {
        SITE,
        /** Eget boende (EBO): found by the person. */
        OWN,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where.
     *
     * @param siteId null unless at a site, and for those whose whereabouts are never kept
     * @param place a village, never a street address; or empty
     */
    public record Home(Kind kind, @Nullable UUID siteId, String place) {
        /** Without saying where. */
        public Home somewhere() {
            return new Home(kind, null, "");
        }
    }

    public boolean on(LocalDate day) {
        return !starts.isAfter(day) && (ends == null || ends.isAfter(day));
    }

    public boolean over(LocalDate day) {
        return ends != null && !ends.isAfter(day);
    }

    /** Whether the two have a night in common. */
    public boolean overlaps(LocalDate otherStarts, @Nullable LocalDate otherEnds) {
        return (ends == null || otherStarts.isBefore(ends))
                && (otherEnds == null || starts.isBefore(otherEnds))
                && (ends == null || ends.isAfter(starts));
    }
}
