package se.insteg.hosts.relations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as stored.
 *
 * @param version counts changes, from 0; given back when changing
 * @param endedOn the day it was kept or broken; null while it is open
 * @param meetingId where it was given; null when nobody said
 * @param madeOn the day of that meeting, else the day it was written down
 */
public record Promise(
        UUID id,
        int version,
        UUID organisationId,
        String organisationName,
        PromiseDetails details,
        @Nullable LocalDate endedOn,
        @Nullable UUID meetingId,
        LocalDate madeOn) {
    public boolean open() {
        return details.state() == PromiseDetails.State.OPEN;
    }

    /** Open past its day. */
    public boolean late(LocalDate today) {
        LocalDate due = details.due();
        return open() && due != null && due.isBefore(today);
    }
}
