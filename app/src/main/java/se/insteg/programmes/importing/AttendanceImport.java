package se.insteg.programmes.importing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
import se.insteg.planner.reading.FurtherColumn;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.programmes.Group;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Standing;
import se.insteg.programmes.attendance.Tap;

/**
 * Attendance as an outside provider sends it. A row says what a leader would have tapped, without having seen what anybody
 * else has: where that is something else both are shown, and nothing counts until somebody who sees both says what it was.
 * The same word about the same session is said once, however often the file comes.
 */
@Component
public class AttendanceImport implements ImportKind {
    private static final String SAID = "said";
    private static final String PAGE = "/hours";

    private static final List<FurtherColumn> FURTHER = List.of(
            new FurtherColumn(DayFile.AT, "tid", "klockan", "kl", "börjar", "time", "at"),
            new FurtherColumn("presence", "närvaro", "närvarande", "status", "presence", "attendance"),
            new FurtherColumn("minutes", "minuter", "antal minuter", "min", "minutes"),
            new FurtherColumn("hours", "timmar", "antal timmar", "tim", "hours"),
            new FurtherColumn("reason", "orsak", "frånvaroorsak", "anledning", "reason"));

    private final RowsAboutPeople about;
    private final Timetable timetable;
    private final Attendance attendance;
    private final Clock clock;

    AttendanceImport(RowsAboutPeople about, Timetable timetable, Attendance attendance, Clock clock) {
        this.about = about;
        this.timetable = timetable;
        this.attendance = attendance;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "attendance";
    }

    @Override
    public String messages() {
        return "programmes.importAttendance";
    }

    @Override
    public String home() {
        return "/programmes/groups";
    }

    @Override
    public String path() {
        return "/programmes/attendance/import";
    }

    @Override
    public Action action() {
        return Action.IMPORT_PROGRAMMES;
    }

    @Override
    public List<String> telling() {
        return List.of(DayFile.GROUP, DayFile.DAY, SAID);
    }

    @Override
    public ReadFile read(SourceFile file, ImportSettings settings) throws UnusableFile {
        return DayFile.read(
                file, LocalDate.now(clock), FURTHER, AttendanceImport::read, "programmes.importAttendance.twice");
    }

    private static @Nullable RowProblem read(SequencedMap<String, List<String>> texts, Map<String, String> titles) {
        String at = DayFile.first(texts, DayFile.AT).replace('.', ':');
        if (!at.isEmpty() && !at.matches("([01]?[0-9]|2[0-3]):[0-5][0-9](:00)?")) {
            return problem(texts, titles, DayFile.AT, "programmes.importAttendance.at");
        }
        texts.put(DayFile.AT, at.isEmpty() ? List.of() : List.of((at.length() < 5 ? "0" + at : at).substring(0, 5)));
        Written written = Written.read(
                DayFile.first(texts, "presence"),
                DayFile.first(texts, "minutes"),
                DayFile.first(texts, "hours"),
                DayFile.first(texts, "reason"));
        if (written instanceof Written.Wrong(String field, String problem)) {
            return problem(texts, titles, field, problem);
        }
        texts.put(SAID, List.of(written.text()));
        return null;
    }

    private static RowProblem problem(
            Map<String, List<String>> texts, Map<String, String> titles, String field, String problem) {
        String title = titles.getOrDefault(field, "");
        return new RowProblem(title, title.isEmpty() ? "" : DayFile.first(texts, field), Words.of(problem), null);
    }

    /** What a row says of one session. @param known whether it stands already, or was brought before */
    private record Word(Session session, Said said, Standing standing, UUID id, boolean known) {
        /** Whether somebody has said something else. */
        boolean against() {
            return !known && !standing.words().isEmpty() && !standing.inAdvance();
        }
    }

    private record Verdict(
            StagedRow row,
            @Nullable Participant person,
            @Nullable Group group,
            List<Word> words,
            @Nullable RowProblem problem)
            implements RowsAboutPeople.Verdict {
        @Override
        public String basis() {
            return words.stream()
                    .map(word -> word.session().id() + ":" + word.standing().seen())
                    .collect(Collectors.joining(","));
        }

        @Override
        public Outcome outcome() {
            if (problem != null) {
                return Outcome.REJECTED;
            }
            if (words.stream().allMatch(Word::known)) {
                return Outcome.UNCHANGED;
            }
            return words.stream().anyMatch(Word::against) ? Outcome.CHANGED : Outcome.NEW;
        }
    }

    /** What is known of sessions, looked up once for many rows. */
    private final class Lists {
        private final List<Group> groups = about.groups();
        private final Map<UUID, List<Session>> sessions = new HashMap<>();
        private final Map<UUID, Map<UUID, Attendance.Line>> rolls = new HashMap<>();
        private final Map<UUID, Map<UUID, List<Mark>>> said = new HashMap<>();

        List<Session> on(Group group, LocalDate day, String at) {
            return sessions.computeIfAbsent(group.id(), timetable::of).stream()
                    .filter(one -> !one.cancelled() && one.when().day().equals(day))
                    .filter(one -> at.isEmpty() || one.when().at().toString().equals(at))
                    .toList();
        }

        /** Null for somebody who is not on the list. */
        Attendance.@Nullable Line of(Session session, UUID person) {
            return rolls.computeIfAbsent(session.id(), id -> attendance.roll(id).stream()
                            .collect(Collectors.toMap(
                                    line -> line.person().personId(), line -> line, (one, other) -> one)))
                    .get(person);
        }

        boolean has(Session session, UUID person, UUID mark) {
            return said.computeIfAbsent(session.id(), attendance::said).getOrDefault(person, List.of()).stream()
                    .anyMatch(one -> one.id().equals(mark));
        }
    }

