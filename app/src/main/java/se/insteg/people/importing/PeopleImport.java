package se.insteg.people.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.imports.ImportKind;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Judgement;
import se.insteg.imports.ReadFile;
import se.insteg.imports.ShownRow;
import se.insteg.imports.StagedRow;
import se.insteg.imports.ValueWords;
import se.insteg.people.ChangeResult;
import se.insteg.people.Duplicate;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonTexts;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.people.register.PersonTable;
import se.insteg.people.register.Registering;
import se.insteg.people.web.PersonWords;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.MunicipalityCodes;
import se.insteg.ui.Page;

/**
 * Tables of people. The file says of each whether their data are protected, or whoever brings it answers for that nobody's
 * are; else everybody new in it is protected until somebody has asked.
 */
@Component
public class PeopleImport implements ImportKind {
    /** How it is known whether anybody in the file is protected. */
    public static final String STATEMENT = "protection";

    /** The file has a column that says. */
    public static final String COLUMN_SAYS = "column";

    /** The bringer of the file answers for that nobody is; the audit log says who and when. */
    public static final String NOBODY_PROTECTED = "nobody";

    /** Nobody knows, so everybody is. */
    public static final String NOT_KNOWN = "unknown";

    private static final String WHY = "import";
    private static final String REPLACING = ".replacing";

    /** Which numbers a row brings: their kinds, as the numbers themselves are not for a page. */
    private static final String NUMBERS = "numbers";

    private static final List<String> TELLING =
            List.of("born", "reference", "place", "languages", "swedish", "occupations", "wishes", "phone", NUMBERS);
    private static final List<String> COMPARED =
            List.of("born", "phone", "reference", "place", "languages", "occupations", "unit", "caseworker");

