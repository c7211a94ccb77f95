package se.insteg.people.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.insteg.imports.PlannerWords;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.kernel.Words;
import se.insteg.people.Protection;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.people.identity.TypedNumber;
import se.insteg.people.search.NameWords;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.Skill;
import se.insteg.planner.reading.ReadRow;
import se.insteg.planner.reading.ReadTable;
import se.insteg.planner.reading.RejectedRow;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.taxonomy.MunicipalityCodes;
import se.insteg.taxonomy.StoredTerms;

/** Reads one table of people into rows that say what they state, field by field, as texts. */
final class PeopleFile {
    private final MunicipalityCodes municipalities;
    private final OccupationCatalogue catalogue;
    private final boolean protectedUnlessSaid;
    private final LocalDate today;
    private final Map<String, Integer> rowOfPerson = new HashMap<>();
    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final Map<Integer, List<RowProblem>> problems = new TreeMap<>();
    private final Map<String, String> municipalityCodes = new HashMap<>();
    private Map<String, String> titles = Map.of();

    /** @param catalogue what titles of occupations mean here @param nobodyProtected whether somebody answers for that nobody in the file is protected */
    PeopleFile(
            MunicipalityCodes municipalities, OccupationCatalogue catalogue, boolean nobodyProtected, LocalDate today) {
        this.today = today;
        this.municipalities = municipalities;
        this.catalogue = catalogue;
        this.protectedUnlessSaid = !nobodyProtected;
        municipalities.all().forEach((code, name) -> municipalityCodes.put(PlainText.key(name), code));
    }

    ReadFile read(SourceFile file) throws UnusableFile {
        ReadTable<Person> table = ReadTable.people(file, today, PeopleColumns.FURTHER, catalogue);
        titles = table.columns();
        List<StagedRow> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(row)));
        rows.removeIf(row -> problems.containsKey(row.number()));
        table.rejected().forEach(row -> reject(row, table.rejectedFurther().getOrDefault(row.row(), Map.of())));
        problems.forEach((number, all) -> rows.add(StagedRow.rejected(number, all)));
        rows.sort(Comparator.comparingInt(StagedRow::number));
        // A note about a row quotes a cell, which may be a protected person's.
        return new ReadFile(
                titles,
                rows,
                table.notes().stream()
                        .filter(note -> !protectedUnlessSaid || !note.key().equals("note.inRows"))
                        .map(PlannerWords::of)
                        .toList());
    }

    private void reject(RejectedRow row, Map<String, String> further) {
        RowProblem problem = new RowProblem(
                row.column(), row.value(), PlannerWords.of(row.problem()), PlannerWords.of(row.remedy()));
        problems.computeIfAbsent(row.row(), key -> new ArrayList<>())
                .add(hides(further) ? problem.withoutValue() : told(problem));
    }

    /** An identity number in the wrong column is not repeated either: problems wait in clear. */
    static RowProblem told(RowProblem problem) {
        return TypedNumber.looksLikeOne(problem.value()) ? problem.withoutValue() : problem;
    }

    /** Whether a row may be about a protected person: its own word, else what was said of the whole file. */
    private boolean hides(Map<String, String> further) {
        String word = further.get("protection");
        return word == null
                ? protectedUnlessSaid
                : !Protection.Kind.NONE.code().equals(PeopleColumns.code("protection", word));
    }

    private StagedRow row(ReadRow<Person> row) {
        SequencedMap<String, List<String>> texts = stated(row);
        boolean hidden = hides(row.further());
        Map<String, List<String>> secrets = new HashMap<>();
        row.further().forEach((field, text) -> {
            if (BroughtNumbers.FIELDS.contains(field)) {
                secrets.put(field, List.of(text));
            } else {
                further(row.number(), field, text, hidden, texts);
            }
        });
        int twin = numbers(row.number(), secrets);
        Person person = row.value();
        if (!person.name().isEmpty() && person.born() != null) {
            // Somebody without a date of birth has too many namesakes to be told of.
            Integer earlier = rowOfPerson.putIfAbsent(NameWords.key(person.name()) + ' ' + person.born(), row.number());
            twin = earlier == null ? twin : earlier;
        }
        return new StagedRow(row.number(), texts, secrets, hidden, twin, List.of(), null);
    }

    /** Whether the numbers can be understood; what cannot is never repeated. @return an earlier row with one of them, or 0 */
    private int numbers(int row, Map<String, List<String>> secrets) {
        BroughtNumbers.Read read = BroughtNumbers.read(secrets, today);
        read.slips().forEach(slip -> problems.computeIfAbsent(row, key -> new ArrayList<>())
                .add(new RowProblem(titles.getOrDefault(slip.field(), ""), "", Words.of(slip.messageKey()), null)));
        return read.numbers().stream()
                .map(number -> rowOfNumber.putIfAbsent(BroughtNumbers.key(number), row))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    private void further(int number, String field, String text, boolean hidden, Map<String, List<String>> texts) {
        String meant = text;
        if (field.equals("homeMunicipality")) {
            meant = municipalities.name(text) != null
                    ? text
                    : municipalityCodes.get(PlainText.key(text.replaceFirst("(?i)s? kommun$", "")));
        } else if (PeopleColumns.coded().contains(field)) {
            meant = PeopleColumns.code(field, text);
        }
        if (meant == null) {
            Words problem = field.equals("homeMunicipality")
                    ? Words.of("people.import.homeMunicipality.unknown")
                    : Words.of("people.import.oneOf", PeopleColumns.examples(field));
            RowProblem told = new RowProblem(titles.getOrDefault(field, field), text, problem, null);
            problems.computeIfAbsent(number, key -> new ArrayList<>()).add(hidden ? told.withoutValue() : told(told));
        } else {
            texts.put(field, meant.isEmpty() ? List.of() : List.of(meant));
        }
    }

    /** What the planner's own columns say, under our fields; an empty cell says nothing. */
    private static SequencedMap<String, List<String>> stated(ReadRow<Person> row) {
        Person person = row.value();
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        put(all, "name", person.name());
        put(all, "born", person.born());
        put(all, "reference", person.id());
        all.put("languages", person.languages().stream().map(StoredTerms::said).toList());
        put(all, "swedish", person.swedish());
        all.put(
                "occupations",
                person.occupations().stream().map(StoredTerms::text).toList());
        all.put("skills", person.skills().stream().map(Skill::name).toList());
        all.put("wishes", person.wishes().stream().map(StoredTerms::text).toList());
        put(all, "place", person.home().name());
        if (person.home().hasCoordinates()) {
            put(all, "lat", person.home().lat());
            put(all, "lon", person.home().lon());
        }
        put(all, "maxTravel", person.maxTravel());
        put(all, "busy", StoredTerms.text(person.busy()));
        put(all, "waitingSince", person.waitingSince());
        put(all, "household", person.household());
        all.entrySet()
                .removeIf(field -> field.getValue().isEmpty()
                        || !row.stated()
                                .contains(PeopleColumns.keyOf(field.getKey()).toLowerCase(Locale.ROOT)));
        return all;
    }

    private static void put(Map<String, List<String>> texts, String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        texts.put(field, text.isEmpty() ? List.of() : List.of(text));
    }
}
