package se.insteg.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Subject;

/**
 * Somebody the caller may see, without what they are called, for a room that sorts and counts many and shows few.
 *
 * @param subject as rights see them
 * @param caseworkerId null while nobody has been appointed
 * @param waitingSince the day they began to wait for a place; the day they were registered when nobody has said
 * @param oldEnough whether they may be matched with a place at all
 */
public record CaseInReach(
        UUID id, Subject subject, @Nullable UUID caseworkerId, LocalDate waitingSince, boolean oldEnough) {}
