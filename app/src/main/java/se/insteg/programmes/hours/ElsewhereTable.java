package se.insteg.programmes.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.CivicPart;
import se.insteg.programmes.Codes;

/** Reads and adds hours from elsewhere; what was wrong is taken back, never changed. Knows nothing of rights. */
@Component
class ElsewhereTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ElsewhereTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    private record Row(UUID person, Elsewhere elsewhere) {}

    /** The latest first, also what was taken back; those without any are absent. */
    Map<UUID, List<Elsewhere>> of(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select id, person_id, from_day, to_day, minutes, part, source, noted_by, noted_at, taken_back
                                from programmes.hours_elsewhere where tenant_id = :tenant and person_id in (:people)
                                order by to_day desc, id
                                """)
                        .param("tenant", tenancy.current())
                        .param("people", people)
                        .query(ElsewhereTable::row)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Row::person, Collectors.mapping(Row::elsewhere, Collectors.toList())));
    }

    /** @return false when there is one with the id already */
    boolean add(UUID person, Elsewhere added, UUID by, Instant at) {
        CivicPart part = added.part();
        return jdbc.sql("""
                                insert into programmes.hours_elsewhere (tenant_id, id, person_id, hidden, from_day, to_day,
                                    minutes, part, source, noted_by, noted_at)
                                select p.tenant_id, :id, p.id, p.hidden, :from, :to, :minutes, :part, :source, :by, :at
                                from people.person p where p.tenant_id = :tenant and p.id = :person
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", added.id())
                        .param("person", person)
                        .param("from", added.from())
                        .param("to", added.to())
                        .param("minutes", added.minutes())
                        .param("part", part == null ? null : part.code())
                        .param("source", added.source())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** @return false when it is not there, or was taken back already */
    boolean takeBack(UUID person, UUID id, String why, UUID by, Instant at) {
        return jdbc.sql("""
                                update programmes.hours_elsewhere
                                set taken_back = :why, taken_back_by = :by, taken_back_at = :at
                                where tenant_id = :tenant and id = :id and person_id = :person and taken_back is null
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("person", person)
                        .param("why", why)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("person_id", UUID.class),
                new Elsewhere(
                        row.getObject("id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getInt("minutes"),
                        part(row.getString("part")),
                        row.getString("source"),
                        row.getObject("noted_by", UUID.class),
                        row.getTimestamp("noted_at").toInstant(),
                        row.getString("taken_back")));
    }

    private static @Nullable CivicPart part(@Nullable String code) {
        return code == null ? null : Codes.find(CivicPart.class, code);
    }
}
