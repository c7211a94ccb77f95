package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.staff.MemberDetails;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;

/** The page behind the set-up link: municipality, first administrator, password; then straight to the one-time code. */
@Controller
@OwnTransactions
class SetUpPages {
    private static final int NAME_LENGTH = 100;

    private final SetUp setUp;
    private final SwedishMunicipalities sweden;
    private final Passwords passwords;
    private final Limits limits;
    private final Clock clock;

    SetUpPages(SetUp setUp, SwedishMunicipalities sweden, Passwords passwords, Limits limits, Clock clock) {
        this.setUp = setUp;
        this.sweden = sweden;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/setup/{token}")
    String show(@PathVariable String token, HttpServletRequest request, Model model) {
        limits.take(Limits.Kind.LINK, request.getRemoteAddr());
        model.addAttribute("form", Form.empty());
        return page(token, model);
    }

    private String page(String token, Model model) {
        model.addAttribute("options", sweden.options());
        return setUp.isValid(token) ? "access/setup" : "access/setup-over";
    }

    @PostMapping("/setup/{token}")
    String use(@PathVariable String token, Form form, HttpServletRequest request, Model model) throws IOException {
        limits.take(Limits.Kind.LINK, request.getRemoteAddr());
        if (!setUp.isValid(token)) {
            return page(token, model);
        }
        check(form);
        if (form.rejected()) {
            return page(token, model);
        }
        SetUp.Founded founded = setUp.found(
                        token,
                        new SetUp.Beginning(
                                form.text("code"),
                                form.text("municipality"),
                                form.text("name"),
                                form.text("email"),
                                passwords.hash(form.raw("password"))))
                .orElse(null);
        if (founded == null) {
            return page(token, model);
        }
        PendingSignIn.begin(request, founded.tenant(), founded.administrator(), "/", clock.instant());
        return "redirect:/login/set-up-code";
    }

    private void check(Form form) {
        if (!sweden.knows(form.text("code"))) {
            form.reject("code", "access.setup.code.missing");
        }
        String municipality = form.required("municipality", "access.setup.municipality.missing");
        if (municipality.length() > NAME_LENGTH) {
            form.reject("municipality", "access.unit.name", NAME_LENGTH);
        }
        checked(form, "name", MemberDetails::name);
        checked(form, "email", MemberDetails::email);
        passwords.check(form, "password", "repeated", form.text("name"), form.text("email"), municipality);
    }

    private static void checked(Form form, String field, Consumer<String> check) {
        try {
            check.accept(form.raw(field));
        } catch (Refusal wrong) {
            form.reject(field, wrong.messageKey(), wrong.arguments().toArray());
        }
    }
}
