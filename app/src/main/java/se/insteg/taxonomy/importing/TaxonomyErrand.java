package se.insteg.taxonomy.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.insteg.database.CannotStart;
import se.insteg.database.OwnerConnection;
import se.insteg.database.OwnersErrand;

/**
 * {@code ./insteg taxonomy FILE…}: takes in official names, or tells which editions are in use. Everything in one
 * transaction; a running Insteg uses the new words from the next question on.
 */
public final class TaxonomyErrand implements OwnersErrand {
    private static final int MOST_TOLD = 20;
    private static final String NO_SUCH_TABLE = "42P01";

    @Override
    public String command() {
        return "taxonomy";
    }

    @Override
    public List<String> run(OwnerConnection owner, List<Path> files, String edition, Clock clock) throws IOException {
        Gathered gathered = read(files);
        if (!files.isEmpty() && gathered.used().isEmpty()) {
            throw new CannotStart("There is nothing to take in:\n" + String.join("\n", gathered.unused()));
        }
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password())) {
            connection.setAutoCommit(false);
            OfficialStore store = new OfficialStore(connection);
            List<String> lines = new ArrayList<>();
            if (!files.isEmpty()) {
                String named = edition.isBlank() ? newest(gathered.used(), clock) : edition.strip();
                lines.addAll(
                        store.take(gathered, named.substring(0, Math.min(named.length(), 100)), Instant.now(clock)));
                connection.commit();
                tell(gathered, lines);
            }
            lines.addAll(store.inUse());
            return lines;
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                throw new CannotStart("The tables are not made yet: start this Insteg once, then run the command.", e);
            }
            throw new CannotStart("The taxonomy could not be taken in, and nothing was changed: " + e.getMessage(), e);
        }
    }

    /** Every file named, and every file of a folder named. */
    static Gathered read(List<Path> files) throws IOException {
        Gathered gathered = new Gathered();
        for (Path named : files) {
            if (!Files.exists(named)) {
                throw new CannotStart("There is no file or folder " + named + ".");
            }
            if (Files.isDirectory(named)) {
                try (Stream<Path> within = Files.list(named)) {
                    within.filter(Files::isRegularFile).sorted().forEach(file -> one(file, gathered));
                }
            } else {
                one(named, gathered);
            }
        }
        return gathered;
    }

    private static void one(Path file, Gathered gathered) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            JobtechDump.read(file, gathered);
        } else {
            OfficialTable.read(file, gathered);
        }
    }

    private static String newest(List<Path> files, Clock clock) throws IOException {
        LocalDate newest = LocalDate.EPOCH;
        for (Path file : files) {
            LocalDate changed = Files.getLastModifiedTime(file)
                    .toInstant()
                    .atZone(clock.getZone())
                    .toLocalDate();
            newest = changed.isAfter(newest) ? changed : newest;
        }
        return newest.toString();
    }

    private static void tell(Gathered gathered, List<String> lines) {
        if (!gathered.refused().isEmpty()) {
            lines.add("Refused: " + gathered.refused().size() + " rows");
            gathered.refused().stream().limit(MOST_TOLD).forEach(row -> lines.add("  " + row));
            if (gathered.refused().size() > MOST_TOLD) {
                lines.add("  and " + (gathered.refused().size() - MOST_TOLD) + " more");
            }
        }
        gathered.unused().forEach(file -> lines.add("Not used: " + file));
    }
}
