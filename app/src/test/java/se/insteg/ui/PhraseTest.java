package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Sentences and formats, also where languages are awkward. */
class PhraseTest {
    private static final Language ARABIC = Language.of("ar");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Test
    void an_apostrophe_is_written_as_it_is() {
        assertThat(new Phrase("It's {0}'s turn", Language.of("en")).say("Amal")).isEqualTo("It's Amal's turn");
        assertThat(new Phrase("Kursen O'Brien", Language.SWEDISH).say()).isEqualTo("Kursen O'Brien");
    }

    @Test
    void arabic_counts_in_its_six_forms() {
        Phrase days = new Phrase(
                "{0, plural, zero {z} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}", ARABIC);
        assertThat(days.say(1)).isEqualTo("يوم");
        assertThat(days.say(2)).isEqualTo("يومان");
        assertThat(days.say(3)).isEqualTo("3 أيام");
        assertThat(days.say(11)).isEqualTo("11 يومًا");
        assertThat(days.say(100)).isEqualTo("100 يوم");
    }

    @Test
    void a_name_in_the_other_direction_is_isolated_but_a_word_that_chooses_is_not() {
        assertThat(new Phrase("Hej {0}!", Language.SWEDISH).say("أمل")).isEqualTo("Hej \u2068أمل\u2069!");
        assertThat(new Phrase("Hej {0}!", Language.SWEDISH).say("Amal")).isEqualTo("Hej Amal!");
        Phrase chosen = new Phrase("{0, select, her {هي} other {هم}}", ARABIC);
        assertThat(chosen.say("her")).isEqualTo("هي");
    }

    @Test
    void digits_are_latin_and_the_calendar_is_gregorian_everywhere() {
        LocalDate day = LocalDate.of(2026, 1, 12);
        assertThat(new Formats(Language.SWEDISH, SWEDEN).date(day)).isEqualTo("12 januari 2026");
        assertThat(new Formats(ARABIC, SWEDEN).date(day)).isEqualTo("12 يناير 2026");
        assertThat(new Formats(Language.of("fa-AF"), SWEDEN).date(day))
                .contains("12", "2026")
                .doesNotContain("۱");
        assertThat(new Formats(ARABIC, SWEDEN).number(1234)).isEqualTo("1,234");
        assertThat(new Formats(Language.SWEDISH, SWEDEN).day(day)).isEqualTo("mån 12 januari");
    }

    @Test
    void a_moment_is_told_in_swedish_time_on_both_sides_of_summer() {
        Formats swedish = new Formats(Language.SWEDISH, SWEDEN);
        assertThat(swedish.time(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("25 oktober 2026 kl. 02:30");
        assertThat(swedish.time(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25 oktober 2026 kl. 02:30");
        assertThat(swedish.clock(LocalTime.of(9, 4))).isEqualTo("09:04");
    }

    @Test
    void dari_is_found_under_its_right_name_and_called_what_its_speakers_call_it() {
        Language dari = Language.of("fa-AF");
        assertThat(dari.ownName()).isEqualTo("دری");
        assertThat(dari.dir()).isEqualTo("rtl");
    }
}
