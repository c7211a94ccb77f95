package se.insteg.community.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Strangers;
import se.insteg.access.Strangers.Town;
import se.insteg.access.Strangers.Try;
import se.insteg.access.Tenancy;
import se.insteg.community.association.ActivityLinks;
import se.insteg.kernel.Form;

/**
 * An association asks for its link by itself: written to the address it gave, if the municipality knows it. The answer is the
 * same whether it does or not.
 */
@Controller
class OpenLinkPages {
    private static final int LONGEST_ADDRESS = 200;

    private final Strangers strangers;
    private final ActivityLinks links;
    private final Tenancy tenancy;

    OpenLinkPages(Strangers strangers, ActivityLinks links, Tenancy tenancy) {
        this.strangers = strangers;
        this.links = links;
        this.tenancy = tenancy;
    }

    @GetMapping("/activities/{code}/link")
    String ask(@PathVariable String code, HttpServletResponse response, Model model) {
        return page(strangers.require(code), Form.empty(), false, response, model);
    }

    /** Who is written to must be looked up among contact persons, so this one thing runs in front of the strangers' wall. */
    @PostMapping("/activities/{code}/link")
    String send(@PathVariable String code, Form form, HttpServletResponse response, Model model) {
        Town town = strangers.require(code);
        strangers.count(Try.LINK);
        String email = form.required("email", "community.link.missing");
        if (!form.rejected() && (email.length() > LONGEST_ADDRESS || !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))) {
            form.reject("email", "community.link.unclear");
        }
        if (!form.rejected()) {
            tenancy.inTenant(town.id(), () -> links.askedFor(email));
        }
        return page(town, form, !form.rejected(), response, model);
    }

    private static String page(Town town, Form form, boolean sent, HttpServletResponse response, Model model) {
        model.addAttribute("town", town);
        model.addAttribute("form", form);
        model.addAttribute("sent", sent);
        response.setHeader("X-Robots-Tag", "noindex");
        return "community/open/link";
    }
}
