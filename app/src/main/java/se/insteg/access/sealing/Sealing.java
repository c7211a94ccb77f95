package se.insteg.access.sealing;

import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.access.audit.AuditLog;

/**
 * Seals the log of every municipality every ten minutes and checks all of it every night. The log is read as the audit
 * reader, the seal is written as the application: neither could do both.
 */
@Component
public class Sealing {
    /** Keeps these hashes apart from every other use of the key. */
    public static final String USE = "audit seal";

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final AuditLog log;
    private final SealTable table;
    private final Vault vault;
    private final Clock clock;

    Sealing(JdbcClient jdbc, Tenancy tenancy, AuditLog log, SealTable table, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.log = log;
        this.table = table;
        this.vault = vault;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void sealAll() {
        municipalities().forEach(municipality -> tenancy.inTenant(municipality, this::seal));
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Europe/Stockholm")
    void checkAll() {
        municipalities().forEach(municipality -> tenancy.inTenant(municipality, () -> check(null)));
    }

    private List<UUID> municipalities() {
        return jdbc.sql("select id from access.municipality").query(UUID.class).list();
    }

    /** Seals what can be sealed in the municipality of the running transaction; empty when there is nothing yet. */
    public Optional<Seal> seal() {
        Seal last = table.last();
        UUID tenant = tenancy.current();
        Optional<Seal> made = log.reading(
                reader -> of(reader, tenant).next(last, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return made.filter(table::add);
    }

    /** Checks all of it, and notes what was found. @param by who asked; null for the nightly check */
    public Report check(@Nullable UUID by) {
        UUID tenant = tenancy.current();
        Report report = log.reading(reader -> of(reader, tenant).verify(clock.instant()));
        table.note(report, by);
        if (!report.intact()) {
            LOG.error("The audit log of municipality {} is not as it was sealed: {}", tenant, report.findings());
        }
        return report;
    }

    private SealedLog of(Connection reader, UUID tenant) {
        return new SealedLog(reader, tenant, text -> vault.keyedHash(USE, text));
    }
}
