package se.insteg.skills.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The same words in one language or several. @param words by BCP 47 tag; Swedish is there, or the words are none at all */
public record Said(Map<String, String> words) {
    public static final String SWEDISH = "sv";
    public static final Said NOTHING = new Said(Map.of());

    public Said {
        Map<String, String> kept = new LinkedHashMap<>(words);
        kept.values().removeIf(String::isBlank);
        words = Map.copyOf(kept);
    }

    public static Said swedish(String text) {
        return new Said(Map.of(SWEDISH, text));
    }

    /** In that language, else in Swedish; empty for no words. */
    public String in(String tag) {
        return words.getOrDefault(tag, words.getOrDefault(SWEDISH, ""));
    }

    /** In that language; empty where nobody has written it. */
    public String only(String tag) {
        return words.getOrDefault(tag, "");
    }

    public String swedish() {
        return in(SWEDISH);
    }

    public boolean none() {
        return words.isEmpty();
    }

    public Set<String> languages() {
        return words.keySet();
    }
}
