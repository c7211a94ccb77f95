package se.insteg.programmes.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of a printed week in more languages than the pages speak: {@code programmes/schedule_<tag>.properties}. What a
 * room plans that has no word there is said in Swedish, which stands beside all of it anyway.
 */
@Component
public class ScheduleWords {
    private static final String START = "schedule_";

    /** Written from the right. */
    private static final List<String> FROM_THE_RIGHT = List.of("ar", "fa", "ps", "ckb", "ur");

    private final Map<String, Said> all = new HashMap<>();

    ScheduleWords() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:programmes/schedule_*.properties")) {
            String name = String.valueOf(file.getFilename());
            String tag = name.substring(START.length(), name.length() - ".properties".length())
                    .replace('_', '-');
            Properties words = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            boolean read = file.getContentAsString(StandardCharsets.UTF_8).startsWith("# status: read by");
            all.put(tag, new Said(tag, read, words));
        }
    }

    /** In one language. @param read by somebody whose mother tongue it is */
    public record Said(String tag, boolean read, Properties words) {
        /** @param swedish said where there is no word */
        public String say(String key, String swedish) {
            return words.getProperty(key, swedish);
        }

        public boolean knows(String key) {
            return words.containsKey(key);
        }

        public String dir() {
            return FROM_THE_RIGHT.contains(locale().getLanguage()) ? "rtl" : "ltr";
        }

        /** Such as "ሰኑይ 23 ሕዳር"; digits and calendar as in Sweden. */
        public String day(LocalDate day) {
            return DateTimeFormatter.ofPattern("EEEE d MMMM", locale()).format(day);
        }

        private Locale locale() {
            return Locale.forLanguageTag(tag);
        }
    }

    /** @param language BCP 47; Dari is also known as {@code prs} */
    Optional<Said> of(String language) {
        return Optional.ofNullable(all.get(language.equals("prs") ? "fa-AF" : language));
    }
}
