package se.insteg.planner.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Skills that a coordinator meets, by what they are called in Swedish, English and Arabic; written for Insteg. Two words for
 * one skill are compared as that skill; what is not in the list is compared as it is written. Thread-safe.
 */
public final class SkillNames {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byName = new HashMap<>();

    /**
     * One skill with everything it is called.
     *
     * @param swedish the usual word first
     * @param english the usual word first; may be empty
     * @param arabic the usual word first; may be empty
     */
    public record Entry(List<String> swedish, List<String> english, List<String> arabic) {
        /** The Swedish word it is stored by. */
        public String name() {
            return swedish.getFirst();
        }

        /** The usual word in a reader's language; the Swedish one where none is known. */
        public String in(Locale locale) {
            var words =
                    switch (locale.getLanguage()) {
                        case "en" -> english;
                        case "ar" -> arabic;
                        default -> swedish;
                    };
            return words.isEmpty() ? name() : words.getFirst();
        }
    }

    private SkillNames() {
        WordList.read("skills.tsv", fields -> {
            var entry = new Entry(WordList.words(fields, 0), WordList.words(fields, 1), WordList.words(fields, 2));
            entries.add(entry);
            List.of(entry.swedish(), entry.english(), entry.arabic())
                    .forEach(words -> words.forEach(word -> byName.putIfAbsent(PlainText.key(word), entry)));
        });
    }

    private static final class Loaded {
        static final SkillNames INSTANCE = new SkillNames();
    }

    /** In the list's order, which goes by field of work. */
    public static List<Entry> entries() {
        return Collections.unmodifiableList(Loaded.INSTANCE.entries);
    }

    /** The skill that somebody means by a word in any of the languages; null when the list lacks it. */
    public static @Nullable Entry find(String text) {
        return Loaded.INSTANCE.byName.get(PlainText.key(text));
    }

    /** The word as compared: one for all the words of a skill. */
    static String key(String text) {
        var key = PlainText.key(text);
        var known = Loaded.INSTANCE.byName.get(key);
        return known == null ? key : PlainText.key(known.name());
    }
}
