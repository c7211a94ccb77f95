package se.insteg.planner.output;

import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.reading.RejectedRow;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Wording;

/** The short, readable result for the terminal. Names are not printed: a terminal may be shared. */
public final class Summary {
    private static final int MOST_SHOWN = 5;
    private static final int MOST_NOTES = 8;

    private Summary() {}

    /**
     * The lines to print.
     *
     * @param saved the files written, empty if none
     */
    public static List<String> lines(Report report, Wording wording, List<String> saved) {
        List<String> lines = new ArrayList<>(figures(report, wording));
        boolean whole = saved.stream().anyMatch(file -> !file.endsWith(".csv"));
        unplaced(report, wording, whole, lines);
        rejected(report, wording, whole, lines);
        notes(report, wording, lines);
        lines.add("");
        for (var file : saved) {
            lines.add(wording.say("summary.written", file));
        }
        if (saved.isEmpty()) {
            lines.add(wording.say("summary.hint"));
        }
        return lines;
    }

    /** The figures of the plan, one a line, aligned. */
    static List<String> figures(Report report, Wording wording) {
        var plan = report.plan();
        int people = plan.people().size();
        var all = plan.placed() == plan.placedUpperBound() ? (plan.placed() == people ? "all" : "proven") : "open";
        var placed = Message.of("summary.placed", plan.placed(), people, all, plan.placedUpperBound());
        var points = plan.points() == plan.upperBound()
                ? Message.of("summary.pointsProven", plan.points())
                : Message.of("summary.pointsGap", plan.points(), plan.upperBound(), Math.round(plan.gap() * 1e5) / 1e3);
        var seats = Message.of("summary.seats", plan.offers().size(), plan.seats(), plan.seats() - plan.placed());
        var seconds = Message.of("summary.seconds", Math.round(plan.seconds() * 100) / 100.0);
        List<Message> labels = List.of(
                Message.of("summary.label.placed"),
                Message.of("summary.label.points"),
                Message.of("summary.label.offers"),
                Message.of("summary.label.time"));
        List<Message> values = List.of(placed, points, seats, seconds);
        int width = labels.stream()
                        .mapToInt(label -> wording.say(label).length())
                        .max()
                        .orElse(0)
                + 2;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            var label = wording.say(labels.get(i));
            lines.add(label + " ".repeat(width - label.length()) + wording.say(values.get(i)));
        }
        return lines;
    }

    private static void unplaced(Report report, Wording wording, boolean whole, List<String> lines) {
        var unplaced = report.plan().unplaced();
        if (unplaced.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(wording.say("summary.unplaced", unplaced.size()));
        for (var one : unplaced.subList(0, Math.min(MOST_SHOWN, unplaced.size()))) {
            lines.add("  " + wording.say("summary.unplacedOne", one.person().id(), one.because()));
        }
        more(unplaced.size() - MOST_SHOWN, "summary.unplacedMore", whole, wording, lines);
    }

    private static void rejected(Report report, Wording wording, boolean whole, List<String> lines) {
        var rejected = report.rejected();
        if (rejected.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(wording.say("summary.rejected", report.rejectedRows()));
        for (var row : rejected.subList(0, Math.min(MOST_SHOWN, rejected.size()))) {
            lines.add("  " + wording.say(row(row)));
        }
        more(rejected.size() - MOST_SHOWN, "summary.more", whole, wording, lines);
    }

    private static void more(int count, String key, boolean whole, Wording wording, List<String> lines) {
        if (count > 0) {
            lines.add("  " + wording.say(key, count, whole ? "saved" : "unsaved"));
        }
    }

    private static void notes(Report report, Wording wording, List<String> lines) {
        var notes = report.notes();
        if (notes.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(wording.say("summary.notes"));
        for (var note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
            lines.add("  " + wording.say(note));
        }
        if (notes.size() > MOST_NOTES) {
            lines.add("  " + wording.say("summary.moreNotes", notes.size() - MOST_NOTES));
        }
    }

    /** One rejected row as a sentence. */
    public static Message row(RejectedRow row) {
        Object where = "";
        if (!row.column().isEmpty()) {
            where = Message.of("summary.column", row.column(), row.value());
        } else if (!row.value().isEmpty()) {
            where = Message.of("summary.value", row.value());
        }
        return Message.of("summary.row", row.file(), Integer.toString(row.row()), where, row.problem(), row.remedy());
    }
}
