package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Group;

/** Reads and writes groups. Knows nothing of rights. */
@Component
public class GroupTable {
    private static final String SELECT = """
            select g.id, g.programme_id, g.programme_version, p.name as programme, g.name, g.starts, g.ends, g.seats,
                g.languages, g.taken, g.version
            from programmes.activity_group g
                join programmes.programme p on p.tenant_id = g.tenant_id and p.id = g.programme_id
            where g.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    GroupTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** The latest to begin first. */
    public List<Group> all() {
        return jdbc.sql(SELECT + " order by g.starts desc, g.name, g.id")
                .param("tenant", tenancy.current())
                .query(GroupTable::group)
                .list();
    }

    public Optional<Group> find(UUID id) {
        return jdbc.sql(SELECT + " and g.id = :id")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(GroupTable::group)
                .optional();
    }

    /** @return false when there is one with the id already; nothing is written then */
    public boolean insert(UUID id, UUID programme, int version, Group.Details details) {
        return written("""
                insert into programmes.activity_group (tenant_id, id, programme_id, programme_version, name, starts, ends,
                    seats, languages)
                values (:tenant, :id, :programme, :version, :name, :starts, :ends, :seats, :languages)
                on conflict (tenant_id, id) do nothing
                """, id, version, details, programme);
    }

    /** @return false when somebody else was first, or more seats are taken; nothing is written then */
    public boolean update(UUID id, int version, Group.Details details) {
        return written("""
                update programmes.activity_group set name = :name, starts = :starts, ends = :ends, seats = :seats,
                    languages = :languages, version = version + 1
                where tenant_id = :tenant and id = :id and version = :version and taken <= :seats
                """, id, version, details, id);
    }

    private boolean written(String sql, UUID id, int version, Group.Details details, UUID programme) {
        return jdbc.sql(sql)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("programme", programme)
                        .param("version", version)
                        .param("name", details.name())
                        .param("starts", details.starts())
                        .param("ends", details.ends())
                        .param("seats", details.seats())
                        .param("languages", Rows.languages(details.languages()))
                        .update()
                > 0;
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getInt("programme_version"),
                row.getString("programme"),
                new Group.Details(
                        row.getString("name"),
                        row.getObject("starts", LocalDate.class),
                        Rows.day(row, "ends"),
                        row.getInt("seats"),
                        Rows.languages(row)),
                row.getInt("taken"),
                row.getInt("version"));
    }
}
