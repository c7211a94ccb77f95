package se.insteg.funding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.funding.store.EvidenceTable;
import se.insteg.people.Happening;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.rules.Standing;

/** Evidence as it is read: of a person month by month, of a month person by person, and as a file. Nothing is changed by it. */
@Component
public class EvidenceBook {
    /** As many people as are shown, and logged, at a time. */
    public static final int AT_A_TIME = 50;

    private static final Comparator<EvidenceRow> BY_DAY = Comparator.comparing(EvidenceRow::day)
            .thenComparing(EvidenceRow::what)
            .thenComparing(EvidenceRow::number);

    private final EvidenceTable table;
    private final People people;
    private final Rights rights;
    private final Audit audit;

    EvidenceBook(EvidenceTable table, People people, Rights rights, Audit audit) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * A happening with all that was ever written about it.
     *
     * @param counts the newest; says 0 minutes when it was withdrawn
     * @param earlier what it replaced, the newest first
     */
    public record Entry(EvidenceRow counts, List<EvidenceRow> earlier) {
        public Entry {
            earlier = List.copyOf(earlier);
        }

        /** The newest counts. @param rows about one happening, in the order they were made */
        static Entry of(List<EvidenceRow> rows) {
            return new Entry(rows.getLast(), rows.subList(0, rows.size() - 1).reversed());
        }
    }

    /** SEE_EVIDENCE. The months something is written about, the newest first. */
    public List<YearMonth> months(Participant person) {
        rights.require(Action.SEE_EVIDENCE, person.subject());
        return table.months(person.id());
    }

    /** SEE_EVIDENCE. A month of somebody's, by day. @param person as given out by {@link People} */
    public List<Entry> of(Participant person, YearMonth month) {
        rights.require(Action.SEE_EVIDENCE, person.subject());
        Map<EvidenceRow.Key, List<EvidenceRow>> rows = new LinkedHashMap<>();
        table.all(person.id(), month.atDay(1), month.atEndOfMonth()).stream()
                .sorted(BY_DAY)
                .forEach(row -> rows.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(Entry::of).toList();
    }

    /**
     * Somebody's month of one kind.
     *
     * @param days on how many days something happened
     * @param standings what the person was, on some of them
     */
    public record Line(Participant person, Happening.Kind kind, int days, int minutes, Set<Standing> standings) {
        public Line {
            standings = new TreeSet<>(standings);
        }
    }

    /**
     * A part of a month, by name.
     *
     * @param lines of at most {@link #AT_A_TIME} people
     * @param people how many are in {@code lines}
     * @param from the place of the first of them, from 0
     * @param total how many people there are in the whole month
     */
    public record Part(List<Line> lines, int people, int from, int total) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** SEE_EVIDENCE of each. A month, of those the caller may see. @param from the place of the person to begin at, from 0 */
    public Part month(YearMonth month, int from) {
        List<UUID> all = people.inOrder(Action.SEE_EVIDENCE, table.people(month.atDay(1), month.atEndOfMonth()));
        int begins = from < all.size() ? Math.max(0, from) : 0;
        List<Participant> shown = people.findAllFor(
                Action.SEE_EVIDENCE, all.stream().skip(begins).limit(AT_A_TIME).toList());
        Map<UUID, List<EvidenceRow>> rows = rows(shown, month);
        List<Line> lines = new ArrayList<>();
        for (Participant person : shown) {
            rows.getOrDefault(person.id(), List.of()).stream()
                    .collect(Collectors.groupingBy(EvidenceRow::kind, TreeMap::new, Collectors.toList()))
                    .forEach((kind, some) -> lines.add(line(person, kind, some)));
        }
        return new Part(lines, shown.size(), begins, all.size());
    }

    private Map<UUID, List<EvidenceRow>> rows(Collection<Participant> people, YearMonth month) {
        List<UUID> ids = people.stream().map(Participant::id).toList();
        return table.counting(ids, month.atDay(1), month.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(EvidenceRow::person));
    }

    private static Line line(Participant person, Happening.Kind kind, List<EvidenceRow> rows) {
        return new Line(
                person,
                kind,
                (int) rows.stream().map(EvidenceRow::day).distinct().count(),
                rows.stream().mapToInt(EvidenceRow::minutes).sum(),
                rows.stream().map(EvidenceRow::standing).collect(Collectors.toSet()));
    }

    /**
     * EXPORT_PEOPLE of each. A month for a file, person by person in the order of their names: what counts, of everybody but
     * those with protected identity, whoever asks.
     * Each person is in the audit log with the purpose.
     *
     * @param purpose as typed, 1–300 characters
     * @return how many rows
     */
    public int export(YearMonth month, String purpose, Consumer<Given> taker) {
        List<Participant> given =
                people.findAllFor(Action.EXPORT_PEOPLE, table.people(month.atDay(1), month.atEndOfMonth())).stream()
                        .filter(person -> !person.details().protection().hides())
                        .toList();
        audit.shown(
                "PERSON_EXPORTED", "person", given.stream().map(Participant::id).toList(), purpose);
        Map<UUID, List<EvidenceRow>> rows = rows(given, month);
        int written = 0;
        for (Participant person : given) {
            List<EvidenceRow> theirs = rows.getOrDefault(person.id(), List.of());
            theirs.stream().sorted(BY_DAY).forEach(row -> taker.accept(new Given(person, row)));
            written += theirs.size();
        }
        audit.write(new Audit.Entry(
                "EVIDENCE_EXPORTED", "municipality", null, purpose, "month=" + month + ",rows=" + written));
        return written;
    }

    /** A row that leaves. */
    public record Given(Participant person, EvidenceRow row) {}
}
