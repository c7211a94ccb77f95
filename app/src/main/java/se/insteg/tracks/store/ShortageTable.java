package se.insteg.tracks.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.tracks.Shortage;

/** Reads and writes occupations that are hard to fill. Knows nothing of rights. */
@Component
public class ShortageTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ShortageTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Those on the list, by occupation. */
    public List<Shortage> all() {
        return jdbc.sql(
                        "select * from tracks.shortage where tenant_id = :tenant and removed_at is null order by occupation")
                .param("tenant", tenancy.current())
                .query((row, number) -> new Shortage(
                        row.getObject("id", UUID.class),
                        StoredTerms.occupation(row.getString("occupation")),
                        row.getString("source"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** @return false when the occupation is on the list */
    public boolean add(Shortage one, UUID by) {
        return jdbc.sql("""
                        insert into tracks.shortage (tenant_id, id, occupation, source, on_day, added_by, added_at)
                        values (:tenant, :id, :occupation, :source, :on, :by, :now)
                        on conflict do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", one.id())
                        .param("occupation", StoredTerms.text(one.occupation()))
                        .param("source", one.source())
                        .param("on", one.on())
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** Whether there is such a row, also one that was taken away. */
    public boolean has(UUID id) {
        Optional<Integer> one = jdbc.sql("select 1 from tracks.shortage where tenant_id = :tenant and id = :id")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(Integer.class)
                .optional();
        return one.isPresent();
    }

    /** @return false when nothing changed: it was so, or the occupation is on the list anew */
    public boolean remove(UUID id, boolean removed) {
        return jdbc.sql("""
                        update tracks.shortage s set removed_at = :now
                        where s.tenant_id = :tenant and s.id = :id and (s.removed_at is null) = :removed
                            and (:removed or not exists (select 1 from tracks.shortage o
                                where o.tenant_id = s.tenant_id and o.occupation = s.occupation and o.removed_at is null))
                        """)
                        .param("now", removed ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("removed", removed)
                        .update()
                > 0;
    }
}
