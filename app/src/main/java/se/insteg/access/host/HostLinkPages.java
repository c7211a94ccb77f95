package se.insteg.access.host;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.CardSecrets;
import se.insteg.access.HostDoor;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.Limits;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/**
 * A link for one thing, for a contact person of a host. It works until it expires, so that one can look, ask and come back;
 * what is done is done by pressing a button. No search engine keeps its page, and no other site is told its address.
 */
@Controller
@OwnTransactions
class HostLinkPages {
    private static final String OVER = "access/host/over";

    private final ObjectProvider<HostDoor> doors;
    private final CardSecrets secrets;
    private final Limits limits;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    HostLinkPages(
            ObjectProvider<HostDoor> doors, CardSecrets secrets, Limits limits, Tenancy tenancy, JdbcClient jdbc) {
        this.doors = doors;
        this.secrets = secrets;
        this.limits = limits;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    @GetMapping("/host/{code}/{token}")
    String ask(
            @PathVariable String code,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opening(code, token, request, response) == null ? OVER : "access/host/ask";
    }

    @PostMapping("/host/{code}/{token}")
    String enter(
            @PathVariable String code,
            @PathVariable String token,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        UUID tenant = opening(code, token, request, response);
        HostDoor.Shown shown = tenant == null
                ? null
                : tenancy.inTenant(
                                tenant,
                                () -> Optional.ofNullable(doors.getObject().enter(secrets.linkHash(token), form)))
                        .orElse(null);
        if (shown == null) {
            return OVER;
        }
        model.addAllAttributes(shown.model());
        return shown.template();
    }

    /** The municipality whose link it is; null when it opens nothing. Counted as a try, unless it is one we made. */
    private @Nullable UUID opening(
            String code, String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        limits.take(Limits.Kind.HOST_LINK, request.getRemoteAddr());
        UUID tenant = jdbc.sql("select id from access.municipality where code = ?")
                .param(code)
                .query(UUID.class)
                .optional()
                .orElse(null);
        boolean opens = tenant != null
                && tenancy.inTenant(tenant, () -> doors.getObject().opens(secrets.linkHash(token)));
        if (opens) {
            limits.giveBack(Limits.Kind.HOST_LINK, request.getRemoteAddr());
        }
        return opens ? tenant : null;
    }
}
