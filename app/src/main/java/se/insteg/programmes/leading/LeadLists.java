package se.insteg.programmes.leading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.Tenancy;

/**
 * Makes the lists of the day for participants who take attendance, in a transaction that is neither theirs nor anybody's on
 * the list, as a helper's words are carried (decision 1601): when something changed, and again every few minutes.
 */
@Component
public class LeadLists implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LeadLists.class);

    private final LeadTable table;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lead-lists").factory());

    LeadLists(LeadTable table, Tenancy tenancy, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Made anew when the running transaction is committed; not if it is not. */
    void afterCommit() {
        UUID municipality = tenancy.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(() -> tried(municipality));
            }
        });
    }

    @Scheduled(fixedDelay = 5, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void all() {
        jdbc.sql("select id from access.municipality").query(UUID.class).list().forEach(this::tried);
    }

    private void tried(UUID municipality) {
        try {
            make(municipality);
        } catch (RuntimeException failed) {
            LOG.error("The lists of those who lead were not made, and wait for the next time", failed);
        }
    }

    /** Today's lists there are right when this returns. */
    public void make(UUID municipality) {
        tenancy.inTenant(municipality, () -> table.makeLists(LocalDate.now(clock)));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /** Names are gone the day after. */
    @Configuration(proxyBeanMethods = false)
    static class Forget {
        @Bean
        Forgetting formerLeadLists(ErasedRows erased) {
            return erased.of(
                    "programmes.lists", "programmes.lead_line", Kept.days(1), "t.day + interval '1 day' < :before");
        }
    }
}
