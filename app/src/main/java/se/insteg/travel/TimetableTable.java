package se.insteg.travel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Reads and writes travel.timetable. */
@Component
class TimetableTable {
    private static final String FACTS =
            "select id, name, stops, lines, first_day, last_day, brought_at, removed_at from travel.timetable where tenant_id = ?";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    TimetableTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** Those that are not removed, the latest first: the first is in use. */
    List<StoredTimetable> all() {
        return jdbc.sql(FACTS + " and removed_at is null order by brought_at desc, id desc")
                .param(tenancy.current())
                .query(TimetableTable::stored)
                .list();
    }

    /** Removed or not. */
    Optional<StoredTimetable> find(UUID id) {
        return jdbc.sql(FACTS + " and id = ?")
                .params(tenancy.current(), id)
                .query(TimetableTable::stored)
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from travel.timetable where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(byte[].class)
                .single();
    }

    /** False, and nothing is written, when the same form was sent before. */
    boolean insert(StoredTimetable timetable, byte[] content, UUID staff) {
        return jdbc.sql("""
                                insert into travel.timetable
                                    (tenant_id, id, name, stops, lines, first_day, last_day, content, brought_by, brought_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                tenancy.current(),
                                timetable.id(),
                                timetable.name(),
                                timetable.stops(),
                                timetable.lines(),
                                timetable.firstDay(),
                                timetable.lastDay(),
                                content,
                                staff,
                                Timestamp.from(timetable.broughtAt()))
                        .update()
                == 1;
    }

    /** @param now null to put it back @return false when it stood so already */
    boolean remove(UUID id, @Nullable Instant now) {
        return jdbc.sql("""
                                update travel.timetable set removed_at = :now
                                where tenant_id = :tenant and id = :id and (removed_at is null) = :removes
                                """)
                        .param("now", now == null ? null : Timestamp.from(now))
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("removes", now != null)
                        .update()
                == 1;
    }

    /** All but the latest so many. */
    void forgetOlderThan(int kept) {
        jdbc.sql("""
                        delete from travel.timetable where tenant_id = :tenant and id not in (
                            select id from travel.timetable where tenant_id = :tenant
                            order by brought_at desc, id desc limit :kept)
                        """).param("tenant", tenancy.current()).param("kept", kept).update();
    }

    private static StoredTimetable stored(ResultSet row, int number) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new StoredTimetable(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("stops"),
                row.getInt("lines"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("brought_at").toInstant(),
                removed == null ? null : removed.toInstant());
    }
}
