package se.insteg.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.casework.Handover;

/** Reads and writes casework.handover and whom each was about. */
@Component
public class HandoverTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    HandoverTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** False, and nothing is written, when the same form was sent before. */
    public boolean insert(UUID id, @Nullable UUID from, UUID to, String why, UUID by) {
        return jdbc.sql("""
                        insert into casework.handover (tenant_id, id, from_id, to_id, why, made_by, made_at)
                        values (:tenant, :id, :from, :to, :why, :by, :now) on conflict (tenant_id, id) do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("why", why)
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    public void insert(UUID handover, Handover.Moved moved, boolean hidden) {
        jdbc.sql("""
                        insert into casework.handover_person
                            (tenant_id, handover_id, person_id, hidden, tasks, appointments)
                        values (:tenant, :handover, :person, :hidden, :tasks::uuid[], :appointments::uuid[])
                        """)
                .param("tenant", tenancy.current())
                .param("handover", handover)
                .param("person", moved.personId())
                .param("hidden", hidden)
                .param("tasks", Ids.array(moved.tasks()))
                .param("appointments", Ids.array(moved.appointments()))
                .update();
    }

    public Optional<Handover> find(UUID id) {
        return jdbc.sql("select * from casework.handover where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query((row, number) -> handover(row, moved(id)))
                .optional();
    }

    /** The latest, without whom they were about. */
    public List<Handover> latest(int most) {
        return jdbc.sql("select * from casework.handover where tenant_id = ? order by made_at desc, id limit ?")
                .params(tenancy.current(), most)
                .query((row, number) -> handover(row, List.of()))
                .list();
    }

    /** Those about a person, oldest first. */
    public List<Handover> of(UUID person) {
        return jdbc.sql("""
                        select h.* from casework.handover h join casework.handover_person p
                            on p.tenant_id = h.tenant_id and p.handover_id = h.id
                        where h.tenant_id = ? and p.person_id = ? order by h.made_at, h.id
                        """)
                .params(tenancy.current(), person)
                .query((row, number) -> handover(row, List.of()))
                .list();
    }

    /** False when it was undone already. */
    public boolean undo(UUID id, UUID by) {
        return jdbc.sql("""
                        update casework.handover set undone_by = ?, undone_at = ?
                        where tenant_id = ? and id = ? and undone_at is null
                        """)
                        .params(by, Timestamp.from(clock.instant()), tenancy.current(), id)
                        .update()
                == 1;
    }

    private List<Handover.Moved> moved(UUID handover) {
        return jdbc.sql("""
                        select person_id, tasks, appointments from casework.handover_person
                        where tenant_id = ? and handover_id = ? order by person_id
                        """)
                .params(tenancy.current(), handover)
                .query((row, number) -> new Handover.Moved(
                        row.getObject("person_id", UUID.class), ids(row, "tasks"), ids(row, "appointments")))
                .list();
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    private static Handover handover(ResultSet row, List<Handover.Moved> moved) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        Instant undoneAt = undone == null ? null : undone.toInstant();
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("from_id", UUID.class),
                row.getObject("to_id", UUID.class),
                row.getString("why"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                undoneAt,
                moved);
    }
}
