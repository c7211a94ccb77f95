package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.insteg.placements.attendance.AttendanceDay;
import se.insteg.placements.attendance.Presence;
import se.insteg.placements.attendance.Said;
import se.insteg.placements.attendance.Voice;

/** Which of several words about a day counts (LEK-06). */
class AttendanceDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<Said> said = new ArrayList<>();

    private AttendanceDay day() {
        return new AttendanceDay(DAY, 240, true, true, false, said);
    }

    private void say(Voice voice, Presence presence, int minutes) {
        said.add(new Said(
                UUID.randomUUID(),
                new UUID(1, 1),
                DAY,
                voice,
                presence,
                minutes,
                "",
                voice == Voice.STAFF ? new UUID(2, 2) : null,
                Instant.EPOCH.plusSeconds(said.size())));
    }

    private Presence counts() {
        return day().counts().map(Said::presence).orElse(Presence.NOTHING);
    }

    @Test
    void a_planned_day_is_missing_until_somebody_says_something() {
        assertThat(day().missing()).isTrue();
        say(Voice.HOST, Presence.ABSENT, 0);
        assertThat(day().missing()).isFalse();
        say(Voice.HOST, Presence.NOTHING, 0);
        assertThat(day().missing()).as("taken back").isTrue();
        assertThat(new AttendanceDay(DAY, 0, true, true, false, List.of()).missing())
                .as("nothing was planned")
                .isFalse();
        assertThat(new AttendanceDay(DAY, 240, false, true, false, List.of()).missing())
                .as("paused")
                .isFalse();
        assertThat(new AttendanceDay(DAY, 240, true, false, false, List.of()).missing())
                .as("not over yet")
                .isFalse();
    }

    @Test
    void neither_counts_while_host_and_participant_say_different_things_whoever_was_last() {
        say(Voice.HOST, Presence.PRESENT, 240);
        say(Voice.PARTICIPANT, Presence.SICK, 0);
        assertThat(day().disputed()).isTrue();
        assertThat(day().counts()).isEmpty();
        say(Voice.STAFF, Presence.SICK, 0);
        assertThat(day().disputed()).as("settled").isFalse();
        assertThat(day().before())
                .as("what each of them said is still to be read")
                .extracting(Said::presence)
                .containsExactly(Presence.PRESENT, Presence.SICK);
        assertThat(counts()).isEqualTo(Presence.SICK);
    }

    @Test
    void other_hours_are_different_things_too_but_two_reasons_to_be_away_are_not() {
        say(Voice.HOST, Presence.PRESENT, 240);
        say(Voice.PARTICIPANT, Presence.PRESENT, 180);
        assertThat(day().disputed()).isTrue();
        say(Voice.PARTICIPANT, Presence.PRESENT, 240);
        assertThat(day().disputed()).as("they agree now").isFalse();
        say(Voice.HOST, Presence.ABSENT, 0);
        say(Voice.PARTICIPANT, Presence.CHILD_CARE, 0);
        assertThat(day().disputed()).isFalse();
        assertThat(counts()).as("who knows why").isEqualTo(Presence.CHILD_CARE);
        say(Voice.HOST, Presence.CLOSED, 0);
        assertThat(counts()).as("who knows that it was closed").isEqualTo(Presence.CLOSED);
    }

    @Test
    void what_the_staff_settled_counts_on_when_somebody_says_otherwise_later_and_is_told_to_be_disputed() {
        say(Voice.STAFF, Presence.PRESENT, 240);
        say(Voice.PARTICIPANT, Presence.SICK, 0);
        assertThat(day().disputed()).isTrue();
        assertThat(counts()).isEqualTo(Presence.PRESENT);
        assertThat(day().by(Voice.PARTICIPANT)).isNotNull();
    }

    @Test
    void when_the_staff_takes_everything_back_nothing_counts_until_somebody_says_it_anew() {
        say(Voice.HOST, Presence.PRESENT, 240);
        say(Voice.STAFF, Presence.NOTHING, 0);
        assertThat(day().missing()).isTrue();
        say(Voice.HOST, Presence.PRESENT, 240);
        assertThat(counts()).isEqualTo(Presence.PRESENT);
    }
}
