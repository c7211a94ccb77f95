package se.insteg.programmes.interpreter;

import java.time.Instant;
import java.util.UUID;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Session;

/**
 * An interpreter of a session.
 *
 * @param agencyId where it was ordered
 * @param booking the agency's own number, 0 to {@link #LONGEST_BOOKING} characters
 * @param when the session was to be held when it was ordered, or when the agency was last told
 * @param version counts changes, from 0
 */
public record SessionInterpreter(
        UUID id,
        UUID sessionId,
        Language language,
        Kind kind,
        UUID agencyId,
        String booking,
        State state,
        Session.When when,
        Instant orderedAt,
        int version) {
    public static final int LONGEST_BOOKING = 50;

    /** How they interpret. */
    public enum Kind {
        PLACE,
        PHONE,
        VIDEO;

        public String code() {
            return Codes.of(this);
        }
    }

    /** How far it has come. */
    public enum State {
        ORDERED,
        CONFIRMED,
        /** The agency has nobody. */
        DECLINED,
        CANCELLED;

        public String code() {
            return Codes.of(this);
        }

        /** Whether somebody is meant to come. */
        public boolean stands() {
            return this == ORDERED || this == CONFIRMED;
        }
    }

    /** Whether the agency thinks of another time than the session's, or of a session that is not held. */
    public boolean astray(Session session) {
        return state.stands() && (session.cancelled() || !session.when().equals(when));
    }
}
