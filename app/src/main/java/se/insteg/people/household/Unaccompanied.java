package se.insteg.people.household;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child who came without parents (ensamkommande barn), from a day on.
 *
 * @param plannedOn the day it was settled what follows when they turn 18; null until then
 * @param ends the first day they no longer count as such; null while they do
 */
public record Unaccompanied(
        UUID id,
        UUID childId,
        LocalDate starts,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate ends,
        @Nullable End endedWhy) {
    /** Why it ended. */
    public enum End {
        ADULT,
        REUNITED,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean on(LocalDate day) {
        return !starts.isAfter(day) && (ends == null || ends.isAfter(day));
    }
}
