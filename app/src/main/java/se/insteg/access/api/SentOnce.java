package se.insteg.access.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.Token;
import se.insteg.kernel.Refusal;

/**
 * The answers to what programs have sent, kept for a day under the key it was sent with. All in the request's own
 * transaction: what is undone is forgotten with it, and whoever sends the same thing meanwhile waits at the row until the
 * first is done (decision 0412).
 */
@Component
class SentOnce {
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;

    SentOnce(JdbcClient jdbc, Tenancy tenancy, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
    }

    /** An answer as it was given. @param headers name, value, name, value … */
    record Answer(int status, List<String> headers, byte[] body) {}

    private record Row(
            byte[] requestHash, @Nullable Integer status, String @Nullable [] headers, byte @Nullable [] body) {}

    /**
     * The answer given before; null when this is the first time, and then the key is taken.
     *
     * @throws Refusal (422) when something else was sent with this key
     */
    @Nullable
    Answer before(String key, byte[] requestHash) {
        Timestamp now = Timestamp.from(clock.instant());
        int taken = jdbc.sql("""
                        insert into access.sent_once as s (tenant_id, actor_id, key, request_hash, at)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, actor_id, key) do update
                            set request_hash = excluded.request_hash, at = excluded.at, status = null, headers = null,
                                body = null
                            where s.at < ?
                        """)
                .params(tenancy.current(), actor(), key, requestHash, now)
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        if (taken == 1) {
            return null;
        }
        Row row = jdbc.sql("""
                        select request_hash, status, headers, body from access.sent_once
                        where tenant_id = ? and actor_id = ? and key = ?
                        """)
                .params(tenancy.current(), actor(), key)
                .query((found, number) -> new Row(
                        found.getBytes("request_hash"),
                        found.getObject("status", Integer.class),
                        found.getArray("headers") == null
                                ? null
                                : (String[]) found.getArray("headers").getArray(),
                        found.getBytes("body")))
                .single();
        if (!Arrays.equals(row.requestHash(), requestHash)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.api.key.reused");
        }
        if (row.status() == null || row.headers() == null || row.body() == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.api.key.unfinished");
        }
        return new Answer(row.status(), List.of(row.headers()), row.body());
    }

    void answered(String key, Answer answer) {
        jdbc.sql("""
                        update access.sent_once set status = ?, headers = ?, body = ?
                        where tenant_id = ? and actor_id = ? and key = ?
                        """)
                .params(answer.status(), answer.headers().toArray(String[]::new), answer.body())
                .params(tenancy.current(), actor(), key)
                .update();
    }

    private UUID actor() {
        return current.require().staffId();
    }

    /** SHA-256 of method, address and body. */
    static byte[] hash(HttpServletRequest request) {
        String head = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
        return Token.hash(head + new String(KeptBody.of(request), StandardCharsets.ISO_8859_1)); // one byte, one letter
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        Timestamp oldest = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql("select id from access.municipality")
                .query(UUID.class)
                .list()
                .forEach(tenant -> tenancy.inTenant(
                        tenant, () -> jdbc.sql("delete from access.sent_once where tenant_id = ? and at < ?")
                                .params(tenant, oldest)
                                .update()));
    }
}
