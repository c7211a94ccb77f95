package se.insteg.community;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who has said that they come. Nobody's row of ours: a name they chose, and how many.
 *
 * @param called 1–{@link #LONGEST_CALLED} characters
 * @param reached a telephone number or an address, if they gave one; else empty
 * @param people 1–{@link #MOST_PEOPLE}, themselves among them
 */
public record SignUp(UUID id, LocalDate day, String called, String reached, int people) {
    public static final int LONGEST_CALLED = 60;
    public static final int LONGEST_REACHED = 100;
    public static final int MOST_PEOPLE = 10;
}
