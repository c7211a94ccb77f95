package se.insteg.database;

import java.io.IOException;

/**
 * The embedded database of a data folder, for a command: the one that runs, or one started for as long as the command
 * takes.
 */
public final class BorrowedDatabase implements AutoCloseable {
    private final String url;
    private final DataFolder folder;
    private final AutoCloseable ours;

    private BorrowedDatabase(String url, DataFolder folder, AutoCloseable ours) {
        this.url = url;
        this.folder = folder;
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
            return new BorrowedDatabase(url, folder, () -> {});
        }
        DataFolder claimed = folder.claim();
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(claimed);
            return new BorrowedDatabase(postgres.url(), claimed, () -> {
                postgres.close();
                claimed.close();
            });
        } catch (IOException | InterruptedException | RuntimeException failed) {
            claimed.close();
            throw failed;
        }
    }

    /** How the audit log is read there. */
    public AuditConnection audit() {
        return new AuditConnection(url, DatabaseRoles.AUDIT, folder.secrets().password(DatabaseRoles.AUDIT));
    }

    /** How what belongs to the installation is written there. */
    public OwnerConnection owner() {
        return new OwnerConnection(url, DatabaseRoles.OWNER, folder.secrets().password(DatabaseRoles.OWNER));
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
