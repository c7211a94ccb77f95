package se.insteg.placements.answers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Refusal;
import se.insteg.placements.Ask;
import se.insteg.placements.Asking;
import se.insteg.placements.store.AskTable;

/**
 * Reminds whoever was asked by a message and has not answered for days, once, in the name of whoever asked: with the rights
 * they have now. No seat is freed by silence; after that it is somebody's work to find out.
 */
@Component
public class Reminding {
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final AskTable asks;
    private final Asking asking;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminding(AskTable asks, Asking asking, StaffJobs jobs, Tenancy tenancy, JdbcClient jdbc, Clock clock) {
        this.asks = asks;
        this.asking = asking;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void run() {
        jdbc.sql("select id from access.municipality").query(UUID.class).list().forEach(this::run);
    }

    /** Those of one municipality. Not from within a transaction. */
    public void run(UUID municipality) {
        Instant before = clock.instant().minus(Asking.REMIND);
        List<Ask> silent = tenancy.inTenant(municipality, () -> asks.waitingSince(before));
        silent.stream()
                .filter(ask -> ask.remindedAt() == null && !ask.waitsForUs())
                .filter(ask -> ask.way() == Ask.Way.EMAIL || ask.way() == Ask.Way.SMS)
                .forEach(ask -> jobs.now(municipality, ask.by()).ifPresent(asker -> {
                    try {
                        jobs.inNameOf(asker, () -> {
                            asking.remind(ask.personId(), ask.proposalId(), ask.party());
                            return true;
                        });
                    } catch (Refusal notTheirsAnyMore) {
                        LOG.info("A reminder of {} was not sent: {}", ask.id(), notTheirsAnyMore.messageKey());
                    }
                }));
    }
}
