package se.insteg.access.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.Forgetting;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Role;
import se.insteg.access.Tenancy;

/**
 * Carries out the rules of all rooms, each when it is time, in every municipality. What is about protected people is erased
 * behind the wall of each handler in turn: the work sees them, and tells how many rows it erased, nobody's name.
 */
@Component
public class ForgettingWork {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingWork.class);
    private static final String GROUND = "gallring";

    private final ObjectProvider<Forgetting> rules;
    private final ForgettingTable table;
    private final Colleagues colleagues;
    private final ProtectedRows protectedRows;
    private final Tenancy tenancy;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgettingWork(
            ObjectProvider<Forgetting> rules,
            ForgettingTable table,
            Colleagues colleagues,
            ProtectedRows protectedRows,
            Tenancy tenancy,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.rules = rules;
        this.table = table;
        this.colleagues = colleagues;
        this.protectedRows = protectedRows;
        this.tenancy = tenancy;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is due. A rule that fails is tried again the next time and stops no other. */
    @Scheduled(fixedDelay = 5, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    public void run() {
        List<UUID> municipalities =
                jdbc.sql("select id from access.municipality").query(UUID.class).list();
        for (Forgetting rule : all()) {
            municipalities.forEach(municipality -> {
                try {
                    tenancy.inTenant(municipality, () -> runHere(rule));
                } catch (RuntimeException failed) {
                    LOG.error("What {} should erase in {} is still there", rule.name(), municipality, failed);
                }
            });
        }
    }

    /** The rules there are, by name. */
    List<Forgetting> all() {
        return rules.stream().sorted(Comparator.comparing(Forgetting::name)).toList();
    }

    private void runHere(Forgetting rule) {
        Instant now = clock.instant();
        boolean due = table.lock(rule.name())
                .filter(last -> !last.plus(rule.every()).isAfter(now))
                .isPresent();
        if (due) {
            int rows = rule.forget();
            if (!rule.ofInstallation()) {
                for (Colleagues.Named handler : colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER)) {
                    rows += protectedRows.handingOverTo(handler.id(), rule::forget);
                }
            }
            table.note(rule.name(), now, rows);
            if (rows > 0) {
                audit.write(new Audit.Entry(
                        "KEPT_LONG_ENOUGH", "municipality", null, GROUND, "rule=" + rule.name() + ",rows=" + rows));
            }
        }
    }
}
