package se.insteg.planner.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.planner.model.SwedishLevel;

class CellReadingTest {
    private static String problem(ThrowableAssert.ThrowingCallable reading) {
        var refused = catchThrowableOfType(BadCell.class, reading);
        assertThat(refused).isNotNull();
        return refused.problem().key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "20260301",
                "2026/3/1",
                "2026.03.01",
                "1.3.2026",
                "01/03/2026",
                "1/3 2026",
                "01-03-2026",
                "1 mars 2026",
                "1 mar. 2026",
                "March 1, 2026",
                "2026-03-01 00:00:00",
                "2026-03-01T00:00:00",
                "46082",
                "٢٠٢٦-٠٣-٠١"
            })
    void a_date_is_understood_however_it_is_written(String text) throws BadCell {
        assertThat(DateText.read(text)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,problem.noSuchDay",
        "30 feb 1990,problem.noSuchDay",
        "03/25/2026,problem.noSuchDay",
        "85-03-12,problem.notDate",
        "1985,problem.notDate",
        "i våras,problem.notDate",
        "19850312-1234,problem.dateIsIdentityNumber",
        "8503121234,problem.dateIsIdentityNumber"
    })
    void what_is_no_date_is_refused_by_name(String text, String problem) {
        assertThat(problem(() -> DateText.read(text))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "A0,A0",
        "ingen,A0",
        "a1,A1",
        "B2,B2",
        "C2,C2",
        "CEFR B1,B1",
        "A,A1",
        "B,A1",
        "C,A2",
        "D,B1",
        "SFI C,A2",
        "sfi-d,B1",
        "C (sfi),A2",
        "kurs D,B1",
        "SFI kurs B,A1",
        "sfi course d,B1"
    })
    void a_level_of_swedish_is_understood_by_the_framework_or_by_sfi_course(String text, SwedishLevel level)
            throws BadCell {
        assertThat(SwedishText.read(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z9", "B0", "E", "sfi", "bra", "A3", "A2+", "B1-B2", "AB"})
    void what_is_no_level_of_swedish_is_refused(String text) {
        assertThat(problem(() -> SwedishText.read(text))).isEqualTo("problem.notSwedishLevel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "mån-fre 08:00-12:00; ons 13-15 = mån, tis 08:00–12:00; ons 08:00–12:00, 13:00–15:00; tors, fre 08:00–12:00",
                "Mon-Fri 8.00–12.00 = mån–fre 08:00–12:00",
                "måndag, onsdag kl 9-10 och 13-14 = mån 09:00–10:00, 13:00–14:00; ons 09:00–10:00, 13:00–14:00",
                "weekdays 0830-1130 = mån–fre 08:30–11:30",
                "tors 8-12, fre 9-11 = tors 08:00–12:00; fre 09:00–11:00",
                "tisdagar 10 till 12 = tis 10:00–12:00",
                "fre 22-06 = fre 22:00–24:00; lör 00:00–06:00",
                "sön 22:00-02:00 = mån 00:00–02:00; sön 22:00–24:00",
                "lör-mån 10-11 = mån 10:00–11:00; lör, sön 10:00–11:00",
                "alla dagar 00-24 = mån–sön 00:00–24:00"
            })
    void hours_are_understood_in_both_languages(String text, String written) throws BadCell {
        assertThat(HoursText.read(text).in(Locale.of("sv"))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "mån-fre = problem.hoursWithoutTime",
                "8-12 = problem.hoursWithoutDay",
                "mån 8 = problem.hoursWithoutEnd",
                "mån 8-25 = problem.noSuchTime",
                "mån 8:70-9 = problem.noSuchTime",
                "mån 8-8 = problem.hoursEmpty",
                "ibland = problem.notHours",
                "mån 8-12 (jämna veckor) = problem.notHours"
            })
    void hours_that_cannot_be_understood_are_refused_by_name(String text, String problem) {
        assertThat(problem(() -> HoursText.read(text))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {"2 = 2", "2,0 = 2", "60 min = 60", "18 år = 18", "18+ = 18", "3 st = 3", "1 000 = 1000", "٣ = 3"})
    void a_whole_number_is_understood_with_a_unit_and_in_other_digits(String text, int number) throws BadCell {
        assertThat(NumberText.whole(text, 0, 1000)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.5", "en timme", "1,000", "1 h", "2-3", "1e3", "0x10", "1:30"})
    void what_is_no_whole_number_is_refused(String text) {
        assertThat(problem(() -> NumberText.whole(text, 0, 1000))).isEqualTo("problem.notWholeNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001", "99999999999999999999"})
    void a_number_out_of_range_is_refused(String text) {
        assertThat(problem(() -> NumberText.whole(text, 0, 1000))).isEqualTo("problem.outOfRange");
    }

    @Test
    void degrees_may_have_a_comma() throws BadCell {
        assertThat(NumberText.degrees("60,7305", 90)).isEqualTo(60.7305);
        assertThat(problem(() -> NumberText.degrees("6734567", 90))).isEqualTo("problem.degreesOutOfRange");
        assertThat(problem(() -> NumberText.degrees("60°44'", 90))).isEqualTo("problem.notDegrees");
    }

    @Test
    void a_text_encoded_twice_is_mended_and_others_are_left_alone() {
        assertThat(CellText.undoDoubleEncoding("SprÃ¥k")).isEqualTo("Språk");
        assertThat(CellText.undoDoubleEncoding("Ã–mer Ã‡elik")).isEqualTo("Ömer Çelik");
        assertThat(CellText.undoDoubleEncoding("Âşık Veysel SÃO Ã")).isEqualTo("Âşık Veysel SÃO Ã");
    }

    @Test
    void the_apostrophe_that_guards_against_formulas_is_taken_away_and_others_stay() {
        assertThat(CellText.line("'+46 70 123 45 67")).isEqualTo("+46 70 123 45 67");
        assertThat(CellText.line("' =1+1")).isEqualTo("=1+1");
        assertThat(CellText.line("'Abd al-Rahman O'Brien")).isEqualTo("'Abd al-Rahman O'Brien");
    }

    @Test
    void invisible_characters_go_and_the_joiners_of_persian_stay_in_names_only() {
        assertThat(CellText.line("\u202EA\u200Bb\u0000 \u00A0c")).isEqualTo("Ab c");
        assertThat(CellText.line("می\u200Cخواهم")).contains("\u200C");
        assertThat(CellText.id("P\u200C1\uFEFF")).isEqualTo("P1");
        assertThat(CellText.line("=\"00123\"")).isEqualTo("00123");
        assertThat(CellText.line("A\u030Asa")).isEqualTo("Åsa");
    }
}
