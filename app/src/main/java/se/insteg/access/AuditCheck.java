package se.insteg.access;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.insteg.access.sealing.Report;
import se.insteg.access.sealing.Seal;
import se.insteg.access.sealing.SealedLog;
import se.insteg.access.sealing.Sealing;
import se.insteg.database.AuditConnection;
import se.insteg.database.CannotStart;
import se.insteg.database.DataFolder;

/**
 * Checks the audit logs of every municipality from the command line, whether Insteg runs or not: only reads, as the audit
 * reader, and tells in words.
 */
public final class AuditCheck {
    private AuditCheck() {}

    /** @param intact whether every row of every municipality is as it was sealed @param lines to be shown */
    public record Outcome(boolean intact, List<String> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param secretKey as in INSTEG_SECRET_KEY; empty takes the one in the data folder
     * @throws CannotStart if the log could not be read, saying why
     */
    public static Outcome of(AuditConnection reader, String secretKey, DataFolder folder, Clock clock)
            throws IOException {
        Vault vault = new Vault(secretKey, folder);
        List<String> lines = new ArrayList<>();
        boolean intact = true;
        try (Connection connection = DriverManager.getConnection(reader.url(), reader.username(), reader.password())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            for (Municipality municipality : municipalities(connection)) {
                announce(connection, municipality.id());
                SealedLog log =
                        new SealedLog(connection, municipality.id(), text -> vault.keyedHash(Sealing.USE, text));
                Report report = log.verify(clock.instant());
                connection.rollback();
                intact &= report.intact();
                tell(municipality.name(), report, lines);
            }
        } catch (SQLException e) {
            throw new CannotStart("The audit log could not be read: " + e.getMessage(), e);
        }
        lines.add(
                intact
                        ? "Nothing in the sealed log was changed, removed, added or moved."
                        : "THE LOG IS NOT AS IT WAS WRITTEN. Keep a copy of the database as it is, and find out who could"
                                + " write to it.");
        return new Outcome(intact, lines);
    }

    private record Municipality(UUID id, String name) {}

    private static List<Municipality> municipalities(Connection connection) throws SQLException {
        List<Municipality> all = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select id, name from access.municipality order by name, id")) {
            while (row.next()) {
                all.add(new Municipality(row.getObject(1, UUID.class), row.getString(2)));
            }
        }
        return all;
    }

    private static void announce(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    private static void tell(String name, Report report, List<String> lines) {
        Seal last = report.last();
        lines.add(name + ": " + report.seals() + (report.seals() == 1 ? " sealed batch, " : " sealed batches, ")
                + report.rows() + " rows, "
                + (report.intact() ? "as they were written" : report.findings().size() + " FAULTS") + "; "
                + report.unsealed() + " newer rows wait for the next batch.");
        if (last != null) {
            lines.add("  last seal: number " + last.number() + " of " + last.sealedAt() + ", " + last.mark());
        }
        for (Report.Finding finding : report.findings()) {
            String batch = "  batch " + finding.seal()
                    + (finding.from() == null ? "" : ", rows from " + finding.from() + " to " + finding.until());
            lines.add(batch + ": "
                    + switch (finding.kind()) {
                        case SEAL_MISSING -> "its seal, or more than one, is gone";
                        case SEAL_CHANGED ->
                            "its seal is not the one that was made, or this is not the key it was made with";
                        case ROWS_REMOVED -> finding.sealed() + " rows were sealed, " + finding.found() + " are left";
                        case ROWS_ADDED -> finding.sealed() + " rows were sealed, now there are " + finding.found();
                        case ROWS_CHANGED -> "a row was changed, exchanged or moved";
                    });
        }
    }
}
