package se.insteg.hosts.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.register.RowWriter;
import se.insteg.hosts.relations.MeetingKind;

/** Reads and writes hosts.gathering. Knows nothing of rights. */
@Component
class GatheringTable {
    private static final String TABLE = "hosts.gathering";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final RowWriter writer;

    GatheringTable(JdbcClient jdbc, Tenancy tenancy, RowWriter writer) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.writer = writer;
    }

    Optional<Gathering> find(UUID id) {
        return jdbc.sql("select * from hosts.gathering where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(GatheringTable::gathering)
                .optional();
    }

    /** The latest first. */
    List<Gathering.Line> list(int most) {
        return jdbc.sql("""
                        select g.*, i.* from hosts.gathering g
                        cross join lateral (
                            select count(*)::int as invited,
                                count(*) filter (where answer = 'yes')::int as yes,
                                count(*) filter (where answer = 'no')::int as no,
                                coalesce(sum(coalesce(people, 1)) filter (where answer = 'yes'), 0)::int as people,
                                count(*) filter (where came)::int as came
                            from hosts.invitation i where i.tenant_id = g.tenant_id and i.gathering_id = g.id) i
                        where g.tenant_id = ? order by g.held_on desc, g.id desc limit ?
                        """)
                .params(tenancy.current(), most)
                .query((row, number) -> new Gathering.Line(
                        gathering(row, number),
                        row.getInt("invited"),
                        row.getInt("yes"),
                        row.getInt("no"),
                        row.getInt("people"),
                        row.getInt("came")))
                .list();
    }

    /** Held from one day to the other where somebody who said yes has not been noted as there or not; the oldest first. */
    List<Gathering> unmarked(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select g.* from hosts.gathering g where g.tenant_id = ? and g.held_on between ? and ?
                            and exists (select 1 from hosts.invitation i
                                where i.tenant_id = g.tenant_id and i.gathering_id = g.id
                                    and i.answer = 'yes' and i.came is null)
                        order by g.held_on, g.id
                        """)
                .params(tenancy.current(), from, to)
                .query(GatheringTable::gathering)
                .list();
    }

    /** @return TAKEN when it is there already */
    RowWriter.Written insert(UUID id, GatheringDetails details) {
        return writer.insert(TABLE, id, parameters(details));
    }

    RowWriter.Written update(UUID id, int version, GatheringDetails details) {
        return writer.update(TABLE, id, version, parameters(details));
    }

    private static MapSqlParameterSource parameters(GatheringDetails details) {
        return new MapSqlParameterSource("kind", details.kind().code())
                .addValue("title", details.title())
                .addValue("held_on", details.day())
                .addValue("begins", details.begins())
                .addValue("ends", details.ends())
                .addValue("place", details.place())
                .addValue("about", details.about().isEmpty() ? null : details.about());
    }

    private static Gathering gathering(ResultSet row, int number) throws SQLException {
        return new Gathering(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new GatheringDetails(
                        MeetingKind.of(Objects.requireNonNull(row.getString("kind"))),
                        Objects.requireNonNull(row.getString("title")),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        Objects.requireNonNull(row.getString("place")),
                        Objects.requireNonNullElse(row.getString("about"), "")));
    }
}
