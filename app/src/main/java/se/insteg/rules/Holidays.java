package se.insteg.rules;

import java.time.LocalDate;
import java.util.Optional;

/** Days on which nothing is planned by itself. */
@FunctionalInterface
public interface Holidays {
    /** What the day is called, such as "christmas"; empty for an ordinary day. */
    Optional<String> on(LocalDate day);
}
