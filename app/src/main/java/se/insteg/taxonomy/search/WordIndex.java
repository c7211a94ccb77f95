package se.insteg.taxonomy.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.insteg.planner.model.PlainText;

/**
 * Names by their words, each meaning something. What is typed finds a name when each of its words begins a word of the name,
 * in any order; failing that in another number ("kockar"), within a word, or nearly. Case and diacritics make no difference.
 * Immutable.
 *
 * @param <T> what a name means; equal ones are one thing
 */
public final class WordIndex<T> {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}\\p{M}+#]+");

    private final List<Entry<T>> names;
    private final String[] keys;
    private final String[] words;
    private final long[] letters;
    private final int[][] namesWith;

    /**
     * One name.
     *
     * @param rank smaller comes first among names that are found equally well, 0 to 9
     */
    public record Entry<T>(String name, T meaning, int rank) {}

    /** @param name the one by which it was found */
    public record Hit<T>(T meaning, String name) {}

    /** How well a word fits, best first. */
    private static final int WHOLE = 0;

    private static final int BEGINS = 5;
    private static final int OTHER_FORM = 20;
    private static final int WITHIN = 40;
    private static final int NEARLY = 50;

    public WordIndex(Collection<Entry<T>> entries) {
        names = List.copyOf(entries);
        TreeMap<String, List<Integer>> postings = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String word : words(names.get(i).name())) {
                List<Integer> with = postings.computeIfAbsent(word, key -> new ArrayList<>());
                if (with.isEmpty() || with.getLast() != i) {
                    with.add(i);
                }
            }
        }
        keys = names.stream().map(entry -> PlainText.key(entry.name())).toArray(String[]::new);
        words = postings.keySet().toArray(String[]::new);
        letters = Arrays.stream(words).mapToLong(WordIndex::letters).toArray();
        namesWith = postings.values().stream()
                .map(with -> with.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(PlainText::key)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Which letters a word has, some of them sharing a bit: what is missing here is missing in the word. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }

    /** The best of what is meant, each once; nothing for a text without a letter or digit. */
    public List<Hit<T>> find(String typed, int most) {
        List<String> tokens = words(typed);
        if (tokens.isEmpty() || most < 1) {
            return List.of();
        }
        String whole = PlainText.key(typed);
        List<Hit<T>> hits = best(whole, all(tokens, whole, false), most);
        return hits.isEmpty() ? best(whole, all(tokens, whole, true), most) : hits;
    }

    /** Name → how well every token fits it. */
    private Map<Integer, Integer> all(List<String> tokens, String whole, boolean nearly) {
        Map<Integer, Integer> found = one(tokens.getFirst(), nearly);
        for (String token : tokens.subList(1, tokens.size())) {
            Map<Integer, Integer> next = one(token, nearly);
            found.keySet().retainAll(next.keySet());
            found.replaceAll((name, fit) -> fit + next.getOrDefault(name, 0));
        }
        if (tokens.size() > 1) {
            // "köks biträde" is "köksbiträde".
            one(whole, nearly).forEach((name, fit) -> found.merge(name, fit, Math::min));
        }
        return found;
    }

    private Map<Integer, Integer> one(String token, boolean nearly) {
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = from(token); i < words.length && words[i].startsWith(token); i++) {
            note(i, words[i].length() == token.length() ? WHOLE : BEGINS, found);
        }
        for (String base : OtherForms.of(token)) {
            for (int i = from(base); i < words.length && words[i].startsWith(base); i++) {
                if (words[i].length() <= token.length() + 2) {
                    note(i, OTHER_FORM, found);
                }
            }
        }
        long own = letters(token);
        if (token.length() >= 4) {
            for (int i = 0; i < words.length; i++) {
                if ((own & ~letters[i]) == 0 && words[i].length() > token.length() && words[i].contains(token)) {
                    note(i, WITHIN, found);
                }
            }
        }
        int forgiven = Slips.forgiven(token);
        if (nearly && forgiven > 0) {
            for (int i = 0; i < words.length; i++) {
                if (Long.bitCount(own & ~letters[i]) <= forgiven) {
                    int slips = Slips.between(token, words[i]);
                    if (slips <= forgiven) {
                        note(i, NEARLY + 10 * slips, found);
                    }
                }
            }
        }
        return found;
    }

    private int from(String beginning) {
        int at = Arrays.binarySearch(words, beginning);
        return at < 0 ? -at - 1 : at;
    }

    private void note(int word, int fit, Map<Integer, Integer> found) {
        for (int name : namesWith[word]) {
            found.merge(name, fit, Math::min);
        }
    }

    private record Scored<T>(Entry<T> entry, int score) {}

    private List<Hit<T>> best(String whole, Map<Integer, Integer> found, int most) {
        List<Scored<T>> scored = new ArrayList<>(found.size());
        found.forEach((at, fit) -> {
            Entry<T> entry = names.get(at);
            String key = keys[at];
            int more = key.equals(whole) ? -30 : key.startsWith(whole) ? -5 : 0;
            scored.add(new Scored<>(entry, fit + more + entry.rank()));
        });
        scored.sort(Comparator.<Scored<T>>comparingInt(Scored::score)
                .thenComparingInt(one -> one.entry().name().length())
                .thenComparing(one -> one.entry().name()));
        SequencedMap<T, Hit<T>> hits = new LinkedHashMap<>();
        for (Scored<T> one : scored) {
            hits.putIfAbsent(
                    one.entry().meaning(),
                    new Hit<>(one.entry().meaning(), one.entry().name()));
            if (hits.size() == most) {
                break;
            }
        }
        return List.copyOf(hits.values());
    }
}
