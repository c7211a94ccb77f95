package se.insteg.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.insteg.access.Turns;
import se.insteg.access.Vault;
import se.insteg.kernel.Refusal;

/**
 * How often something may be tried within a quarter of an hour. Counted in the database, so that several nodes agree and
 * a restart forgives nothing; keyed hashes stand for accounts and addresses.
 *
 * <p>A stranger who keeps guessing at an account shuts out other strangers, not its owner: a browser where the owner has
 * signed in before is counted by itself ({@link KnownBrowser}).
 */
@Component
public class Limits {
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** What is counted, and how often it may happen within the window. */
    public enum Kind {
        /** Passwords for one account from browsers it has not been used in. */
        ACCOUNT(10),
        /** Passwords for one account from one browser it has been used in. */
        KNOWN_BROWSER(10),
        /** Wrong passwords and set-up attempts from one address; a whole town hall may share it. */
        ADDRESS(100),
        /** One-time and recovery codes for one account; only who knows the password gets here. */
        CODE(8),
        /** Links that are none, opened from one address; 256 bits are not guessed, but nobody shall keep us busy trying. */
        LINK(300),
        /**
         * Calendar addresses that are none, or no longer, asked for from one address: a program goes on asking for one that
         * is over, and must not shut out who opens a link beside it.
         */
        CALENDAR(300),
        /** Links of hosts that are none, opened from one address. */
        HOST_LINK(100),
        /** Slips of surveys that there are none of, typed at one address: a whole class may share it. */
        SURVEY(200),
        /** Looking for somebody whose case is not one's own, by one member of staff. */
        GLASS(5),
        /** Tokens of programs that open nothing, from one address. */
        TOKEN(100),
        /** PINs for one participant's card. */
        CARD(5),
        /** Signing up for an activity from one address; a class in a library shares one. */
        SIGN_UP(40),
        /** Codes of those who have signed up for an activity, tried from one address. */
        SIGN_UP_CODE(20),
        /** Asking for a link to an association's own activities, from one address. */
        LINK_WISH(10);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final Clock clock;

    Limits(JdbcClient jdbc, PlatformTransactionManager manager, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Counts an attempt. To be called outside a transaction: the count stays although what follows is undone.
     *
     * @throws Refusal (429) when there were too many; says in how many minutes to try again, as does Retry-After
     */
    public void take(Kind kind, String key) {
        byte[] bucket = vault.keyedHash("limit " + kind, key);
        Duration wait = transactions.execute(status -> counted(kind, bucket));
        if (wait != null && wait.isPositive()) {
            long seconds = wait.toSeconds() + 1;
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                    && attributes.getResponse() != null) {
                attributes.getResponse().setHeader("Retry-After", String.valueOf(seconds));
            }
            throw new Refusal(Refusal.Kind.TOO_MANY, "access.refused.tooMany", (seconds + 59) / 60);
        }
    }

    /** How long to wait; zero when the attempt was counted. */
    private Duration counted(Kind kind, byte[] bucket) {
        Instant now = clock.instant();
        // One at a time per bucket, or many at once would all find room.
        Turns.take(jdbc, HexFormat.of().formatHex(bucket));
        Instant oldest = now.minus(WINDOW);
        Timestamp blocking = jdbc.sql("""
                        select at from access.attempt where bucket = ? and at > ? order by at desc limit 1 offset ?
                        """)
                .params(bucket, Timestamp.from(oldest), kind.most - 1)
                .query(Timestamp.class)
                .optional()
                .orElse(null);
        if (blocking != null) {
            return Duration.between(oldest, blocking.toInstant());
        }
        jdbc.sql("insert into access.attempt (bucket, at) values (?, ?)")
                .params(bucket, Timestamp.from(now))
                .update();
        return Duration.ZERO;
    }

    /** After success: what went before does not count against the next time. Outside a transaction. */
    public void forget(Kind kind, String key) {
        byte[] bucket = vault.keyedHash("limit " + kind, key);
        transactions.executeWithoutResult(status -> jdbc.sql("delete from access.attempt where bucket = ?")
                .param(bucket)
                .update());
    }

    /** After success: this once does not count, what others did from the same place does. Outside a transaction. */
    public void giveBack(Kind kind, String key) {
        byte[] bucket = vault.keyedHash("limit " + kind, key);
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        delete from access.attempt where ctid =
                            (select ctid from access.attempt where bucket = ? order by at desc limit 1)
                        """).param(bucket).update());
    }
}
