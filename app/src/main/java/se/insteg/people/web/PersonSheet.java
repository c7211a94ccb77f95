package se.insteg.people.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.people.Participant;
import se.insteg.people.PersonTexts;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.NumberKind;
import se.insteg.planner.output.XlsxList;
import se.insteg.planner.output.XlsxList.Column;

/**
 * People as rows of a spreadsheet that an import of people reads back: its columns and words are Swedish whatever the
 * language of the pages.
 */
@Component
class PersonSheet {
    private static final Locale SWEDISH = Locale.of("sv");

    /** A column, and the field of {@link PersonTexts} it is filled from. @param between several values */
    private record Part(String title, double width, String field, String between) {
        Part(String title, double width, String field) {
            this(title, width, field, " | ");
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("namn", 28, "name"),
            new Part("kallas", 16, "knownAs"),
            new Part("född", 12, "born"),
            new Part("juridiskt kön", 12, "legalSex"),
            new Part("skydd", 8, "protection"),
            new Part("status", 22, "status"),
            new Part("hemkommun", 14, "homeMunicipality"),
            new Part("gäst", 8, "guest"),
            new Part("enhet", 18, "unit"),
            new Part("handläggare", 22, "caseworker"),
            new Part("telefon", 18, "phone"),
            new Part("e-post", 28, "email"),
            new Part("talar helst", 14, "preferredLanguage"),
            new Part("tolk", 8, "interpreter"),
            new Part("språk", 24, "languages", ", "),
            new Part("svenska", 9, "swedish"),
            new Part("yrke", 28, "occupations"),
            new Part("kompetens", 28, "skills"),
            new Part("önskar", 28, "wishes"),
            new Part("ort", 16, "place"),
            new Part("lat", 10, "lat"),
            new Part("lon", 10, "lon"),
            new Part("max restid", 11, "maxTravel"),
            new Part("upptagen", 26, "busy"),
            new Part("väntar sedan", 13, "waitingSince"),
            new Part("hushåll", 12, "household"));

    static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(new Column("id", 16)), PARTS.stream().map(part -> new Column(part.title(), part.width())))
            .toList();

    /** Only when the purpose needs them. */
    private static final Map<NumberKind, Column> OF_KIND = new EnumMap<>(Map.of(
            NumberKind.DOSSIER, new Column("dossiernummer", 16),
            NumberKind.COORDINATION, new Column("samordningsnummer", 18),
            NumberKind.PERSONAL, new Column("personnummer", 16),
            NumberKind.INTERIM, new Column("tillfälligt nummer", 18)));

    static final List<Column> WITH_NUMBERS =
            Stream.concat(COLUMNS.stream(), OF_KIND.values().stream()).toList();

    private static final Set<String> NUMBERS = Set.of("lat", "lon", "maxTravel");
    private static final Set<String> YES_OR_NO = Set.of("guest", "interpreter");

    private final Colleagues colleagues;
    private final Identities identities;
    private final MessageSource messages;

    PersonSheet(Colleagues colleagues, Identities identities, MessageSource messages) {
        this.colleagues = colleagues;
        this.identities = identities;
        this.messages = messages;
    }

    /** With the columns of {@link #COLUMNS}. */
    void write(List<Participant> people, XlsxList list) {
        rows(people).forEach(list::row);
    }

    /** With the columns of {@link #WITH_NUMBERS}. @param purpose why the numbers leave, for the log */
    void writeWithNumbers(List<Participant> people, String purpose, XlsxList list) {
        Map<UUID, Map<NumberKind, String>> numbers = identities.forFile(people, purpose);
        List<Object[]> rows = rows(people);
        for (int i = 0; i < people.size(); i++) {
            Map<NumberKind, String> carried = numbers.getOrDefault(people.get(i).id(), Map.of());
            list.row(Stream.concat(
                            Stream.of(rows.get(i)),
                            OF_KIND.keySet().stream().map(kind -> carried.getOrDefault(kind, "")))
                    .toArray());
        }
    }

    private List<Object[]> rows(List<Participant> people) {
        List<Map<String, List<String>>> all = people.stream()
                .<Map<String, List<String>>>map(person -> PersonTexts.of(person.details()))
                .toList();
        Set<UUID> named = new HashSet<>();
        all.forEach(texts -> named.addAll(PersonWords.ids(texts)));
        Map<UUID, String> names = colleagues.names(named);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            rows.add(row(people.get(i), all.get(i), names));
        }
        return rows;
    }

    private Object[] row(Participant person, Map<String, List<String>> texts, Map<UUID, String> names) {
        List<Object> cells = new ArrayList<>(List.of(person.nameInFiles()));
        PARTS.forEach(part -> cells.add(cell(part, texts.getOrDefault(part.field(), List.of()), names)));
        return cells.toArray();
    }

    private Object cell(Part part, List<String> values, Map<UUID, String> names) {
        String field = part.field();
        if (YES_OR_NO.contains(field)) {
            return values.isEmpty() ? "nej" : "ja";
        }
        if (values.isEmpty()) {
            return "";
        }
        String first = values.getFirst();
        if (NUMBERS.contains(field)) {
            return Double.valueOf(first);
        }
        return switch (field) {
            case "unit", "caseworker" -> names.getOrDefault(UUID.fromString(first), "");
            case "legalSex", "status", "protection" ->
                messages.getMessage("people." + field + "." + first, null, SWEDISH);
            default -> String.join(part.between(), values);
        };
    }
}
