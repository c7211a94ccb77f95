package se.insteg.planner.wording;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Puts {@link Message}s into words in one language. Patterns are ICU message patterns, because Swedish and English
 * differ in their plurals and other languages more so. Digits are always Latin. Thread-safe.
 */
public final class Wording {
    private static final Map<String, Wording> LOADED = new ConcurrentHashMap<>();

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Locale locale;
    private final boolean rightToLeft;
    private final Properties patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Wording(String language) {
        locale = Locale.of(language);
        rightToLeft = ULocale.forLocale(locale).isRightToLeft();
        patterns = load(language);
    }

    /** The languages the planner can answer in, Swedish first. */
    public static List<String> languages() {
        return List.of("sv", "en", "ar");
    }

    /**
     * @param language one of {@link #languages()}
     * @throws IllegalArgumentException for a language without a wording file
     */
    public static Wording in(String language) {
        if (!languages().contains(language)) {
            throw new IllegalArgumentException("No wording in " + language);
        }
        return LOADED.computeIfAbsent(language, Wording::new);
    }

    public Locale locale() {
        return locale;
    }

    /** The message as plain text. */
    public String say(Message message) {
        var facts = message.facts().stream().map(this::show).toArray();
        var format = formats.computeIfAbsent(message.key(), this::format);
        synchronized (format) {
            return format.format(facts);
        }
    }

    public String say(String key, Object... facts) {
        return say(Message.of(key, facts));
    }

    private Object show(Object fact) {
        return switch (fact) {
            case Message message -> say(message);
            case Sayable sayable -> isolated(sayable.in(locale));
            case Number number -> number;
            case Temporal date -> isolated(date.toString());
            case Collection<?> many ->
                many.stream()
                        .map(one -> String.valueOf(show(one)))
                        .collect(Collectors.joining(rightToLeft ? "، " : ", "));
            default -> fact.toString();
        };
    }

    /** Kept from turning the sentence around when it is written in the other direction. */
    private String isolated(String text) {
        return rightToLeft && Bidi.getBaseDirection(text) != Bidi.RTL ? ISOLATE + text + END_OF_ISOLATE : text;
    }

    private MessageFormat format(String key) {
        var pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No wording for " + key + " in " + locale);
        }
        return new MessageFormat(pattern, ULocale.forLocale(locale).setKeywordValue("numbers", "latn"));
    }

    private static Properties load(String language) {
        var file = language + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the planner");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
