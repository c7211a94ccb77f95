package se.insteg.hosts.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Contact;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.typed.ContactInput;
import se.insteg.hosts.typed.OrganisationInput;
import se.insteg.hosts.typed.OrganisationNumber;
import se.insteg.hosts.web.HostWords;
import se.insteg.imports.ImportKind;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.ShownRow;
import se.insteg.imports.StagedRow;
import se.insteg.imports.ValueWords;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.Page;

/**
 * Tables of organisations, each told by its number, else by its name, with one contact person. What a row leaves unsaid stays
 * as it is; a contact person is told by name within the organisation.
 */
@Component
public class HostImport implements ImportKind {
    private static final List<String> TELLING = List.of(
            "organisationNumber",
            "kind",
            "sector",
            "employees",
            "place",
            "contactName",
            "contactPhone",
            "contactEmail");

    /** What offices call the kinds; as compared. */
    private static final Map<String, OrganisationKind> KINDS = kinds();

    private final Hosts hosts;

    HostImport(Hosts hosts) {
        this.hosts = hosts;
    }

    private static Map<String, OrganisationKind> kinds() {
        Map<String, OrganisationKind> kinds = new HashMap<>();
        Map.of(
                        OrganisationKind.PRIVATE,
                        List.of("private", "privat", "företag", "privat företag", "company"),
                        OrganisationKind.PUBLIC,
                        List.of("public", "offentlig", "kommun", "kommunal", "region", "stat", "myndighet"),
                        OrganisationKind.ASSOCIATION,
                        List.of("association", "förening", "ideell", "ideell förening", "stiftelse", "församling"),
                        OrganisationKind.SCHOOL,
                        List.of("school", "skola", "förskola", "utbildning"))
                .forEach((kind, names) -> names.forEach(name -> kinds.put(PlainText.key(name), kind)));
        return kinds;
    }

    @Override
    public String key() {
        return "hosts";
    }

    @Override
    public String messages() {
        return "hosts.importHosts";
    }

    @Override
    public String home() {
        return "/hosts";
    }

    @Override
    public String path() {
        return "/hosts/import";
    }

    @Override
    public Action action() {
        return Action.IMPORT_HOSTS;
    }

    @Override
    public List<String> telling() {
        return TELLING;
    }

    @Override
    public ReadFile read(SourceFile file, ImportSettings settings) throws UnusableFile {
        return HostFile.read(file);
    }

    /** What becomes of a row. @param details as the row says; null when it cannot be used @param contact null for none */
    private record Verdict(
            StagedRow row,
            @Nullable Organisation stored,
            @Nullable Contact known,
            @Nullable OrganisationDetails details,
            @Nullable ContactDetails contact,
            List<RowProblem> problems) {
        String basis() {
            String basis = stored == null ? "" : stored.id() + ":" + stored.version();
            return known == null ? basis : basis + "/" + known.id() + ":" + known.version();
        }

        SequencedMap<String, List<String>> before() {
            return told(stored == null ? null : stored.details(), known == null ? null : known.details());
        }

        SequencedMap<String, List<String>> after() {
            return told(details, contact == null && known != null ? known.details() : contact);
        }

        List<String> changed() {
            Set<String> fields = new LinkedHashSet<>(OrganisationDetails.FIELDS);
            fields.addAll(after().sequencedKeySet());
            return Texts.differences(List.copyOf(fields), before(), after());
        }

        Outcome outcome() {
            if (details == null || !problems.isEmpty()) {
                return Outcome.REJECTED;
            }
            if (stored == null) {
                return Outcome.NEW;
            }
            return changed().isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        }

        private static SequencedMap<String, List<String>> told(
                @Nullable OrganisationDetails details, @Nullable ContactDetails contact) {
            SequencedMap<String, List<String>> all = new LinkedHashMap<>();
            if (details != null) {
                all.putAll(details.texts());
            }
            if (contact != null) {
                contact.texts().forEach((field, values) -> {
                    if (!field.equals("active")) {
                        all.put(contactField(field), values);
                    }
                });
            }
            return all;
        }
    }

