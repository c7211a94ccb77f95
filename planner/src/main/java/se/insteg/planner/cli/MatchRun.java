package se.insteg.planner.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.insteg.matching.Progress;
import se.insteg.planner.Planner;
import se.insteg.planner.criteria.Points;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.output.Outputs;
import se.insteg.planner.output.Report;
import se.insteg.planner.output.Summary;
import se.insteg.planner.reading.Offers;
import se.insteg.planner.reading.People;
import se.insteg.planner.reading.PointsFile;
import se.insteg.planner.reading.RejectedRow;
import se.insteg.planner.reading.TravelTimes;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;

/** One run: read the tables, plan, write the files. */
final class MatchRun {
    private final Request request;
    private final Consumer<Progress> progress;
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    MatchRun(Request request, Consumer<Progress> progress) {
        this.request = request;
        this.progress = progress;
    }

    /** @return the lines of the summary */
    List<String> run() throws UnusableFile, Refusal {
        var pointsFile = request.points();
        Points points = pointsFile == null ? PointsFile.standard() : PointsFile.read(pointsFile);
        var people = People.read(request.people(), request.today());
        collect(
                request.people(),
                people.rejected(),
                people.notes(),
                people.people().isEmpty());
        var offers = Offers.read(request.offers(), request.today());
        collect(
                request.offers(),
                offers.rejected(),
                offers.notes(),
                offers.offers().isEmpty());
        var travel = travel();
        if (request.strict() && !rejected.isEmpty()) {
            throw Refusal.of("strict", countRows(), Summary.row(rejected.getFirst()));
        }
        var task = new Planner.Task(
                people.people(), offers.offers(), travel, points, request.today(), request.timeLimit(), request.seed());
        var plan = Planner.plan(task, progress);
        var report = new Report(plan, rejected, notes, request.today());
        write(report);
        return Summary.lines(
                report,
                request.wording(),
                request.outputs().stream().map(Path::toString).toList());
    }

    private TravelTable travel() throws UnusableFile {
        var file = request.travel();
        if (file == null) {
            return TravelTable.EMPTY;
        }
        var times = TravelTimes.read(file);
        collect(file, times.rejected(), times.notes(), false);
        return times.table();
    }

    private void collect(Path file, List<RejectedRow> newRejected, List<Message> newNotes, boolean empty) {
        rejected.addAll(newRejected);
        notes.addAll(newNotes);
        if (empty) {
            notes.add(Message.of("note.noRows", String.valueOf(file.getFileName())));
        }
    }

    private int countRows() {
        return (int) rejected.stream()
                .map(row -> row.file() + "\0" + row.row())
                .distinct()
                .count();
    }

    private void write(Report report) throws Refusal {
        try (var outputs = new Outputs()) {
            var out = request.out();
            if (out != null) {
                outputs.plan(report, request.wording(), out);
            }
            var pairs = request.pairs();
            if (pairs != null) {
                outputs.pairs(report, pairs);
            }
            outputs.publish();
        } catch (IOException e) {
            var reason = e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
            throw Refusal.of(
                    "notWritable",
                    String.join(
                            ", ", request.outputs().stream().map(Path::toString).toList()),
                    reason);
        }
    }
}
