package se.insteg.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.rules.Holidays;
import se.insteg.rules.SwedishHolidays;

/** When an interpreter is cancelled at the latest, by each agency's own hours. */
class AgencyTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Holidays HOLIDAYS = new SwedishHolidays();

    private static Agency agency(int order, int cancel, boolean weekdays) {
        return new Agency(new UUID(0, 1), "Tolkförmedlingen", "", "", order, cancel, weekdays, true, 0);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SWEDEN).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // hours, weekdays only, begins, cancelled by
        "24, false, 2026-11-25T09:00, 2026-11-24T09:00",
        "24, true, 2026-11-25T09:00, 2026-11-24T09:00",
        "24, false, 2026-11-23T09:00, 2026-11-22T09:00", // a Monday
        "24, true, 2026-11-23T09:00, 2026-11-20T09:00", // Friday
        "24, true, 2026-12-28T09:00, 2026-12-23T09:00", // the Monday after Christmas, which is on a Friday
        "24, false, 2026-12-28T09:00, 2026-12-27T09:00",
        "48, true, 2026-11-24T13:30, 2026-11-20T13:30",
        "4, true, 2026-11-23T02:00, 2026-11-20T22:00",
        "0, true, 2026-11-23T09:00, 2026-11-23T09:00",
    })
    void hours_before_as_the_agreement_counts_them(int hours, boolean weekdays, String begins, String by) {
        assertThat(agency(99, hours, weekdays).cancelBy(at(begins), SWEDEN, HOLIDAYS))
                .isEqualTo(at(by));
        assertThat(agency(hours, 0, weekdays).orderBy(at(begins), SWEDEN, HOLIDAYS))
                .isEqualTo(at(by));
    }

    /** The clocks were put back on 25 October 2026 and are put forward on 28 March 2027. */
    @Test
    void nine_o_clock_the_day_before_is_nine_o_clock_also_when_the_clocks_change() {
        assertThat(agency(0, 24, false).cancelBy(at("2026-10-25T09:00"), SWEDEN, HOLIDAYS))
                .isEqualTo(at("2026-10-24T09:00"));
        assertThat(agency(0, 24, false).cancelBy(at("2027-03-28T09:00"), SWEDEN, HOLIDAYS))
                .isEqualTo(at("2027-03-27T09:00"));
        // Easter Monday; from Good Friday on no hour counts
        assertThat(agency(0, 24, true).cancelBy(at("2027-03-29T09:00"), SWEDEN, HOLIDAYS))
                .isEqualTo(at("2027-03-25T00:00"));
    }
}
