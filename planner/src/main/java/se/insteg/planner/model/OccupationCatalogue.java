package se.insteg.planner.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small catalogue of everyday Swedish and English titles with their SSYK 2012 codes, written for Insteg; and which
 * codes exist at all. Thread-safe.
 */
public final class OccupationCatalogue {
    private static final Pattern CODE_FIRST = Pattern.compile("(?:SSYK[ :-]*)?(\\d{4})(?:[ ,:–-]+(\\P{Nd}.*))?");
    private static final Pattern CODE_LAST = Pattern.compile("(.*\\P{Nd})[ ,:–-]*\\(?(\\d{4})\\)?");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> existing = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One code of the catalogue with everything it is called.
     *
     * @param code four digits of SSYK 2012
     * @param swedish titles, the usual one first; may be empty
     * @param english titles, the usual one first; may be empty
     */
    public record Entry(String code, List<String> swedish, List<String> english) {
        public Entry {
            swedish = List.copyOf(swedish);
            english = List.copyOf(english);
        }
    }

    private OccupationCatalogue() {
        read("ssyk2012-codes.txt", line -> existing.addAll(Set.of(line.split(" "))));
        read("occupations.tsv", line -> {
            var fields = line.split("\t", -1);
            entries.add(new Entry(fields[0], titles(fields, 1), titles(fields, 2)));
            for (int i = 1; i < fields.length; i++) {
                for (var title : fields[i].isEmpty() ? new String[0] : fields[i].split("\\|")) {
                    codes.putIfAbsent(PlainText.key(title), fields[0]);
                    titles.putIfAbsent(fields[0], title.strip());
                }
            }
        });
    }

    private static List<String> titles(String[] fields, int column) {
        return column >= fields.length || fields[column].isEmpty() ? List.of() : List.of(fields[column].split("\\|"));
    }

    private static final class Loaded {
        static final OccupationCatalogue INSTANCE = new OccupationCatalogue();
    }

    public static OccupationCatalogue instance() {
        return Loaded.INSTANCE;
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

    /** Every title as compared, with its code. */
    Map<String, String> codes() {
        return Map.copyOf(codes);
    }

    /** Every code with its titles, in the catalogue's order, for those who look for one. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Whether SSYK 2012 has this four-digit code. Of managers, whose codes exist in two levels, every code is accepted. */
    public boolean exists(String code) {
        return code.startsWith("1") || existing.contains(code);
    }

    /** Whether the title is in the catalogue. */
    public boolean knows(String title) {
        return codeOf(title) != null;
    }

    private Occupation withCode(String code, @Nullable String title) {
        var name = title == null || title.isBlank() ? titles.getOrDefault(code, "") : title.strip();
        return new Occupation(code, name, PlainText.key(name));
    }

    private @Nullable String codeOf(String title) {
        var code = codes.get(PlainText.key(title));
        if (code == null && title.contains("(")) {
            code = codes.get(PlainText.key(title.replaceAll("\\([^)]*\\)", "")));
        }
        if (code == null && title.contains("/")) {
            // "Kock/kallskänka": the first title that is known.
            for (var part : title.split("/")) {
                code = code == null ? codes.get(PlainText.key(part)) : code;
            }
        }
        return code;
    }

    private interface LineReader {
        void line(String line);
    }

    private static void read(String resource, LineReader reader) {
        try (var in = OccupationCatalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the planner");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    reader.line(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
