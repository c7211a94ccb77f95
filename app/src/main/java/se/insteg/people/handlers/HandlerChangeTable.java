package se.insteg.people.handlers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Reads and writes people.handler_change, and whom each is about. Knows nothing of rights. */
@Component
class HandlerChangeTable {
    private static final String SELECT = """
            select c.*, p.person_id from people.handler_change c
            left join people.handler_change_person p on p.tenant_id = c.tenant_id and p.change_id = c.id
            where c.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    HandlerChangeTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    void insert(HandlerChange change, UUID person, boolean hidden) {
        jdbc.sql("""
                        insert into people.handler_change (tenant_id, id, adds, removes, reason, asked_by, asked_at, lapses_at,
                            state, decided_by, decided_at)
                        values (:tenant, :id, :adds, :removes, :reason, :by, :at, :lapses, :state, :decidedBy, :decidedAt)
                        """)
                .param("tenant", tenancy.current())
                .param("id", change.id())
                .param("adds", change.adds().toArray(UUID[]::new))
                .param("removes", change.removes().toArray(UUID[]::new))
                .param("reason", change.reason())
                .param("by", change.askedBy())
                .param("at", Timestamp.from(change.askedAt()))
                .param("lapses", Timestamp.from(change.lapsesAt()))
                .param("state", change.state().code())
                .param("decidedBy", change.decidedBy())
                .param("decidedAt", timestamp(change.decidedAt()))
                .update();
        jdbc.sql("""
                        insert into people.handler_change_person (tenant_id, change_id, person_id, hidden)
                        values (?, ?, ?, ?)
                        """).params(tenancy.current(), change.id(), person, hidden).update();
    }

    /** Newest first; whom they are about only where the running transaction may know. */
    List<HandlerChange> since(Instant from) {
        return jdbc.sql(SELECT + " and (c.asked_at >= :from or c.state = 'waiting' or (c.state = 'alone'"
                        + " and c.reviewed_at is null)) order by c.asked_at desc, c.id desc")
                .param("tenant", tenancy.current())
                .param("from", Timestamp.from(from))
                .query(HandlerChangeTable::change)
                .list();
    }

    Optional<HandlerChange> find(UUID id) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(HandlerChangeTable::change)
                .optional();
    }

    Optional<HandlerChange> waiting(UUID person, Instant now) {
        return jdbc.sql(SELECT + " and p.person_id = :person and c.state = 'waiting' and c.lapses_at > :now limit 1")
                .param("tenant", tenancy.current())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query(HandlerChangeTable::change)
                .optional();
    }

    /** @return false when somebody was first */
    boolean decide(UUID id, HandlerChange.State state, UUID by, Instant at, @Nullable String why) {
        return jdbc.sql("""
                        update people.handler_change set state = :state, decided_by = :by, decided_at = :at, decided_why = :why
                        where tenant_id = :tenant and id = :id and state = 'waiting' and lapses_at > :at
                        """)
                        .param("state", state.code())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("why", why)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false when somebody was first */
    boolean review(UUID id, UUID by, Instant at, String text) {
        return jdbc.sql("""
                        update people.handler_change set reviewed_by = ?, reviewed_at = ?, review = ?
                        where tenant_id = ? and id = ? and state = 'alone' and reviewed_at is null
                        """)
                        .params(by, Timestamp.from(at), text, tenancy.current(), id)
                        .update()
                == 1;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static HandlerChange change(ResultSet row, int number) throws SQLException {
        UUID reviewer = row.getObject("reviewed_by", UUID.class);
        return new HandlerChange(
                row.getObject("id", UUID.class),
                Set.of((UUID[]) row.getArray("adds").getArray()),
                Set.of((UUID[]) row.getArray("removes").getArray()),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("lapses_at").toInstant(),
                HandlerChange.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("decided_by", UUID.class),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_why"),
                reviewer == null
                        ? null
                        : new HandlerChange.Review(
                                reviewer, row.getTimestamp("reviewed_at").toInstant(), row.getString("review")),
                row.getObject("person_id", UUID.class));
    }
}
