package se.insteg.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Identifiers of everything stored: UUID version 7 (RFC 9562 §5.7), so that rows made later sort later. */
public final class Ids {
    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A new identifier: the clock's milliseconds since 1970, a counter that orders those of one millisecond (RFC 9562
     * §6.2, method 1), and 62 random bits.
     */
    public static UUID next(InstantSource clock) {
        long stamp = LAST.accumulateAndGet(clock.millis() << COUNTER_BITS, Ids::after);
        long version7 = stamp >>> COUNTER_BITS << 16 | 0x7000L | (stamp & 0x0FFF);
        long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(version7, variant);
    }

    /** What is written as an identifier, or null for what is none. */
    public static @Nullable UUID read(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private static long after(long last, long now) {
        return last >>> COUNTER_BITS == now >>> COUNTER_BITS ? last + 1 : now;
    }
}
