package se.insteg.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.insteg.database.CannotStart;
import se.insteg.database.DataFolder;

/**
 * What a data folder is for, decided once when its database is made. A municipality's folder can never be opened by the
 * demonstration's known passwords.
 */
enum Purpose {
    DEMONSTRATION,
    MUNICIPALITY;

    private static final String FILE = "purpose";

    static Purpose of(DataFolder folder, CommandLine line) throws IOException {
        Path file = folder.path().resolve(FILE);
        if (!folder.hasDatabase()) {
            Purpose chosen = line.empty() ? MUNICIPALITY : DEMONSTRATION;
            Files.writeString(file, chosen.name().toLowerCase(Locale.ROOT) + "\n", StandardCharsets.UTF_8);
            return chosen;
        }
        // A folder that lost its note is taken for a municipality's: the demonstration's logins stay shut.
        Purpose purpose = Files.exists(file)
                        && Files.readString(file, StandardCharsets.UTF_8)
                                .strip()
                                .equalsIgnoreCase(DEMONSTRATION.name())
                ? DEMONSTRATION
                : MUNICIPALITY;
        if (purpose == DEMONSTRATION && line.empty()) {
            throw new CannotStart("The folder " + folder.path()
                    + " holds the demonstration: give a real municipality a folder of its own, with --data.");
        }
        if (purpose == MUNICIPALITY && line.demo()) {
            throw new CannotStart("The folder " + folder.path()
                    + " holds a municipality's own data: give the demonstration another folder, with --data.");
        }
        return purpose;
    }
}
