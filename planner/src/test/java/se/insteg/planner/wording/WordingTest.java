package se.insteg.planner.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Pattern KEY = Pattern.compile(
            "(?:Message\\.of|wording\\.say|BadCell\\.of|Refusal\\.of|problem\\(\\w+,|wholeRow\\()\\s*\\(?\\s*\"([\\w.]+)\"");

    private static Properties patterns(String language) throws IOException {
        var properties = new Properties();
        try (var in = Wording.class.getResourceAsStream(language + ".properties")) {
            assertThat(in).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void every_language_has_the_same_messages_about_the_same_facts() throws IOException {
        var swedish = patterns("sv");
        for (var language : Wording.languages()) {
            var patterns = patterns(language);
            assertThat(patterns.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
            for (var key : swedish.stringPropertyNames()) {
                assertThat(facts(patterns.getProperty(key), language))
                        .as("%s in %s", key, language)
                        .isEqualTo(facts(swedish.getProperty(key), "sv"));
            }
        }
    }

    private static Set<String> facts(String pattern, String language) {
        return new MessageFormat(pattern, ULocale.forLanguageTag(language)).getArgumentNames();
    }

    @Test
    void every_key_written_in_the_code_has_a_wording() throws IOException {
        var known = patterns("sv").stringPropertyNames();
        Set<String> used = new HashSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
                var code = Files.readString(file);
                var matcher = KEY.matcher(code);
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(used.stream()
                        .filter(key -> !key.endsWith(".") && !known.contains(key))
                        .filter(key -> !known.contains("problem." + key) || !known.contains("remedy." + key))
                        .filter(key -> !known.contains("cli." + key)))
                .isEmpty();
    }

    @Test
    void numbers_are_inflected() {
        var swedish = Wording.in("sv");
        assertThat(swedish.say("seats.full", 1)).isEqualTo("Platsen är tagen");
        assertThat(swedish.say("seats.full", 3)).isEqualTo("Alla 3 platser är tagna");
        assertThat(Wording.in("en").say("practice.personUnknown")).isEqualTo("The person's languages are not stated");
    }
}
