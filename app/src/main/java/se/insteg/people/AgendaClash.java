package se.insteg.people;

import java.time.LocalDate;
import java.time.LocalTime;
import se.insteg.kernel.Words;

/**
 * Somebody has something planned when they are wanted elsewhere; all times by the clock on the wall.
 *
 * @param from when they are wanted, until {@code until}
 * @param what the thing planned, in neutral words
 * @param begins when that is, until {@code ends}
 */
public record AgendaClash(
        LocalDate day, LocalTime from, LocalTime until, Words what, LocalTime begins, LocalTime ends) {}
