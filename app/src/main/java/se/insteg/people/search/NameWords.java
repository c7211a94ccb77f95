package se.insteg.people.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A name as somebody else may spell it. Every word is taken to Latin letters without diacritics (ICU), and further to how
 * it sounds: its consonants, since Arabic script leaves most vowels out and every country spells the rest in its own way.
 * Muhammad, Mohammed, Mohamed and محمد sound alike.
 */
public final class NameWords {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int LONGEST = 60;

    private NameWords() {}

    /** One word of a name. @param plain in a–z and 0–9 @param sound its consonants, never empty when plain is not */
    public record Word(String plain, String sound) {}

    /** The words of a name, each once, with the variants under which it may be looked for. */
    public static List<Word> stored(String name) {
        SequencedMap<String, Word> words = new LinkedHashMap<>();
        for (String plain : telling(plainWords(name))) {
            words.putIfAbsent(plain, word(plain));
            if (plain.length() >= 6 && (plain.startsWith("al") || plain.startsWith("el"))) {
                String without = plain.substring(2); // Alhassan is also looked for as Hassan
                words.putIfAbsent(without, word(without));
            }
        }
        return List.copyOf(words.values());
    }

    /** The words somebody looks for; an article by itself is left out when there is anything else. */
    public static List<Word> sought(String typed) {
        return telling(plainWords(typed)).stream()
                .distinct()
                .limit(6)
                .map(NameWords::word)
                .toList();
    }

    private static List<String> telling(List<String> words) {
        List<String> telling = words.stream()
                .filter(word -> !word.equals("al") && !word.equals("el"))
                .toList();
        return telling.isEmpty() ? words : telling;
    }

    /** The name in Latin letters, for sorting among Swedish names; as written when it already is. */
    public static String latin(String name) {
        boolean foreign = name.codePoints()
                .anyMatch(c -> Character.isLetter(c)
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON);
        if (!foreign) {
            return name;
        }
        String latin = plainWords(name).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return latin.isEmpty() ? name : latin;
    }

    /** How the whole name sounds, whatever the order of its words: equal for likely duplicates. */
    public static String key(String name) {
        return telling(plainWords(name)).stream().map(NameWords::sound).sorted().collect(Collectors.joining(" "));
    }

    private static List<String> plainWords(String name) {
        List<String> words = new ArrayList<>();
        for (String written : Normalizer2.getNFKCInstance().normalize(name).split("[\\s\\p{Pd},.;:/()\"&]+")) {
            String plain = plain(withoutArticle(written));
            if (!plain.isEmpty()) {
                words.add(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
            }
        }
        return words;
    }

    /** The Arabic article is one with its word; an ending ة is a breath, not a t. */
    private static String withoutArticle(String word) {
        String bare = word.length() > 3 && word.startsWith("\u0627\u0644") ? word.substring(2) : word;
        return bare.replace('\u0629', '\u0647');
    }

    private static synchronized String latinised(String word) {
        return LATIN.transliterate(word);
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        latinised(word).codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.appendCodePoint(c);
            } else if (c == '\u02bf' && plain.isEmpty()) {
                plain.append('a'); // ʿayn at the beginning: Ali, Umar, Issa
            } else if (c == '\u01dd' || c == '\u0259') {
                plain.append('e'); // the sixth vowel of Ethiopic script
            }
        });
        return plain.toString();
    }

    private static Word word(String plain) {
        return new Word(plain, sound(plain));
    }

    static String sound(String plain) {
        String same = plain.replaceAll("(.)\\1+", "$1")
                .replaceAll("dzh|dj", "j")
                .replaceAll("sch|stj|tch|sh|ch|sj|zh", "s")
                .replace("kh", "k")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("gh", "g")
                .replace("ck", "k")
                .replaceAll("t[sz]", "s")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("[cq]", "k")
                .replace("x", "ks")
                .replace('z', 's');
        char first = same.charAt(0);
        char begins =
                switch (first) {
                    case 'a', 'e', 'i', 'o', 'u' -> 'a';
                    case 'y' -> 'j';
                    case 'w' -> 'v';
                    default -> first;
                };
        return begins
                + same.substring(1)
                        .replaceAll("[aeiouyw]", "")
                        .replaceAll("h$", "")
                        .replaceAll("(.)\\1+", "$1");
    }
}
