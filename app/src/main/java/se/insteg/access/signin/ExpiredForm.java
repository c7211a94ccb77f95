package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import se.insteg.access.card.ParticipantSession;

/**
 * A form without a valid token. Most often its session has ended, so the way on is to sign in again; from a session that
 * is alive it is refused.
 */
@Component
class ExpiredForm implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean participants = request.getRequestURI().startsWith("/me")
                || request.getRequestURI().startsWith("/card");
        if (participants && ParticipantSession.of(request) == null) {
            response.sendRedirect("/card?why=over");
        } else if (StaffSession.of(request) == null && request.getHeader("HX-Request") == null) {
            response.sendRedirect("/login?expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
