package se.insteg.matching.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.insteg.matching.Instance;
import se.insteg.matching.InstanceBuilder;
import se.insteg.matching.InvalidInstanceException;
import se.insteg.matching.Unit;

/**
 * A folder of HIAS resettlement cases: {@code FYnn_Compatibility.csv}, {@code _ew.csv} (employment weights),
 * {@code _size.csv} and {@code _cap.csv}. A case is a unit of all its members, an affiliate a place, points are the
 * employment weight in millionths of a job where compatible.
 */
final class HiasFolder {
    private static final double MILLIONTHS = 1e6;
    private final Path folder;
    private final boolean actualCapacity;

    private HiasFolder(Path folder, boolean actualCapacity) {
        this.folder = folder;
        this.actualCapacity = actualCapacity;
    }

    static LoadedInstance read(Path folder, boolean actualCapacity) throws IOException, BadInputException {
        return new HiasFolder(folder, actualCapacity).read();
    }

    /** A line that is not blank, and its number in the file. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(int line, String[] cells) {}

    /** A case and an affiliate. */
    private record Key(String unit, String place) {}

    /** What a table says of them, and the line. */
    private record Cell(int line, String text) {}

    private LoadedInstance read() throws IOException, BadInputException {
        InstanceBuilder builder = Instance.builder();
        Path capacities = file("_cap.csv");
        Map<String, Integer> placeNumber = new HashMap<>();
        for (Row row : rowsBelowHeader(capacities, 5)) {
            int seats = actualCapacity ? sum(capacities, row, 2) : number(capacities, row, row.cells()[1]);
            String name = affiliate(row.cells()[0]);
            add(capacities, row.line(), () -> builder.place(name, seats));
            placeNumber.put(name, placeNumber.size());
        }
        Path sizes = file("_size.csv");
        Map<String, Integer> unitNumber = new HashMap<>();
        for (Row row : rowsBelowHeader(sizes, 4)) {
            Unit unit = Unit.of(row.cells()[0].strip()).size(sum(sizes, row, 1));
            add(sizes, row.line(), () -> builder.unit(unit));
            unitNumber.put(unit.id(), unitNumber.size());
        }
        Path weights = file("_ew.csv");
        Map<Key, Cell> compatible = cells(file("_Compatibility.csv"));
        for (Map.Entry<Key, Cell> cell : cells(weights).entrySet()) {
            Key key = cell.getKey();
            Integer unit = unitNumber.get(key.unit());
            Integer place = placeNumber.get(key.place());
            Cell fits = compatible.get(key);
            if (unit != null && place != null && fits != null && fits.text().equals("1")) {
                int points = points(weights, cell.getValue());
                add(weights, cell.getValue().line(), () -> builder.pair(unit, place, points));
            }
        }
        try {
            return new LoadedInstance(builder.build(), false);
        } catch (InvalidInstanceException e) {
            throw new BadInputException(folder + ": " + e.getMessage());
        }
    }

    private Path file(String ending) throws IOException, BadInputException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is not a folder; the hias format is a folder of four CSV files");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.getFileName().toString().endsWith(ending))
                    .toList();
            if (found.size() != 1) {
                throw new BadInputException(folder + " must hold exactly one file that ends with " + ending);
            }
            return found.getFirst();
        }
    }

    private static List<Row> rowsBelowHeader(Path file, int fewestCells) throws IOException, BadInputException {
        List<Row> rows = rows(file, fewestCells);
        return rows.subList(1, rows.size());
    }

    /** The header and what is below it. */
    private static List<Row> rows(Path file, int fewestCells) throws IOException, BadInputException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Row row = new Row(i + 1, lines.get(i).split(",", -1));
                if (row.cells().length < fewestCells) {
                    throw new BadInputException(file, row.line(), "expected at least " + fewestCells + " cells");
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new BadInputException(file + " is empty; it needs a row of headings");
        }
        return rows;
    }

    /** The cells of a table with a row per case and a column per affiliate. */
    private static Map<Key, Cell> cells(Path file) throws IOException, BadInputException {
        Map<Key, Cell> cells = new LinkedHashMap<>();
        String[] header = rows(file, 2).getFirst().cells();
        for (Row row : rowsBelowHeader(file, 2)) {
            for (int c = 1; c < Math.min(row.cells().length, header.length); c++) {
                Key key = new Key(row.cells()[0].strip(), affiliate(header[c]));
                cells.put(key, new Cell(row.line(), row.cells()[c].strip()));
            }
        }
        return cells;
    }

    /** Affiliates are spelt differently from file to file: case, blanks, and New York in three ways. */
    private static String affiliate(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        boolean newYork = name.startsWith("NY-") && (name.contains("NEW YORK") || name.contains("NYC"));
        return newYork ? "NY-NEW YORK CITY" : name;
    }

    /** Of three cells. */
    private static int sum(Path file, Row row, int from) throws BadInputException {
        long sum = 0;
        for (int c = from; c < from + 3; c++) {
            sum += number(file, row, row.cells()[c]);
        }
        if (sum != (int) sum) {
            throw new BadInputException(file, row.line(), "the sum " + sum + " is too large");
        }
        return (int) sum;
    }

    private static int number(Path file, Row row, String cell) throws BadInputException {
        try {
            return Integer.parseInt(cell.strip());
        } catch (NumberFormatException e) {
            throw new BadInputException(file, row.line(), "'" + cell + "' is not a whole number");
        }
    }

    private static int points(Path file, Cell cell) throws BadInputException {
        try {
            double points = MILLIONTHS * Double.parseDouble(cell.text());
            if (Math.abs(points) <= Instance.MAX_POINTS) {
                return (int) Math.round(points);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for NaN.
        }
        throw new BadInputException(
                file, cell.line(), "the employment weight '" + cell.text() + "' is not a number between -100 and 100");
    }

    private static void add(Path file, int line, Runnable record) throws BadInputException {
        try {
            record.run();
        } catch (InvalidInstanceException e) {
            throw new BadInputException(file, line, e.getMessage());
        }
    }
}
