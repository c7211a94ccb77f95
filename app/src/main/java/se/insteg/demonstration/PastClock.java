package se.insteg.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: while something of its past is made, it stands at the day that is said to have happened,
 * so that what is written about it carries that day too; at all other times it is the clock of every installation.
 */
@Component
@Primary
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
class PastClock extends Clock {
    private static final LocalTime MORNING = LocalTime.of(10, 15);

    private final ThreadLocal<Instant> past;
    private final Clock now;

    PastClock() {
        this(new ThreadLocal<>(), Clock.system(ZoneId.of("Europe/Stockholm")));
    }

    private PastClock(ThreadLocal<Instant> past, Clock now) {
        this.past = past;
        this.now = now;
    }

    /** What the work writes is of that morning; of now, when the day is not over. For this thread alone. */
    <T> T on(LocalDate day, Supplier<T> work) {
        Instant before = past.get();
        past.set(
                day.isBefore(LocalDate.now(now))
                        ? day.atTime(MORNING).atZone(getZone()).toInstant()
                        : now.instant());
        try {
            return work.get();
        } finally {
            if (before == null) {
                past.remove();
            } else {
                past.set(before);
            }
        }
    }

    /** As {@link #on(LocalDate, Supplier)}, for work without a result. */
    void on(LocalDate day, Runnable work) {
        on(day, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PastClock(past, now.withZone(zone));
    }

    @Override
    public Instant instant() {
        Instant stands = past.get();
        return stands == null ? now.instant() : stands;
    }
}
