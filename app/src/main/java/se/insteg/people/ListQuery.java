package se.insteg.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list of people to show: by name, from a person on. Filters narrow it; null lets everybody through.
 *
 * @param after the person the part begins after; null from the start, or when {@code before} says
 * @param before the person the part ends before
 */
public record ListQuery(
        @Nullable LegalStatus status,
        @Nullable UUID unitId,
        @Nullable UUID caseworkerId,
        @Nullable UUID after,
        @Nullable UUID before) {
    public static final ListQuery FROM_THE_START = new ListQuery(null, null, null, null, null);

    /** As many as one page of the list shows. */
    public static final int PAGE = 50;

    /** As many as the whole list shows at once, for paper. */
    public static final int WHOLE = 1000;

    /** The same filters, from the start or after somebody. */
    public ListQuery after(@Nullable UUID person) {
        return new ListQuery(status, unitId, caseworkerId, person, null);
    }

    public boolean filtered() {
        return status != null || unitId != null || caseworkerId != null;
    }
}
