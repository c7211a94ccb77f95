package se.insteg.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;

/** Sessions folded week by week (LEK-15). */
class SessionWeekTest {
    private static SessionLine line(String day, int minutes, boolean cancelled) {
        Session session = new Session(
                UUID.randomUUID(),
                new UUID(1, 1),
                "Noret",
                new UUID(2, 2),
                new Session.When(LocalDate.parse(day), LocalTime.of(9, 0), minutes),
                new Session.What(SessionKind.SWEDISH, null, List.of(), ""),
                List.of(),
                cancelled,
                cancelled ? "Sjuk ledare" : "",
                null,
                0);
        return new SessionLine(session, "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void a_week_goes_from_Monday_to_Sunday_over_the_new_year_and_counts_what_is_held() {
        List<SessionWeek> weeks = SessionWeek.of(
                List.of(line("2026-12-28", 60, false), line("2027-01-03", 90, true), line("2027-01-04", 30, false)));
        assertThat(weeks).extracting(SessionWeek::number).containsExactly(53, 1);
        assertThat(weeks.getFirst().lines()).hasSize(2);
        assertThat(weeks.getFirst().minutes()).isEqualTo(60);
        assertThat(weeks.getFirst().amiss()).isEqualTo(1);
    }
}
