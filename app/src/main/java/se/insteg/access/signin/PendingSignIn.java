package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone whose password was right and whose one-time code is still asked for. Not signed in. */
record PendingSignIn(UUID tenantId, UUID staffId, String next) {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final String TENANT = "pending.tenant";
    private static final String STAFF = "pending.staff";
    private static final String SINCE = "pending.since";
    private static final String NEXT = "pending.next";

    /** In a session with a new id, so that one planted before is worth nothing. */
    static PendingSignIn begin(HttpServletRequest request, UUID tenant, UUID staff, String next, Instant now) {
        StaffSession.end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(TENANT, tenant.toString());
        session.setAttribute(STAFF, staff.toString());
        session.setAttribute(SINCE, now.toString());
        session.setAttribute(NEXT, next);
        return new PendingSignIn(tenant, staff, next);
    }

    /** Null when there is none, or it has waited over ten minutes. */
    static @Nullable PendingSignIn of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(STAFF) == null) {
            return null;
        }
        Instant since = Instant.parse((String) session.getAttribute(SINCE));
        return now.isBefore(since.plus(VALID))
                ? new PendingSignIn(
                        UUID.fromString((String) session.getAttribute(TENANT)),
                        UUID.fromString((String) session.getAttribute(STAFF)),
                        (String) session.getAttribute(NEXT))
                : null;
    }
}
