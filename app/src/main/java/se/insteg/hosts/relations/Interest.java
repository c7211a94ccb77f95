package se.insteg.hosts.relations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interest as stored.
 *
 * @param version counts changes, from 0; given back when changing
 * @param shownOn the day it was shown
 * @param meetingId where; null when nobody said
 * @param offerId the offer it became
 */
public record Interest(
        UUID id,
        int version,
        UUID organisationId,
        String organisationName,
        InterestDetails details,
        LocalDate shownOn,
        @Nullable UUID meetingId,
        @Nullable UUID offerId) {
    public boolean open() {
        return details.state() == InterestDetails.State.OPEN;
    }
}
