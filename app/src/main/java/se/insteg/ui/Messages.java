package se.insteg.ui;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every sentence the pages say, in every language there are files for: {@code messages/<room>.properties} in Swedish,
 * {@code messages/<room>_<tag>.properties} in the others. UTF-8, ICU MessageFormat. Adding a language is adding files.
 *
 * <p>A sentence that lacks a translation is said in Swedish; a key that does not exist is shown as {@code ⟦key⟧} and
 * logged, since a page with one strange word helps more than none. Tests keep both from happening.
 */
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    /** A comment in a translation that somebody has read whose mother tongue it is; anything else counts as unread. */
    private static final String READ = "# status: read by ";

    /** What is translated elsewhere: texts for participants, also in languages that the pages do not speak. */
    private static final List<String> OTHERS = List.of(
            "classpath*:people/*_*.txt", "classpath*:skills/*_*.properties", "classpath*:programmes/*_*.properties");

    private final Map<String, Language> languages = new TreeMap<>();
    private final Map<String, Map<String, String>> patterns = new TreeMap<>();
    private final Map<String, Map<String, Boolean>> readByNative = new TreeMap<>();
    private final Map<String, Map<String, Phrase>> phrases = new ConcurrentHashMap<>();

    /** Reads all bundles of the class path. */
    public Messages() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                read(file);
            }
            for (String others : OTHERS) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(others)) {
                    note(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void note(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename()).replaceFirst("\\.[a-z]+$", "");
        note(tag(name), name, file.getContentAsString(StandardCharsets.UTF_8));
    }

    private void note(String tag, String name, String content) {
        readByNative
                .computeIfAbsent(tag, t -> new TreeMap<>())
                .put(name, content.lines().anyMatch(line -> line.startsWith(READ)));
    }

    private static String tag(String name) {
        int underscore = name.indexOf('_');
        return underscore < 0
                ? Language.SWEDISH.tag()
                : name.substring(underscore + 1).replace('_', '-');
    }

    private void read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        String tag = tag(name);
        languages.computeIfAbsent(tag, Language::of);
        Map<String, String> known = patterns.computeIfAbsent(tag, t -> new TreeMap<>());
        String content = file.getContentAsString(StandardCharsets.UTF_8);
        Properties sentences = new Properties();
        sentences.load(new StringReader(content));
        note(tag, name, content);
        for (String key : sentences.stringPropertyNames()) {
            if (known.putIfAbsent(key, sentences.getProperty(key)) != null) {
                throw new IllegalStateException("The message " + key + " stands in two files; one is " + file);
            }
        }
    }

    /**
     * How far a translation has come.
     *
     * @param language Swedish, the source, is not among them
     * @param parts bundles and texts of the language
     * @param read those that somebody has read whose mother tongue it is
     */
    public record Translation(Language language, long parts, long read) {}

    /** The translations with how much of them has been read by somebody whose mother tongue it is. */
    public List<Translation> translations() {
        return readByNative.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Language.SWEDISH.tag()))
                .map(entry -> new Translation(
                        Language.of(entry.getKey()),
                        entry.getValue().size(),
                        entry.getValue().values().stream().filter(read -> read).count()))
                .toList();
    }

    /** Swedish first, the others by what they call themselves. */
    public List<Language> languages() {
        List<Language> all = new ArrayList<>(languages.values());
        all.sort((a, b) -> a.equals(Language.SWEDISH)
                ? -1
                : b.equals(Language.SWEDISH) ? 1 : a.ownName().compareTo(b.ownName()));
        return all;
    }

    /** The language with this tag, or null when it is not spoken here. */
    public @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : languages.get(tag);
    }

    /** The language with this tag; Swedish when it is not spoken here. */
    public Language languageOrSwedish(String tag) {
        return languages.getOrDefault(tag, Language.SWEDISH);
    }

    /** The spoken language that suits the wishes best ({@code Accept-Language}, best first), else Swedish. */
    public Language bestFor(Collection<Locale.LanguageRange> wishes) {
        String tag = Locale.lookupTag(List.copyOf(wishes), languages.keySet());
        return tag == null ? Language.SWEDISH : languages.getOrDefault(tag, Language.SWEDISH);
    }

    /** Whether the key exists, in Swedish at least. */
    public boolean has(String key) {
        return patterns.getOrDefault(Language.SWEDISH.tag(), Map.of()).containsKey(key);
    }

    /** The unformatted sentences of a language by key. */
    public Map<String, String> patterns(Language language) {
        return Map.copyOf(patterns.getOrDefault(language.tag(), Map.of()));
    }

    /** The sentence in the language; arguments are numbers, texts, or what {@link Page#t} has formatted. */
    public String say(Language language, String key, Object... arguments) {
        Phrase phrase = phrases.computeIfAbsent(language.tag(), t -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, k -> parse(language, k));
        return phrase.say(arguments);
    }

    private Phrase parse(Language language, String key) {
        String own = patterns.getOrDefault(language.tag(), Map.of()).get(key);
        if (own != null) {
            return new Phrase(own, language);
        }
        String swedish = patterns.getOrDefault(Language.SWEDISH.tag(), Map.of()).get(key);
        if (swedish != null) {
            LOG.warn("No message {} in {}; said in Swedish", key, language.tag());
            return new Phrase(swedish, Language.SWEDISH);
        }
        LOG.error("No message {}", key);
        return new Phrase("'⟦" + key + "⟧'", Language.SWEDISH);
    }
}
