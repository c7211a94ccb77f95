package se.insteg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/** The law by day. */
class RulesTest {
    private static final Rules RULES = new Rules();
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Test
    void a_rule_is_found_as_it_was_that_day() {
        assertThat(RULES.find("reception.law", OCTOBER.minusDays(1)))
                .hasValueSatisfying(
                        law -> assertThat(law.source()).contains("1994:137").doesNotContain("ny mottagandelag"));
        assertThat(RULES.find("reception.law", OCTOBER))
                .hasValueSatisfying(law -> assertThat(law.verified()).isFalse());
        assertThat(RULES.find("reception.law", LocalDate.of(1994, 6, 30))).isEmpty();
        assertThat(RULES.find("no.such", OCTOBER)).isEmpty();
    }

    @Test
    void the_day_before_the_reception_act_tells_what_changes() {
        Rules.Change change = RULES.nextChange(OCTOBER.minusDays(1)).orElseThrow();
        assertThat(change.day()).isEqualTo(OCTOBER);
        assertThat(change.begun())
                .extracting(Rule::key)
                .contains("work.exemption", "reception.area", "reception.attendance", "reception.allowance");
        assertThat(change.ended()).isEmpty();
        assertThat(RULES.nextChange(LocalDate.of(2023, 12, 31)).orElseThrow().ended())
                .extracting(Rule::key)
                .containsExactly("language.circle");
        assertThat(RULES.nextChange(LocalDate.of(2100, 1, 1))).isEmpty();
    }

    @Test
    void what_nobody_has_checked_is_marked_and_says_what_is_left() {
        // What FACTS has from memory, lists as open or knows as a proposal.
        assertThat(RULES.on(LocalDate.of(2027, 1, 1)).stream().filter(rule -> !rule.verified()))
                .extracting(Rule::key)
                .contains("reception.law", "reception.area", "measures.activity", "measures.cap", "civic.ends");
        assertThat(RULES.on(LocalDate.of(2020, 1, 1)).stream().filter(rule -> !rule.verified()))
                .extracting(Rule::key)
                .contains("civic.offer");
    }

    @Test
    void every_version_has_its_words_and_no_words_are_left_over() {
        TreeSet<String> needed = new TreeSet<>();
        TreeSet<String> known =
                new TreeSet<>(new Messages().patterns(Language.SWEDISH).keySet());
        for (LocalDate day : RULES.days()) {
            RULES.on(day).forEach(rule -> {
                needed.add(rule.title().key());
                needed.add(rule.meaning().key());
                needed.add("rules.area." + rule.area());
            });
        }
        for (Fact fact : Fact.values()) {
            needed.add("rules.missing." + fact);
        }
        assertThat(known).containsAll(needed);
        assertThat(known.stream().filter(key -> key.matches("rules\\.(title|meaning|area)\\..*")))
                .allMatch(needed::contains);
    }
}
