package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/**
 * The link a new member of staff was given: choose a password. Opening it does nothing, since mail scanners open links;
 * only the button uses it up. It tells nobody whose it is.
 */
@Controller
@OwnTransactions
class InvitationPages {
    private final SignIn signIn;
    private final Municipalities municipalities;
    private final Passwords passwords;
    private final Limits limits;
    private final Tenancy tenancy;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationPages(
            SignIn signIn,
            Municipalities municipalities,
            Passwords passwords,
            Limits limits,
            Tenancy tenancy,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.signIn = signIn;
        this.municipalities = municipalities;
        this.passwords = passwords;
        this.limits = limits;
        this.tenancy = tenancy;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/invitation/{code}/{token}")
    String show(@PathVariable String code, @PathVariable String token, HttpServletRequest request, Model model) {
        model.addAttribute("form", Form.empty());
        return page(code, isValid(code, token, request), model);
    }

    /** Counted as a try, unless it is a link we made. */
    private boolean isValid(String code, String token, HttpServletRequest request) {
        limits.take(Limits.Kind.LINK, request.getRemoteAddr());
        boolean valid = isValid(code, token);
        if (valid) {
            limits.giveBack(Limits.Kind.LINK, request.getRemoteAddr());
        }
        return valid;
    }

    private String page(String code, boolean valid, Model model) {
        model.addAttribute("municipality", municipalities.name(code));
        return valid ? "access/invitation" : "access/invitation-over";
    }

    private boolean isValid(String code, String token) {
        return signIn.tenant(code)
                .map(tenant -> tenancy.inTenant(tenant, () -> jdbc.sql("""
                                        select exists (select 1 from access.invitation i
                                            join access.staff s on s.tenant_id = i.tenant_id and s.id = i.staff_id
                                            where i.tenant_id = ? and i.token_hash = ? and i.used_at is null
                                                and i.revoked_at is null and i.expires_at > ? and s.state <> 'disabled')
                                        """)
                        .params(tenant, Token.hash(token), Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single()))
                .orElse(false);
    }

    @PostMapping("/invitation/{code}/{token}")
    String use(
            @PathVariable String code, @PathVariable String token, Form form, HttpServletRequest request, Model model) {
        if (!isValid(code, token, request)) {
            return page(code, false, model);
        }
        passwords.check(form, "password", "repeated", municipalities.name(code));
        if (form.rejected()) {
            return page(code, true, model);
        }
        String hash = passwords.hash(form.raw("password"));
        UUID tenant = signIn.tenant(code).orElseThrow();
        UUID staff = tenancy.inTenant(tenant, () -> accept(tenant, token, hash)).orElse(null);
        if (staff == null) {
            return page(code, false, model);
        }
        PendingSignIn pending = PendingSignIn.begin(request, tenant, staff, "/", clock.instant());
        return signIn.next(pending) == SignIn.Next.ONE_TIME_CODE
                ? "redirect:/login/code"
                : "redirect:/login/set-up-code";
    }

    /** The first to come uses the link up; whoever comes at the same moment finds it used. */
    private Optional<UUID> accept(UUID tenant, String token, String hash) {
        Instant now = clock.instant();
        Optional<UUID> staff = jdbc.sql("""
                        update access.invitation set used_at = ?
                        where tenant_id = ? and token_hash = ? and used_at is null and revoked_at is null
                            and expires_at > ?
                        returning staff_id
                        """)
                .params(Timestamp.from(now), tenant, Token.hash(token), Timestamp.from(now))
                .query(UUID.class)
                .optional();
        staff.ifPresent(id -> {
            jdbc.sql("""
                            update access.staff set password_hash = ?, sessions_valid_from = ?, version = version + 1,
                                state = case state when 'invited' then 'active' else state end
                            where tenant_id = ? and id = ?
                            """).params(hash, Timestamp.from(now), tenant, id).update();
            audit.writeAs(id, new Audit.Entry("INVITATION_USED", "staff", id, "inloggning"));
        });
        return staff;
    }
}
