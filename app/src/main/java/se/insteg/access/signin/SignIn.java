package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.access.staff.Typed;

/**
 * The steps from a stranger to a signed-in member of staff: password, then one-time code. Whoever is refused learns only
 * that it did not work, in the same words and the same time.
 */
@Component
class SignIn {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Audit audit;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final Limits limits;
    private final KnownBrowser knownBrowser;
    private final Clock clock;
    private final boolean demo;

    SignIn(
            JdbcClient jdbc,
            Tenancy tenancy,
            Audit audit,
            Passwords passwords,
            OneTimeCodes codes,
            Limits limits,
            KnownBrowser knownBrowser,
            Clock clock,
            @Value("${insteg.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.audit = audit;
        this.passwords = passwords;
        this.codes = codes;
        this.limits = limits;
        this.knownBrowser = knownBrowser;
        this.clock = clock;
        this.demo = demo;
    }

    /** What is still asked for. */
    enum Next {
        ONE_TIME_CODE,
        SET_UP_ONE_TIME_CODE,
        NOTHING
    }

    private record Account(UUID id, @Nullable String passwordHash) {}

    /**
     * Whether the password is right; then a sign-in is pending, in a new session.
     *
     * @param municipality kommunkod
     */
    boolean password(HttpServletRequest request, String municipality, String email, String password, String next) {
        limits.take(Limits.Kind.ADDRESS, request.getRemoteAddr());
        UUID tenant = tenant(municipality).orElse(null);
        String address = Typed.email(email);
        Account account = tenant == null ? null : account(tenant, address);
        String known = account == null ? null : knownBrowser.recognised(request, account.id());
        String counted = municipality + "|" + address;
        if (known == null) {
            limits.take(Limits.Kind.ACCOUNT, counted);
        } else {
            limits.take(Limits.Kind.KNOWN_BROWSER, counted + "|" + known);
        }
        boolean right = passwords.matches(password, account == null ? null : account.passwordHash());
        if (tenant == null) {
            return false;
        }
        if (!right || account == null) {
            UUID about = account == null ? null : account.id();
            tenancy.inTenant(
                    tenant,
                    () -> audit.writeAs(null, new Audit.Entry("SIGN_IN_FAILED", "staff", about, "fel lösenord")));
            return false;
        }
        limits.giveBack(Limits.Kind.ADDRESS, request.getRemoteAddr());
        limits.forget(Limits.Kind.ACCOUNT, counted);
        PendingSignIn.begin(request, tenant, account.id(), next, clock.instant());
        return true;
    }

    private @Nullable Account account(UUID tenant, String address) {
        return tenancy.inTenant(tenant, () -> jdbc.sql("""
                                        select id, password_hash from access.staff
                                        where tenant_id = ? and lower(email) = ? and state = 'active'
                                        """)
                        .params(tenant, address)
                        .query(Account.class)
                        .optional())
                .orElse(null);
    }

    Optional<UUID> tenant(String municipality) {
        return jdbc.sql("select id from access.municipality where code = ?")
                .param(municipality)
                .query(UUID.class)
                .optional();
    }

    /** The demonstration asks for no one-time code, and only while Insteg runs as a demonstration. */
    Next next(PendingSignIn pending) {
        return tenancy.inTenant(pending.tenantId(), () -> {
            boolean demoTown = jdbc.sql("select demo from access.municipality where id = ?")
                    .param(pending.tenantId())
                    .query(Boolean.class)
                    .single();
            if (demo && demoTown) {
                return Next.NOTHING;
            }
            return codes.isSetUp(pending.staffId()) ? Next.ONE_TIME_CODE : Next.SET_UP_ONE_TIME_CODE;
        });
    }

    /** Whether the code is right. @throws se.insteg.kernel.Refusal (429) after too many */
    boolean code(PendingSignIn pending, String typed) {
        limits.take(Limits.Kind.CODE, pending.staffId().toString());
        boolean right = tenancy.inTenant(pending.tenantId(), () -> {
            boolean accepted = codes.accept(pending.staffId(), typed);
            if (!accepted) {
                audit.writeAs(null, new Audit.Entry("SIGN_IN_FAILED", "staff", pending.staffId(), "fel kod"));
            }
            return accepted;
        });
        if (right) {
            limits.forget(Limits.Kind.CODE, pending.staffId().toString());
        }
        return right;
    }

    /** Ends the session before and begins one with a new id; the guard of the routes takes it from there. */
    void finish(HttpServletRequest request, HttpServletResponse response, PendingSignIn pending, String how) {
        tenancy.inTenant(
                pending.tenantId(),
                () -> audit.writeAs(
                        pending.staffId(),
                        new Audit.Entry("SIGNED_IN", "staff", pending.staffId(), "inloggning", how)));
        StaffSession.begin(request, pending.tenantId(), pending.staffId(), clock.instant());
        knownBrowser.remember(response, pending.staffId());
    }
}
