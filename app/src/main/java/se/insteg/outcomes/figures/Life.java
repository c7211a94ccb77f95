package se.insteg.outcomes.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.outcomes.Days;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.people.LegalSex;

/**
 * What figures need to know of somebody who is not protected.
 *
 * @param language the one they prefer, as the register keeps it; empty when none is noted
 * @param arrived, permitted the days time is counted from; null when not known
 * @param away when they lived in another municipality or had left the country, by their status
 * @param placed the first day of their first placement; null when there was none
 * @param homes when a home in the municipality is noted
 * @param known what counts of what became of them, in the order it was noted
 */
public record Life(
        UUID person,
        @Nullable LocalDate born,
        @Nullable LegalSex sex,
        String language,
        @Nullable LocalDate arrived,
        @Nullable LocalDate permitted,
        List<Days> away,
        @Nullable LocalDate placed,
        List<Days> homes,
        List<Said> known) {
    public Life {
        away = List.copyOf(away);
        homes = List.copyOf(homes);
        known = List.copyOf(known);
    }
}
