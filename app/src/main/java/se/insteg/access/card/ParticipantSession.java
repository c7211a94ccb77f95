package se.insteg.access.card;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.signin.StaffSession;

/**
 * What a session knows of the participant who came in with a card: ids and the moment. A browser has one session, so
 * whoever comes in here is no longer signed in as staff, and the other way round.
 *
 * @param since when the PIN was given
 */
public record ParticipantSession(UUID tenantId, UUID cardId, Instant since) {
    /** A phone may lie open on a table: shorter than the staff's. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** However busy: after this, the PIN once more. */
    public static final Duration ABSOLUTE = Duration.ofHours(2);

    private static final String TENANT = "participant.tenant";
    private static final String CARD = "participant.card";
    private static final String SINCE = "participant.since";

    public static @Nullable ParticipantSession of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(CARD) == null) {
            return null;
        }
        return new ParticipantSession(
                UUID.fromString((String) session.getAttribute(TENANT)),
                UUID.fromString((String) session.getAttribute(CARD)),
                Instant.parse((String) session.getAttribute(SINCE)));
    }

    boolean tooOld(Instant now) {
        return !now.isBefore(since.plus(ABSOLUTE));
    }

    /** Ends whatever session there was, staff's too, and begins one with a new id. */
    static void begin(HttpServletRequest request, UUID tenant, UUID card, Instant now) {
        StaffSession.end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(TENANT, tenant.toString());
        session.setAttribute(CARD, card.toString());
        session.setAttribute(SINCE, now.toString());
    }

    public static void end(HttpServletRequest request) {
        StaffSession.end(request);
    }
}
