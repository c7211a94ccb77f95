package se.insteg.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.access.Subject;
import se.insteg.imports.Batch.State;
import se.insteg.imports.Batch.Trouble;
import se.insteg.imports.staging.BatchTable;
import se.insteg.imports.staging.RowTable;
import se.insteg.imports.staging.Wall;
import se.insteg.imports.staging.Work;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.planner.reading.TypedText;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;

/**
 * Imports of the one who is signed in: nobody sees another's. Every method asks for the kind's right; what a row may do is
 * asked row by row, when it is judged and when it is done.
 */
@Component
public class Imports {
    /** Largest file received, in bytes; larger ones are refused before they are read. */
    public static final long LARGEST = 32L << 20;

    /** Longest table received. */
    public static final int MOST_ROWS = 100_000;

    private static final int READ_AT_ONCE = 2;
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int LONGEST_NAME = 100;

    private final BatchTable batches;
    private final RowTable rows;
    private final Wall wall;
    private final Work work;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;
    private final Semaphore readers = new Semaphore(READ_AT_ONCE);

    Imports(
            BatchTable batches,
            RowTable rows,
            Wall wall,
            Work work,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.wall = wall;
        this.work = work;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads a file; its rows are compared in the background once the transaction is committed.
     *
     * @param name as its owner calls it
     * @throws UnusableFile with a sentence for the user
     */
    public ReadFile read(ImportKind kind, Path file, String name, ImportSettings settings) throws UnusableFile {
        me(kind);
        boolean admitted = false;
        try {
            admitted = readers.tryAcquire(10, TimeUnit.SECONDS);
            if (!admitted) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "imports.refused.busy");
            }
            return kind.read(new SourceFile(file, shown(name), LARGEST, MOST_ROWS), settings);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "imports.refused.busy");
        } finally {
            if (admitted) {
                readers.release();
            }
        }
    }

    /** Begins an import of what was read. */
    public UUID begin(ImportKind kind, String name, ReadFile file, ImportSettings chosen) {
        SignedIn me = me(kind);
        ImportSettings settings = chosen.withColumns(file.columns());
        UUID id = Ids.next(clock);
        int total = file.rows().size();
        batches.insert(id, kind.key(), me.staffId(), shown(name), settings, file.notes(), total);
        audit.write(new Audit.Entry("IMPORT_BEGUN", "import", id, "import", "kind=" + kind.key() + ",rows=" + total));
        work.stageLater(new Work.Task(me, kind, id, settings, total), file.rows());
        return id;
    }

    /** One's own of the last day, newest first; without counts. */
    public List<Batch> mine(ImportKind kind) {
        return batches.of(me(kind).staffId(), kind.key());
    }

    /** @throws Refusal (404) when it is not one's own, or gone */
    public Batch find(ImportKind kind, UUID id) {
        Batch batch = require(kind, id);
        if (batch.state().working()) {
            work.awaitMoment(id);
            batch = interrupted(kind, require(kind, id));
        }
        ImportSettings settings = batch.settings();
        Supplier<Map<Outcome, Integer>> counting = () -> rows.counts(id);
        Supplier<Integer> hidden = () -> rows.hidden(id);
        return new Batch(
                batch.id(),
                batch.kind(),
                batch.madeBy(),
                batch.madeAt(),
                batch.fileName(),
                batch.state(),
                settings,
                batch.notes(),
                batch.done(),
                batch.total(),
                batch.trouble(),
                wall.behind(settings.handlers(), counting),
                wall.behind(settings.handlers(), hidden));
    }

    /** A work that nobody does any more was cut short with its program; nothing of it was written. */
    private Batch interrupted(ImportKind kind, Batch batch) {
        boolean old = batches.workingSince(batch.id())
                .filter(since -> since.isBefore(clock.instant().minus(GRACE)))
                .isPresent();
        if (!batch.state().working() || !old || work.worksOn(batch.id())) {
            return batch;
        }
        State next = batch.state() == State.APPLYING ? State.READY : State.FAILED;
        batches.move(batch.id(), batch.state(), next, Trouble.INTERRUPTED);
        return require(kind, batch.id());
    }

    /** A part of the rows with this outcome, from a row number on. Those about protected people only for their handlers. */
    public List<RowTable.Row> rows(ImportKind kind, UUID id, Outcome outcome, int after, int most) {
        require(kind, id);
        return rows.after(id, outcome, after, most);
    }

    /** How many rows that are alike a known record were said to be others. */
    public int others(ImportKind kind, UUID id) {
        Batch batch = require(kind, id);
        Supplier<Integer> counting = () -> rows.others(id);
        return wall.behind(batch.settings().handlers(), counting);
    }

    /** Says of rows that are alike a known record whether each is another ({@code true}) or left out. */
    public void decide(ImportKind kind, UUID id, Map<Integer, Boolean> another) {
        ready(kind, id);
        rows.decide(id, numbers(another, true), true);
        rows.decide(id, numbers(another, false), false);
    }

    private static Collection<Integer> numbers(Map<Integer, Boolean> another, boolean which) {
        Set<Integer> numbers = new HashSet<>();
        another.forEach((number, is) -> {
            if (is == which) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    /** As {@link #decide}, of all of them. */
    public void decideAll(ImportKind kind, UUID id, boolean another) {
        Batch batch = ready(kind, id);
        wall.behind(batch.settings().handlers(), () -> rows.decideAll(id, another));
    }

    /**
     * Says that a row is about a record that is known, or with null that it is not after all; then the row does what rows
     * about known ones do.
     *
     * @throws Refusal (409) when the row cannot change that record; then it is left as it was
     */
    public void sameAs(ImportKind kind, UUID id, int number, @Nullable UUID record) {
        Batch batch = ready(kind, id);
        StagedRow row = rows.find(id, number)
                .filter(found -> found.outcome() != Outcome.REJECTED)
                .map(RowTable.Row::row)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "imports.refused.notHere"));
        if (record != null && rows.anotherAbout(id, number, record)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "imports.refused.twiceTheSame");
        }
        Judgement judgement =
                kind.judge(List.of(row.sameAs(record)), batch.settings()).getFirst();
        if (judgement.outcome() == Outcome.REJECTED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "imports.refused.notTheSame");
        }
        rows.sameAs(id, record, judgement);
    }

    private Batch ready(ImportKind kind, UUID id) {
        Batch batch = require(kind, id);
        if (batch.state() != State.READY) {
            throw new Refusal(Refusal.Kind.CONFLICT, "imports.refused.notReady");
        }
        return batch;
    }

    /** Does it, in the background once the transaction is committed. The second time nothing happens. */
    public void confirm(ImportKind kind, UUID id) {
        SignedIn me = me(kind);
        Batch batch = require(kind, id);
        if (batches.move(id, State.READY, State.APPLYING, null)) {
            work.applyLater(new Work.Task(me, kind, id, batch.settings(), batch.total()));
        }
    }

    /** Throws it away. */
    public void discard(ImportKind kind, UUID id) {
        require(kind, id);
        if (!batches.delete(id)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "imports.refused.working");
        }
        audit.write(new Audit.Entry("IMPORT_DISCARDED", "import", id, "import", "kind=" + kind.key()));
    }

    /** The first records that it made or changed, of those one may see. */
    public List<ImportKind.Made> made(ImportKind kind, UUID id, Outcome outcome, int most) {
        require(kind, id);
        return kind.made(rows.records(id, outcome, most));
    }

    private Batch require(ImportKind kind, UUID id) {
        return batches.find(id, me(kind).staffId(), kind.key())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "imports.refused.notHere"));
    }

    private SignedIn me(ImportKind kind) {
        SignedIn me = current.require();
        rights.require(kind.action(), Subject.staff(me.staffId(), null));
        return me;
    }

    /** The last part of the name, as it may be shown. */
    private static String shown(String name) {
        String last = TypedText.line(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        int end = last.offsetByCodePoints(0, Math.min(last.codePointCount(0, last.length()), LONGEST_NAME / 2));
        return last.isEmpty() ? "?" : last.substring(0, end);
    }
}
