package se.insteg.access.card;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.CardSecrets;
import se.insteg.access.ParticipantLinks;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.Limits;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/**
 * A link for one thing. Opening it does nothing, since mail scanners and messengers open links; only the button uses it up
 * and shows what it is for. Until then the page tells nobody what that is, or whose.
 */
@Controller
@OwnTransactions
class LinkPages {
    private final ObjectProvider<ParticipantLinks> links;
    private final CardSignIn municipalities;
    private final CardSecrets secrets;
    private final Limits limits;
    private final Tenancy tenancy;

    LinkPages(
            ObjectProvider<ParticipantLinks> links,
            CardSignIn municipalities,
            CardSecrets secrets,
            Limits limits,
            Tenancy tenancy) {
        this.links = links;
        this.municipalities = municipalities;
        this.secrets = secrets;
        this.limits = limits;
        this.tenancy = tenancy;
    }

    @GetMapping("/link/{code}/{token}")
    String ask(@PathVariable String code, @PathVariable String token, HttpServletRequest request) {
        return opens(code, token, request) ? "access/card/link" : "access/card/link-over";
    }

    /** Counted as a try, unless it is a link we made. */
    private boolean opens(String code, String token, HttpServletRequest request) {
        limits.take(Limits.Kind.LINK, request.getRemoteAddr());
        boolean opens = municipalities
                .tenant(code)
                .map(tenant -> tenancy.inTenant(tenant, () -> links.getObject().opens(secrets.linkHash(token))))
                .orElse(false);
        if (opens) {
            limits.giveBack(Limits.Kind.LINK, request.getRemoteAddr());
        }
        return opens;
    }

    @PostMapping("/link/{code}/{token}")
    String open(
            @PathVariable String code, @PathVariable String token, Form form, HttpServletRequest request, Model model) {
        if (!opens(code, token, request)) {
            return "access/card/link-over";
        }
        ParticipantLinks.Opened opened = municipalities
                .tenant(code)
                .flatMap(tenant -> tenancy.inTenant(
                        tenant, () -> Optional.ofNullable(links.getObject().open(secrets.linkHash(token), form))))
                .orElse(null);
        if (opened == null) {
            return "access/card/link-over";
        }
        model.addAllAttributes(opened.model());
        return opened.template();
    }
}
