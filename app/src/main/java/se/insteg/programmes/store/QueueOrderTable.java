package se.insteg.programmes.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.QueueRule;

/** Which order of queues the municipality has chosen. Knows nothing of rights. */
@Component
public class QueueOrderTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    QueueOrderTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Empty when nobody has chosen. */
    public Optional<QueueRule> chosen() {
        return jdbc.sql("select rule from programmes.queue_order where tenant_id = ?")
                .param(tenancy.current())
                .query((row, number) -> Rows.constant(row, "rule", QueueRule.class))
                .optional();
    }

    public void choose(QueueRule rule, UUID by) {
        jdbc.sql("""
                        insert into programmes.queue_order (tenant_id, rule, chosen_by, chosen_at)
                        values (:tenant, :rule, :by, :now)
                        on conflict (tenant_id) do update set rule = :rule, chosen_by = :by, chosen_at = :now
                        """)
                .param("tenant", tenancy.current())
                .param("rule", rule.code())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
