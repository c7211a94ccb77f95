package se.insteg.imports.staging;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Throws away imports after a day. */
@Component
public class Expiry {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final BatchTable batches;

    Expiry(JdbcClient jdbc, Tenancy tenancy, BatchTable batches) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.batches = batches;
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    public void run() {
        List<UUID> municipalities =
                jdbc.sql("select id from access.municipality").query(UUID.class).list();
        municipalities.forEach(municipality -> tenancy.inTenant(municipality, batches::deleteOld));
    }
}
