package se.insteg.funding.settling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.insteg.access.Colleagues;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Role;
import se.insteg.access.Tenancy;
import se.insteg.funding.Evidence;
import se.insteg.funding.store.UnsettledTable;

/**
 * Works off the notes of whose evidence must be looked at: when the transaction that left one is committed, again every few
 * minutes for what was cut short, and every night for everybody. Each person in a transaction of their own, so that one who
 * cannot be settled stops nobody else. Protected people are settled behind the wall of each handler in turn.
 */
@Component
public class Settling implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Evidence evidence;
    private final UnsettledTable unsettled;
    private final Colleagues colleagues;
    private final ProtectedRows protectedRows;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("evidence").factory());

    Settling(
            Evidence evidence,
            UnsettledTable unsettled,
            Colleagues colleagues,
            ProtectedRows protectedRows,
            Tenancy tenancy,
            JdbcClient jdbc) {
        this.evidence = evidence;
        this.unsettled = unsettled;
        this.colleagues = colleagues;
        this.protectedRows = protectedRows;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    /** Begins when the running transaction is committed, once however often it was asked for; never if it is not. */
    void afterCommit() {
        boolean asked = TransactionSynchronizationManager.getSynchronizations().stream()
                .anyMatch(one -> one instanceof AfterCommit);
        if (!asked) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(tenancy.current()));
        }
    }

    private final class AfterCommit implements TransactionSynchronization {
        private final UUID municipality;

        private AfterCommit(UUID municipality) {
            this.municipality = municipality;
        }

        @Override
        public void afterCommit() {
            worker.execute(() -> tried(municipality));
        }
    }

    private void tried(UUID municipality) {
        try {
            settle(municipality);
        } catch (RuntimeException failed) {
            LOG.error("The evidence of {} is behind, and waits for the next time", municipality, failed);
        }
    }

    @Scheduled(fixedDelay = 5, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void all() {
        municipalities().forEach(this::tried);
    }

    /** For what nobody told of: a rule that reads differently since the last release, an event that was lost. */
    @Scheduled(cron = "0 40 2 * * *", zone = "Europe/Stockholm")
    void everybody() {
        municipalities().forEach(municipality -> {
            tenancy.inTenant(municipality, () -> sides().forEach(side -> on(side, unsettled::addEverybody)));
            tried(municipality);
        });
    }

    private List<UUID> municipalities() {
        return jdbc.sql("select id from access.municipality").query(UUID.class).list();
    }

    /** All who wait there; when this returns, their evidence says what is known. Not from within a transaction. */
    public void settle(UUID municipality) {
        for (Optional<UUID> side : tenancy.inTenant(municipality, this::sides)) {
            List<UUID> waiting = tenancy.inTenant(municipality, () -> on(side, unsettled::waiting));
            for (UUID person : waiting) {
                try {
                    tenancy.inTenant(municipality, () -> on(side, () -> evidence.settle(person)));
                } catch (RuntimeException failed) {
                    LOG.error("The evidence of {} is not settled, and waits for the next time", person, failed);
                }
            }
        }
    }

    /** Everybody's side first, then behind each handler's wall. */
    private List<Optional<UUID>> sides() {
        List<Optional<UUID>> sides = new ArrayList<>(List.of(Optional.empty()));
        colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER).forEach(handler -> sides.add(Optional.of(handler.id())));
        return sides;
    }

    private <T> T on(Optional<UUID> side, Supplier<T> work) {
        return side.map(handler -> protectedRows.handingOverTo(handler, work)).orElseGet(work);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
