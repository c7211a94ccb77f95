package se.insteg.placements.agreement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Assurance;

/** Reads and writes placements.assurance. What was taken back stays, marked so. */
@Component
public class AssuranceTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    AssuranceTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** False, and nothing is written, when the same form was sent before. */
    public boolean insert(Placement of, boolean hidden, Assurance one) {
        return jdbc.sql("""
                        insert into placements.assurance (tenant_id, id, placement_id, person_id, hidden, kind, state, words,
                            seen_on, valid_from, valid_to, document_id, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do nothing
                        """)
                        .params(tenancy.current(), one.id(), of.id(), of.personId(), hidden)
                        .params(one.kind().code(), one.state().code(), one.words(), one.seenOn())
                        .param(one.from())
                        .param(one.to())
                        .param(one.documentId())
                        .params(one.notedBy(), Timestamp.from(one.notedAt()))
                        .update()
                == 1;
    }

    /** False when it is not this placement's, or was taken back already. */
    public boolean remove(UUID placement, UUID id, UUID by) {
        return jdbc.sql("""
                        update placements.assurance set removed_at = ?, removed_by = ?
                        where tenant_id = ? and placement_id = ? and id = ? and removed_at is null
                        """)
                        .params(Timestamp.from(clock.instant()), by, tenancy.current(), placement, id)
                        .update()
                == 1;
    }

    /** Also what was taken back, in the order they were noted. */
    public List<Assurance> of(UUID placement) {
        return jdbc.sql("select * from placements.assurance where tenant_id = ? and placement_id = ? order by id")
                .params(tenancy.current(), placement)
                .query(AssuranceTable::assurance)
                .list();
    }

    /** By placement, without what was taken back. */
    public Map<UUID, List<Assurance>> of(Collection<Placement> placements) {
        return jdbc
                .sql("""
                        select * from placements.assurance where tenant_id = :tenant and placement_id = any (:placements)
                            and removed_at is null order by id
                        """)
                .param("tenant", tenancy.current())
                .param("placements", placements.stream().map(Placement::id).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("placement_id", UUID.class), assurance(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Assurance assurance(ResultSet row, int number) throws SQLException {
        return new Assurance(
                row.getObject("id", UUID.class),
                Assurance.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Assurance.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("words"),
                row.getObject("seen_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("document_id", UUID.class),
                row.getObject("noted_by", UUID.class),
                row.getTimestamp("noted_at").toInstant(),
                row.getTimestamp("removed_at") != null);
    }
}
