package se.insteg.skills.cv;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody chose for a sheet, and how they worded it.
 *
 * @param withBorn whether the person wants their date of birth on it
 * @param lines by {@link Draft.Line#key}; the others are left out
 */
public record Choice(String headline, String summary, List<String> reach, boolean withBorn, Map<UUID, Wording> lines) {
    public Choice {
        reach = List.copyOf(reach);
        lines = Map.copyOf(lines);
    }

    /** @param title empty: as the claim says it */
    public record Wording(String title, String words) {}
}
