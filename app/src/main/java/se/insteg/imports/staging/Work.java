package se.insteg.imports.staging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Audit;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.imports.Batch.State;
import se.insteg.imports.Batch.Trouble;
import se.insteg.imports.ImportKind;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.StagedRow;

/**
 * The two long works: comparing a file's rows with what is known, and doing what they say. Each is one transaction, so
 * whatever stops it leaves nothing behind; how far it has come is told in small transactions beside it.
 */
@Component
public class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final int AT_ONCE = 500;
    private static final Duration BETWEEN_TIDINGS = Duration.ofMillis(400);

    private final BatchTable batches;
    private final RowTable rows;
    private final Wall wall;
    private final Locks locks;
    private final Background background;
    private final StaffJobs jobs;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate beside;

    Work(
            BatchTable batches,
            RowTable rows,
            Wall wall,
            Locks locks,
            Background background,
            StaffJobs jobs,
            Audit audit,
            Clock clock,
            PlatformTransactionManager manager) {
        this.batches = batches;
        this.rows = rows;
        this.wall = wall;
        this.locks = locks;
        this.background = background;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        beside = new TransactionTemplate(manager);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An import to be worked on. */
    public record Task(SignedIn staff, ImportKind kind, UUID batch, ImportSettings settings, int total) {}

    /** Begins, after the commit, to compare the rows and stage them. */
    public void stageLater(Task task, List<StagedRow> file) {
        background.afterCommit(task.batch(), () -> stage(task, file));
    }

    /** Begins, after the commit, to do what the rows say. */
    public void applyLater(Task task) {
        background.afterCommit(task.batch(), () -> apply(task));
    }

    /** Returns when the work has ended or after a moment, so that a short work is not seen as one. */
    public void awaitMoment(UUID batch) {
        background.await(batch, Duration.ofMillis(900));
    }

    /** Whether somebody works on it, here or in another program that serves the same database. */
    public boolean worksOn(UUID batch) {
        return background.works(batch) || !locks.nobodyWorksOn(batch);
    }

    private void stage(Task task, List<StagedRow> file) {
        try {
            jobs.inNameOf(task.staff(), () -> {
                locks.workOn(task.batch());
                Tidings tidings = new Tidings(task);
                for (int from = 0; from < file.size(); from += AT_ONCE) {
                    List<StagedRow> some = file.subList(from, Math.min(file.size(), from + AT_ONCE));
                    rows.insert(task.batch(), some, judge(task, some), behindWall(task));
                    tidings.tell(from + some.size());
                }
                batches.move(task.batch(), State.READING, State.READY, null);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.error("Import {} could not be read", task.batch(), failed);
            end(task, State.READING, State.FAILED, Trouble.FAILED);
        }
    }

    /** Who may know of hidden rows: the handlers chosen, and the bringer of the file if that is one. */
    private static Set<UUID> behindWall(Task task) {
        Set<UUID> handlers = new HashSet<>(task.settings().handlers());
        if (task.staff().holds(Role.PROTECTED_IDENTITY_HANDLER)) {
            handlers.add(task.staff().staffId());
        }
        return handlers;
    }

    /** Rows with problems are rejected; the kind judges the others. */
    private static List<Judgement> judge(Task task, List<StagedRow> some) {
        Map<Integer, Judgement> judged = new HashMap<>();
        List<StagedRow> usable =
                some.stream().filter(row -> row.problems().isEmpty()).toList();
        task.kind().judge(usable, task.settings()).forEach(judgement -> judged.put(judgement.number(), judgement));
        return some.stream()
                .map(row -> judged.getOrDefault(
                        row.number(), new Judgement(row.number(), Outcome.REJECTED, "", false, row.problems())))
                .toList();
    }

    private void apply(Task task) {
        try {
            jobs.inNameOf(task.staff(), () -> {
                locks.workOn(task.batch());
                locks.oneAtATime(task.kind().key());
                Tidings tidings = new Tidings(task);
                lookAgain(task, tidings);
                write(task, tidings);
                finish(task);
                return true;
            });
        } catch (ImportKind.Overtaken | DuplicateKeyException overtaken) {
            showAnew(task);
        } catch (RuntimeException failed) {
            LOG.error("Import {} could not be done", task.batch(), failed);
            end(task, State.APPLYING, State.READY, Trouble.FAILED);
        }
    }

    /** @throws ImportKind.Overtaken when a row would now do something else than was shown */
    private void lookAgain(Task task, Tidings tidings) {
        List<Integer> knownByNow = new ArrayList<>();
        int seen = 0;
        for (List<RowTable.Row> some = next(task, 0);
                !some.isEmpty();
                some = next(task, some.getLast().row().number())) {
            for (Change change : changes(task, some)) {
                if (change.now().outcome() != Outcome.UNCHANGED) {
                    throw new ImportKind.Overtaken();
                }
                knownByNow.add(change.now().number());
            }
            seen += some.size();
            tidings.tell(seen / 2);
        }
        wall.behind(task.settings().handlers(), () -> rows.unchanged(task.batch(), knownByNow));
    }

    private void write(Task task, Tidings tidings) {
        int seen = 0;
        for (List<RowTable.Row> some = next(task, 0);
                !some.isEmpty();
                some = next(task, some.getLast().row().number())) {
            List<RowTable.Row> doing = some.stream().filter(Work::isDone).toList();
            Map<Integer, String> bases = new HashMap<>();
            doing.forEach(row -> bases.put(row.row().number(), row.basis()));
            Map<Integer, UUID> records =
                    task.kind().apply(doing.stream().map(RowTable.Row::row).toList(), bases, task.settings());
            wall.behind(task.settings().handlers(), () -> rows.done(task.batch(), records));
            seen += some.size();
            tidings.tell((task.total() + seen) / 2);
        }
    }

    private static boolean isDone(RowTable.Row row) {
        return row.outcome() == Outcome.NEW
                || row.outcome() == Outcome.CHANGED
                || (row.outcome() == Outcome.ALIKE && row.another());
    }

    private void finish(Task task) {
        Map<Outcome, Integer> counts = counts(task);
        wall.behind(task.settings().handlers(), () -> rows.forget(task.batch()));
        batches.move(task.batch(), State.APPLYING, State.DONE, null);
        audit.write(new Audit.Entry(
                "IMPORT_DONE",
                "import",
                task.batch(),
                "import",
                "kind=" + task.kind().key() + ",new=" + counts.getOrDefault(Outcome.NEW, 0) + ",changed="
                        + counts.getOrDefault(Outcome.CHANGED, 0) + ",unchanged="
                        + counts.getOrDefault(Outcome.UNCHANGED, 0) + ",rejected="
                        + counts.getOrDefault(Outcome.REJECTED, 0) + ",skipped="
                        + counts.getOrDefault(Outcome.ALIKE, 0)));
    }

    private Map<Outcome, Integer> counts(Task task) {
        Supplier<Map<Outcome, Integer>> counting = () -> rows.counts(task.batch());
        return wall.behind(task.settings().handlers(), counting);
    }

    /** After nothing was written: marks what somebody else changed, and lets the import be looked through again. */
    private void showAnew(Task task) {
        try {
            jobs.inNameOf(task.staff(), () -> {
                locks.workOn(task.batch());
                for (List<RowTable.Row> some = next(task, 0);
                        !some.isEmpty();
                        some = next(task, some.getLast().row().number())) {
                    List<Judgement> anew =
                            changes(task, some).stream().map(Change::now).toList();
                    wall.behind(task.settings().handlers(), () -> rows.judgeAnew(task.batch(), anew));
                }
                batches.move(task.batch(), State.APPLYING, State.READY, Trouble.OVERTAKEN);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.error("Import {} could not be shown anew", task.batch(), failed);
            end(task, State.APPLYING, State.READY, Trouble.FAILED);
        }
    }

    private record Change(RowTable.Row before, Judgement now) {}

    /** The rows that would now do something else. Rejected ones were never kept. */
    private List<Change> changes(Task task, List<RowTable.Row> some) {
        Map<Integer, RowTable.Row> before = new HashMap<>();
        List<StagedRow> usable = new ArrayList<>();
        for (RowTable.Row row : some) {
            if (row.outcome() != Outcome.REJECTED) {
                before.put(row.row().number(), row);
                usable.add(row.row());
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Judgement now : judge(task, usable)) {
            RowTable.Row then = before.get(now.number());
            if (then != null && differs(then, now)) {
                changes.add(new Change(then, now));
            }
        }
        return changes;
    }

    private static boolean differs(RowTable.Row then, Judgement now) {
        if (then.outcome() == Outcome.UNCHANGED && now.outcome() == Outcome.UNCHANGED) {
            return false;
        }
        boolean noLongerAlike = then.outcome() == Outcome.ALIKE && now.outcome() == Outcome.NEW;
        return !noLongerAlike
                && (then.outcome() != now.outcome() || !then.basis().equals(now.basis()));
    }

    private List<RowTable.Row> next(Task task, int after) {
        Set<UUID> handlers = task.settings().handlers();
        Supplier<List<RowTable.Row>> reading = () -> rows.after(task.batch(), after, AT_ONCE);
        return wall.behind(handlers, reading);
    }

    private void end(Task task, State from, State to, Trouble trouble) {
        try {
            jobs.inNameOf(task.staff(), () -> batches.move(task.batch(), from, to, trouble));
        } catch (RuntimeException noDatabase) {
            LOG.error("Import {} is left as it is; it is taken for interrupted", task.batch(), noDatabase);
        }
    }

    /** Tells how far the work has come, now and then. */
    private final class Tidings {
        private final Task task;
        private Instant last = Instant.EPOCH;

        Tidings(Task task) {
            this.task = task;
        }

        void tell(int done) {
            Instant now = clock.instant();
            if (Duration.between(last, now).compareTo(BETWEEN_TIDINGS) >= 0) {
                last = now;
                beside.executeWithoutResult(status -> batches.progress(task.batch(), done));
            }
        }
    }
}
