package se.insteg.programmes.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.programmes.CivicPart;

/**
 * Hours of civic orientation that somebody got elsewhere: in another municipality, or from a provider before the municipality
 * did it itself.
 *
 * @param to the last day; they count from then on
 * @param minutes 1 to {@link #MOST_MINUTES}
 * @param part null when nobody has said which
 * @param source who says so, such as "Intyg från Rättviks kommun"; 1 to {@link #LONGEST_SOURCE} characters
 * @param takenBack why it does not count; null while it does
 */
public record Elsewhere(
        UUID id,
        LocalDate from,
        LocalDate to,
        int minutes,
        @Nullable CivicPart part,
        String source,
        UUID by,
        Instant at,
        @Nullable String takenBack) {
    public static final int MOST_MINUTES = 60_000;
    public static final int LONGEST_SOURCE = 200;
    public static final int LONGEST_REASON = 300;

    public boolean counts() {
        return takenBack == null;
    }
}
