package se.insteg.programmes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import se.insteg.kernel.Words;

/**
 * Somebody has something else planned when a group meets.
 *
 * @param at when the group meets
 * @param what the other thing, in neutral words
 * @param begins by the clock on the wall
 */
public record PersonClash(
        UUID personId, String name, LocalDate day, Session.When at, Words what, LocalTime begins, LocalTime ends) {}
