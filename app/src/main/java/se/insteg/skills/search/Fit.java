package se.insteg.skills.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Participant;
import se.insteg.planner.model.SwedishLevel;

/**
 * Somebody who was found, and by what.
 *
 * @param by in the order it was asked for
 * @param swedish null when nothing is stated
 */
public record Fit(Participant person, List<By> by, @Nullable SwedishLevel swedish, boolean swedishConfirmed) {
    public Fit {
        by = List.copyOf(by);
    }

    /** How what they have answers what was asked for. */
    public enum How {
        SAME,
        GROUP,
        SUBSTITUTE_HIGH,
        SUBSTITUTE_LOW
    }

    /**
     * @param has what they have, as it is written about them
     * @param asked what was asked for
     * @param confirmed false for their own word only
     */
    public record By(String has, String asked, How how, boolean confirmed) {}
}
