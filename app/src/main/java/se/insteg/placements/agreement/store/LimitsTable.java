package se.insteg.placements.agreement.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.agreement.Limits;

/** Reads and writes placements.limits. */
@Component
public class LimitsTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    LimitsTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public Limits read() {
        return jdbc.sql("select months from placements.limits where tenant_id = ?")
                .param(tenancy.current())
                .query((row, number) -> new Limits(row.getInt("months"), true))
                .optional()
                .orElse(Limits.STANDARD);
    }

    public void write(int months, UUID by) {
        jdbc.sql("""
                        insert into placements.limits (tenant_id, months, set_by, set_at)
                        values (?, ?, ?, ?)
                        on conflict (tenant_id) do update set months = excluded.months,
                            set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .params(tenancy.current(), months, by, Timestamp.from(clock.instant()))
                .update();
    }
}
