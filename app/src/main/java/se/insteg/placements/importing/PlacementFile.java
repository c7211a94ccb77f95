package se.insteg.placements.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.insteg.hosts.typed.OrganisationNumber;
import se.insteg.imports.PlannerWords;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.kernel.Words;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.reading.DaySpan;
import se.insteg.planner.reading.FurtherColumn;
import se.insteg.planner.reading.ReadRow;
import se.insteg.planner.reading.ReadTable;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;

/**
 * Reads one table of placements into rows that say what they state, field by field. The numbers that tell whom a row is
 * about are kept sealed, and never repeated.
 */
final class PlacementFile {
    static final String REFERENCE = "reference";
    static final String HOST = "host";
    static final String NUMBER = "organisationNumber";

    private static final List<FurtherColumn> OURS = List.of(
            new FurtherColumn(REFERENCE, "id", "egen referens", "referens", "deltagarens id", "reference"),
            new FurtherColumn(HOST, "anordnare", "praktikanordnare", "arbetsplats", "arbetsgivare", "host", "employer"),
            new FurtherColumn(NUMBER, "organisationsnummer", "organisation number", "orgnr", "org.nr"),
            new FurtherColumn("kind", "typ", "sort", "slag", "kind", "typ av praktik"),
            new FurtherColumn("title", "titel", "praktik", "roll", "vad man gör", "title"),
            new FurtherColumn("hours", "tider", "arbetstider", "hours", "working hours"),
            new FurtherColumn(
                    TypedWeek.AMOUNT,
                    "timmar per vecka",
                    "timmar i veckan",
                    "timmar/vecka",
                    "tim/vecka",
                    "timmar",
                    "hours per week"),
            new FurtherColumn(TypedWeek.DAYS, "dagar", "veckodagar", "arbetsdagar", "days", "weekdays"),
            new FurtherColumn("place", "ort", "plats", "place"),
            new FurtherColumn("contact", "kontaktperson", "kontakt", "contact", "contact name"),
            new FurtherColumn("supervisor", "handledare", "supervisor"),
            new FurtherColumn("supervisorPhone", "handledarens telefon", "telefon", "supervisor phone", "phone"),
            new FurtherColumn("goals", "mål", "goals"),
            new FurtherColumn("tasks", "uppgifter", "arbetsuppgifter", "tasks"),
            new FurtherColumn("withChildren", "med barn", "barn", "with children"));

    private static final List<FurtherColumn> FURTHER =
            Stream.concat(OURS.stream(), BroughtNumbers.COLUMNS.stream()).toList();

    private final LocalDate today;
    private final Map<String, Integer> met = new HashMap<>();
    private final Map<Integer, List<RowProblem>> problems = new TreeMap<>();
    private Map<String, String> titles = Map.of();

    PlacementFile(LocalDate today) {
        this.today = today;
    }

    /** The key under which the file's title of a field's column is found. */
    static String keyOf(String field) {
        return switch (field) {
            case "starts" -> "start";
            case "ends" -> "end";
            default -> field;
        };
    }

    ReadFile read(SourceFile file) throws UnusableFile {
        ReadTable<DaySpan> table = ReadTable.placements(file, FURTHER);
        titles = table.columns();
        List<StagedRow> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(row)));
        rows.removeIf(row -> problems.containsKey(row.number()));
        table.rejected()
                .forEach(row -> reject(
                        row.row(),
                        new RowProblem(
                                row.column(),
                                row.value(),
                                PlannerWords.of(row.problem()),
                                PlannerWords.of(row.remedy()))));
        problems.forEach((number, all) -> rows.add(StagedRow.rejected(number, all)));
        rows.sort(Comparator.comparingInt(StagedRow::number));
        return new ReadFile(
                titles, rows, table.notes().stream().map(PlannerWords::of).toList());
    }

    private void reject(int row, RowProblem problem) {
        problems.computeIfAbsent(row, key -> new ArrayList<>()).add(problem);
    }

    private StagedRow row(ReadRow<DaySpan> row) {
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("starts", List.of(row.value().first().toString()));
        texts.put("ends", List.of(row.value().last().toString()));
        Map<String, List<String>> secrets = new HashMap<>();
        row.further().forEach((field, text) -> {
            if (BroughtNumbers.FIELDS.contains(field)) {
                secrets.put(field, List.of(text));
            } else {
                texts.put(field, List.of(text));
            }
        });
        BroughtNumbers.Read numbers = BroughtNumbers.read(secrets, today);
        numbers.slips()
                .forEach(slip -> reject(
                        row.number(),
                        new RowProblem(titles.getOrDefault(slip.field(), ""), "", Words.of(slip.messageKey()), null)));
        Stream<String> named = Stream.concat(
                texts.getOrDefault(REFERENCE, List.of()).stream(),
                numbers.numbers().stream().map(BroughtNumbers::key));
        String where = where(texts) + " " + row.value().first();
        named.map(who -> met.putIfAbsent(who + " " + where, row.number()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(earlier -> reject(
                        row.number(), new RowProblem("", "", Words.of("placements.import.twice", earlier), null)));
        return new StagedRow(row.number(), texts, secrets, false, 0, List.of(), null);
    }

    private static String where(Map<String, List<String>> texts) {
        String number =
                OrganisationNumber.plain(texts.getOrDefault(NUMBER, List.of("")).getFirst());
        return number.isEmpty()
                ? PlainText.key(texts.getOrDefault(HOST, List.of("")).getFirst())
                : number;
    }
}
