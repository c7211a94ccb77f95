package se.insteg.imports.staging;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Locks of the database that end with the transaction, also when its program is killed. */
@Component
class Locks {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    Locks(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** Waits until no other import of the kind is being done in the municipality. */
    void oneAtATime(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("import of " + kind + " " + tenancy.current())
                .query(row -> {});
    }

    /** Says that this import is being worked on. */
    void workOn(UUID batch) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("import " + batch)
                .query(row -> {});
    }

    /** Whether nobody works on this import, in any program. */
    boolean nobodyWorksOn(UUID batch) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("import " + batch)
                .query(Boolean.class)
                .single();
    }
}
