package se.insteg.planner.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import se.insteg.matching.InvalidInstanceException;
import se.insteg.matching.Progress;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Wording;

/**
 * Entry point of {@code insteg match}. Exit codes: 0 a plan was made; 2 the input could not be used, with one sentence on
 * standard error and nothing written; 1 a fault of ours.
 */
public final class Match {
    private static final int UNUSABLE = 2;
    private static final int FAULT = 1;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final boolean watched;

    /** @param watched whether somebody sees standard error as it is written */
    Match(PrintStream out, PrintStream err, Clock clock, boolean watched) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.watched = watched;
    }

    public static void main(String[] args) {
        // A library in the workbook reader would otherwise write its own log on the terminal.
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        var out = stream(FileDescriptor.out, "stdout.encoding");
        var err = stream(FileDescriptor.err, "stderr.encoding");
        var console = System.console();
        boolean watched = console != null && console.isTerminal();
        int code = new Match(out, err, Clock.systemDefaultZone(), watched).run(List.of(args));
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** @return the exit code */
    int run(List<String> arguments) {
        var wording = Arguments.wording(arguments);
        // Put into words now, because later there may be no memory left to do it in.
        var tooLarge = oneLine(wording.say("cli.tooLarge"));
        try {
            if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
                out.print(wording.say("cli.help"));
                return arguments.isEmpty() ? UNUSABLE : 0;
            }
            var request = Request.of(new Arguments(arguments), LocalDate.now(clock));
            matched(request).forEach(out::println);
            return 0;
        } catch (Refusal e) {
            return refuse(wording, e.sentence());
        } catch (UnusableFile e) {
            return refuse(wording, e.sentence());
        } catch (InvalidInstanceException e) {
            return refuse(wording, Message.of("cli.tooManyPoints"));
        } catch (OutOfMemoryError e) {
            err.println(tooLarge);
            return UNUSABLE;
        } catch (RuntimeException | StackOverflowError e) {
            err.println(oneLine(wording.say("cli.fault", describe(e))));
            return FAULT;
        }
    }

    private List<String> matched(Request request) throws UnusableFile, Refusal {
        try (var line = new ProgressLine(err, request.wording())) {
            Consumer<Progress> progress = watched ? line : nobody -> {};
            return new MatchRun(request, progress).run();
        }
    }

    private int refuse(Wording wording, Message sentence) {
        err.println(oneLine(wording.say(sentence)));
        return UNUSABLE;
    }

    private static String oneLine(String sentence) {
        return sentence.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String describe(Throwable fault) {
        var frames = fault.getStackTrace();
        return fault + (frames.length == 0 ? "" : ", " + frames[0]);
    }

    /** Java falls back to ASCII without a locale, as in containers and cron; nearly every terminal reads UTF-8. */
    private static PrintStream stream(FileDescriptor descriptor, String property) {
        var name = System.getProperty(property);
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        boolean ascii = charset.equals(StandardCharsets.US_ASCII);
        return new PrintStream(new FileOutputStream(descriptor), true, ascii ? StandardCharsets.UTF_8 : charset);
    }
}
