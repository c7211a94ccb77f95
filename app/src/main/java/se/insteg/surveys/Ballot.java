package se.insteg.surveys;

import java.util.Map;

/**
 * What somebody answers: for each question of the survey the key of a choice, or {@link Question#NO_ANSWER}. Never stored as
 * it is.
 *
 * @param language that they read it in, as a BCP 47 tag
 */
public record Ballot(Map<String, String> answers, String language, Way way) {
    public Ballot {
        answers = Map.copyOf(answers);
    }

    /** How it came. */
    public enum Way {
        PHONE,
        PAPER
    }
}
