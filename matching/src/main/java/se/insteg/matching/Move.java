package se.insteg.matching;

import org.jspecify.annotations.Nullable;

/**
 * A unit that has another place than before.
 *
 * @param unit its id
 * @param from the id of the place it had, or null for none
 * @param to the id of the place it is given, or null for none
 */
public record Move(
        String unit, @Nullable String from, @Nullable String to) {}
