package se.insteg.placements.attendance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Placement;
import se.insteg.placements.attendance.Presence;
import se.insteg.placements.attendance.Said;
import se.insteg.placements.attendance.Voice;

/** Adds to and reads placements.attendance. The application can neither change nor erase a row. Knows nothing of rights. */
@Component
public class AttendanceTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;

    AttendanceTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    public void insert(Placement of, boolean hidden, Said said) {
        jdbc.update(
                """
                insert into placements.attendance (tenant_id, id, placement_id, person_id, hidden, day, voice, presence,
                    minutes, words, staff_id, at)
                values (:tenant, :id, :placement, :person, :hidden, :day, :voice, :presence, :minutes, :words, :staff, :at)
                """,
                parameters()
                        .addValue("id", said.id())
                        .addValue("placement", of.id())
                        .addValue("person", of.personId())
                        .addValue("hidden", hidden)
                        .addValue("day", said.day())
                        .addValue("voice", said.voice().code())
                        .addValue("presence", said.presence().code())
                        .addValue("minutes", said.minutes())
                        .addValue("words", said.words())
                        .addValue("staff", said.by())
                        .addValue("at", Timestamp.from(said.at())));
    }

    /** What was said about days of these placements, the oldest word first. */
    public List<Said> of(Collection<UUID> placements, LocalDate from, LocalDate to) {
        return placements.isEmpty()
                ? List.of()
                : jdbc.query(
                        """
                        select * from placements.attendance
                        where tenant_id = :tenant and placement_id in (:placements) and day between :from and :to
                        order by id
                        """,
                        parameters()
                                .addValue("placements", placements)
                                .addValue("from", from)
                                .addValue("to", to),
                        AttendanceTable::said);
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                row.getObject("day", LocalDate.class),
                Voice.valueOf(row.getString("voice").toUpperCase(Locale.ROOT)),
                Presence.valueOf(row.getString("presence").toUpperCase(Locale.ROOT)),
                row.getInt("minutes"),
                row.getString("words"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
