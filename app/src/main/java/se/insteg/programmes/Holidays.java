package se.insteg.programmes;

import java.time.LocalDate;
import java.util.Optional;

/** Days on which nothing is planned by itself. */
@FunctionalInterface
public interface Holidays {
    /** What the day is called, as the last part of the key programmes.holiday.…; empty for an ordinary day. */
    Optional<String> on(LocalDate day);
}
