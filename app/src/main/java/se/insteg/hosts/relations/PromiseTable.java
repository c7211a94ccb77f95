package se.insteg.hosts.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.register.RowWriter;

/** Reads and writes hosts.promise. Knows nothing of rights. */
@Component
class PromiseTable {
    private static final String TABLE = "hosts.promise";
    private static final String SELECT = """
            select p.*, o.name as organisation_name, m.held_on from hosts.promise p
            join hosts.organisation o on o.tenant_id = p.tenant_id and o.id = p.organisation_id
            left join hosts.meeting m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
            where p.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final RowWriter writer;
    private final Clock clock;

    PromiseTable(JdbcClient jdbc, Tenancy tenancy, RowWriter writer, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.writer = writer;
        this.clock = clock;
    }

    Optional<Promise> find(UUID id) {
        return read(" and p.id = :id").param("id", id).query(this::promise).optional();
    }

    /** Whoever else changes it waits until this transaction ends. */
    Optional<Promise> lock(UUID id) {
        return read(" and p.id = :id for update of p")
                .param("id", id)
                .query(this::promise)
                .optional();
    }

    /** The open ones first, the earliest due first. */
    List<Promise> of(UUID organisation) {
        return read("""
                 and p.organisation_id = :organisation
                order by (p.state = 'open') desc, p.due nulls last, p.id
                """)
                .param("organisation", organisation)
                .query(this::promise)
                .list();
    }

    /** Open ones of the whole municipality, the earliest due first. @param staff whose; null for all */
    List<Promise> open(@Nullable UUID staff, int most) {
        return read("""
                 and p.state = 'open' and (cast(:staff as uuid) is null or p.staff_id = :staff)
                order by p.due nulls last, p.id limit :most
                """)
                .param("staff", staff)
                .param("most", most)
                .query(this::promise)
                .list();
    }

    private JdbcClient.StatementSpec read(String rest) {
        return jdbc.sql(SELECT + rest).param("tenant", tenancy.current());
    }

    /** @return TAKEN when it is there already */
    RowWriter.Written insert(UUID id, UUID organisation, @Nullable UUID meeting, PromiseDetails details) {
        return writer.insert(
                TABLE,
                id,
                parameters(details).addValue("organisation_id", organisation).addValue("meeting_id", meeting));
    }

    RowWriter.Written update(UUID id, int version, PromiseDetails details) {
        return writer.update(TABLE, id, version, parameters(details));
    }

    /** The day it was kept or broken, where that was not today. */
    void ended(UUID id, LocalDate on) {
        jdbc.sql("update hosts.promise set ended_on = ? where tenant_id = ? and id = ?")
                .params(on, tenancy.current(), id)
                .update();
    }

    private MapSqlParameterSource parameters(PromiseDetails details) {
        return new MapSqlParameterSource("whose", details.whose().code())
                .addValue("what", details.what())
                .addValue("due", details.due())
                .addValue("staff_id", details.staffId())
                .addValue("state", details.state().code())
                .addValue("ended_on", details.state() == PromiseDetails.State.OPEN ? null : LocalDate.now(clock));
    }

    private Promise promise(ResultSet row, int number) throws SQLException {
        LocalDate met = row.getObject("held_on", LocalDate.class);
        return new Promise(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organisation_id", UUID.class),
                Objects.requireNonNull(row.getString("organisation_name")),
                new PromiseDetails(
                        PromiseDetails.Whose.of(Objects.requireNonNull(row.getString("whose"))),
                        Objects.requireNonNull(row.getString("what")),
                        row.getObject("due", LocalDate.class),
                        row.getObject("staff_id", UUID.class),
                        PromiseDetails.State.of(Objects.requireNonNull(row.getString("state")))),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("meeting_id", UUID.class),
                met == null ? LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), clock.getZone()) : met);
    }
}
