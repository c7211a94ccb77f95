package se.insteg.hosts.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.insteg.imports.PlannerWords;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Skill;
import se.insteg.planner.reading.FurtherColumn;
import se.insteg.planner.reading.ReadRow;
import se.insteg.planner.reading.ReadTable;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.taxonomy.StoredTerms;

/** Reads one table of offers into rows that say what they state, field by field, as texts. */
final class OfferFile {
    static final String ORGANISATION = "organisation";
    static final String NUMBER = "organisationNumber";

    private static final List<FurtherColumn> FURTHER = List.of(
            new FurtherColumn("title", "titel", "title", "rubrik", "vad man gör"),
            new FurtherColumn("placementKind", "praktikform", "placement kind", "sorts praktik"),
            new FurtherColumn(NUMBER, "organisationsnummer", "organisation number", "orgnr", "org.nr"),
            new FurtherColumn("maxSameLanguageWhy", "varför max samma språk", "why max same language"));

    /** The planner's columns under the names of our fields. */
    private static final Map<String, String> OF_PLANNER = Map.of(
            "reference",
            "id",
            ORGANISATION,
            "host",
            "occupations",
            "occupation",
            "minSwedish",
            "swedish",
            "starts",
            "start",
            "ends",
            "end",
            "maxSameLanguage",
            "max_same_language",
            "minAge",
            "min_age");

    private OfferFile() {}

    /** The key under which the file's title of a field's column is found. */
    static String keyOf(String field) {
        return OF_PLANNER.getOrDefault(field, field);
    }

    static ReadFile read(SourceFile file, LocalDate today, OccupationCatalogue titles) throws UnusableFile {
        ReadTable<Offer> table = ReadTable.offers(file, today, FURTHER, titles);
        List<StagedRow> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new StagedRow(row.number(), stated(row), false, 0, List.of())));
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

    private static SequencedMap<String, List<String>> stated(ReadRow<Offer> row) {
        Offer offer = row.value();
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        put(all, "reference", offer.id());
        put(all, ORGANISATION, offer.host());
        all.put(
                "occupations",
                offer.occupations().stream().map(StoredTerms::text).toList());
        all.put("skills", offer.skills().stream().map(Skill::name).toList());
        put(all, "minSwedish", offer.swedish());
        all.put("spoken", offer.spoken().stream().map(StoredTerms::said).toList());
        put(all, "seats", offer.seats());
        put(all, "place", offer.place().name());
        if (offer.place().hasCoordinates()) {
            put(all, "lat", offer.place().lat());
            put(all, "lon", offer.place().lon());
        }
        put(all, "hours", offer.hours() == null ? "" : StoredTerms.text(offer.hours()));
        put(all, "starts", offer.start());
        put(all, "ends", offer.end());
        put(all, "maxSameLanguage", offer.maxSameLanguage());
        put(all, "minAge", offer.minAge());
        all.entrySet()
                .removeIf(field -> field.getValue().isEmpty() || !row.stated().contains(keyOf(field.getKey())));
        row.further().forEach((field, text) -> all.put(field, List.of(text)));
        return all;
    }

    private static void put(Map<String, List<String>> texts, String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        texts.put(field, text.isEmpty() ? List.of() : List.of(text));
    }
}
