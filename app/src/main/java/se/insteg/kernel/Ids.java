package se.insteg.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Identifiers of everything stored: UUID version 7 (RFC 9562 §5.7), so that rows made later sort later. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier whose first 48 bits are the clock's milliseconds since 1970; the rest is random. */
    public static UUID next(InstantSource clock) {
        long millis = clock.millis();
        long version7 = 0x7000L | (RANDOM.nextInt() & 0x0FFF);
        long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(millis << 16 | version7, variant);
    }
}
