package se.insteg.access.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.kernel.Refusal;

/**
 * The answers to what programs have sent, kept for a day under the key it was sent with. All in the request's own
 * transaction: what is undone is forgotten with it, and whoever sends the same thing meanwhile waits at the row until the
 * first is done (decision 0412).
 */
@Component
class SentOnce implements Forgetting {
    private static final Kept KEPT = Kept.hours(24);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Vault vault;
    private final Clock clock;

    SentOnce(JdbcClient jdbc, Tenancy tenancy, CurrentStaff current, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.vault = vault;
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
                .param(Timestamp.from(KEPT.before(clock.instant())))
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

    /** Keyed, since a body may hold an identity number, which a plain hash would tell to whoever tries them all. */
    byte[] hash(HttpServletRequest request) {
        String head = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
        String body = new String(KeptBody.of(request), StandardCharsets.ISO_8859_1); // one byte, one letter
        return vault.keyedHash("sent once", head + body);
    }

    @Override
    public String name() {
        return "access.sent";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("access.sent_once", KEPT);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int forget() {
        return jdbc.sql("delete from access.sent_once where tenant_id = ? and at < ?")
                .params(tenancy.current(), Timestamp.from(KEPT.before(clock.instant())))
                .update();
    }
}
