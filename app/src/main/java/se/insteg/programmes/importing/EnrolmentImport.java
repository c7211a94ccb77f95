package se.insteg.programmes.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.imports.ImportKind;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.ShownRow;
import se.insteg.imports.StagedRow;
import se.insteg.imports.ValueWords;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.programmes.Enrolling;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.PersonClashes;

/**
 * Tables of who goes in which group from which day. A row takes a seat; it puts nobody in a queue and moves nobody: those
 * are for somebody to decide, and the row says so.
 */
@Component
public class EnrolmentImport implements ImportKind {
    private static final String PAGE = "/programmes";

    /** So many are told of each row; the page about the group tells the rest. */
    private static final int MOST_CLASHES = 3;

    private final RowsAboutPeople about;
    private final Enrolments enrolments;
    private final PersonClashes clashes;
    private final Clock clock;

    EnrolmentImport(RowsAboutPeople about, Enrolments enrolments, PersonClashes clashes, Clock clock) {
        this.about = about;
        this.enrolments = enrolments;
        this.clashes = clashes;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "enrolments";
    }

    @Override
    public String messages() {
        return "programmes.importEnrolments";
    }

    @Override
    public String home() {
        return "/programmes/groups";
    }

    @Override
    public String path() {
        return "/programmes/enrolments/import";
    }

    @Override
    public Action action() {
        return Action.IMPORT_PROGRAMMES;
    }

    @Override
    public List<String> telling() {
        return List.of(DayFile.GROUP, DayFile.DAY, ClashText.FIELD);
    }

    @Override
    public ReadFile read(SourceFile file, ImportSettings settings) throws UnusableFile {
        LocalDate last = LocalDate.now(clock).plusYears(2);
        return DayFile.read(file, last, List.of(), (texts, titles) -> null, "programmes.importEnrolments.twice");
    }

    private record Verdict(
            StagedRow row,
            @Nullable Participant person,
            @Nullable Group group,
            @Nullable Enrolment was,
            @Nullable RowProblem problem)
            implements RowsAboutPeople.Verdict {
        LocalDate day() {
            return LocalDate.parse(row.text(DayFile.DAY));
        }

        @Override
        public String basis() {
            return was == null ? "" : was.id() + ":" + was.version();
        }

        @Override
        public Outcome outcome() {
            if (problem != null) {
                return Outcome.REJECTED;
            }
            return was != null && was.state().hasSeat() ? Outcome.UNCHANGED : Outcome.NEW;
        }
    }

    private List<Verdict> verdicts(List<StagedRow> rows, ImportSettings settings) {
        List<Group> groups = about.groups();
        List<RowsAboutPeople.Found> found = about.people(rows);
        Map<UUID, Integer> taken = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(verdict(rows.get(i), found.get(i), groups, taken, settings));
        }
        return verdicts;
    }

    /** @param taken seats that earlier rows take */
    private Verdict verdict(
            StagedRow row,
            RowsAboutPeople.Found found,
            List<Group> groups,
            Map<UUID, Integer> taken,
            ImportSettings settings) {
        Participant person = found.person();
        if (person == null) {
            return new Verdict(row, null, null, null, RowsAboutPeople.problem(row, found, settings));
        }
        LocalDate day = LocalDate.parse(row.text(DayFile.DAY));
        List<Group> called = about.called(row, groups);
        List<Group> going = called.stream()
                .filter(group -> !group.over(day) && !group.details().starts().isAfter(day))
                .toList();
        if (going.size() != 1) {
            String problem = called.isEmpty() ? "noSuchGroup" : going.isEmpty() ? "notThatDay" : "several";
            return rejected(row, person, DayFile.GROUP, "programmes.importRows." + problem, settings);
        }
        Group group = going.getFirst();
        Enrolment was = enrolments.of(person.id()).stream()
                .filter(one -> one.state().open() && one.programmeId().equals(group.programmeId()))
                .findFirst()
                .orElse(null);
        if (was != null && was.state().hasSeat()) {
            return group.id().equals(was.groupId())
                    ? new Verdict(row, person, group, was, null)
                    : rejected(row, person, DayFile.GROUP, "programmes.importEnrolments.elsewhere", settings);
        }
        boolean held = was != null && was.holdsSeat() && group.id().equals(was.groupId());
        if (!held && taken.merge(group.id(), 1, Integer::sum) > group.free()) {
            return rejected(row, person, DayFile.GROUP, "programmes.importEnrolments.full", settings);
        }
        return new Verdict(row, person, group, was, null);
    }

    private static Verdict rejected(
            StagedRow row, Participant person, String field, String problem, ImportSettings settings) {
        return new Verdict(row, person, null, null, RowsAboutPeople.problem(row, field, Words.of(problem), settings));
    }

    @Override
    public List<Judgement> judge(List<StagedRow> rows, ImportSettings settings) {
        return RowsAboutPeople.judgements(verdicts(rows, settings));
    }

    @Override
    public List<ShownRow> show(List<StagedRow> rows, ImportSettings settings) {
        return about.show(verdicts(rows, settings), PAGE, this::changes);
    }

    /** With what they have planned when the group meets: told, and no hindrance. */
    private List<ShownRow.Change> changes(Verdict one) {
        Group group = one.group();
        Participant person = one.person();
        return group == null || person == null || one.outcome() != Outcome.NEW
                ? List.of()
                : List.of(
                        new ShownRow.Change(DayFile.GROUP, List.of(), List.of(group.name())),
                        new ShownRow.Change(
                                DayFile.DAY, List.of(), List.of(one.row().text(DayFile.DAY))),
                        new ShownRow.Change(
                                ClashText.FIELD,
                                List.of(),
                                clashes.joining(List.of(person.id()), group.id(), one.day()).stream()
                                        .limit(MOST_CLASHES)
                                        .map(clash -> ClashText.of(clash.clash()))
                                        .toList()));
    }

    @Override
    public Map<Integer, UUID> apply(List<StagedRow> rows, Map<Integer, String> bases, ImportSettings settings) {
        Map<Integer, UUID> records = new HashMap<>();
        for (Verdict one : verdicts(rows, settings)) {
            Participant person = one.person();
            Group group = one.group();
            if (person == null
                    || group == null
                    || one.problem() != null
                    || !one.basis().equals(bases.get(one.row().number()))
                    || !(enrolments.enrol(person.id(), group.id(), one.day()) instanceof Enrolling.Seated)) {
                throw new Overtaken();
            }
            records.put(one.row().number(), person.id());
        }
        return records;
    }

    @Override
    public List<Made> made(List<UUID> records) {
        return about.made(records, PAGE);
    }

    @Override
    public ValueWords words(List<ShownRow> rows) {
        return new RowWords();
    }
}
