package se.insteg.programmes.hours;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of certificates, in more languages than the pages speak: {@code programmes/certificate_<tag>.properties}. A language
 * is added by a file with the same keys as the Swedish one. One that says {@code # status: read by} has been read by somebody
 * whose mother tongue it is; others say on the certificate that they have not.
 */
@Component
public class CertificateWords {
    static final String SWEDISH = "sv";
    private static final String START = "certificate_";

    private final Map<String, Words> all = new TreeMap<>();

    /** @throws IllegalStateException when a file lacks a sentence; then the application does not start */
    CertificateWords() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:programmes/certificate_*.properties")) {
            String name = String.valueOf(file.getFilename());
            String tag = name.substring(START.length(), name.length() - ".properties".length())
                    .replace('_', '-');
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            Properties words = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            all.put(tag, new Words(tag, tag.equals(SWEDISH) || text.startsWith("# status: read by"), words));
        }
        for (Words words : all.values()) {
            if (!words.words().keySet().equals(swedish().words().keySet())) {
                throw new IllegalStateException("programmes/certificate: other keys in " + words.tag());
            }
        }
    }

    /** Of one language. @param read by somebody whose mother tongue it is */
    record Words(String tag, boolean read, Properties words) {
        String say(String key) {
            String said = words.getProperty(key);
            return said == null ? key : said;
        }

        boolean rightToLeft() {
            return List.of("ar", "fa", "ps", "ckb", "ur")
                    .contains(Locale.forLanguageTag(tag).getLanguage());
        }
    }

    Words swedish() {
        return of(SWEDISH);
    }

    /** @throws IllegalArgumentException for a language that is not among {@link #languages()} */
    Words of(String tag) {
        Words words = all.get(tag);
        if (words == null) {
            throw new IllegalArgumentException("No certificate in " + tag);
        }
        return words;
    }

    /** Tags with what their speakers call them, in the order of the tags. */
    public Map<String, String> languages() {
        Map<String, String> languages = new TreeMap<>();
        all.forEach((tag, words) -> languages.put(tag, words.say("language")));
        return languages;
    }
}
