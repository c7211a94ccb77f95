package se.insteg.skills.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;

/** What an answer says of somebody: exactly what its question says it becomes, and nothing of a no. */
class ClaimsSaidTest {
    private static List<NewClaim> said(Question question, Answer answer) {
        return ClaimsSaid.of(question, answer, OccupationCatalogue.starter());
    }

    private static Question question(QuestionKind kind, @Nullable ClaimKind becomes, String term, Choice... choices) {
        return new Question("q", kind, Said.swedish("Fråga"), Said.NOTHING, List.of(choices), becomes, term);
    }

    private static Choice choice(String value, String term, String level) {
        return new Choice(value, Said.swedish("Svar " + value), term, level);
    }

    @Test
    void a_question_that_becomes_nothing_says_nothing() {
        Question question = question(QuestionKind.SEVERAL, null, "", choice("a", "", ""), choice("b", "", ""));
        assertThat(said(question, Answer.of("a", "b"))).isEmpty();
    }

    @Test
    void each_choice_is_a_claim_under_its_own_name_and_level_and_none_for_no_claim() {
        Question licence = question(
                QuestionKind.SEVERAL,
                ClaimKind.DRIVING_LICENCE,
                "",
                choice("b", "B", "ELSEWHERE"),
                choice("none", "", Choice.NO_CLAIM));
        assertThat(said(licence, Answer.of("b", "none")))
                .containsExactly(NewClaim.of(ClaimKind.DRIVING_LICENCE, "B").level("ELSEWHERE"));
        Question can = question(QuestionKind.SEVERAL, ClaimKind.SKILL, "", choice("x", "", ""));
        assertThat(said(can, Answer.of("x"))).extracting(NewClaim::term).containsExactly("Svar x");
    }

    @Test
    void a_yes_is_a_claim_and_a_no_is_none() {
        Question led = question(QuestionKind.YES_NO, ClaimKind.SKILL, "Lett andras arbete");
        assertThat(said(led, Answer.of("yes"))).extracting(NewClaim::term).containsExactly("Lett andras arbete");
        assertThat(said(led, Answer.of("no"))).isEmpty();
    }

    @Test
    void a_scale_is_called_as_its_question_says_and_its_lowest_step_is_no_claim() {
        Question mail = question(
                QuestionKind.SCALE,
                ClaimKind.DIGITAL,
                "E-post",
                choice("not", "", Choice.NO_CLAIM),
                choice("alone", "", "ALONE"));
        assertThat(said(mail, Answer.of("not"))).isEmpty();
        assertThat(said(mail, Answer.of("alone")))
                .containsExactly(NewClaim.of(ClaimKind.DIGITAL, "E-post").level("ALONE"));
    }

    @Test
    void every_line_of_a_text_is_a_claim_and_a_long_one_is_called_by_its_beginning_and_told_in_full() {
        Question day = question(QuestionKind.TEXT, ClaimKind.SKILL, "");
        String long_ = "Lagade pumpar och mätte trycket ".repeat(6).strip();
        List<NewClaim> claims = said(day, Answer.of("- Svetsade räcken\n\n•  Ritade   scheman\n…\n" + long_));
        assertThat(claims).extracting(NewClaim::term).startsWith("Svetsade räcken", "Ritade scheman");
        assertThat(claims).hasSize(3);
        NewClaim last = claims.getLast();
        assertThat(last.term()).hasSizeLessThanOrEqualTo(NewClaim.LONGEST_TERM).endsWith("…");
        assertThat(last.words()).isEqualTo(long_);
    }

    @Test
    void a_row_keeps_its_time_and_place_where_its_kind_has_them() {
        Answer.Row row = Answer.Row.of("Kock").during(2012, 2016).at("Aleppo").told("För 200 gäster");
        NewClaim work = said(question(QuestionKind.TERM, ClaimKind.WORK, ""), Answer.of(row))
                .getFirst();
        assertThat(work.term()).isEqualTo("Kock (5120)");
        assertThat(List.of(String.valueOf(work.from()), String.valueOf(work.until()), work.place(), work.words()))
                .containsExactly("2012", "2016", "Aleppo", "För 200 gäster");
        NewClaim wish = said(question(QuestionKind.TERM, ClaimKind.WISH, ""), Answer.of(row))
                .getFirst();
        assertThat(wish.from()).isNull();
        assertThat(wish.place()).isEmpty();
    }

    @Test
    void a_language_is_stored_by_its_code_with_its_level() {
        Answer answer = Answer.of(
                Answer.Row.of("arabiska").level("MOTHER_TONGUE"),
                Answer.Row.of("svenska").level("A2"));
        assertThat(said(question(QuestionKind.TERM, ClaimKind.LANGUAGE, ""), answer))
                .extracting(NewClaim::term, NewClaim::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ar", "MOTHER_TONGUE"),
                        org.assertj.core.groups.Tuple.tuple("sv", "A2"));
    }
}
