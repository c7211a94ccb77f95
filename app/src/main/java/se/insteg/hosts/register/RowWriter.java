package se.insteg.hosts.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Tenancy;

/** Inserts and updates rows that have a version. */
@Component
public class RowWriter {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    RowWriter(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        savepoint = new TransactionTemplate(manager);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public enum Written {
        DONE,
        /** The version is no longer the stored one. */
        STALE,
        /** Another row has what must be unique. The transaction goes on. */
        TAKEN
    }

    public Written insert(String table, UUID id, MapSqlParameterSource values) {
        String[] columns = columns(values);
        return write(
                "insert into " + table + " (tenant_id, id, created_at, updated_at, " + String.join(", ", columns)
                        + ") values (:tenant, :id, :now, :now, "
                        + Arrays.stream(columns).map(c -> ":" + c).collect(Collectors.joining(", ")) + ")",
                id,
                values);
    }

    public Written update(String table, UUID id, int version, MapSqlParameterSource values) {
        String assignments =
                Arrays.stream(columns(values)).map(c -> c + " = :" + c).collect(Collectors.joining(", "));
        return write(
                "update " + table + " set " + assignments + ", updated_at = :now, version = version + 1"
                        + " where tenant_id = :tenant and id = :id and version = :version",
                id,
                values.addValue("version", version));
    }

    private static String[] columns(MapSqlParameterSource values) {
        return values.getValues().keySet().toArray(String[]::new);
    }

    private Written write(String sql, UUID id, MapSqlParameterSource values) {
        values.addValue("tenant", tenancy.current())
                .addValue("id", id)
                .addValue("now", Timestamp.from(clock.instant()));
        try {
            Integer rows = savepoint.execute(status -> jdbc.update(sql, values));
            return rows != null && rows == 1 ? Written.DONE : Written.STALE;
        } catch (DuplicateKeyException taken) {
            return Written.TAKEN;
        }
    }
}
