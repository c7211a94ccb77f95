package se.insteg.people.documents;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/**
 * Erases documents that were removed so long ago that nobody can bring them back. Those of protected people no job may know
 * of: they go when their handler next looks at that person's documents.
 */
@Component
class RemovedDocuments {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final DocumentTable documents;

    RemovedDocuments(JdbcClient jdbc, Tenancy tenancy, DocumentTable documents) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.documents = documents;
    }

    @Scheduled(fixedDelay = 6 * 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void erase() {
        jdbc.sql("select id from access.municipality")
                .query(UUID.class)
                .list()
                .forEach(municipality -> tenancy.inTenant(municipality, () -> {
                    documents.eraseRemoved(null);
                    return true;
                }));
    }
}
