package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.kernel.Words;
import se.insteg.people.AgendaClashes.Wanted;
import se.insteg.people.ParticipantAgenda.Planned;

/** What is planned against what is wanted, by the clock on the wall (LEK-04). */
class AgendaClashesTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static Planned planned(String day, String from, @Nullable String until) {
        return new Planned(
                at(day, from),
                until == null ? null : at(day, until),
                Words.of("placements.agenda.day"),
                "",
                "",
                "",
                null,
                false,
                Set.of());
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(SWEDEN).toInstant();
    }

    private static List<AgendaClash> clashes(List<Wanted> wanted, Planned... planned) {
        return AgendaClashes.of(wanted, List.of(planned), SWEDEN);
    }

    private static Wanted nine(String day) {
        return new Wanted(LocalDate.parse(day), NINE, 60);
    }

    @Test
    void one_after_the_other_is_no_clash_and_a_minute_in_both_is_one() {
        assertThat(clashes(List.of(nine("2026-10-13")), planned("2026-10-13", "10:00", "11:00")))
                .isEmpty();
        assertThat(clashes(List.of(nine("2026-10-13")), planned("2026-10-13", "09:59", "11:00")))
                .singleElement()
                .satisfies(clash -> {
                    assertThat(clash.from()).isEqualTo(NINE);
                    assertThat(clash.ends()).isEqualTo(LocalTime.of(11, 0));
                });
    }

    @Test
    void what_has_no_end_lasts_an_hour() {
        assertThat(clashes(List.of(nine("2026-10-13")), planned("2026-10-13", "08:30", null)))
                .hasSize(1);
        assertThat(clashes(List.of(nine("2026-10-13")), planned("2026-10-13", "08:00", null)))
                .isEmpty();
    }

    @Test
    void the_same_hour_every_week_is_told_once_also_over_the_clock_change_of_october() {
        assertThat(clashes(
                        List.of(nine("2026-10-20"), nine("2026-10-27")),
                        planned("2026-10-20", "08:00", "12:00"),
                        planned("2026-10-27", "08:00", "12:00")))
                .singleElement()
                .satisfies(clash -> assertThat(clash.begins()).isEqualTo(LocalTime.of(8, 0)));
    }

    @Test
    void five_are_told_at_most() {
        List<Wanted> week = List.of(
                nine("2026-10-12"),
                nine("2026-10-13"),
                nine("2026-10-14"),
                nine("2026-10-15"),
                nine("2026-10-16"),
                nine("2026-10-17"));
        Planned[] all = week.stream()
                .map(one -> planned(one.day().toString(), "09:00", "10:00"))
                .toArray(Planned[]::new);
        assertThat(clashes(week, all)).hasSize(AgendaClashes.MOST);
    }
}
