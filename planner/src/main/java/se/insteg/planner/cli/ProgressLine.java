package se.insteg.planner.cli;

import java.io.PrintStream;
import java.util.function.Consumer;
import se.insteg.matching.Progress;
import se.insteg.planner.wording.Wording;

/** One line that is written over again while the search goes on; only where somebody is watching, and not at once. */
final class ProgressLine implements Consumer<Progress>, AutoCloseable {
    private static final double QUIET_SECONDS = 2;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final Wording wording;
    private double last;

    ProgressLine(PrintStream terminal, Wording wording) {
        this.terminal = terminal;
        this.wording = wording;
    }

    @Override
    public void accept(Progress progress) {
        if (progress.seconds() < last + (last == 0 ? QUIET_SECONDS : 0.5)) {
            return;
        }
        last = progress.seconds();
        double gap = (progress.upperBound() - progress.points()) / (double) Math.max(1, progress.upperBound());
        terminal.print(ERASE
                + wording.say(
                        "cli.progress",
                        Math.round(progress.seconds()),
                        progress.placedPersons(),
                        progress.placedUpperBound(),
                        Math.round(gap * 1e4) / 1e2));
        terminal.flush();
    }

    @Override
    public void close() {
        if (last > 0) {
            terminal.print(ERASE);
            terminal.flush();
        }
    }
}
