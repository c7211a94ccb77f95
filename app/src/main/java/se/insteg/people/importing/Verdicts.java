package se.insteg.people.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Outcome;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;
import se.insteg.people.Duplicate;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonLine;
import se.insteg.people.PersonTexts;
import se.insteg.people.Protection;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.people.identity.NumberSearch;
import se.insteg.people.identity.TypedNumber;
import se.insteg.people.register.PersonTable;
import se.insteg.people.search.Duplicates;
import se.insteg.people.typed.Choices;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.planner.model.PlainText;

/**
 * Finds out what rows do, many at a time. A field that a row says nothing about stays as it is; so does one whose cell is
 * empty (decision 0604). Somebody the bringer of the file may not see or change is told of in the same words as anybody
 * whose reference is taken.
 */
@Component
class Verdicts {
    private final PersonTable table;
    private final PersonInput input;
    private final PersonChoices choices;
    private final Duplicates duplicates;
    private final BroughtNumbers numbers;
    private final NumberSearch search;
    private final Colleagues colleagues;
    private final Rights rights;

    Verdicts(
            PersonTable table,
            PersonInput input,
            PersonChoices choices,
            Duplicates duplicates,
            BroughtNumbers numbers,
            NumberSearch search,
            Colleagues colleagues,
            Rights rights) {
        this.table = table;
        this.input = input;
        this.choices = choices;
        this.duplicates = duplicates;
        this.numbers = numbers;
        this.search = search;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    /** In the order of the rows, with who is alike and whose reference somebody unseen has. */
    List<Verdict> thorough(List<StagedRow> rows, ImportSettings settings) {
        List<Verdict> verdicts = plain(rows, settings);
        List<Verdict> news =
                verdicts.stream().filter(one -> one.outcome() == Outcome.NEW).toList();
        Set<String> free = table.free(verdicts.stream()
                .filter(Verdicts::takesReference)
                .map(one -> one.row().text("reference"))
                .toList());
        List<List<Duplicate>> alike = duplicates.of(
                news.stream().map(Verdict::wanted).filter(Objects::nonNull).toList(), rights.reach(Action.SEE_PERSON));
        List<List<PersonLine>> carrying =
                search.carrying(verdicts.stream().map(Verdict::brought).toList());
        List<Verdict> all = new ArrayList<>();
        Iterator<List<Duplicate>> nextAlike = alike.iterator();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict one = verdicts.get(i);
            List<Duplicate> like = one.outcome() == Outcome.NEW ? nextAlike.next() : List.of();
            if (takesReference(one) && !free.contains(one.row().text("reference"))) {
                all.add(taken(one.row(), settings));
            } else if (one.outcome() == Outcome.NEW) {
                all.add(one.alike(SameNumber.among(like, carrying.get(i))));
            } else {
                all.add(one.carriedBy(SameNumber.others(one.stored(), carrying.get(i))));
            }
        }
        return all;
    }

    /** Somebody new, or known without a reference and said to be the one of the row. */
    private static boolean takesReference(Verdict one) {
        return one.outcome() == Outcome.NEW
                || (one.row().sameAs() != null && one.changed().contains("reference"));
    }

    /** In the order of the rows; nobody is looked for but by reference, and by what was said of a row. */
    List<Verdict> plain(List<StagedRow> rows, ImportSettings settings) {
        Map<String, Participant> known = new HashMap<>();
        table.byReferences(rows.stream().map(row -> row.text("reference")).toList())
                .forEach(person -> known.put(person.nameInFiles(), person));
        joined(rows, known);
        Map<UUID, Participant> said = new HashMap<>();
        table.all(rows.stream().map(StagedRow::sameAs).filter(Objects::nonNull).toList())
                .forEach(person -> said.put(person.id(), person));
        Map<StagedRow, List<TypedNumber.Number>> brought = new IdentityHashMap<>();
        Map<UUID, List<TypedNumber.Number>> ofKnown = new HashMap<>();
        for (StagedRow row : rows) {
            brought.put(row, numbers.read(row.secrets()).numbers());
            Participant person = stored(row, known, said);
            if (person != null) {
                ofKnown.computeIfAbsent(person.id(), key -> new ArrayList<>())
                        .addAll(brought.getOrDefault(row, List.of()));
            }
        }
        Now now = new Now(
                choices.forSomebodyNew(),
                named(colleagues.units()),
                named(colleagues.holding(Role.CASEWORKER)),
                numbers.steps(ofKnown));
        return rows.stream()
                .map(row -> row.sameAs() != null && !said.containsKey(row.sameAs())
                        ? taken(row, settings)
                        : verdict(row, stored(row, known, said), brought.getOrDefault(row, List.of()), now, settings))
                .toList();
    }

