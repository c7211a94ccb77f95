package se.insteg.hosts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list of organisations to show: by name, from one on. Filters narrow it; null and empty let all through.
 *
 * @param sought words that each stand in its name, number, sector or place, whatever case and diacritics
 * @param withFreeSeats only those with an open offer that has a free seat
 * @param after the one the part begins after; null from the start, or when {@code before} says
 * @param before the one the part ends before
 */
public record OrganisationQuery(
        String sought,
        @Nullable OrganisationKind kind,
        boolean withFreeSeats,
        @Nullable UUID after,
        @Nullable UUID before) {
    public static final OrganisationQuery ALL = new OrganisationQuery("", null, false, null, null);

    public boolean filtered() {
        return kind != null || withFreeSeats;
    }

    public OrganisationQuery from(@Nullable UUID nowAfter, @Nullable UUID nowBefore) {
        return new OrganisationQuery(sought, kind, withFreeSeats, nowAfter, nowBefore);
    }
}
