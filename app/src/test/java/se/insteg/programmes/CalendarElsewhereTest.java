package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.ui.CalendarFile;

/** A group's sessions in a calendar, as a program that is not ours reads them (LEK-15, VAN-15). */
class CalendarElsewhereTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static String file(List<Session.When> sessions) {
        List<CalendarFile.Event> events = new ArrayList<>();
        for (Session.When one : sessions) {
            events.add(new CalendarFile.Event(
                    one.day().toString(),
                    one.begins(SWEDEN),
                    one.ends(SWEDEN),
                    "Svenska",
                    "Sal 2; Noret, plan 1 – القاعة الثانية في المبنى الكبير بجانب المكتبة",
                    false));
        }
        return CalendarFile.of("Mina tider", Instant.parse("2026-01-01T00:00:00Z"), events);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-20, 2026-10-27", "2026-03-24, 2026-03-31"})
    void nine_is_nine_on_the_wall_before_and_after_the_clocks_change(LocalDate before, LocalDate after) {
        LocalTime nine = LocalTime.of(9, 0);
        ICalendar read = Biweekly.parse(
                        file(List.of(new Session.When(before, nine, 90), new Session.When(after, nine, 90))))
                .first();
        assertThat(read.validate(read.getVersion()).isEmpty()).isTrue();
        assertThat(read.getEvents()).hasSize(2).allSatisfy(event -> {
            assertThat(at(event.getDateStart().getValue().toInstant()).toLocalTime())
                    .isEqualTo(nine);
            assertThat(at(event.getDateEnd().getValue().toInstant()).toLocalTime())
                    .isEqualTo(LocalTime.of(10, 30));
            assertThat(event.getSummary().getValue()).isEqualTo("Svenska");
            assertThat(event.getLocation().getValue())
                    .isEqualTo("Sal 2; Noret, plan 1 – القاعة الثانية في المبنى الكبير بجانب المكتبة");
        });
        assertThat(read.getEvents().stream().map(VEvent::getUid).distinct()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 180", "2026-03-29, 60"})
    void over_the_change_itself_a_session_lasts_as_long_as_the_clocks_let_it(LocalDate night, long minutes) {
        VEvent read = Biweekly.parse(file(List.of(new Session.When(night, LocalTime.of(1, 30), 120))))
                .first()
                .getEvents()
                .getFirst();
        Instant begins = read.getDateStart().getValue().toInstant();
        Instant ends = read.getDateEnd().getValue().toInstant();
        assertThat(at(begins).toLocalTime()).isEqualTo(LocalTime.of(1, 30));
        assertThat(at(ends).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat((ends.toEpochMilli() - begins.toEpochMilli()) / 60_000).isEqualTo(minutes);
    }

    private static ZonedDateTime at(Instant moment) {
        return moment.atZone(SWEDEN);
    }
}