    /** Entries that went into others are known as those; of two rows about one, the one by their own reference counts. */
    private void joined(List<StagedRow> rows, Map<String, Participant> known) {
        Map<String, UUID> led = table.ledTo(rows.stream()
                .map(row -> row.text("reference"))
                .filter(reference -> !known.containsKey(reference))
                .toList());
        Map<UUID, Participant> kept = new HashMap<>();
        table.all(led.values()).forEach(person -> kept.put(person.id(), person));
        known.values().forEach(person -> kept.remove(person.id()));
        led.forEach((reference, id) -> {
            Participant person = kept.remove(id);
            if (person != null) {
                known.put(reference, person);
            }
        });
    }

    private static @Nullable Participant stored(
            StagedRow row, Map<String, Participant> known, Map<UUID, Participant> said) {
        return row.sameAs() == null ? known.get(row.text("reference")) : said.get(row.sameAs());
    }

    /** What can be chosen at the moment; of several with one name, none. */
    private record Now(
            Choices choices,
            Map<String, UUID> units,
            Map<String, UUID> caseworkers,
            Map<UUID, List<BroughtNumbers.Step>> steps) {}

    private static Map<String, UUID> named(List<Colleagues.Named> all) {
        Map<String, UUID> named = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Colleagues.Named one : all) {
            if (named.put(PlainText.key(one.name()), one.id()) != null) {
                several.add(PlainText.key(one.name()));
            }
        }
        named.keySet().removeAll(several);
        return named;
    }

    private Verdict verdict(
            StagedRow row,
            @Nullable Participant stored,
            List<TypedNumber.Number> brought,
            Now now,
            ImportSettings settings) {
        if (stored != null && !rights.may(Action.CHANGE_PERSON, stored.subject())) {
            return taken(row, settings);
        }
        List<RowProblem> problems = new ArrayList<>();
        SequencedMap<String, List<String>> said = new LinkedHashMap<>(row.texts());
        resolve(said, "unit", now.units(), settings, problems);
        resolve(said, "caseworker", now.caseworkers(), settings, problems);
        if (stored != null && keepsReference(row, stored)) {
            said.remove("reference");
        }
        SequencedMap<String, List<String>> texts = stored == null ? ofSomebodyNew(settings) : of(stored, said);
        texts.putAll(said);
        if (stored != null
                && stored.details().protection().hides()
                && first(texts, "protection").equals("none")) {
            problems.add(problem(row, "protection", Words.of("people.import.protection.notLifted"), settings));
        } else if (!first(texts, "protection").equals("none")
                && first(texts, "handlers").isEmpty()) {
            texts.put(
                    "handlers", settings.handlers().stream().map(UUID::toString).toList());
        }
        Choices may = stored == null ? now.choices() : choices.keeping(now.choices(), stored.details());
        Form form = form(texts);
        PersonDetails wanted = input.read(form, may);
        form.problems()
                .forEach(told -> problems.add(
                        problem(row, told.field(), new Words(told.messageKey(), told.arguments()), settings)));
        List<BroughtNumbers.Step> steps = stored == null
                ? brought.stream()
                        .map(number -> new BroughtNumbers.Step(number, null))
                        .toList()
                : now.steps().getOrDefault(stored.id(), List.of());
        Subject unit = wanted == null ? Subject.MUNICIPALITY : unit(stored == null ? wanted : stored.details());
        if (!steps.isEmpty() && !rights.may(Action.BRING_IDENTITY_NUMBER, unit)) {
            problems.add(notYours(row, settings));
        }
        if (wanted == null || !problems.isEmpty()) {
            return Verdict.rejected(row, problems);
        }
        if (stored != null) {
            return Verdict.known(
                    row,
                    stored,
                    wanted,
                    PersonTexts.differences(PersonTexts.of(stored.details()), PersonTexts.of(wanted)),
                    steps);
        }
        return rights.may(Action.REGISTER_PERSON, unit)
                ? Verdict.somebodyNew(row, wanted, PersonTexts.of(wanted), steps)
                : Verdict.rejected(row, List.of(problem(row, "unit", Words.of("people.unit.notYours"), settings)));
    }

    /** Who was known by something else keeps what they have; who was said to be the one of the row too, if anything. */
    private static boolean keepsReference(StagedRow row, Participant stored) {
        String reference = stored.details().identity().reference();
        return row.sameAs() == null ? !reference.equals(row.text("reference")) : !reference.isEmpty();
    }

    private static Subject unit(PersonDetails details) {
        UUID unit = details.care().unitId();
        return unit == null ? Subject.MUNICIPALITY : Subject.unit(unit);
    }

    private static RowProblem notYours(StagedRow row, ImportSettings settings) {
        String titles = BroughtNumbers.FIELDS.stream()
                .filter(row.secrets()::containsKey)
                .map(field -> settings.title(field, ""))
                .collect(Collectors.joining(", "));
        return new RowProblem(titles, "", Words.of("people.import.numbers.notYours"), null);
    }

    private static SequencedMap<String, List<String>> ofSomebodyNew(ImportSettings settings) {
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
        if (!settings.choice("unit").isEmpty()) {
            texts.put("unit", List.of(settings.choice("unit")));
        }
        boolean nobody = settings.choice(PeopleImport.STATEMENT).equals(PeopleImport.NOBODY_PROTECTED);
        Protection.Kind kind = nobody ? Protection.Kind.NONE : Protection.Kind.UNKNOWN;
        texts.put("protection", List.of(kind.code()));
        return texts;
    }

    /** What is stored; another place without coordinates does not keep the old one's. */
    private static SequencedMap<String, List<String>> of(Participant stored, SequencedMap<String, List<String>> said) {
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>(PersonTexts.of(stored.details()));
        boolean moves = said.containsKey("place") && !said.get("place").equals(texts.get("place"));
        if (moves && !said.containsKey("lat")) {
            texts.remove("lat");
            texts.remove("lon");
        }
        return texts;
    }

    /** A unit or colleague by name becomes an id. */
    private static void resolve(
            SequencedMap<String, List<String>> said,
            String field,
            Map<String, UUID> named,
            ImportSettings settings,
            List<RowProblem> problems) {
        String name = first(said, field);
        if (!name.isEmpty()) {
            UUID id = named.get(PlainText.key(name));
            said.remove(field);
            if (id == null) {
                String title = settings.title(PeopleColumns.keyOf(field), field);
                problems.add(new RowProblem(title, name, Words.of("people.import." + field + ".unknown"), null));
            } else {
                said.put(field, List.of(id.toString()));
            }
        }
    }

    private static Verdict taken(StagedRow row, ImportSettings settings) {
        return Verdict.rejected(
                row, List.of(problem(row, "reference", Words.of("people.import.reference.taken"), settings)));
    }

    private static RowProblem problem(StagedRow row, String field, Words words, ImportSettings settings) {
        String title = settings.columns().get(PeopleColumns.keyOf(field));
        return PeopleFile.told(
                new RowProblem(title == null ? "" : title, title == null ? "" : row.text(field), words, null));
    }

    private static Form form(SequencedMap<String, List<String>> texts) {
        Map<String, String[]> typed = new HashMap<>();
        texts.forEach((field, values) -> typed.put(field, values.toArray(String[]::new)));
        return Form.of(typed);
    }

    private static String first(Map<String, List<String>> texts, String field) {
        List<String> all = texts.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }
}
