package se.insteg.planner.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles of occupations with their SSYK 2012 codes, and which codes exist at all. {@link #starter} is a list of everyday
 * titles written for Insteg; {@link #with} puts others before it, such as the official names or a municipality's own
 * words. Immutable.
 */
public final class OccupationCatalogue {
    private static final Pattern CODE_FIRST = Pattern.compile("(?:SSYK[ :-]*)?(\\d{4})(?:[ ,:–-]+(\\P{Nd}.*))?");
    private static final Pattern CODE_LAST = Pattern.compile("(.*\\P{Nd})[ ,:–-]*\\(?(\\d{4})\\)?");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> existing = new HashSet<>();
    private final List<Entry> entries;
    private final @Nullable OccupationCatalogue behind;

    /**
     * One occupation with everything it is called.
     *
     * @param code four digits of SSYK 2012
     * @param titles the one it is shown by first
     */
    public record Entry(String code, List<Title> titles) {
        public Entry {
            titles = List.copyOf(titles);
        }
    }

    /** @param language ISO 639 */
    public record Title(String text, String language) {}

    private OccupationCatalogue(Collection<Entry> entries, @Nullable OccupationCatalogue behind) {
        this.entries = List.copyOf(entries);
        this.behind = behind;
        for (var entry : this.entries) {
            existing.add(entry.code());
            for (var title : entry.titles()) {
                codes.putIfAbsent(PlainText.key(title.text()), entry.code());
                titles.putIfAbsent(entry.code(), title.text());
            }
        }
    }

    private static final class Starter {
        static final OccupationCatalogue INSTANCE = read();

        private static OccupationCatalogue read() {
            Map<String, Entry> entries = new HashMap<>();
            List<String> order = new ArrayList<>();
            WordList.read("occupations.tsv", fields -> {
                List<Title> titles = new ArrayList<>();
                WordList.words(fields, 1).forEach(title -> titles.add(new Title(title, "sv")));
                WordList.words(fields, 2).forEach(title -> titles.add(new Title(title, "en")));
                entries.put(fields[0], new Entry(fields[0], titles));
                order.add(fields[0]);
            });
            WordList.read(
                    "occupations-ar.tsv",
                    fields -> entries.computeIfPresent(fields[0], (code, entry) -> {
                        List<Title> titles = new ArrayList<>(entry.titles());
                        WordList.words(fields, 1).forEach(title -> titles.add(new Title(title, "ar")));
                        return new Entry(code, titles);
                    }));
            var starter = new OccupationCatalogue(
                    order.stream()
                            .map(entries::get)
                            .map(Objects::requireNonNull)
                            .toList(),
                    null);
            WordList.read("ssyk2012-codes.txt", fields -> starter.existing.addAll(Set.of(fields[0].split(" "))));
            return starter;
        }
    }

    /** Everyday titles in Swedish and English, the commonest in Arabic too. */
    public static OccupationCatalogue starter() {
        return Starter.INSTANCE;
    }

    /**
     * This catalogue with others' titles before its own: what they say a title means goes before what this one says. A code
     * without title is still shown by this one's title, where it has one.
     */
    public OccupationCatalogue with(Collection<Entry> others) {
        return others.isEmpty() ? this : new OccupationCatalogue(others, this);
    }

    /** The occupation meant by a code, a title, or a code with a title; a title without code if nobody knows it. */
    public Occupation find(String text) {
        var first = CODE_FIRST.matcher(text);
        if (first.matches()) {
            return withCode(first.group(1), first.group(2));
        }
        var last = CODE_LAST.matcher(text);
        if (last.matches()) {
            return withCode(last.group(2), last.group(1).replaceFirst("[ (,:–-]+$", ""));
        }
        var code = codeOf(text);
        return new Occupation(code, text.strip(), PlainText.key(text));
    }

    /** Its own titles, without those behind, in the order given. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether SSYK 2012 has this four-digit code. Of managers, whose codes exist in two levels, every code is accepted. */
    public boolean exists(String code) {
        return code.startsWith("1") || existing.contains(code) || behind != null && behind.exists(code);
    }

    /** Whether the title is in the catalogue. */
    public boolean knows(String title) {
        return codeOf(title) != null;
    }

    /** What a code is called when only the code was written; empty for a code that nobody knows a title of. */
    public String title(String code) {
        var title = behind == null ? "" : behind.title(code);
        return title.isEmpty() ? titles.getOrDefault(code, "") : title;
    }

    private Occupation withCode(String code, @Nullable String title) {
        var name = title == null || title.isBlank() ? title(code) : title.strip();
        return new Occupation(code, name, PlainText.key(name));
    }

    private @Nullable String codeOf(String title) {
        var code = exactly(title);
        if (code == null && title.contains("(")) {
            code = exactly(title.replaceAll("\\([^)]*\\)", ""));
        }
        if (code == null && title.contains("/")) {
            // "Kock/kallskänka": the first title that is known.
            for (var part : title.split("/")) {
                code = code == null ? exactly(part) : code;
            }
        }
        return code;
    }

    private @Nullable String exactly(String title) {
        var key = PlainText.key(title);
        for (var one = this; one != null; one = one.behind) {
            var code = one.codes.get(key);
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
