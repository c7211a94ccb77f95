package se.insteg.imports.staging;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;

/** Who works on which import. */
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
        Turns.take(jdbc, "import of " + kind + " " + tenancy.current());
    }

    /** Says that this import is being worked on. */
    void workOn(UUID batch) {
        Turns.take(jdbc, "import " + batch);
    }

    /** Whether nobody works on this import, in any program. */
    boolean nobodyWorksOn(UUID batch) {
        return Turns.takeIfFree(jdbc, "import " + batch);
    }
}
