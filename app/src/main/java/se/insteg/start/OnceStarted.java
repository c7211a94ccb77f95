package se.insteg.start;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps the log off the terminal until Insteg answers. A start that fails is told by {@link FailureSentence} alone; what
 * the framework says about it in many lines is in the log file.
 */
public final class OnceStarted extends Filter<ILoggingEvent> {
    private static volatile boolean started;

    static void note() {
        started = true;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return started ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
