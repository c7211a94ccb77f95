package se.insteg.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.programmes.SessionKind;

/** A printed week in a language that the pages do not speak (LEK-15, TRE-01). */
class ScheduleWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ti", "prs", "fa-AF"})
    void every_kind_of_session_has_a_word(String language) throws IOException {
        ScheduleWords.Said said = new ScheduleWords().of(language).orElseThrow();
        for (SessionKind kind : SessionKind.values()) {
            assertThat(said.knows("programmes.session.kind." + kind.code()))
                    .as(kind.code())
                    .isTrue();
        }
        assertThat(said.knows("placements.agenda.day")).isTrue();
        assertThat(said.say("nothing.of.the.kind", "Svenska ordet")).isEqualTo("Svenska ordet");
    }

    @Test
    void a_day_is_said_in_the_letters_of_the_language_with_the_digits_on_the_wall() throws IOException {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(new ScheduleWords().of("ti").orElseThrow().day(monday))
                .matches("\\p{IsEthiopic}+.* 23 \\p{IsEthiopic}+");
        assertThat(new ScheduleWords().of("prs").orElseThrow().day(monday))
                .contains("23")
                .containsPattern("\\p{IsArabic}");
        assertThat(new ScheduleWords().of("xx")).isEmpty();
    }
}
