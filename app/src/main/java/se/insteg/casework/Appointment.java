package se.insteg.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;

/**
 * A time with a participant.
 *
 * @param why it was cancelled; empty otherwise
 * @param movedFrom when it was to be before it was last moved; null when it never was
 * @param version counts changes, from 0; given back when changing
 */
public record Appointment(
        UUID id,
        UUID personId,
        Details details,
        State state,
        String why,
        @Nullable Instant movedFrom,
        UUID createdBy,
        int version) {

    /**
     * What can be written about it.
     *
     * @param minutes 5–720
     * @param place where, or the number or link to call; may be empty
     * @param purpose for those who work with the case, 1–200 characters; never sent outwards
     */
    public record Details(
            UUID staffId,
            Instant begins,
            int minutes,
            Kind kind,
            String place,
            String purpose,
            @Nullable Interpreter interpreter) {
        public Instant ends() {
            return begins.plus(Duration.ofMinutes(minutes));
        }
    }

    /**
     * The interpreter of an appointment.
     *
     * @param agencyId null while none is chosen
     * @param booking the agency's own number; or empty
     */
    public record Interpreter(
            Language language, Kind kind, @Nullable UUID agencyId, String booking, Ordered ordered) {
        /** Whether somebody has still to see to it. */
        public boolean open() {
            return ordered == Ordered.NEEDED || ordered == Ordered.REQUESTED;
        }
    }

    /** How one meets. */
    public enum Kind {
        PLACE,
        PHONE,
        VIDEO;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far the interpreter has come. */
    public enum Ordered {
        NEEDED,
        REQUESTED,
        CONFIRMED,
        CANCELLED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands. */
    public enum State {
        BOOKED,
        CAME,
        MISSED,
        CANCELLED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