    private List<Verdict> verdicts(List<StagedRow> rows, ImportSettings settings) {
        Lists lists = new Lists();
        List<RowsAboutPeople.Found> found = about.people(rows);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(verdict(rows.get(i), found.get(i), lists, settings));
        }
        return verdicts;
    }

    private Verdict verdict(StagedRow row, RowsAboutPeople.Found found, Lists lists, ImportSettings settings) {
        Participant person = found.person();
        if (person == null) {
            return new Verdict(row, null, null, List.of(), RowsAboutPeople.problem(row, found, settings));
        }
        LocalDate day = LocalDate.parse(row.text(DayFile.DAY));
        List<Group> called = about.called(row, lists.groups);
        if (called.isEmpty()) {
            return rejected(row, person, DayFile.GROUP, Words.of("programmes.importRows.noSuchGroup"), settings);
        }
        String at = row.text(DayFile.AT);
        List<Group> meeting = called.stream()
                .filter(group -> !lists.on(group, day, at).isEmpty())
                .toList();
        if (meeting.size() != 1) {
            return rejected(
                    row,
                    person,
                    meeting.isEmpty() ? DayFile.DAY : DayFile.GROUP,
                    Words.of(
                            meeting.isEmpty()
                                    ? "programmes.importAttendance.noSession"
                                    : "programmes.importRows.several"),
                    settings);
        }
        Group group = meeting.getFirst();
        List<Session> sessions = lists.on(group, day, at);
        Written written = Written.of(row.text(SAID));
        if (written instanceof Written.Minutes && sessions.size() > 1) {
            return rejected(row, person, DayFile.AT, Words.of("programmes.importAttendance.whichTime"), settings);
        }
        List<Word> words = new ArrayList<>();
        for (Session session : sessions) {
            Attendance.Line line = lists.of(session, person.id());
            if (line == null) {
                return rejected(
                        row, person, DayFile.GROUP, Words.of("programmes.importAttendance.notListed"), settings);
            }
            int length = session.when().minutes();
            Said said = written.at(length);
            if (said == null) {
                String field = row.text("minutes").isEmpty() ? "hours" : "minutes";
                return rejected(row, person, field, Words.of("programmes.importAttendance.tooLong", length), settings);
            }
            if (line.waits() && (said instanceof Said.Here || said instanceof Said.Late)) {
                return rejected(row, person, DayFile.GROUP, Words.of("programmes.consent.notThere"), settings);
            }
            Standing standing = line.standing();
            UUID id = mark(session, person.id(), said);
            boolean known = said.equals(standing.said()) || lists.has(session, person.id(), id);
            words.add(new Word(session, said, standing, id, known));
        }
        return new Verdict(row, person, group, words, null);
    }

    /** The same word about the same person at the same session is the same mark, whichever file says it. */
    private static UUID mark(Session session, UUID person, Said said) {
        String all = "import " + session.id() + " " + person + " " + code(said);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(Said said) {
        return switch (said) {
            case Said.Here here -> "here";
            case Said.Late late -> "late " + late.minutes();
            case Said.Absent absent -> absent.reason().code();
            case Said.Nothing nothing -> "nothing";
        };
    }

    private static Verdict rejected(
            StagedRow row, Participant person, String field, Words words, ImportSettings settings) {
        return new Verdict(row, person, null, List.of(), RowsAboutPeople.problem(row, field, words, settings));
    }

    @Override
    public List<Judgement> judge(List<StagedRow> rows, ImportSettings settings) {
        return RowsAboutPeople.judgements(verdicts(rows, settings));
    }

    @Override
    public List<ShownRow> show(List<StagedRow> rows, ImportSettings settings) {
        return about.show(verdicts(rows, settings), PAGE, AttendanceImport::changes);
    }

    private static List<ShownRow.Change> changes(Verdict one) {
        Group group = one.group();
        List<ShownRow.Change> changes = new ArrayList<>();
        if (group != null && one.outcome() != Outcome.UNCHANGED) {
            changes.add(new ShownRow.Change(DayFile.GROUP, List.of(), List.of(group.name())));
            changes.add(new ShownRow.Change(
                    DayFile.DAY, List.of(), List.of(one.row().text(DayFile.DAY))));
            one.words().stream().filter(word -> !word.known()).forEach(word -> {
                List<String> after = new ArrayList<>(List.of(code(word.said())));
                if (word.against()) {
                    after.add("against");
                }
                changes.add(new ShownRow.Change(SAID, before(word), after));
            });
        }
        return changes;
    }

    private static List<String> before(Word word) {
        return word.standing().words().stream()
                .map(mark -> code(mark.said()))
                .distinct()
                .toList();
    }

    @Override
    public Map<Integer, UUID> apply(List<StagedRow> rows, Map<Integer, String> bases, ImportSettings settings) {
        Map<Integer, UUID> records = new HashMap<>();
        Map<UUID, List<Tap>> taps = new LinkedHashMap<>();
        UUID together = attendance.next();
        for (Verdict one : verdicts(rows, settings)) {
            Participant person = one.person();
            if (person == null
                    || one.problem() != null
                    || !one.basis().equals(bases.get(one.row().number()))) {
                throw new Overtaken();
            }
            one.words().stream().filter(word -> !word.known()).forEach(word -> taps.computeIfAbsent(
                            word.session().id(), id -> new ArrayList<>())
                    .add(new Tap(word.id(), person.id(), word.said(), 0, clock.instant(), together)));
            records.put(one.row().number(), person.id());
        }
        taps.forEach(attendance::say);
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
