package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.insteg.kernel.TextFile;

/** Every sentence exists in every language, says the same things and counts the way the language counts. */
class MessagesTest {
    private static final Messages MESSAGES = new Messages();

    static Stream<Language> languages() {
        return MESSAGES.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_says_what_swedish_says_and_nothing_else(Language language) {
        assertThat(new TreeSet<>(MESSAGES.patterns(language).keySet()))
                .isEqualTo(new TreeSet<>(MESSAGES.patterns(Language.SWEDISH).keySet()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_translation_has_the_arguments_of_the_swedish(Language language) {
        List<String> differing = MESSAGES.patterns(language).entrySet().stream()
                .filter(entry -> !arguments(entry.getValue())
                        .equals(arguments(MESSAGES.patterns(Language.SWEDISH).getOrDefault(entry.getKey(), ""))))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
        assertThat(differing).isEmpty();
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i).equals(MessagePattern.Part.Type.ARG_NUMBER)
                    || parts.getPartType(i).equals(MessagePattern.Part.Type.ARG_NAME)) {
                names.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_plural_has_the_forms_of_its_language_and_every_choice_a_neutral_one(Language language) {
        Set<String> forms = PluralRules.forLocale(language.locale()).getKeywords();
        List<String> lacking = new ArrayList<>();
        MESSAGES.patterns(language).forEach((key, pattern) -> {
            MessagePattern parts = new MessagePattern(pattern);
            for (int i = 0; i < parts.countParts(); i++) {
                MessagePattern.ArgType type = parts.getPart(i).getArgType();
                if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_START && type != MessagePattern.ArgType.NONE) {
                    Set<String> needed = type == MessagePattern.ArgType.PLURAL
                            ? forms
                            : type == MessagePattern.ArgType.SELECT ? Set.of("other") : Set.of();
                    Set<String> missing = new TreeSet<>(needed);
                    missing.removeAll(selectors(parts, i));
                    if (!missing.isEmpty()) {
                        lacking.add(key + " lacks " + missing);
                    }
                }
            }
        });
        assertThat(lacking).isEmpty();
    }

    private static Set<String> selectors(MessagePattern parts, int argument) {
        int end = parts.getLimitPartIndex(argument);
        Set<String> found = new TreeSet<>();
        for (int i = argument + 1; i < end; i++) {
            if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                i = parts.getLimitPartIndex(i);
            } else if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                found.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return found;
    }

    @Test
    void every_key_begins_with_the_name_of_its_room() throws IOException {
        List<String> strangers = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(file.getFilename()).replaceAll("[-_.].*$", "");
            Properties sentences = new Properties();
            sentences.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
            sentences.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(name + "."))
                    .forEach(key -> strangers.add(file.getFilename() + ": " + key));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void every_key_that_a_page_says_exists() throws IOException {
        Set<String> known = MESSAGES.patterns(Language.SWEDISH).keySet();
        List<String> missing =
                KeysInUse.said().stream().filter(key -> !known.contains(key)).toList();
        assertThat(KeysInUse.said()).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_is_used() throws IOException {
        Set<String> literals = KeysInUse.literals();
        Set<String> beginnings = literals.stream()
                .map(literal -> literal.endsWith(".") ? literal : literal + ".")
                .collect(Collectors.toSet());
        List<String> unused = MESSAGES.patterns(Language.SWEDISH).keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void a_translation_counts_as_read_only_when_its_file_says_by_whom() throws IOException {
        for (String language : List.of("ar", "fa-AF")) {
            Messages.Translation translation = MESSAGES.translations().stream()
                    .filter(one -> one.language().tag().equals(language))
                    .findFirst()
                    .orElseThrow();
            assertThat(translation.parts()).as(language).isEqualTo(files(language.replace('-', '_')));
            assertThat(translation.read()).isZero();
        }
    }

    /** Those of the pages and those of participants' texts. */
    private static long files(String language) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"), 2)) {
            return files.filter(file -> file.toString().matches(".*_" + language + "[.](properties|txt)"))
                    .count();
        }
    }

    @Test
    void a_translated_text_is_read_without_the_line_that_says_whether_it_has_been_read() {
        assertThat(TextFile.read("people/undertaking", "fa-AF")).startsWith("# تعهد");
    }
}
