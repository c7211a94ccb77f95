package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/** The second step of sign-in: the one-time code, set up with a QR code the first time. */
@Controller
@OwnTransactions
class CodePages {
    private final SignIn signIn;
    private final OneTimeCodes codes;
    private final Limits limits;
    private final Tenancy tenancy;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CodePages(
            SignIn signIn,
            OneTimeCodes codes,
            Limits limits,
            Tenancy tenancy,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.signIn = signIn;
        this.codes = codes;
        this.limits = limits;
        this.tenancy = tenancy;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/login/code")
    String ask(HttpServletRequest request, Model model) {
        PendingSignIn pending = PendingSignIn.of(request, clock.instant());
        if (pending == null || signIn.next(pending) != SignIn.Next.ONE_TIME_CODE) {
            return "redirect:/login";
        }
        model.addAttribute("form", Form.empty());
        return "access/code";
    }

    @PostMapping("/login/code")
    String check(Form form, HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = PendingSignIn.of(request, clock.instant());
        if (pending == null || signIn.next(pending) != SignIn.Next.ONE_TIME_CODE) {
            return "redirect:/login?expired";
        }
        String typed = form.required("code", "access.code.missing");
        if (!form.rejected() && !signIn.code(pending, typed)) {
            form.reject("code", "access.code.wrong");
        }
        if (form.rejected()) {
            return "access/code";
        }
        signIn.finish(request, response, pending, "lösenord och kod");
        return "redirect:" + pending.next();
    }

    @GetMapping("/login/set-up-code")
    String show(HttpServletRequest request, Model model) {
        PendingSignIn pending = PendingSignIn.of(request, clock.instant());
        if (pending == null || signIn.next(pending) != SignIn.Next.SET_UP_ONE_TIME_CODE) {
            return "redirect:/login";
        }
        model.addAttribute("form", Form.empty());
        return key(pending, model) ? "access/set-up-code" : "redirect:/login";
    }

    @PostMapping("/login/set-up-code")
    String confirm(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        PendingSignIn pending = PendingSignIn.of(request, clock.instant());
        if (pending == null || signIn.next(pending) != SignIn.Next.SET_UP_ONE_TIME_CODE) {
            return "redirect:/login?expired";
        }
        String typed = form.required("code", "access.code.missing");
        List<String> recovery = form.rejected() ? null : confirmed(pending, typed);
        if (recovery == null) {
            if (!form.rejected()) {
                form.reject("code", "access.code.wrong");
            }
            return key(pending, model) ? "access/set-up-code" : "redirect:/login";
        }
        signIn.finish(request, response, pending, "lösenord och ny kod");
        model.addAttribute("codes", recovery);
        model.addAttribute("next", pending.next());
        return "access/recovery-codes";
    }

    private @Nullable List<String> confirmed(PendingSignIn pending, String typed) {
        limits.take(Limits.Kind.CODE, pending.staffId().toString());
        return tenancy.inTenant(pending.tenantId(), () -> {
                    if (!codes.confirm(pending.staffId(), typed)) {
                        return Optional.<List<String>>empty();
                    }
                    audit.writeAs(
                            pending.staffId(),
                            new Audit.Entry("ONE_TIME_CODE_SET_UP", "staff", pending.staffId(), "inloggning"));
                    return Optional.of(codes.newRecoveryCodes(pending.staffId()));
                })
                .orElse(null);
    }

    /** Puts the key on the page; false when one is confirmed already. */
    private boolean key(PendingSignIn pending, Model model) {
        byte[] key = tenancy.inTenant(
                        pending.tenantId(), () -> Optional.ofNullable(codes.keyToConfirm(pending.staffId())))
                .orElse(null);
        if (key == null) {
            return false;
        }
        String text = Base32.encode(key);
        model.addAttribute("key", text.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("qr", QrCodes.of(address(pending, text)));
        return true;
    }

    /** As authenticator apps read it: otpauth://totp/issuer:account?secret=…&issuer=… */
    private String address(PendingSignIn pending, String key) {
        String email = tenancy.inTenant(
                pending.tenantId(), () -> jdbc.sql("select email from access.staff where tenant_id = ? and id = ?")
                        .params(pending.tenantId(), pending.staffId())
                        .query(String.class)
                        .single());
        String account =
                URLEncoder.encode("Insteg:" + email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + account + "?secret=" + key + "&issuer=Insteg";
    }
}