    private static String contactField(String field) {
        return "contact" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private Verdict verdict(StagedRow row, ImportSettings settings) {
        Form typed = Texts.form(row.texts());
        List<RowProblem> problems = new ArrayList<>();
        String kind = row.text("kind");
        if (!kind.isEmpty()) {
            OrganisationKind known = KINDS.get(PlainText.key(kind));
            if (known == null) {
                problems.add(problem(row, "kind", Words.of("hosts.importHosts.kind"), settings));
            } else {
                typed.with("kind", known.code());
            }
        }
        List<Organisation> named = hosts.called(OrganisationNumber.plain(row.text(HostFile.NUMBER)), row.text("name"));
        if (named.size() > 1) {
            problems.add(problem(row, "name", Words.of("hosts.import.refused.SEVERAL_ORGANISATIONS"), settings));
        }
        Organisation stored = named.size() == 1 ? named.getFirst() : null;
        Form whole = taking(stored, typed, row);
        OrganisationDetails details = OrganisationInput.read(whole);
        problems(row, whole, "", settings, problems);
        Contact known = stored == null || row.text("contactName").isEmpty()
                ? null
                : hosts.contacts(stored.id()).stream()
                        .filter(one ->
                                PlainText.key(one.details().name()).equals(PlainText.key(row.text("contactName"))))
                        .findFirst()
                        .orElse(null);
        ContactDetails contact = contact(row, known, settings, problems);
        return new Verdict(row, stored, known, problems.isEmpty() ? details : null, contact, problems);
    }

    /** What is stored with what the row says instead; a new one without a kind is taken to be private. */
    private static Form taking(@Nullable Organisation stored, Form typed, StagedRow row) {
        if (stored == null) {
            return row.text("kind").isEmpty() ? typed.with("kind", OrganisationKind.PRIVATE.code()) : typed;
        }
        Set<String> said = new LinkedHashSet<>(row.texts().keySet());
        said.retainAll(OrganisationDetails.FIELDS);
        SequencedMap<String, List<String>> before = stored.details().texts();
        SequencedMap<String, List<String>> given = new LinkedHashMap<>();
        said.forEach(field -> given.put(field, List.of(typed.text(field))));
        if (said.contains("place")
                && !row.text("place").equals(stored.details().place().name())) {
            said.addAll(List.of("lat", "lon"));
        }
        return Texts.form(Texts.taking(before, given, said));
    }

    private static @Nullable ContactDetails contact(
            StagedRow row, @Nullable Contact known, ImportSettings settings, List<RowProblem> problems) {
        String name = row.text("contactName");
        boolean more = Set.of("contactTitle", "contactPhone", "contactEmail").stream()
                .anyMatch(field -> !row.text(field).isEmpty());
        if (name.isEmpty()) {
            if (more) {
                problems.add(problem(row, "contactName", Words.of("hosts.importHosts.contact"), settings));
            }
            return null;
        }
        Map<String, List<String>> said = new HashMap<>();
        if (known != null) {
            said.putAll(known.details().texts());
        }
        for (String field : List.of("name", "title", "phone", "email")) {
            String text = row.text(contactField(field));
            if (!text.isEmpty()) {
                said.put(field, List.of(text));
            }
        }
        Form form = Texts.form(said);
        ContactDetails details =
                ContactInput.read(form, known == null || known.details().active());
        problems(row, form, "contact", settings, problems);
        return details;
    }

    private static void problems(
            StagedRow row, Form form, String part, ImportSettings settings, Collection<RowProblem> problems) {
        form.problems()
                .forEach(one -> problems.add(problem(
                        row,
                        part.isEmpty() ? one.field() : contactField(one.field()),
                        new Words(one.messageKey(), one.arguments()),
                        settings)));
    }

    private static RowProblem problem(StagedRow row, String field, Words words, ImportSettings settings) {
        String title = settings.columns().get(HostFile.keyOf(field));
        return new RowProblem(title == null ? "" : title, title == null ? "" : row.text(field), words, null);
    }

    @Override
    public List<Judgement> judge(List<StagedRow> rows, ImportSettings settings) {
        return rows.stream()
                .map(row -> verdict(row, settings))
                .map(one -> new Judgement(one.row().number(), one.outcome(), one.basis(), false, one.problems()))
                .toList();
    }

    @Override
    public List<ShownRow> show(List<StagedRow> rows, ImportSettings settings) {
        return rows.stream().map(row -> shown(verdict(row, settings))).toList();
    }

    private static ShownRow shown(Verdict verdict) {
        Organisation stored = verdict.stored();
        List<ShownRow.Change> changes = verdict.details() == null
                ? List.of()
                : verdict.changed().stream()
                        .map(field -> new ShownRow.Change(
                                field,
                                verdict.before().getOrDefault(field, List.of()),
                                verdict.after().getOrDefault(field, List.of())))
                        .toList();
        return new ShownRow(
                verdict.row().number(),
                verdict.outcome(),
                stored == null ? verdict.row().text("name") : stored.name(),
                stored == null ? null : "/hosts/" + stored.id(),
                changes,
                verdict.problems(),
                List.of(),
                0,
                false);
    }

    @Override
    public Map<Integer, UUID> apply(List<StagedRow> rows, Map<Integer, String> bases, ImportSettings settings) {
        Map<Integer, UUID> records = new HashMap<>();
        for (StagedRow row : rows) {
            Verdict verdict = verdict(row, settings);
            if (verdict.details() == null || !verdict.basis().equals(bases.get(row.number()))) {
                throw new Overtaken();
            }
            UUID id = organisation(verdict, verdict.details());
            contact(verdict, id);
            records.put(row.number(), id);
        }
        return records;
    }

    private UUID organisation(Verdict verdict, OrganisationDetails details) {
        Organisation stored = verdict.stored();
        if (stored == null) {
            return hosts.register(details).orElseThrow(Overtaken::new);
        }
        if (!(hosts.change(stored.id(), stored.version(), details) instanceof Changed.Done)) {
            throw new Overtaken();
        }
        return stored.id();
    }

    private void contact(Verdict verdict, UUID organisation) {
        ContactDetails contact = verdict.contact();
        Contact known = verdict.known();
        if (contact != null && known == null) {
            hosts.register(organisation, contact);
        } else if (contact != null
                && known != null
                && !(hosts.change(known.id(), known.version(), contact) instanceof Changed.Done)) {
            throw new Overtaken();
        }
    }

    @Override
    public List<Made> made(List<UUID> records) {
        return records.stream()
                .distinct()
                .flatMap(id -> Optional.of(hosts.organisation(id)).stream())
                .map(one -> new Made(one.id(), one.name(), "/hosts/" + one.id(), false))
                .toList();
    }

    @Override
    public ValueWords words(List<ShownRow> rows) {
        HostWords words = new HostWords();
        return new ValueWords() {
            @Override
            public String name(Page page, String field) {
                return field.startsWith("contact")
                        ? page.t("hosts.importHosts." + field)
                        : page.t("hosts.field." + field);
            }

            @Override
            public String say(Page page, String field, List<String> values) {
                return field.startsWith("contact")
                        ? page.list(values)
                        : words.say(page, field, Objects.requireNonNull(values));
            }
        };
    }
}
