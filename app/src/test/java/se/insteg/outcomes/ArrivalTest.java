package se.insteg.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.people.LegalStatus;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.Statement;
import se.insteg.people.status.Statement.Details;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusSource;
import se.insteg.people.status.StatusTimeline;

/** Which days time is counted from, and when it is time to ask what became of somebody (LEK-12, SAL-09). */
class ArrivalTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** @param steps kind and day by turns */
    static StatusTimeline status(Object... steps) {
        List<Recorded> all = new ArrayList<>();
        for (int i = 0; i < steps.length; i += 2) {
            all.add(recorded(Statement.of(
                    (StatusKind) steps[i],
                    LocalDate.parse((String) steps[i + 1]),
                    null,
                    Details.NONE,
                    StatusSource.AGENCY)));
        }
        return new StatusTimeline(all, LegalStatus.UNKNOWN, TODAY, null);
    }

    private static Recorded recorded(Statement said) {
        return new Recorded(UUID.randomUUID(), said, Instant.EPOCH, null, null, false, true, "");
    }

    @Test
    void somebody_came_when_they_applied_and_the_first_permit_counts() {
        Arrival arrival = Arrival.of(
                status(
                        StatusKind.ASYLUM_SEEKER, "2023-02-01",
                        StatusKind.PERMIT, "2024-03-01",
                        StatusKind.SETTLED, "2024-05-01",
                        StatusKind.PERMIT, "2026-03-01"),
                TODAY);
        assertThat(arrival)
                .isEqualTo(new Arrival(LocalDate.parse("2023-02-01"), LocalDate.parse("2024-03-01"), List.of()));
    }

    /** Somebody resettled, or joining their family, has the permit before they come. */
    @Test
    void a_permit_is_no_arrival() {
        Arrival arrival = Arrival.of(status(StatusKind.PERMIT, "2024-03-01", StatusKind.SETTLED, "2024-06-10"), TODAY);
        assertThat(arrival.arrived()).isEqualTo("2024-06-10");
        assertThat(Arrival.of(status(StatusKind.PERMIT, "2024-03-01"), TODAY).arrived())
                .isNull();
    }

    @Test
    void a_first_registration_elsewhere_is_the_arrival_and_a_status_without_a_day_is_none() {
        Statement settled = Statement.of(
                StatusKind.SETTLED,
                LocalDate.parse("2025-01-01"),
                null,
                Details.settled(null, LocalDate.parse("2022-07-01")),
                StatusSource.AGENCY);
        StatusTimeline moved = new StatusTimeline(
                List.of(
                        recorded(Statement.withoutDate(
                                StatusKind.ASYLUM_SEEKER, LocalDate.parse("2020-01-01"), StatusSource.OTHER)),
                        recorded(settled)),
                LegalStatus.UNKNOWN,
                TODAY,
                null);
        assertThat(Arrival.of(moved, TODAY).arrived()).isEqualTo("2022-07-01");
    }

    @Test
    void somebody_is_away_from_the_step_that_says_so_until_the_next_and_a_day_to_come_does_not_count() {
        Arrival moved = Arrival.of(status(StatusKind.PERMIT, "2024-03-01", StatusKind.MOVED, "2025-08-01"), TODAY);
        assertThat(moved.gone()).isTrue();
        assertThat(moved.away()).containsExactly(new Days(LocalDate.parse("2025-08-01"), null));
        Arrival back = Arrival.of(
                status(
                        StatusKind.PERMIT, "2024-03-01",
                        StatusKind.MOVED, "2025-08-01",
                        StatusKind.LEFT, "2025-09-01",
                        StatusKind.SETTLED, "2026-01-01"),
                TODAY);
        assertThat(back.gone()).isFalse();
        assertThat(back.away()).containsExactly(new Days(LocalDate.parse("2025-08-01"), LocalDate.parse("2025-12-31")));
        assertThat(Arrival.of(status(StatusKind.PERMIT, "2024-03-01", StatusKind.MOVED, "2026-12-01"), TODAY)
                        .gone())
                .isFalse();
    }

    @Test
    void one_asks_at_six_twelve_twenty_four_and_thirty_six_months_and_gives_up_after_half_a_year() {
        LocalDate clock = LocalDate.parse("2025-11-23");
        assertThat(Asking.mark(clock, TODAY)).isEqualTo(new Asking.Mark(12, TODAY));
        assertThat(Asking.mark(clock, TODAY.minusDays(30)))
                .isEqualTo(new Asking.Mark(6, LocalDate.parse("2026-05-23")));
        assertThat(Asking.mark(TODAY.minusMonths(5), TODAY)).isNull();
        assertThat(Asking.mark(TODAY.minusMonths(36).minusDays(Asking.LATE_DAYS), TODAY))
                .isNotNull();
        assertThat(Asking.mark(TODAY.minusMonths(36).minusDays(Asking.LATE_DAYS + 1), TODAY))
                .isNull();
        assertThat(Asking.mark(null, TODAY)).isNull();
    }

    @Test
    void nobody_is_asked_about_what_is_known() {
        Asking.Mark mark = new Asking.Mark(12, TODAY.minusDays(40));
        assertThat(known(mark)).isFalse();
        assertThat(known(mark, said(new What.SelfSupport(), TODAY.minusYears(2), null)))
                .as("goes on")
                .isTrue();
        assertThat(known(mark, said(new What.SelfSupport(), TODAY.minusYears(2), TODAY.minusDays(41))))
                .as("ended before")
                .isFalse();
        assertThat(known(mark, said(new What.Neither(), mark.due().minusDays(Asking.EARLY_DAYS), null)))
                .as("asked about then")
                .isTrue();
        assertThat(known(mark, said(new What.Neither(), mark.due().minusDays(Asking.EARLY_DAYS + 1), null)))
                .isFalse();
        assertThat(known(mark, said(new What.Moved(""), TODAY.minusYears(1), null)))
                .isTrue();
    }

    static Outcome said(What what, LocalDate begins, @Nullable LocalDate ends) {
        UUID id = UUID.randomUUID();
        return new Outcome(
                id, id, id, 1, new Said(what, begins, ends, Outcome.Source.PERSON, ""), "", false, id, Instant.EPOCH);
    }

    private static boolean known(Asking.Mark mark, Outcome... some) {
        return Asking.isKnown(List.of(some), mark);
    }
}
