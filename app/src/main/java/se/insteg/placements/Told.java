package se.insteg.placements;

import java.util.LinkedHashMap;
import java.util.Map;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Wording;

/**
 * A sentence of the planner's in every language it speaks, kept as it was said: later versions of Insteg may word it
 * otherwise, but what somebody was told stays.
 *
 * @param words by language tag; Swedish is always among them
 */
public record Told(Map<String, String> words) {
    public Told {
        words = Map.copyOf(words);
    }

    public static Told of(Message message) {
        Map<String, String> words = new LinkedHashMap<>();
        Wording.languages()
                .forEach(language -> words.put(language, Wording.in(language).say(message)));
        return new Told(words);
    }

    /** In this language, else in Swedish. */
    public String in(String language) {
        return words.getOrDefault(language, words.getOrDefault("sv", ""));
    }
}
