package se.insteg.skills.mapping.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.insteg.ui.Language;
import se.insteg.ui.Page;
import se.insteg.ui.Phrase;

/**
 * The words around a participant's own mapping, in the language they answer in. That may be one the pages do not speak:
 * {@code skills/own_<tag>.properties} has the few sentences needed here.
 */
public final class OwnWords {
    private static final Map<String, Properties> FILES = read();

    private final Page page;
    private final String tag;

    private OwnWords(Page page, String tag) {
        this.page = page;
        this.tag = tag;
    }

    /** @param tag BCP 47, a language of the script */
    public static OwnWords of(Page page, String tag) {
        return new OwnWords(page, tag);
    }

    private static Map<String, Properties> read() {
        Map<String, Properties> files = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:skills/own_*.properties")) {
                Properties words = new Properties();
                words.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
                String name = String.valueOf(file.getFilename()).replace(".properties", "");
                files.put(name.substring("own_".length()).replace('_', '-'), words);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(files);
    }

    /** In the language; in the page's where nobody has written it. */
    public String say(String key, Object... arguments) {
        if (page.languages().stream().anyMatch(language -> language.tag().equals(tag))) {
            return page.in(tag).t(key, arguments);
        }
        String pattern = FILES.getOrDefault(tag, new Properties()).getProperty(key);
        return pattern == null ? page.t(key, arguments) : new Phrase(pattern, Language.of(tag)).say(arguments);
    }

    /** Whether the sentences here exist in the language. */
    public static boolean speaks(Page page, String tag) {
        return FILES.containsKey(tag)
                || page.languages().stream().anyMatch(language -> language.tag().equals(tag));
    }

    /** The files by language, for who checks that they are complete. */
    static Map<String, Properties> files() {
        return FILES;
    }
}
