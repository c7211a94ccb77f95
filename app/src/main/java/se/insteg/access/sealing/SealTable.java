package se.insteg.access.sealing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;

/** The seals, and what the checks found; the application can add to both and change neither. */
@Component
public class SealTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    SealTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A check as stored. @param findings "KIND number sealed found" */
    public record Checked(
            Instant at, @Nullable UUID byStaff, int seals, long rowCount, long unsealed, List<String> findings) {
        public boolean intact() {
            return findings.isEmpty();
        }
    }

    /** The newest. */
    @Nullable
    Seal last() {
        return jdbc.sql("""
                        select number, from_xid::text, to_xid::text, row_count, first_at, last_at, digest, mac, sealed_at
                        from access.audit_seal where tenant_id = ? order by number desc limit 1
                        """)
                .param(tenancy.current())
                .query((row, number) -> SealedLog.seal(row))
                .optional()
                .orElse(null);
    }

    /** @return false when somebody else has sealed that batch in the meantime */
    boolean add(Seal seal) {
        return jdbc.sql("""
                                insert into access.audit_seal (tenant_id, number, from_xid, to_xid, row_count, first_at,
                                    last_at, digest, mac, sealed_at)
                                values (?, ?, ?::text::xid8, ?::text::xid8, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                tenancy.current(),
                                seal.number(),
                                Long.toString(seal.fromXid()),
                                Long.toString(seal.toXid()),
                                seal.rows(),
                                Timestamp.from(seal.firstAt()),
                                Timestamp.from(seal.lastAt()))
                        .params(seal.digest(), seal.mac(), Timestamp.from(seal.sealedAt()))
                        .update()
                == 1;
    }

    void note(Report report, @Nullable UUID by) {
        String[] findings = report.findings().stream()
                .map(finding -> finding.kind() + " " + finding.seal() + " " + finding.sealed() + " " + finding.found())
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into access.audit_check (tenant_id, id, at, by_staff, seals, row_count, unsealed, findings)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(tenancy.current(), Ids.next(clock), Timestamp.from(clock.instant()))
                .param(by)
                .params(report.seals(), report.rows(), report.unsealed(), findings)
                .update();
    }

    Optional<Checked> lastCheck() {
        return jdbc.sql("""
                        select at, by_staff, seals, row_count, unsealed, findings
                        from access.audit_check where tenant_id = ? order by id desc limit 1
                        """)
                .param(tenancy.current())
                .query((row, number) -> new Checked(
                        row.getTimestamp(1).toInstant(),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        List.of((String[]) row.getArray(6).getArray())))
                .optional();
    }
}
