package se.insteg.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** What was tried at the door and who was inside, of the whole installation. A session ends earlier by itself. */
@Component
class OldAttempts implements Forgetting {
    private static final Kept ATTEMPTS = Kept.days(1);
    private static final Kept SESSIONS = Kept.hours(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    OldAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.door";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("access.attempt", ATTEMPTS, "access.session", SESSIONS);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean ofInstallation() {
        return true;
    }

    @Override
    public int forget() {
        Instant now = clock.instant();
        int attempts = jdbc.sql("delete from access.attempt where at < ?")
                .param(Timestamp.from(ATTEMPTS.before(now)))
                .update();
        int sessions = jdbc.sql("delete from access.session where creation_time < ?")
                .param(SESSIONS.before(now).toEpochMilli())
                .update();
        return attempts + sessions;
    }
}
