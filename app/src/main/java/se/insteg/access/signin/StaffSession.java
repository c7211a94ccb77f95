package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session knows of who is signed in: ids and the moment, as text. Name, roles and whether the person may still
 * work here are read from the database at every request.
 *
 * @param since when sign-in was completed
 */
public record StaffSession(UUID tenantId, UUID staffId, Instant since) {
    /** However busy: after this, sign in again. */
    public static final Duration ABSOLUTE = Duration.ofHours(10);

    private static final String TENANT = "staff.tenant";
    private static final String STAFF = "staff.id";
    private static final String SINCE = "staff.since";

    public static @Nullable StaffSession of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(STAFF) == null) {
            return null;
        }
        return new StaffSession(
                UUID.fromString((String) session.getAttribute(TENANT)),
                UUID.fromString((String) session.getAttribute(STAFF)),
                Instant.parse((String) session.getAttribute(SINCE)));
    }

    boolean tooOld(Instant now) {
        return !now.isBefore(since.plus(ABSOLUTE));
    }

    /** Ends whatever session there was and begins one with a new id; nothing from before sign-in survives. */
    static void begin(HttpServletRequest request, UUID tenant, UUID staff, Instant now) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(TENANT, tenant.toString());
        session.setAttribute(STAFF, staff.toString());
        session.setAttribute(SINCE, now.toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, staff.toString());
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
