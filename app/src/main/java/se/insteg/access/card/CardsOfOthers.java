package se.insteg.access.card;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import se.insteg.access.signin.StaffSession;
import se.insteg.kernel.KeepsLooks;

/** A card names its holder's language; staff who scan it keep their own. */
@Component
class CardsOfOthers implements KeepsLooks {
    @Override
    public boolean keeps(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/card/") && StaffSession.of(request) != null;
    }
}
