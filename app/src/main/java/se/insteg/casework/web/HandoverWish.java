package se.insteg.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom, from whom, to whom and why, as chosen. @param from null when they have no caseworker */
public record HandoverWish(@Nullable UUID from, UUID to, List<UUID> people, String why) {
    public HandoverWish {
        people = List.copyOf(people);
    }
}
