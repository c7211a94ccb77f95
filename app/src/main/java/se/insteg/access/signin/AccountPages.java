package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/** "My account": password, one-time code, recovery codes, and where one is signed in. About oneself only. */
@Controller
@OwnTransactions
class AccountPages {
    private final CurrentStaff current;
    private final Tenancy tenancy;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final OwnSessions sessions;
    private final Limits limits;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountPages(
            CurrentStaff current,
            Tenancy tenancy,
            Passwords passwords,
            OneTimeCodes codes,
            OwnSessions sessions,
            Limits limits,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.current = current;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.limits = limits;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param passwordHash null for whoever only signs in through the municipality's identity provider */
    private record Own(String email, @Nullable String passwordHash) {}

    @GetMapping("/account")
    String show(HttpServletRequest request, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("form", Form.empty());
        return page(request, model, done);
    }

    private String page(HttpServletRequest request, Model model, @Nullable String done) {
        SignedIn me = current.require();
        Own own = own(me);
        model.addAttribute("me", me);
        model.addAttribute("email", own.email());
        model.addAttribute("hasPassword", own.passwordHash() != null);
        model.addAttribute("codeSetUp", tenancy.inTenant(me.tenantId(), () -> codes.isSetUp(me.staffId())));
        model.addAttribute("codesLeft", tenancy.inTenant(me.tenantId(), () -> codes.recoveryCodesLeft(me.staffId())));
        model.addAttribute("sessions", sessions.of(me.staffId(), request));
        model.addAttribute(
                "done", done != null && List.of("password", "sessions").contains(done) ? done : null);
        return "access/account";
    }

    private Own own(SignedIn me) {
        return tenancy.inTenant(me.tenantId(), () -> jdbc.sql(
                        "select email, password_hash from access.staff where tenant_id = ? and id = ?")
                .params(me.tenantId(), me.staffId())
                .query(Own.class)
                .single());
    }

    @PostMapping("/account/password")
    String password(Form form, HttpServletRequest request, Model model) {
        SignedIn me = current.require();
        Own own = own(me);
        limits.take(Limits.Kind.KNOWN_BROWSER, "own|" + me.staffId());
        if (!passwords.matches(form.raw("current"), own.passwordHash())) {
            form.reject("current", "access.account.current.wrong");
        }
        passwords.check(form, "password", "repeated", me.name(), own.email(), me.municipality());
        if (form.rejected()) {
            return page(request, model, null);
        }
        String hash = passwords.hash(form.raw("password"));
        tenancy.inTenant(me.tenantId(), () -> {
            jdbc.sql("update access.staff set password_hash = ?, version = version + 1 where tenant_id = ? and id = ?")
                    .params(hash, me.tenantId(), me.staffId())
                    .update();
            audit.write(new Audit.Entry("PASSWORD_CHANGED", "staff", me.staffId(), "eget konto"));
        });
        sessions.endOthers(me.staffId(), request);
        return "redirect:/account?done=password";
    }

    /** A new phone: proves the old code or a recovery code, then sets up the new one as at first sign-in. */
    @PostMapping("/account/one-time-code")
    String newPhone(Form form, HttpServletRequest request, Model model) {
        SignedIn me = current.require();
        if (!proven(form, me, "code")) {
            return page(request, model, null);
        }
        tenancy.inTenant(me.tenantId(), () -> {
            codes.remove(me.staffId());
            audit.write(new Audit.Entry("ONE_TIME_CODE_RESET", "staff", me.staffId(), "eget konto"));
        });
        sessions.endOthers(me.staffId(), request);
        PendingSignIn.begin(request, me.tenantId(), me.staffId(), "/account", clock.instant());
        return "redirect:/login/set-up-code";
    }

    @PostMapping("/account/recovery-codes")
    String newRecoveryCodes(Form form, HttpServletRequest request, Model model) {
        SignedIn me = current.require();
        if (!proven(form, me, "recoveryProof")) {
            return page(request, model, null);
        }
        List<String> made = tenancy.inTenant(me.tenantId(), () -> {
            audit.write(new Audit.Entry("RECOVERY_CODES_MADE", "staff", me.staffId(), "eget konto"));
            return codes.newRecoveryCodes(me.staffId());
        });
        model.addAttribute("codes", made);
        model.addAttribute("next", "/account");
        return "access/recovery-codes";
    }

    private boolean proven(Form form, SignedIn me, String field) {
        String typed = form.required(field, "access.code.missing");
        if (form.rejected()) {
            return false;
        }
        limits.take(Limits.Kind.CODE, me.staffId().toString());
        UUID staff = me.staffId();
        boolean right = tenancy.inTenant(me.tenantId(), () -> Optional.of(codes.accept(staff, typed)))
                .orElse(false);
        if (right) {
            limits.forget(Limits.Kind.CODE, me.staffId().toString());
        } else {
            form.reject(field, "access.code.wrong");
        }
        return right;
    }

    @PostMapping("/account/sessions")
    String signOutOthers(HttpServletRequest request) {
        SignedIn me = current.require();
        tenancy.inTenant(
                me.tenantId(),
                () -> audit.write(new Audit.Entry("OTHER_SESSIONS_ENDED", "staff", me.staffId(), "eget konto")));
        sessions.endOthers(me.staffId(), request);
        return "redirect:/account?done=sessions";
    }
}
