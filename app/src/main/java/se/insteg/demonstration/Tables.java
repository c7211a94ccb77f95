package se.insteg.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables in {@code resources/demonstration}: semicolons between cells, remarks after a #. */
final class Tables {
    private Tables() {}

    static List<String[]> read(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tables.class.getResourceAsStream("/demonstration/" + name)),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a cell, none when it is empty. */
    static List<String> parts(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }
}
