package se.insteg.database;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the tables up to date as the owner, room by room: each room's tables live in a schema of its own name, made from
 * {@code db/migration/<room>}. Before and after, the application's own role is checked.
 */
final class RoomMigrations implements FlywayMigrationStrategy {
    private static final Logger PROGRESS = LoggerFactory.getLogger("insteg.progress");
    private final List<String> rooms;
    private final RoleGuard guard;

    /** @param rooms lowest floor first */
    RoomMigrations(List<String> rooms, RoleGuard guard) {
        this.rooms = rooms;
        this.guard = guard;
    }

    @Override
    public void migrate(Flyway prototype) {
        guard.refuseTooPowerful();
        for (String room : rooms) {
            Flyway flyway = Flyway.configure()
                    .configuration(prototype.getConfiguration())
                    .schemas(room)
                    .defaultSchema(room)
                    .locations("classpath:db/migration/" + room, "classpath:db/after")
                    .load();
            refuseNewer(room, flyway);
            int pending = flyway.info().pending().length;
            if (pending > 0) {
                PROGRESS.info("  bringing the tables of {} up to date ({} steps)", room, pending);
            }
            migrate(room, flyway);
        }
        guard.refuseOwner();
    }

    private static void migrate(String room, Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new CannotStart(
                    "The " + room + " tables were made by another Insteg than this one, and it cannot tell how they"
                            + " differ: start the Insteg that made them, or another data folder with --data.",
                    e);
        }
    }

    private static void refuseNewer(String room, Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new CannotStart(
                            "The database was last used by a newer Insteg (its " + room
                                    + " tables are at version " + version
                                    + ", which this one does not know): start that version, or restore a backup from before it.");
                });
    }
}
