package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times as calendar programs read them (RFC 5545). */
class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

    private static String file(String title, String place, boolean cancelled) {
        Instant begins = Instant.parse("2026-10-25T00:30:00Z");
        return CalendarFile.of(
                "Mina tider",
                NOW,
                List.of(new CalendarFile.Event("1", begins, begins.plusSeconds(5400), title, place, cancelled)));
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    @Test
    void a_time_is_told_in_utc_so_that_the_hour_that_comes_twice_is_no_riddle() {
        assertThat(file("Bokad tid", "Rum 2", false).split("\r\n"))
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "UID:1@insteg",
                        "DTSTAMP:20261123T070000Z",
                        "DTSTART:20261025T003000Z",
                        "DTEND:20261025T020000Z",
                        "SUMMARY:Bokad tid",
                        "LOCATION:Rum 2",
                        "STATUS:CONFIRMED",
                        "END:VCALENDAR");
        assertThat(file("Bokad tid", "", true)).contains("STATUS:CANCELLED").doesNotContain("LOCATION");
    }

    @Test
    void nothing_in_a_text_becomes_a_line_or_a_value_of_its_own() {
        String file = unfolded(file("Möte\r\nEND:VEVENT\u2028X:1", "Rum 2; våning 3, C:\\dörr\u0007", false));
        assertThat(file)
                .contains("SUMMARY:Möte\\nEND:VEVENT\\nX:1\r\n", "LOCATION:Rum 2\\; våning 3\\, C:\\\\dörr \r\n");
        assertThat(file.lines().filter(line -> line.equals("END:VEVENT"))).hasSize(1);
    }

    @Test
    void no_line_is_longer_than_programs_read_and_no_letter_is_cut_in_two() {
        String place = "مكتب الاندماج 🏠 ".repeat(20).strip();
        String file = file("Bokad tid", place, false);
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(unfolded(file)).contains("LOCATION:" + place);
    }
}
