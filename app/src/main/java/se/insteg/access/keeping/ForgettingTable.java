package se.insteg.access.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Reads and writes access.forgetting: when each rule last ran in a municipality, and what it erased. */
@Component
class ForgettingTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ForgettingTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** @param lastRows erased the last time @param allRows erased since Insteg keeps count */
    record Run(String name, Instant lastAt, long lastRows, long allRows) {}

    List<Run> all() {
        return jdbc.sql("select name, last_at, last_rows, all_rows from access.forgetting where tenant_id = ?")
                .param(tenancy.current())
                .query(Run.class)
                .list();
    }

    /**
     * When the rule last ran, the row locked until the transaction ends; empty when another server is at it. A rule that
     * never ran did so at the beginning of time.
     */
    Optional<Instant> lock(String name) {
        jdbc.sql("""
                        insert into access.forgetting (tenant_id, name, last_at) values (?, ?, ?)
                        on conflict (tenant_id, name) do nothing
                        """)
                .params(tenancy.current(), name, Timestamp.from(Instant.EPOCH))
                .update();
        return jdbc.sql("select last_at from access.forgetting where tenant_id = ? and name = ? for update skip locked")
                .params(tenancy.current(), name)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void note(String name, Instant at, int rows) {
        jdbc.sql("""
                        update access.forgetting set last_at = ?, last_rows = ?, all_rows = all_rows + ?
                        where tenant_id = ? and name = ?
                        """)
                .params(Timestamp.from(at), rows, rows, tenancy.current(), name)
                .update();
    }
}
