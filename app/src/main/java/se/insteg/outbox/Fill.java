package se.insteg.outbox;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What may fill in a template. A message lies open on a locked phone and in the hands of whoever carries it, so there is no
 * kind for a name, a place or a reason.
 */
public sealed interface Fill {
    /** A moment, written in Swedish time. */
    record When(Instant at) implements Fill {}

    record Day(LocalDate date) implements Fill {}

    /** A number to call, such as the unit's. */
    record Call(String phone) implements Fill {
        public Call {
            if (!phone.matches("\\+?[0-9 ()/.–-]{3,40}")) {
                throw new IllegalArgumentException("Not a telephone number");
            }
        }
    }

    /** A page of ours. */
    record Link(URI address) implements Fill {}
}
