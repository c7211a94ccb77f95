package se.insteg.placements.agreement;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Refusal;

/** Reminds hosts who were written to and have not answered for days, once, in the name of whoever made the placement. */
@Component
public class HostReminding {
    private static final Logger LOG = LoggerFactory.getLogger(HostReminding.class);

    private final ObjectProvider<HostErrand> errands;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    HostReminding(ObjectProvider<HostErrand> errands, StaffJobs jobs, Tenancy tenancy, JdbcClient jdbc) {
        this.errands = errands;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void run() {
        jdbc.sql("select id from access.municipality").query(UUID.class).list().forEach(this::run);
    }

    /** Those of one municipality. Not from within a transaction. */
    public void run(UUID municipality) {
        errands.orderedStream().forEach(errand -> {
            List<HostErrand.Waiting> silent = tenancy.inTenant(municipality, errand::waiting);
            silent.forEach(one -> jobs.now(municipality, one.by()).ifPresent(staff -> {
                try {
                    jobs.inNameOf(staff, () -> {
                        errand.remind(one);
                        return true;
                    });
                } catch (Refusal notTheirsAnyMore) {
                    LOG.info("A host was not reminded of {}: {}", one.placementId(), notTheirsAnyMore.messageKey());
                }
            }));
        });
    }
}
