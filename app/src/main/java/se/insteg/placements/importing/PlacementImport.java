package se.insteg.placements.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.Organisation;
import se.insteg.imports.ImportKind;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.ReadFile;
import se.insteg.imports.ShownRow;
import se.insteg.imports.StagedRow;
import se.insteg.imports.ValueWords;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Bringing;
import se.insteg.placements.agreement.Terms;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;

/**
 * Tables of placements that run already, each of a person and a host there are. A row makes a placement that runs; what
 * nobody has signed or seen here is told as missing afterwards, and never taken for done.
 */
@Component
public class PlacementImport implements ImportKind {
    private static final List<String> TELLING =
            List.of("host", "title", "kind", "starts", "ends", "hours", "contact", "supervisor", "missing");

    private final Verdicts verdicts;
    private final Bringing bringing;
    private final People people;
    private final Clock clock;

    PlacementImport(Verdicts verdicts, Bringing bringing, People people, Clock clock) {
        this.verdicts = verdicts;
        this.bringing = bringing;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "placements";
    }

    @Override
    public String messages() {
        return "placements.import";
    }

    @Override
    public String home() {
        return "/placements";
    }

    @Override
    public String path() {
        return "/placements/import";
    }

    @Override
    public Action action() {
        return Action.IMPORT_PLACEMENTS;
    }

    @Override
    public List<String> telling() {
        return TELLING;
    }

    @Override
    public ReadFile read(SourceFile file, ImportSettings settings) throws UnusableFile {
        return new PlacementFile(LocalDate.now(clock)).read(file);
    }

    @Override
    public List<Judgement> judge(List<StagedRow> rows, ImportSettings settings) {
        return verdicts.of(rows, settings).stream()
                .map(one -> new Judgement(
                        one.row().number(), one.outcome(), one.basis(), one.concernsProtected(), one.problems()))
                .toList();
    }

    @Override
    public List<ShownRow> show(List<StagedRow> rows, ImportSettings settings) {
        List<Verdict> all = verdicts.of(rows, settings);
        people.findAllFor( // told to the audit log
                Action.KEEP_PLACEMENTS,
                all.stream()
                        .map(Verdict::person)
                        .filter(Objects::nonNull)
                        .map(Participant::id)
                        .collect(Collectors.toSet()));
        return all.stream().map(this::shown).toList();
    }

    private ShownRow shown(Verdict verdict) {
        Participant person = verdict.person();
        Placement stored = verdict.stored();
        List<ShownRow.Change> changes = new ArrayList<>();
        told(verdict).forEach((field, values) -> changes.add(new ShownRow.Change(field, List.of(), values)));
        return new ShownRow(
                verdict.row().number(),
                verdict.outcome(),
                person == null
                        ? verdict.row().text(PlacementFile.REFERENCE)
                        : person.details().identity().name(),
                stored == null ? null : "/people/" + stored.personId() + "/placements/" + stored.id(),
                changes,
                verdict.problems(),
                List.of(),
                0,
                false);
    }

    /** What the placement will say, and what will be missing in it. */
    private SequencedMap<String, List<String>> told(Verdict verdict) {
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
        Organisation host = verdict.host();
        Terms terms = verdict.terms();
        if (host == null || terms == null) {
            return texts;
        }
        texts.putAll(terms.texts());
        texts.put("host", List.of(host.name()));
        texts.put("title", List.of(verdict.title()));
        texts.put("contact", verdict.contact().isEmpty() ? List.of() : List.of(verdict.contact()));
        texts.put("missing", bringing.missing(terms));
        texts.values().removeIf(List::isEmpty);
        return texts;
    }

    @Override
    public Map<Integer, UUID> apply(List<StagedRow> rows, Map<Integer, String> bases, ImportSettings settings) {
        Map<Integer, UUID> records = new HashMap<>();
        for (Verdict verdict : verdicts.of(rows, settings)) {
            Participant person = verdict.person();
            Organisation host = verdict.host();
            Terms terms = verdict.terms();
            if (person == null
                    || host == null
                    || terms == null
                    || verdict.outcome() != Outcome.NEW
                    || !verdict.basis().equals(bases.get(verdict.row().number()))) {
                throw new Overtaken();
            }
            records.put(verdict.row().number(), bringing.bring(person, host, verdict.title(), terms));
        }
        return records;
    }

    @Override
    public List<Made> made(List<UUID> records) {
        List<Placement> all = bringing.found(records);
        Map<UUID, Participant> named = people
                .findAllFor(
                        Action.KEEP_PLACEMENTS,
                        all.stream().map(Placement::personId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        List<Made> made = new ArrayList<>();
        for (Placement one : all) {
            Participant person = named.get(one.personId());
            if (person != null) {
                made.add(new Made(
                        one.id(),
                        person.details().identity().name() + ", " + one.where().host(),
                        "/people/" + person.id() + "/placements/" + one.id(),
                        person.details().protection().hides()));
            }
        }
        return made;
    }

    @Override
    public ValueWords words(List<ShownRow> rows) {
        return new PlacementWords();
    }
}
