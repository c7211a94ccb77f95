package se.insteg.programmes.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.imports.PlannerWords;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.kernel.Words;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.reading.FurtherColumn;
import se.insteg.planner.reading.ReadRow;
import se.insteg.planner.reading.ReadTable;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;

/** Reads tables that tell of somebody, in a group, on a day; each kind of table says what more. */
final class DayFile {
    static final String GROUP = "group";
    static final String DAY = "day";
    static final String AT = "at";

    private static final FurtherColumn GROUPS = new FurtherColumn(GROUP, "grupp", "kurs", "group", "course");

    private DayFile() {}

    /** Changes what a row says into what is kept of it. Null: all is well. */
    interface More {
        @Nullable
        RowProblem read(SequencedMap<String, List<String>> texts, Map<String, String> titles);
    }

    /**
     * Reads it.
     *
     * @param last the latest day it may be about
     * @param twice key of what is said of two rows about the same; of its row
     */
    static ReadFile read(SourceFile file, LocalDate last, List<FurtherColumn> further, More more, String twice)
            throws UnusableFile {
        List<FurtherColumn> columns = Stream.of(RowsAboutPeople.COLUMNS, List.of(GROUPS), further)
                .flatMap(List::stream)
                .toList();
        ReadTable<LocalDate> table = ReadTable.days(file, last, columns);
        List<StagedRow> rows = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        table.rows().forEach(row -> rows.add(once(read(row, table.columns(), more), met, twice)));
        Map<Integer, List<RowProblem>> problems = new TreeMap<>();
        table.rejected().forEach(row -> problems.computeIfAbsent(row.row(), key -> new ArrayList<>())
                .add(RowsAboutPeople.told(new RowProblem(
                        row.column(), row.value(), PlannerWords.of(row.problem()), PlannerWords.of(row.remedy())))));
        problems.forEach((number, all) -> rows.add(StagedRow.rejected(number, all)));
        rows.sort(Comparator.comparingInt(StagedRow::number));
        return new ReadFile(
                table.columns(),
                rows,
                table.notes().stream().map(PlannerWords::of).toList());
    }

    private static StagedRow read(ReadRow<LocalDate> row, Map<String, String> titles, More more) {
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, List<String>> secrets = new HashMap<>();
        texts.put(DAY, List.of(row.value().toString()));
        row.further().forEach((field, text) -> {
            if (BroughtNumbers.FIELDS.contains(field)) {
                secrets.put(field, List.of(text));
            } else {
                texts.put(field, List.of(text));
            }
        });
        RowProblem problem = first(texts, GROUP).isEmpty()
                ? new RowProblem(titles.getOrDefault(GROUP, ""), "", Words.of("programmes.importRows.noGroup"), null)
                : more.read(texts, titles);
        return problem == null
                ? new StagedRow(row.number(), texts, secrets, false, 0, List.of(), null)
                : StagedRow.rejected(row.number(), List.of(RowsAboutPeople.told(problem)));
    }

    private static StagedRow once(StagedRow row, Map<String, Integer> met, String twice) {
        if (!row.problems().isEmpty()) {
            return row;
        }
        String key =
                String.join("|", RowsAboutPeople.key(row), PlainText.key(row.text(GROUP)), row.text(DAY), row.text(AT));
        Integer earlier = met.putIfAbsent(key, row.number());
        return earlier == null
                ? row
                : StagedRow.rejected(row.number(), List.of(new RowProblem("", "", Words.of(twice, earlier), null)));
    }

    static String first(Map<String, List<String>> texts, String field) {
        List<String> all = texts.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }
}
