package se.insteg.skills.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/** The few sentences of languages that the pages do not speak are as many as those that they do. */
class OwnWordsTest {
    @Test
    void every_file_says_what_swedish_says_and_nothing_else() {
        Set<String> swedish = new Messages()
                .patterns(Language.SWEDISH).keySet().stream()
                        .filter(key -> key.startsWith("skills.mapping.own."))
                        .collect(Collectors.toSet());
        assertThat(swedish).hasSizeGreaterThan(15);
        assertThat(OwnWords.files()).containsKey("fa-AF");
        OwnWords.files()
                .forEach((tag, words) ->
                        assertThat(words.stringPropertyNames()).as(tag).isEqualTo(swedish));
    }
}
