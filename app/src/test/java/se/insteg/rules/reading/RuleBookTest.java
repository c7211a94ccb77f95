package se.insteg.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.rules.Rule;

/** A mistake in a file of rules is told by the file, the rule and the remedy, before anybody is served. */
class RuleBookTest {
    private static final String RIGHT = """
            area: work
            rules:
              exemption:
                kind: RIGHT
                versions:
                  - from: 2010-08-01
                    to: 2026-09-30
                    source: UtlF
                    verified: true
                    when: {standing: ASYLUM_SEEKER}
                  - from: 2026-10-01
                    source: Ny lag
                    verified: false
                    open: Numret
                    parameters: {months: 6}
                    when: {standing: ASYLUM_SEEKER, elapsed: {since: APPLIED, months: months}}
            """;

    private static List<Rule> read(String yaml) throws IOException {
        return RuleBook.checked(
                RuleFile.read("rules/work.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void what_is_right_is_read() throws IOException {
        List<Rule> rules = read(RIGHT);
        assertThat(rules).extracting(Rule::key).containsExactly("work.exemption", "work.exemption");
        assertThat(rules.getLast().parameter("months")).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "to: 2026-09-30            | to: 2026-10-01           | let that one end 2026-09-30",
                "to: 2026-09-30            | to: 2026-08-31           | nothing is said from 2026-09-01 to 2026-09-30",
                "to: 2026-09-30            | to: 2010-07-31           | before it begins",
                "to: 2026-09-30            | too: 2026-09-30          | 'too' is not known here",
                "to: 2026-09-30            | to: snart                | should be a day such as 2026-10-01",
                "kind: RIGHT               | kind: FAVOUR             | is none of [RIGHT",
                "source: UtlF              | source: ''               | 'source' should be a text",
                "verified: true            | verified: ja             | should be true or false",
                "verified: true            | verified: false          | either 'verified: true'",
                "verified: false           | verified: true           | either 'verified: true'",
                "{standing: ASYLUM_SEEKER} | {}                       | asks for nothing",
                "{standing: ASYLUM_SEEKER} | {standing: TOURIST}      | 'TOURIST' is none of",
                "{standing: ASYLUM_SEEKER} | {mood: GOOD}             | 'mood' is not known here",
                "{standing: ASYLUM_SEEKER} | {exempt: false}          | can only be true",
                "months: months            | months: weeks            | one of the parameters [months]",
                "{months: 6}               | {months: -6}             | should be a whole number",
                "area: work                | area: Work               | one word of small letters",
                "exemption:                | Exemption:               | small letters and hyphens",
                "open: Numret              | words: 2015-01-01        | either 'verified: true'"
            })
    void a_mistake_is_named(String right, String wrong, String told) {
        assertThat(RIGHT).contains(right);
        assertThatThrownBy(() -> read(RIGHT.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rules/work.yaml")
                .hasMessageContaining(told);
    }

    @Test
    void words_are_shared_with_an_earlier_version_only() {
        String strange = RIGHT.replace("source: Ny lag", "source: Ny lag\n        words: 2015-01-01");
        assertThatThrownBy(() -> read(strange)).hasMessageContaining("no earlier version begins that day");
    }

    @Test
    void a_gap_that_is_declared_is_right_and_one_that_is_not_there_is_not() throws IOException {
        String gap = RIGHT.replace("to: 2026-09-30", "to: 2026-08-31");
        assertThat(read(gap.replace("source: Ny lag", "source: Ny lag\n        after-gap: true")))
                .hasSize(2);
        assertThatThrownBy(() -> read(RIGHT.replace("source: Ny lag", "source: Ny lag\n        after-gap: true")))
                .hasMessageContaining("says after-gap");
    }

    @Test
    void a_rule_stands_in_one_file_only() throws IOException {
        List<RuleFile.Written> once =
                RuleFile.read("rules/a.yaml", new ByteArrayInputStream(RIGHT.getBytes(StandardCharsets.UTF_8)));
        List<RuleFile.Written> twice = List.of(once.getFirst(), once.getFirst());
        assertThatThrownBy(() -> RuleBook.checked(twice)).hasMessageContaining("stands in another file already");
    }
}
