package se.insteg.skills.peers;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;

/**
 * Carries what a helper has written to the one it is about, in a transaction of its own that is neither's, and erases it
 * with the helper. Begun when the helper's request is committed, and again every few minutes for what was cut short. What
 * nobody finishes is forgotten after {@value #DAYS_KEPT} days.
 */
@Component
public class Handover implements DisposableBean {
    public static final int DAYS_KEPT = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final ErrandTable errands;
    private final HelpTable helps;
    private final Tenancy tenancy;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("peer-handover").factory());

    Handover(ErrandTable errands, HelpTable helps, Tenancy tenancy, Audit audit, JdbcClient jdbc, Clock clock) {
        this.errands = errands;
        this.helps = helps;
        this.tenancy = tenancy;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins when the running transaction is committed; never if it is not. */
    void afterCommit() {
        UUID municipality = tenancy.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(() -> tried(municipality));
            }
        });
    }

    private void tried(UUID municipality) {
        try {
            handOver(municipality);
        } catch (RuntimeException failed) {
            LOG.error("What a helper wrote was not handed over, and waits for the next time", failed);
        }
    }

    @Scheduled(fixedDelay = 5, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void all() {
        municipalities().forEach(this::tried);
    }

    private List<UUID> municipalities() {
        return jdbc.sql("select id from access.municipality").query(UUID.class).list();
    }

    /** All that is sent there; those it is about may read it when this returns. */
    public void handOver(UUID municipality) {
        tenancy.inTenant(municipality, () -> {
            for (PeerErrand errand : errands.toHandOver()) {
                if (helps.tell(errand.id(), errand.said())) {
                    log("PEER_MAPPING_TOLD", errand.mappedId());
                }
                errands.handedOver(errand.id());
            }
        });
    }

    /** What has waited too long there. Of protected people nothing has waited: the database ended it. */
    public void forget(UUID municipality) {
        tenancy.inTenant(municipality, this::forgetHere);
    }

    /** As {@link #forget(UUID)}, in the running transaction. @return how many were forgotten */
    int forgetHere() {
        List<UUID> people = helps.expire(clock.instant().minus(Duration.ofDays(DAYS_KEPT)));
        people.forEach(person -> log("PEER_MAPPING_EXPIRED", person));
        return people.size();
    }

    private void log(String deed, UUID person) {
        audit.writeAs(null, new Audit.Entry(deed, "person", person, PeerErrands.WHY));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
