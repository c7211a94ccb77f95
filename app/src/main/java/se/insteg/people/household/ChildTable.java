package se.insteg.people.household;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;

/** Reads and writes what only a child has: a school year, a time without parents. Knows nothing of rights. */
@Component
class ChildTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ChildTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** @param notedOn when somebody said so */
    record Schooling(Grade grade, LocalDate notedOn) {}

    /** The latest that was noted. */
    Optional<Schooling> schooling(UUID child) {
        return jdbc
                .query(
                        """
                        select grade, noted_on from people.schooling where tenant_id = :tenant and person_id = :person
                        order by noted_on desc, id desc limit 1
                        """,
                        parameters(child),
                        (row, number) -> new Schooling(
                                Grade.of(row.getString("grade")), row.getObject("noted_on", LocalDate.class)))
                .stream()
                .findFirst();
    }

    void insert(Participant child, Grade grade) {
        jdbc.update(
                """
                insert into people.schooling (tenant_id, id, person_id, hidden, grade, noted_on)
                values (:tenant, :id, :person, :hidden, :grade, :today)
                """,
                parameters(child.id())
                        .addValue("id", Ids.next(clock))
                        .addValue("hidden", child.details().protection().hides())
                        .addValue("grade", grade.code())
                        .addValue("today", Date.valueOf(LocalDate.now(clock))));
    }

    /** The latest first. */
    List<Unaccompanied> unaccompanied(UUID child) {
        return jdbc.query(
                "select * from people.unaccompanied where tenant_id = :tenant and person_id = :person"
                        + " order by starts desc, id desc",
                parameters(child),
                ChildTable::unaccompanied);
    }

    /** Of everybody this transaction may know of: those who still count as unaccompanied on the day. */
    List<Unaccompanied> unaccompaniedOn(LocalDate day) {
        return jdbc.query(
                """
                select * from people.unaccompanied where tenant_id = :tenant and starts <= :day
                    and (ends is null or ends > :day) order by starts, id
                """,
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("day", Date.valueOf(day)),
                ChildTable::unaccompanied);
    }

    void insert(Participant child, LocalDate starts) {
        jdbc.update(
                """
                insert into people.unaccompanied (tenant_id, id, person_id, hidden, starts)
                values (:tenant, :id, :person, :hidden, :starts)
                """,
                parameters(child.id())
                        .addValue("id", Ids.next(clock))
                        .addValue("hidden", child.details().protection().hides())
                        .addValue("starts", Date.valueOf(starts)));
    }

    void planned(UUID unaccompanied, LocalDate day) {
        jdbc.update(
                "update people.unaccompanied set planned_on = :day where tenant_id = :tenant and id = :id",
                new MapSqlParameterSource("tenant", tenancy.current())
                        .addValue("id", unaccompanied)
                        .addValue("day", Date.valueOf(day)));
    }

    void end(UUID unaccompanied, LocalDate ends, Unaccompanied.End why) {
        jdbc.update(
                """
                update people.unaccompanied set ends = :ends, ended_why = :why
                where tenant_id = :tenant and id = :id
                """,
                new MapSqlParameterSource("tenant", tenancy.current())
                        .addValue("id", unaccompanied)
                        .addValue("ends", Date.valueOf(ends))
                        .addValue("why", why.code()));
    }

    private MapSqlParameterSource parameters(UUID child) {
        return new MapSqlParameterSource("tenant", tenancy.current()).addValue("person", child);
    }

    private static Unaccompanied unaccompanied(ResultSet row, int number) throws SQLException {
        String why = row.getString("ended_why");
        return new Unaccompanied(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("starts", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                why == null ? null : Unaccompanied.End.valueOf(why.toUpperCase(Locale.ROOT)));
    }
}
