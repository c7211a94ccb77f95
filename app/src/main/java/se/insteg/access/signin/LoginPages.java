package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.access.card.ParticipantSession;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/** Password, and out again. */
@Controller
@OwnTransactions
class LoginPages {
    private final SignIn signIn;
    private final Municipalities municipalities;
    private final Providers providers;
    private final ObjectProvider<DemoLogins> demo;
    private final CurrentStaff current;
    private final Tenancy tenancy;
    private final Audit audit;
    private final Clock clock;

    LoginPages(
            SignIn signIn,
            Municipalities municipalities,
            Providers providers,
            ObjectProvider<DemoLogins> demo,
            CurrentStaff current,
            Tenancy tenancy,
            Audit audit,
            Clock clock) {
        this.signIn = signIn;
        this.municipalities = municipalities;
        this.providers = providers;
        this.demo = demo;
        this.current = current;
        this.tenancy = tenancy;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String kommun,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String refused,
            Model model) {
        if (current.find() != null) {
            return "redirect:" + SafePath.of(next);
        }
        model.addAttribute("form", Form.empty().with("kommun", kommun).with("next", SafePath.of(next)));
        return page(model, expired != null ? "expired" : refused != null ? "refused" : null);
    }

    private String page(Model model, @Nullable String notice) {
        List<Municipalities.Choice> choices = municipalities.all();
        model.addAttribute("municipalities", choices);
        model.addAttribute("providers", providers.all());
        model.addAttribute("notice", notice);
        DemoLogins logins = demo.getIfAvailable();
        model.addAttribute("demoLogins", logins == null ? List.of() : logins.all());
        return "access/login";
    }

    @PostMapping("/login")
    String password(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        form.required("email", "access.login.email.missing");
        if (form.raw("password").isEmpty()) {
            form.reject("password", "access.login.password.missing");
        }
        List<Municipalities.Choice> choices = municipalities.all();
        String municipality = choices.size() == 1 ? choices.getFirst().code() : form.text("kommun");
        if (municipality.isEmpty()) {
            form.reject("kommun", "access.login.municipality.missing");
        }
        if (!form.rejected()
                && !signIn.password(
                        request,
                        municipality,
                        form.text("email"),
                        form.raw("password"),
                        SafePath.of(form.raw("next")))) {
            form.rejectAll("access.login.wrong");
        }
        return form.rejected() ? page(model, null) : goOn(request, response);
    }

    private String goOn(HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = PendingSignIn.of(request, clock.instant());
        if (pending == null) {
            return "redirect:/login";
        }
        return switch (signIn.next(pending)) {
            case ONE_TIME_CODE -> "redirect:/login/code";
            case SET_UP_ONE_TIME_CODE -> "redirect:/login/set-up-code";
            case NOTHING -> {
                signIn.finish(request, response, pending, "lösenord");
                yield "redirect:" + pending.next();
            }
        };
    }

    @PostMapping("/logout")
    String logout(HttpServletRequest request) {
        if (ParticipantSession.of(request) != null) {
            ParticipantSession.end(request);
            return "redirect:/card?why=out";
        }
        SignedIn staff = current.find();
        if (staff != null) {
            tenancy.inTenant(
                    staff.tenantId(),
                    () -> audit.write(new Audit.Entry("SIGNED_OUT", "staff", staff.staffId(), "utloggning")));
        }
        StaffSession.end(request);
        return "redirect:/login";
    }
}
