package se.insteg.placements.followup.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Reads and writes placements.followup_times: when the municipality wants to ask besides in the middle and at the end. */
@Component
public class TimesTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    TimesTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Weeks after the first day; none until somebody has said. */
    public List<Integer> weeks() {
        return jdbc.sql("select unnest(weeks) from placements.followup_times where tenant_id = ? order by 1")
                .param(tenancy.current())
                .query(Integer.class)
                .list();
    }

    public void write(List<Integer> weeks, UUID by) {
        jdbc.sql("""
                        insert into placements.followup_times (tenant_id, weeks, set_by, set_at)
                        values (:tenant, :weeks, :by, :now)
                        on conflict (tenant_id) do update set weeks = :weeks, set_by = :by, set_at = :now
                        """)
                .param("tenant", tenancy.current())
                .param("weeks", weeks.toArray(Integer[]::new))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
