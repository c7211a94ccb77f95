package se.insteg.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a group meets.
 *
 * @param series those planned together with it, so that they can be taken back together
 * @param reason why it was moved or cancelled; empty when it was not
 * @param before when it was to be held before it was moved; null when it was not
 * @param version counts changes, from 0
 */
public record Session(
        UUID id,
        UUID groupId,
        String group,
        UUID series,
        When when,
        What what,
        List<Part> parts,
        boolean cancelled,
        String reason,
        @Nullable When before,
        int version) {
    public static final int LONGEST_REASON = 300;
    public static final int LONGEST_EMPLOYER = 200;

    public Session {
        parts = List.copyOf(parts);
    }

    /** By the clock on the wall. @param minutes as long as the clock on the wall says, also when the clocks change */
    public record When(LocalDate day, LocalTime at, int minutes) {
        public static When of(Weekly.Meeting meeting) {
            return new When(meeting.day(), meeting.slot().at(), meeting.slot().minutes());
        }

        public LocalTime until() {
            return at.plusMinutes(minutes);
        }

        /** Whether any minute is in both; ending when the other begins is no clash. */
        public boolean overlaps(When other) {
            return day.equals(other.day) && at.isBefore(other.until()) && other.at.isBefore(until());
        }

        public Instant begins(ZoneId zone) {
            return day.atTime(at).atZone(zone).toInstant();
        }

        public Instant ends(ZoneId zone) {
            return day.atTime(until()).atZone(zone).toInstant();
        }
    }

    /** What is done, where and by whom. @param employer who is in the room, or whom one visits (TRE-06); may be empty */
    public record What(SessionKind kind, @Nullable UUID room, List<UUID> leaders, String employer) {
        public What {
            leaders = List.copyOf(leaders);
        }
    }

    /** So many minutes of a module of the group's programme. */
    public record Part(String module, int minutes) {}
}