    private final Verdicts verdicts;
    private final PersonTable table;
    private final Registering registering;
    private final BroughtNumbers numbers;
    private final MunicipalityCodes municipalities;
    private final Catalogue catalogue;
    private final Colleagues colleagues;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    PeopleImport(
            Verdicts verdicts,
            PersonTable table,
            Registering registering,
            BroughtNumbers numbers,
            MunicipalityCodes municipalities,
            Catalogue catalogue,
            Colleagues colleagues,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.verdicts = verdicts;
        this.table = table;
        this.registering = registering;
        this.numbers = numbers;
        this.municipalities = municipalities;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String messages() {
        return "people.import";
    }

    @Override
    public String home() {
        return "/people";
    }

    @Override
    public String path() {
        return "/people/import";
    }

    @Override
    public Action action() {
        return Action.IMPORT_PEOPLE;
    }

    @Override
    public List<String> telling() {
        return TELLING;
    }

    @Override
    public ReadFile read(SourceFile file, ImportSettings settings) throws UnusableFile {
        boolean nobody = settings.choice(STATEMENT).equals(NOBODY_PROTECTED);
        return new PeopleFile(municipalities, catalogue.occupations(), nobody, LocalDate.now(clock)).read(file);
    }

    @Override
    public List<Judgement> judge(List<StagedRow> rows, ImportSettings settings) {
        return verdicts.thorough(rows, settings).stream()
                .map(Verdict::judgement)
                .toList();
    }

    @Override
    public List<ShownRow> show(List<StagedRow> rows, ImportSettings settings) {
        List<Verdict> all = verdicts.thorough(rows, settings);
        Set<UUID> alike = new HashSet<>();
        Set<UUID> shown = new HashSet<>();
        for (Verdict verdict : all) {
            if (verdict.stored() != null) {
                shown.add(verdict.stored().id());
            }
            verdict.alike().forEach(one -> alike.add(one.person().id()));
        }
        Map<UUID, Participant> people =
                table.all(alike).stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        shown.addAll(alike);
        audit.shown("PERSON_SHOWN", "person", shown, WHY);
        return all.stream().map(verdict -> shown(verdict, people)).toList();
    }

    private ShownRow shown(Verdict verdict, Map<UUID, Participant> people) {
        Participant stored = verdict.stored();
        PersonDetails wanted = verdict.wanted();
        Map<String, List<String>> before = stored == null ? Map.of() : PersonTexts.of(stored.details());
        Map<String, List<String>> after = wanted == null ? verdict.row().texts() : PersonTexts.of(wanted);
        List<ShownRow.Change> changes = new ArrayList<>();
        verdict.changed()
                .forEach(field -> changes.add(new ShownRow.Change(
                        field, before.getOrDefault(field, List.of()), after.getOrDefault(field, List.of()))));
        if (!verdict.numbers().isEmpty()) {
            changes.add(new ShownRow.Change(NUMBERS, List.of(), kinds(verdict)));
        }
        List<ShownRow.Alike> alike = new ArrayList<>();
        for (Duplicate one : verdict.alike()) {
            Participant person = people.get(one.person().id());
            if (person != null) {
                alike.add(new ShownRow.Alike(
                        rights.may(Action.CHANGE_PERSON, person.subject()) ? person.id() : null,
                        one.person().name(),
                        "/people/" + one.person().id(),
                        one.person().isProtected(),
                        one.likenesses().stream()
                                .sorted()
                                .map(how -> "people.duplicates." + how)
                                .toList(),
                        compared(PersonTexts.of(person.details()))));
            }
        }
        return new ShownRow(
                verdict.row().number(),
                verdict.outcome(),
                wanted == null ? verdict.row().text("name") : wanted.identity().name(),
                stored == null ? null : "/people/" + stored.id(),
                changes,
                verdict.problems(),
                alike,
                verdict.row().twin(),
                verdict.row().sameAs() != null);
    }

    private static List<String> kinds(Verdict verdict) {
        return verdict.numbers().stream()
                .map(step -> step.number().kind().code() + (step.replaces() == null ? "" : REPLACING))
                .toList();
    }

    private static Map<String, List<String>> compared(Map<String, List<String>> texts) {
        Map<String, List<String>> some = new LinkedHashMap<>();
        COMPARED.forEach(field -> some.put(field, texts.getOrDefault(field, List.of())));
        return some;
    }

    @Override
    public Map<Integer, UUID> apply(List<StagedRow> rows, Map<Integer, String> bases, ImportSettings settings) {
        Map<Integer, UUID> records = new HashMap<>();
        List<PersonDetails> news = new ArrayList<>();
        List<Verdict> newRows = new ArrayList<>();
        List<BroughtNumbers.Noted> noted = new ArrayList<>();
        for (Verdict verdict : verdicts.plain(rows, settings)) {
            int number = verdict.row().number();
            PersonDetails wanted = verdict.wanted();
            Participant stored = verdict.stored();
            if (wanted == null || !verdict.basis().equals(bases.get(number))) {
                throw new Overtaken();
            }
            if (stored == null) {
                news.add(wanted);
                newRows.add(verdict);
            } else {
                // Before the change: whoever becomes protected by it is out of sight afterwards.
                numbers.note(verdict.noted(stored.id(), stored.details()), WHY);
                if (!(registering.change(stored, stored.version(), wanted, WHY) instanceof ChangeResult.Done)) {
                    throw new Overtaken();
                }
                records.put(number, stored.id());
            }
        }
        List<UUID> ids = registering.registerAll(news, WHY);
        for (int i = 0; i < ids.size(); i++) {
            records.put(newRows.get(i).row().number(), ids.get(i));
            noted.addAll(newRows.get(i).noted(ids.get(i), news.get(i)));
        }
        numbers.note(noted, WHY);
        return records;
    }

    @Override
    public List<Made> made(List<UUID> records) {
        List<Participant> people = table.all(records).stream()
                .filter(person -> rights.may(Action.SEE_PERSON, person.subject()))
                .toList();
        audit.shown(
                "PERSON_SHOWN", "person", people.stream().map(Participant::id).toList(), WHY);
        return people.stream()
                .map(person -> new Made(
                        person.id(),
                        person.details().identity().name(),
                        "/people/" + person.id(),
                        person.details().protection().hides()))
                .toList();
    }

    @Override
    public ValueWords words(List<ShownRow> rows) {
        Set<UUID> ids = new HashSet<>();
        for (ShownRow row : rows) {
            for (ShownRow.Change change : row.changes()) {
                ids.addAll(PersonWords.ids(Map.of(change.field(), change.before())));
                ids.addAll(PersonWords.ids(Map.of(change.field(), change.after())));
            }
            row.alike().forEach(alike -> ids.addAll(PersonWords.ids(alike.texts())));
        }
        PersonWords words = new PersonWords(colleagues.names(ids), municipalities);
        return new ValueWords() {
            @Override
            public String name(Page page, String field) {
                return page.t("people.field." + field);
            }

            @Override
            public String say(Page page, String field, List<String> values) {
                if (field.equals(NUMBERS)) {
                    return page.list(values.stream().map(kind -> kind(page, kind)));
                }
                return words.say(page, field, values);
            }
        };
    }

    private static String kind(Page page, String kind) {
        String word = page.t("people.number.kind." + kind.replace(REPLACING, ""));
        return kind.endsWith(REPLACING) ? page.t("people.import.numbers.replacing", word) : word;
    }
}
