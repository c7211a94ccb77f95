package se.insteg.access.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.insteg.access.Role;
import se.insteg.access.Staffing.Held;
import se.insteg.access.Staffing.Member;
import se.insteg.access.Staffing.State;

/** Rows of the staff tables as records. */
final class Rows {
    private Rows() {}

    static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("unit_id", UUID.class),
                row.getObject("from", LocalDate.class),
                row.getObject("to", LocalDate.class),
                row.getObject("granted_by", UUID.class),
                row.getObject("approved_by", UUID.class));
    }

    static Member member(ResultSet row, List<Held> roles) throws SQLException {
        Timestamp linkUntil = row.getTimestamp("link_until");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("job_title"),
                row.getObject("unit_id", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("one_time_code"),
                linkUntil == null ? null : linkUntil.toInstant(),
                roles,
                row.getInt("version"));
    }
}
