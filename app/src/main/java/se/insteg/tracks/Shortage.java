package se.insteg.tracks;

import java.time.LocalDate;
import java.util.UUID;
import se.insteg.planner.model.Occupation;

/**
 * An occupation that is hard to fill.
 *
 * @param source who says so, such as a survey or a head of unit; 1–{@link #LONGEST_SOURCE} characters
 * @param on the day they said it
 */
public record Shortage(UUID id, Occupation occupation, String source, LocalDate on) {
    public static final int LONGEST_SOURCE = 200;

    /** As many rows as a pasted list can have. */
    public static final int MOST_AT_A_TIME = 100;
}
