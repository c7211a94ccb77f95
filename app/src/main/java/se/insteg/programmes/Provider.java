package se.insteg.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who runs a group from a day on (LEK-15, LEK-16). What was given before stays the former's.
 *
 * @param name of the organisation, at most {@link #LONGEST_NAME} characters; empty for the municipality itself
 * @param why as typed, at most {@link #LONGEST_WHY} characters
 */
public record Provider(UUID id, UUID groupId, LocalDate from, String name, String why, UUID by, Instant at) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_WHY = 300;

    /** Whether it is the municipality itself. */
    public boolean own() {
        return name.isEmpty();
    }

    /** Who ran the group that day: empty for the municipality itself. @param said of one group, in order */
    public static String on(List<Provider> said, LocalDate day) {
        String name = "";
        for (Provider one : said) {
            if (!one.from().isAfter(day)) {
                name = one.name();
            }
        }
        return name;
    }
}
