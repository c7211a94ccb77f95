package se.insteg.outcomes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Some days after one another. @param to the last of them; null when no end is known */
public record Days(LocalDate from, @Nullable LocalDate to) {
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
