package se.insteg.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days that somebody is on the list of a group. @param to the last day; null while it goes on */
public record EnrolmentStay(
        UUID id,
        UUID enrolmentId,
        UUID personId,
        UUID groupId,
        String group,
        LocalDate from,
        @Nullable LocalDate to) {
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
