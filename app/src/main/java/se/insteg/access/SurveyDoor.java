package se.insteg.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;

/**
 * Surveys for whoever holds a slip; kept by the room of surveys. Nobody is signed in, and who asks is not looked up. Every
 * method runs in a transaction of the municipality in the address.
 */
public interface SurveyDoor {
    /**
     * The survey at that address, or its result once it is closed. Null when there is none.
     *
     * @param slip as typed or read off the slip; empty when it stands on a wall
     * @param language that the page is read in, as a BCP 47 tag
     */
    @Nullable
    Shown show(String address, String slip, String language);

    /** Answers by a slip. Null when there is no such survey. */
    @Nullable
    Shown answer(String address, Form form, String language);

    /**
     * What is shown, complete: the transaction it was read in is over by then.
     *
     * @param guessed whether a slip was given that there is none of
     */
    record Shown(String template, Map<String, Object> model, boolean guessed) {
        public Shown {
            model = Map.copyOf(model);
        }
    }
}
