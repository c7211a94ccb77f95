package se.insteg.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A checklist that was started for somebody.
 *
 * @param startDay the day its items are counted from, such as that of the arrival
 * @param ended how many of its tasks are done or dropped
 * @param all how many there are
 */
public record StartedList(
        UUID id,
        UUID personId,
        UUID checklistId,
        String name,
        LocalDate startDay,
        UUID by,
        Instant at,
        int ended,
        int all) {
    public boolean done() {
        return ended == all;
    }
}
