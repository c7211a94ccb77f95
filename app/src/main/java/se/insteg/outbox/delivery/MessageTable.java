package se.insteg.outbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Gateway.Outcome;
import se.insteg.outbox.Gateway.Outgoing;
import se.insteg.outbox.Gateway.Trouble;
import se.insteg.outbox.Message;

/** Reads and writes outbox.message. Knows nothing of rights. */
@Component
public class MessageTable {
    /** After this many the message waits for somebody to look after it: with these pauses, after two days. */
    static final int MOST_ATTEMPTS = 14;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    MessageTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** How a message stands. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        WITHDRAWN,
        ON_PAPER,
        PRINTED
    }

    /**
     * A message, for those who look after them.
     *
     * @param attempts made so far
     * @param nextAt when it is tried next, or leaves at the earliest
     */
    public record Kept(
            UUID id,
            @Nullable UUID personId,
            Channel channel,
            String address,
            String language,
            String body,
            State state,
            Trouble trouble,
            Instant madeAt,
            Instant nextAt,
            int attempts) {}

    record Due(Outgoing outgoing, Channel channel, @Nullable UUID personId, int attempts) {}

    public Optional<UUID> find(String once) {
        return jdbc.sql("select id from outbox.message where tenant_id = ? and once = ?")
                .params(tenancy.current(), once)
                .query(UUID.class)
                .optional();
    }

    public Set<String> known(Collection<String> once) {
        return once.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select once from outbox.message where tenant_id = :tenant and once in (:once)")
                        .param("tenant", tenancy.current())
                        .param("once", once)
                        .query(String.class)
                        .list());
    }

    /** Empty when the person may not be written to, or is not there. */
    public Optional<UUID> add(Message message, String subject, String body, boolean onPaper) {
        UUID id = Ids.next(clock);
        Instant notBefore = message.notBefore();
        int added = jdbc.sql("""
                        insert into outbox.message (tenant_id, id, once, person_id, hidden, channel, address, language,
                            subject, body, state, made_at, next_at)
                        select :tenant, :id, :once, :person::uuid, false, :channel, :address, :language,
                            :subject, :body, :state, :now, :next
                        where :person::uuid is null or exists (select 1 from people.person p
                            where p.tenant_id = :tenant and p.id = :person::uuid and not p.hidden)
                        on conflict (tenant_id, once) do nothing
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("once", message.once())
                .param("person", message.personId())
                .param("channel", message.channel().code())
                .param("address", message.address())
                .param("language", message.language())
                .param("subject", subject)
                .param("body", body)
                .param("state", onPaper ? "on_paper" : "waiting")
                .param("now", now())
                .param("next", notBefore == null ? now() : Timestamp.from(notBefore))
                .update();
        return added == 1 ? Optional.of(id) : find(message.once());
    }

    public void withdraw(Collection<String> once) {
        jdbc.sql("""
                        update outbox.message set state = 'withdrawn', done_at = :now
                        where tenant_id = :tenant and once in (:once) and state in ('waiting', 'failed', 'on_paper')
                        """)
                .param("tenant", tenancy.current())
                .param("once", once)
                .param("now", now())
                .update();
    }

    /** The one that has waited longest, kept from others until the transaction ends. */
    Optional<Due> next() {
        return jdbc.sql("""
                        select id, person_id, channel, address, language, subject, body, attempts from outbox.message
                        where tenant_id = ? and state = 'waiting' and next_at <= ?
                        order by next_at, id limit 1 for update skip locked
                        """)
                .params(tenancy.current(), now())
                .query((row, number) -> new Due(
                        new Outgoing(
                                row.getObject("id", UUID.class),
                                row.getString("address"),
                                row.getString("language"),
                                row.getString("subject"),
                                row.getString("body")),
                        Channel.of(row.getString("channel")),
                        row.getObject("person_id", UUID.class),
                        row.getInt("attempts")))
                .optional();
    }

    /** Notes what became of an attempt; true when it is over, well or badly. */
    boolean note(Due due, Outcome outcome) {
        int attempts = due.attempts() + 1;
        State state =
                switch (outcome.kind()) {
                    case DELIVERED -> State.SENT;
                    case NEVER -> State.FAILED;
                    case LATER -> attempts < MOST_ATTEMPTS ? State.WAITING : State.FAILED;
                };
        jdbc.sql("""
                        update outbox.message set state = :state, trouble = :trouble, attempts = :attempts,
                            next_at = :next, done_at = :done
                        where tenant_id = :tenant and id = :id
                        """)
                .param("state", code(state))
                .param("trouble", outcome.trouble() == Trouble.NONE ? null : code(outcome.trouble()))
                .param("attempts", attempts)
                .param("next", Timestamp.from(clock.instant().plus(pause(attempts))))
                .param("done", state == State.WAITING ? null : now())
                .param("tenant", tenancy.current())
                .param("id", due.outgoing().id())
                .update();
        return state != State.WAITING;
    }

    /** A minute, then twice as long each time, at most six hours. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** In these states, oldest first. */
    public List<Kept> in(State... states) {
        return jdbc.sql("""
                        select id, person_id, channel, address, language, body, state, trouble, made_at, next_at, attempts
                        from outbox.message where tenant_id = :tenant and state in (:states)
                        order by made_at, id limit :most
                        """)
                .param("tenant", tenancy.current())
                .param(
                        "states",
                        List.of(states).stream().map(MessageTable::code).toList())
                .param("most", MOST_SHOWN)
                .query(MessageTable::kept)
                .list();
    }

    public Optional<Kept> find(UUID id) {
        return jdbc.sql("""
                        select id, person_id, channel, address, language, body, state, trouble, made_at, next_at, attempts
                        from outbox.message where tenant_id = ? and id = ?
                        """)
                .params(tenancy.current(), id)
                .query(MessageTable::kept)
                .optional();
    }

    public boolean any(State... states) {
        return jdbc.sql("""
                        select exists (select 1 from outbox.message where tenant_id = :tenant and state in (:states))
                        """)
                .param("tenant", tenancy.current())
                .param(
                        "states",
                        List.of(states).stream().map(MessageTable::code).toList())
                .query(Boolean.class)
                .single();
    }

    /** False when it was in none of these states any more. */
    public boolean become(UUID id, State state, State... from) {
        return jdbc.sql("""
                        update outbox.message set state = :state, attempts = 0, next_at = :now,
                            trouble = null, done_at = case when :state = 'waiting' then null else cast(:now as timestamptz) end
                        where tenant_id = :tenant and id = :id and state in (:from)
                        """)
                        .param("state", code(state))
                        .param("now", now())
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param(
                                "from",
                                List.of(from).stream().map(MessageTable::code).toList())
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        String trouble = row.getString("trouble");
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                row.getString("language"),
                row.getString("body"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                trouble == null ? Trouble.NONE : Trouble.valueOf(trouble.toUpperCase(Locale.ROOT)),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("next_at").toInstant(),
                row.getInt("attempts"));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
