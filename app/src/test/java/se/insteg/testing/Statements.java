package se.insteg.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what the application asks of the database on this thread, as Spring's own log tells it. */
public final class Statements {
    private Statements() {}

    /** How many statements this sends. */
    public static int in(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        AtomicInteger statements = new AtomicInteger();
        String here = Thread.currentThread().getName();
        AppenderBase<ILoggingEvent> counter = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                // A prepared statement is told twice: that it is executed, and in which words.
                if (event.getThreadName().equals(here)
                        && event.getMessage().startsWith("Executing")
                        && event.getMessage().contains("[")) {
                    statements.incrementAndGet();
                }
            }
        };
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        counter.start();
        logger.addAppender(counter);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.detachAppender(counter);
            logger.setLevel(before);
            logger.setAdditive(additive);
        }
        return statements.get();
    }
}
