package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Leader;
import se.insteg.programmes.LeaderKind;
import se.insteg.programmes.Room;

/** Reads and writes rooms and leaders: what sessions are booked with. Knows nothing of rights. */
@Component
public class PlaceTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    PlaceTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public List<Room> rooms() {
        return jdbc.sql("""
                        select id, name, locality, seats, material, active, version from programmes.room
                        where tenant_id = ? order by locality, name, id
                        """).param(tenancy.current()).query(PlaceTable::room).list();
    }

    /** A leader with an account has no name here. */
    public List<Leader> leaders() {
        return jdbc.sql("""
                        select id, staff_id, coalesce(name, '') as name, kind, languages, active, version
                        from programmes.leader where tenant_id = ?
                        """).param(tenancy.current()).query(PlaceTable::leader).list();
    }

    /** Adds the room, or changes it if its version is the stored one. */
    public boolean save(Room room) {
        return jdbc.sql("""
                                insert into programmes.room (tenant_id, id, name, locality, seats, material, active)
                                values (:tenant, :id, :name, :locality, :seats, :material, :active)
                                on conflict (tenant_id, id) do update set name = :name, locality = :locality,
                                    seats = :seats, material = :material, active = :active,
                                    version = programmes.room.version + 1
                                where programmes.room.version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", room.id())
                        .param("name", room.name())
                        .param("locality", room.locality())
                        .param("seats", room.seats())
                        .param("material", room.material())
                        .param("active", room.active())
                        .param("version", room.version())
                        .update()
                > 0;
    }

    /** As {@link #save(Room)}; not when another leader has the account. */
    public boolean save(Leader leader) {
        return jdbc.sql("""
                                insert into programmes.leader (tenant_id, id, staff_id, name, kind, languages, active,
                                    updated_at)
                                select :tenant, :id, :staff::uuid, :name, :kind, :languages, :active, :now
                                where not exists (select 1 from programmes.leader other where other.tenant_id = :tenant
                                    and other.staff_id = :staff::uuid and other.id <> :id)
                                on conflict (tenant_id, id) do update set staff_id = :staff::uuid, name = :name,
                                    kind = :kind, languages = :languages, active = :active, updated_at = :now,
                                    version = programmes.leader.version + 1
                                where programmes.leader.version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", leader.id())
                        .param("staff", leader.staffId())
                        .param("name", leader.staffId() == null ? leader.name() : null)
                        .param("kind", leader.kind().code())
                        .param("languages", Rows.languages(leader.languages()))
                        .param("active", leader.active())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("version", leader.version())
                        .update()
                > 0;
    }

    private static Room room(ResultSet row, int number) throws SQLException {
        return new Room(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("locality"),
                row.getObject("seats", Integer.class),
                row.getString("material"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Leader leader(ResultSet row, int number) throws SQLException {
        return new Leader(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("name"),
                Rows.constant(row, "kind", LeaderKind.class),
                Rows.languages(row),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
