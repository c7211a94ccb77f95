package se.insteg.placements.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Reads and writes placements.waivable. */
@Component
public class WaivableTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    WaivableTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public Set<String> all() {
        return new TreeSet<>(jdbc.sql("select criterion from placements.waivable where tenant_id = ?")
                .param(tenancy.current())
                .query(String.class)
                .list());
    }

    /** False when it was so already. */
    public boolean allow(String criterion, UUID by) {
        return jdbc.sql("""
                        insert into placements.waivable (tenant_id, criterion, set_by, set_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(tenancy.current(), criterion, by, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when it was so already. */
    public boolean forbid(String criterion) {
        return jdbc.sql("delete from placements.waivable where tenant_id = ? and criterion = ?")
                        .params(tenancy.current(), criterion)
                        .update()
                == 1;
    }
}
