package se.insteg.people.information;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the text.
 *
 * @param version from 1; 0 is the template that comes with Insteg, which nobody has published
 * @param texts by language, BCP 47; Swedish always, others perhaps
 */
public record Information(
        int version,
        Map<String, String> texts,
        @Nullable UUID publishedBy,
        @Nullable Instant publishedAt) {
    /** As long as a text may be. */
    public static final int LONGEST = 20_000;

    public Information {
        texts = Map.copyOf(texts);
    }

    public boolean published() {
        return version > 0;
    }

    /** The language itself where there is a text in it, else Swedish. */
    public String spoken(String language) {
        return texts.containsKey(language) ? language : "sv";
    }

    public String text(String language) {
        return texts.getOrDefault(spoken(language), "");
    }

    /** Swedish first. */
    public List<String> languages() {
        return texts.keySet().stream()
                .sorted((a, b) -> a.equals("sv") ? -1 : b.equals("sv") ? 1 : a.compareTo(b))
                .toList();
    }

    /** A part of a text as it is laid out: "# " and "## " begin headings. */
    public record Part(int level, String text) {}

    /** @param municipality stands for {kommun} */
    public List<Part> parts(String language, String municipality) {
        return text(language)
                .replace("{kommun}", municipality)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.startsWith("## ")
                        ? new Part(2, line.substring(3))
                        : line.startsWith("# ") ? new Part(1, line.substring(2)) : new Part(0, line))
                .toList();
    }
}
