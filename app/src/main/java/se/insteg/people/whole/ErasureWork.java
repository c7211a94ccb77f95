package se.insteg.people.whole;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;

/**
 * Carries out what was approved, person by person, in the name of who approved it and with the roles they hold now. Begun
 * when the approval is committed, and again every quarter of an hour for what was cut short.
 */
@Component
public class ErasureWork implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureWork.class);

    private final Erasure erasure;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("erasure").factory());

    ErasureWork(Erasure erasure, StaffJobs jobs, Tenancy tenancy, JdbcClient jdbc) {
        this.erasure = erasure;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    private record Approved(UUID run, UUID approvedBy) {}

    /** Begins when the running transaction is committed; never if it is not. */
    public void afterCommit() {
        UUID municipality = tenancy.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(() -> finish(municipality));
            }
        });
    }

    @Scheduled(fixedDelay = 15, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void finishAll() {
        jdbc.sql("select id from access.municipality").query(UUID.class).list().forEach(this::finish);
    }

    /** All that is approved in this municipality and not done. One who cannot be erased stops nobody else. */
    public void finish(UUID municipality) {
        List<Approved> approved = tenancy.inTenant(
                municipality,
                () -> jdbc.sql("""
                        select r.id as run, r.approved_by from people.erasure_run r
                        where r.tenant_id = ? and r.approved_by is not null and exists (
                            select 1 from people.erasure_item i
                            where i.tenant_id = r.tenant_id and i.run_id = r.id and i.state = 'waiting')
                        order by r.id
                        """).param(municipality).query(Approved.class).list());
        for (Approved run : approved) {
            Optional<SignedIn> staff = jobs.now(municipality, run.approvedBy());
            if (staff.isEmpty()) {
                LOG.warn("Who approved the erasure {} no longer works here; it waits for another", run.run());
                continue;
            }
            for (UUID person : jobs.inNameOf(staff.get(), () -> erasure.waiting(run.run()))) {
                try {
                    jobs.inNameOf(staff.get(), () -> erasure.eraseOne(run.run(), person));
                } catch (RuntimeException failed) {
                    LOG.error("{} of the erasure {} could not be erased and is whole", person, run.run(), failed);
                }
            }
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
