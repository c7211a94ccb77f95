package se.insteg.hosts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list of offers to show: by title, from one on. Filters narrow it; null and empty let all through.
 *
 * @param sought words that each stand in its title, reference, occupations or place, or in its organisation's name,
 *     number, sector or place, whatever case and diacritics
 * @param kind of its organisation
 * @param after the one the part begins after; null from the start, or when {@code before} says
 * @param before the one the part ends before
 */
public record OfferQuery(
        String sought,
        @Nullable OfferState state,
        @Nullable OrganisationKind kind,
        boolean withFreeSeats,
        @Nullable UUID after,
        @Nullable UUID before) {
    public static final OfferQuery ALL = new OfferQuery("", null, null, false, null, null);

    public boolean filtered() {
        return state != null || kind != null || withFreeSeats;
    }

    public OfferQuery from(@Nullable UUID nowAfter, @Nullable UUID nowBefore) {
        return new OfferQuery(sought, state, kind, withFreeSeats, nowAfter, nowBefore);
    }
}
