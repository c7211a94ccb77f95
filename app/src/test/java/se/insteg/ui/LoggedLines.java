package se.insteg.ui;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What a class logs from now on, causes included. */
final class LoggedLines {
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private LoggedLines() {}

    static LoggedLines of(Class<?> logging) {
        LoggedLines log = new LoggedLines();
        Logger logger = (Logger) LoggerFactory.getLogger(logging);
        logger.setLevel(Level.INFO);
        log.lines.start();
        logger.addAppender(log.lines);
        return log;
    }

    String text() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getFormattedMessage()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : " " + line.getThrowableProxy().getMessage()))
                .collect(Collectors.joining("\n"));
    }
}
