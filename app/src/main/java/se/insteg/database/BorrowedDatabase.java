package se.insteg.database;

import java.io.IOException;

/**
 * The embedded database of a data folder, for a command that only reads: the one that runs, or one started for as long as
 * the command takes.
 */
public final class BorrowedDatabase implements AutoCloseable {
    private final AuditConnection audit;
    private final AutoCloseable ours;

    private BorrowedDatabase(AuditConnection audit, AutoCloseable ours) {
        this.audit = audit;
        this.ours = ours;
    }

    /** @throws CannotStart when there is none, or it is just starting or stopping */
    @SuppressWarnings("resource") // closed with this
    public static BorrowedDatabase in(DataFolder folder) throws IOException, InterruptedException {
        if (!folder.hasDatabase()) {
            throw new CannotStart("There is no embedded database in " + folder.path() + ".");
        }
        if (folder.isClaimed()) {
            int port = EmbeddedPostgres.portIn(folder)
                    .orElseThrow(() -> new CannotStart("Insteg is just starting or stopping: try again in a moment."));
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgres.DATABASE;
            return new BorrowedDatabase(reader(url, folder), () -> {});
        }
        DataFolder claimed = folder.claim();
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(claimed);
            return new BorrowedDatabase(reader(postgres.url(), claimed), () -> {
                postgres.close();
                claimed.close();
            });
        } catch (IOException | InterruptedException | RuntimeException failed) {
            claimed.close();
            throw failed;
        }
    }

    private static AuditConnection reader(String url, DataFolder folder) {
        return new AuditConnection(url, DatabaseRoles.AUDIT, folder.secrets().password(DatabaseRoles.AUDIT));
    }

    /** How the audit log is read there. */
    public AuditConnection audit() {
        return audit;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            ours.close();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new IOException(other);
        }
    }
}
