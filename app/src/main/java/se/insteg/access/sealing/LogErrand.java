package se.insteg.access.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.insteg.access.Kept;
import se.insteg.database.CannotStart;
import se.insteg.database.OwnerConnection;
import se.insteg.database.OwnersErrand;

/**
 * {@code ./insteg forget-log FOLDER}: puts sealed batches of the log that are older than ten years into files, reads them
 * again, and erases them; batch by batch, so that wherever it is cut short each is whole in one place at least. The seals
 * stay. Only the owner of the database can: the application adds to the log and nothing else.
 */
public final class LogErrand implements OwnersErrand {
    /** How long the log is kept. */
    public static final Kept KEPT = Kept.years(10);

    @Override
    public String command() {
        return "forget-log";
    }

    @Override
    public List<String> run(OwnerConnection owner, List<Path> files, String edition, Clock clock) throws IOException {
        if (files.size() != 1) {
            throw new CannotStart("Which folder shall the old log be put in? ./insteg forget-log FOLDER");
        }
        Path folder = Files.createDirectories(files.getFirst());
        Instant before = KEPT.before(clock.instant());
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password())) {
            connection.setAutoCommit(false);
            for (Municipality municipality : municipalities(connection)) {
                forget(connection, municipality, before, folder, lines);
            }
        } catch (SQLException e) {
            throw new CannotStart("The log could not be archived further: " + e.getMessage(), e);
        }
        if (lines.isEmpty()) {
            lines.add("No batch of the log is older than ten years. Nothing was erased.");
        }
        return lines;
    }

    private record Municipality(UUID id, String code) {}

    private static List<Municipality> municipalities(Connection connection) throws SQLException {
        List<Municipality> all = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select id, code from access.municipality order by code, id")) {
            while (row.next()) {
                all.add(new Municipality(row.getObject(1, UUID.class), row.getString(2)));
            }
        }
        return all;
    }

    private static void forget(
            Connection connection, Municipality municipality, Instant before, Path folder, List<String> lines)
            throws SQLException, IOException {
        announce(connection, municipality.id());
        SealedLog log = new SealedLog(connection, municipality.id(), text -> new byte[0]);
        for (Seal seal : log.seals()) {
            if (!seal.lastAt().isBefore(before) || log.isForgotten(seal)) {
                continue;
            }
            if (!log.isAsSealed(seal)) {
                throw new CannotStart("Batch " + seal.number() + " of " + municipality.code()
                        + " is not as it was sealed, and was left. Run ./insteg verify-audit.");
            }
            Path file = folder.resolve("log-" + municipality.code() + "-" + seal.number() + ".jsonl");
            archive(connection, municipality.id(), seal, file);
            int erased = erase(connection, municipality.id(), seal);
            if (erased != seal.rows()) {
                connection.rollback();
                throw new CannotStart("The database did not let batch " + seal.number() + " be erased.");
            }
            connection.commit();
            lines.add(municipality.code() + ": batch " + seal.number() + ", " + erased + " rows from " + seal.firstAt()
                    + " to " + seal.lastAt() + ", is in " + file);
            announce(connection, municipality.id());
        }
        connection.rollback();
    }

    /** @throws CannotStart when what was written does not read back as what was there */
    private static void archive(Connection connection, UUID tenant, Seal seal, Path file)
            throws SQLException, IOException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select row_to_json(a)::text from access.audit a"
                + " where tenant_id = ? and xid >= ?::text::xid8 and xid < ?::text::xid8 order by id")) {
            batch(query, tenant, seal);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        Files.write(file, rows, StandardCharsets.UTF_8);
        if (!Files.readAllLines(file, StandardCharsets.UTF_8).equals(rows)) {
            throw new CannotStart("The file " + file + " does not read back as it was written. Nothing was erased.");
        }
    }

    private static int erase(Connection connection, UUID tenant, Seal seal) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from access.audit" + " where tenant_id = ? and xid >= ?::text::xid8 and xid < ?::text::xid8")) {
            batch(delete, tenant, seal);
            return delete.executeUpdate();
        }
    }

    private static void batch(PreparedStatement statement, UUID tenant, Seal seal) throws SQLException {
        statement.setObject(1, tenant);
        statement.setString(2, Long.toString(seal.fromXid()));
        statement.setString(3, Long.toString(seal.toXid()));
    }

    private static void announce(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }
}
