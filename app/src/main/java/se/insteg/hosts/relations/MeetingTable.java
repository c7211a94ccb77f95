package se.insteg.hosts.relations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.register.RowWriter;

/** Reads and writes hosts.meeting. Knows nothing of rights. */
@Component
class MeetingTable {
    private static final String TABLE = "hosts.meeting";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final RowWriter writer;

    MeetingTable(JdbcClient jdbc, Tenancy tenancy, RowWriter writer) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.writer = writer;
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql("select * from hosts.meeting where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(MeetingTable::meeting)
                .optional();
    }

    /** Newest first. */
    List<Meeting> of(UUID organisation, int most) {
        return jdbc.sql("""
                        select * from hosts.meeting where tenant_id = ? and organisation_id = ?
                        order by held_on desc, held_at desc nulls last, id desc limit ?
                        """)
                .params(tenancy.current(), organisation, most)
                .query(MeetingTable::meeting)
                .list();
    }

    /** @return TAKEN when it is there already */
    RowWriter.Written insert(UUID id, UUID organisation, MeetingDetails details) {
        return writer.insert(TABLE, id, parameters(details).addValue("organisation_id", organisation));
    }

    RowWriter.Written update(UUID id, int version, MeetingDetails details) {
        return writer.update(TABLE, id, version, parameters(details));
    }

    private static MapSqlParameterSource parameters(MeetingDetails details) {
        return new MapSqlParameterSource("kind", details.kind().code())
                .addValue("held_on", details.day())
                .addValue("held_at", details.time())
                .addValue("place", details.place().isEmpty() ? null : details.place())
                .addValue("contacts", details.contacts().toArray(UUID[]::new))
                .addValue("staff", details.staff().toArray(UUID[]::new))
                .addValue("said", details.said().isEmpty() ? null : details.said());
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organisation_id", UUID.class),
                new MeetingDetails(
                        MeetingKind.of(Objects.requireNonNull(row.getString("kind"))),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("held_at", LocalTime.class),
                        Objects.requireNonNullElse(row.getString("place"), ""),
                        ids(row.getArray("contacts")),
                        ids(row.getArray("staff")),
                        Objects.requireNonNullElse(row.getString("said"), "")));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
