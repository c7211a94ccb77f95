package se.insteg.hosts.importing;

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
import se.insteg.hosts.typed.OrganisationNumber;
import se.insteg.imports.PlannerWords;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.kernel.Words;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.reading.FurtherColumn;
import se.insteg.planner.reading.ReadRow;
import se.insteg.planner.reading.ReadTable;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;

/** Reads one table of organisations and whom one meets there into rows that say what they state, field by field. */
final class HostFile {
    static final String NUMBER = "organisationNumber";

    private static final List<FurtherColumn> FURTHER = List.of(
            new FurtherColumn(NUMBER, "organisationsnummer", "organisation number", "orgnr", "org.nr"),
            new FurtherColumn("kind", "typ", "sort", "kind", "typ av anordnare"),
            new FurtherColumn("sector", "verksamhet", "bransch", "sector"),
            new FurtherColumn("employees", "anställda", "antal anställda", "employees"),
            new FurtherColumn("place", "ort", "place"),
            new FurtherColumn("note", "anteckning", "note"),
            new FurtherColumn("contactName", "kontaktperson", "kontakt", "contact", "contact name"),
            new FurtherColumn("contactTitle", "titel", "befattning", "contact title"),
            new FurtherColumn("contactPhone", "telefon", "phone", "mobil"),
            new FurtherColumn("contactEmail", "e-post", "epost", "mejl", "email", "e-mail"));

    private HostFile() {}

    /** The key under which the file's title of a field's column is found. */
    static String keyOf(String field) {
        return field; // the planner's own column is called "name" as ours is
    }

    static ReadFile read(SourceFile file) throws UnusableFile {
        ReadTable<String> table = ReadTable.hosts(file, FURTHER);
        List<StagedRow> rows = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        for (ReadRow<String> row : table.rows()) {
            SequencedMap<String, List<String>> said = stated(row);
            Integer earlier = earlier(said, row.number(), met);
            rows.add(
                    earlier == null
                            ? new StagedRow(row.number(), said, false, 0, List.of())
                            : StagedRow.rejected(
                                    row.number(),
                                    List.of(new RowProblem(
                                            table.columns().getOrDefault("name", ""),
                                            row.value(),
                                            Words.of("hosts.importHosts.twice", earlier),
                                            null))));
        }
        Map<Integer, List<RowProblem>> problems = new TreeMap<>();
        table.rejected().forEach(row -> problems.computeIfAbsent(row.row(), key -> new ArrayList<>())
                .add(new RowProblem(
                        row.column(), row.value(), PlannerWords.of(row.problem()), PlannerWords.of(row.remedy()))));
        problems.forEach((number, all) -> rows.add(StagedRow.rejected(number, all)));
        rows.sort(Comparator.comparingInt(StagedRow::number));
        return new ReadFile(
                table.columns(),
                rows,
                table.notes().stream().map(PlannerWords::of).toList());
    }

    /** An earlier row about the same organisation: by its number, else by its name; null when this is the first. */
    private static @Nullable Integer earlier(
            SequencedMap<String, List<String>> said, int row, Map<String, Integer> met) {
        String number = OrganisationNumber.plain(first(said, NUMBER));
        String key = number.isEmpty() ? PlainText.key(first(said, "name")) : number;
        return met.putIfAbsent(key, row);
    }

    private static String first(Map<String, List<String>> said, String field) {
        return said.getOrDefault(field, List.of("")).getFirst();
    }

    private static SequencedMap<String, List<String>> stated(ReadRow<String> row) {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        all.put("name", List.of(row.value()));
        Stream.of(FURTHER)
                .flatMap(List::stream)
                .map(FurtherColumn::key)
                .filter(row.further()::containsKey)
                .forEach(key -> all.put(key, List.of(row.further().getOrDefault(key, ""))));
        return all;
    }
}
