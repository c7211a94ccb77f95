package se.insteg.access.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.Limits;
import se.insteg.access.signin.Mandates;
import se.insteg.access.signin.Token;
import se.insteg.access.staff.Roles;
import se.insteg.kernel.Refusal;

/**
 * Reads whose token a request carries, at every request: what was revoked, has ended or waits for approval opens nothing.
 *
 * <p>Only failures are counted, and never against a token that is right: whoever guesses from a town hall's address shuts
 * nobody else out (decision 0411).
 */
@Component
public class ProgramAtTheDoor {
    private static final String CHALLENGE = "Bearer realm=\"Insteg\"";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Mandates mandates;
    private final Limits limits;
    private final Clock clock;

    ProgramAtTheDoor(JdbcClient jdbc, Tenancy tenancy, Mandates mandates, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.mandates = mandates;
        this.limits = limits;
        this.clock = clock;
    }

    private record Known(UUID id, @Nullable LocalDate lastUsedOn) {}

    /**
     * Before the request's transaction.
     *
     * @throws Refusal (401) when the token is missing or opens nothing, (429) after too many such, (403) while it waits
     */
    public SignedIn read(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.refused.token.missing");
        }
        BearerToken token = BearerToken.read(header);
        SignedIn program = token == null ? null : whose(token);
        if (program == null) {
            limits.take(Limits.Kind.TOKEN, request.getRemoteAddr());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.refused.token");
        }
        if (program.mandates().isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.token.waits");
        }
        return program;
    }

    private @Nullable SignedIn whose(BearerToken token) {
        UUID tenant = jdbc.sql("select id from access.municipality where code = ?")
                .param(token.municipality())
                .query(UUID.class)
                .optional()
                .orElse(null);
        return tenant == null
                ? null
                : tenancy.inTenant(tenant, () -> program(tenant, token)).orElse(null);
    }

    /** In a transaction of its own, so that the day of use stands although what was asked for is refused. */
    private Optional<SignedIn> program(UUID tenant, BearerToken token) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select id, last_used_on from access.token
                        where tenant_id = ? and secret_hash = ? and revoked_at is null and ends_on >= ?
                        """)
                .params(tenant, Token.hash(token.secret()), today)
                .query(Known.class)
                .optional()
                .map(known -> {
                    if (!today.equals(known.lastUsedOn())) {
                        used(tenant, known.id(), today);
                    }
                    return mandates.ofProgram(tenant, known.id());
                })
                .map(ProgramAtTheDoor::trusted);
    }

    private void used(UUID tenant, UUID program, LocalDate today) {
        jdbc.sql("update access.token set last_used_on = ? where tenant_id = ? and id = ?")
                .params(today, tenant, program)
                .update();
    }

    /** Whatever stands in the tables, a program is trusted with nothing more than a program can be. */
    private static SignedIn trusted(SignedIn program) {
        return new SignedIn(
                program.tenantId(),
                program.staffId(),
                program.name(),
                program.municipality(),
                program.mandates().stream()
                        .filter(mandate -> Roles.OF_PROGRAMS.contains(mandate.role()))
                        .toList());
    }
}
