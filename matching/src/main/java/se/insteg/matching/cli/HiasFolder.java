package se.insteg.matching.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

    private LoadedInstance read() throws IOException, BadInputException {
        InstanceBuilder builder = Instance.builder();
        Path capacities = file("_cap.csv");
        Map<String, Integer> placeNumber = new HashMap<>();
        List<String[]> rows = rows(capacities, 5);
        for (int i = 1; i < rows.size(); i++) {
            String[] row = rows.get(i);
            int seats = actualCapacity ? sum(capacities, i, row, 2) : number(capacities, i, row[1]);
            String name = affiliate(row[0]);
            add(capacities, i, () -> builder.place(name, seats));
            placeNumber.put(name, placeNumber.size());
        }
        Path sizes = file("_size.csv");
        Map<String, Integer> unitNumber = new HashMap<>();
        rows = rows(sizes, 4);
        for (int i = 1; i < rows.size(); i++) {
            Unit unit = Unit.of(rows.get(i)[0].strip()).size(sum(sizes, i, rows.get(i), 1));
            add(sizes, i, () -> builder.unit(unit));
            unitNumber.put(unit.id(), unitNumber.size());
        }
        Path weights = file("_ew.csv");
        Map<String, String> compatible = cells(file("_Compatibility.csv"));
        for (Map.Entry<String, String> cell : cells(weights).entrySet()) {
            String[] key = cell.getKey().split("\t");
            Integer unit = unitNumber.get(key[0]);
            Integer place = placeNumber.get(key[1]);
            if (unit != null
                    && place != null
                    && compatible.getOrDefault(cell.getKey(), "0").equals("1")) {
                builder.pair(unit, place, points(weights, cell.getValue()));
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

    private static List<String[]> rows(Path file, int fewestCells) throws IOException, BadInputException {
        List<String[]> rows = Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).length < fewestCells) {
                throw new BadInputException(file, i + 1, "expected at least " + fewestCells + " cells");
            }
        }
        return rows;
    }

    /** The cells of a table with a row per case and a column per affiliate, by case, tab, affiliate. */
    private static Map<String, String> cells(Path file) throws IOException, BadInputException {
        Map<String, String> cells = new HashMap<>();
        List<String[]> rows = rows(file, 2);
        for (int i = 1; i < rows.size(); i++) {
            for (int c = 1; c < Math.min(rows.get(i).length, rows.getFirst().length); c++) {
                cells.put(rows.get(i)[0].strip() + "\t" + affiliate(rows.getFirst()[c]), rows.get(i)[c].strip());
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

    private static int sum(Path file, int row, String[] cells, int from) throws BadInputException {
        int sum = 0;
        for (int c = from; c < from + 3; c++) {
            sum += number(file, row, cells[c]);
        }
        return sum;
    }

    private static int number(Path file, int row, String cell) throws BadInputException {
        try {
            return Integer.parseInt(cell.strip());
        } catch (NumberFormatException e) {
            throw new BadInputException(file, row + 1, "'" + cell + "' is not a whole number");
        }
    }

    private static int points(Path file, String cell) throws BadInputException {
        try {
            return (int) Math.round(MILLIONTHS * Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            throw new BadInputException(file + ": the employment weight '" + cell + "' is not a number");
        }
    }

    private static void add(Path file, int row, Runnable record) throws BadInputException {
        try {
            record.run();
        } catch (InvalidInstanceException e) {
            throw new BadInputException(file, row + 1, e.getMessage());
        }
    }
}
