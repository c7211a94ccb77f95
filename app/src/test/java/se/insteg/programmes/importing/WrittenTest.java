package se.insteg.programmes.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.programmes.attendance.Said;

/** What a provider's table says of somebody (LEK-15, LEK-16). */
class WrittenTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ja, '', '', '', here",
                "x, '', '', '', here",
                "ja, 60, '', '', 60",
                "'', '', '1,5', '', 90",
                "'', '90 min', '', '', 90",
                "nej, '', '', Sjuk, sick",
                "VAB, '', '', '', child-sick",
                "'', 0, '', ogiltig, not-told",
                "frånvarande, 0, '', giltig, other-valid"
            })
    void offices_write_it_in_many_ways(String presence, String minutes, String hours, String reason, String text) {
        Written read = Written.read(presence, minutes, hours, reason);
        assertThat(read.text()).isEqualTo(text);
        assertThat(Written.of(read.text())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "kanske, '', '', '', presence, presence",
        "nej, '', '', flyttat, reason, reason",
        "nej, '', '', '', reason, why",
        "'', 0, '', '', reason, why",
        "'', '', '', '', presence, nothing",
        "nej, 60, '', sjuk, minutes, both",
        "ja, 0, '', '', presence, both",
        "ja, '', '', sjuk, reason, both",
        "'', en timme, '', '', minutes, minutes",
        "'', '', '0,333', '', hours, hours"
    })
    void what_cannot_be_meant_says_in_which_column_and_what_to_do(
            String presence, String minutes, String hours, String reason, String field, String problem) {
        assertThat(Written.read(presence, minutes, hours, reason))
                .isEqualTo(new Written.Wrong(field, "programmes.importAttendance." + problem));
    }

    @Test
    void minutes_fewer_than_the_session_has_are_late_and_more_are_refused() {
        assertThat(new Written.Minutes(60).at(60)).isEqualTo(new Said.Here());
        assertThat(new Written.Minutes(45).at(60)).isEqualTo(new Said.Late(15));
        assertThat(new Written.Minutes(61).at(60)).isNull();
    }
}
