package se.insteg.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.people.TestDetails;
import se.insteg.people.status.Statement.Details;
import se.insteg.rules.Eligibility;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Rules;

/** What the worklist says of a person's status, seen day by day. */
class RemindersTest {
    private final Reminders reminders = new Reminders(new Eligibility(new Rules()));
    private final Participant person = TestDetails.participant("Selam", LocalDate.of(1990, 5, 17));
    private final List<Recorded> said = new ArrayList<>();

    private void say(StatusKind kind, String begins, @Nullable String ends, Details details) {
        said.add(new Recorded(
                new UUID(7, said.size()),
                Statement.of(
                        kind,
                        LocalDate.parse(begins),
                        ends == null ? null : LocalDate.parse(ends),
                        details,
                        StatusSource.AGENCY),
                Instant.parse("2026-01-01T10:00:00Z"),
                null,
                null,
                false,
                true,
                ""));
    }

    private List<String> on(LocalDate today) {
        StatusTimeline timeline =
                new StatusTimeline(said, LegalStatus.UNKNOWN, LocalDate.of(2015, 1, 1), LocalDate.of(1990, 5, 17));
        return reminders.of(person, timeline, today, today.plusDays(6)).stream()
                .map(one -> one.kind() + " " + (one.due() == null ? one.since() : one.due()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, ''",
        "2027-01-01, PERMIT_ENDS 2027-03-02",
        "2027-03-02, PERMIT_ENDS 2027-03-02",
        "2027-03-10, PERMIT_ENDS 2027-03-02"
    })
    void a_permit_is_asked_about_two_months_before_it_ends(LocalDate today, String told) {
        say(StatusKind.PERMIT, "2024-03-02", "2027-03-02", Details.of(PermitGround.PROTECTION));
        say(StatusKind.SETTLED, "2024-05-02", null, Details.settled(null, null));
        assertThat(on(today))
                .filteredOn(one -> one.startsWith("PERMIT"))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void a_new_permit_ends_the_asking() {
        say(StatusKind.PERMIT, "2024-03-02", "2027-03-02", Details.of(PermitGround.PROTECTION));
        say(StatusKind.PERMIT, "2027-02-20", null, Details.of(PermitGround.PROTECTION));
        assertThat(on(LocalDate.of(2027, 2, 25))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-25, ''",
        "2027-03-26, WORK_OPENS 2027-04-01",
        "2027-04-01, WORK_OPENS 2027-04-01",
        "2027-05-01, WORK_OPENS 2027-04-01",
        "2027-05-02, ''"
    })
    void at_und_is_told_of_when_six_months_have_passed(LocalDate today, String told) {
        say(StatusKind.ASYLUM_SEEKER, "2026-10-01", null, Details.NONE);
        assertThat(on(today))
                .filteredOn(one -> one.startsWith("WORK"))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void whoever_applied_before_the_new_act_could_have_at_und_at_once_and_nobody_is_told_half_a_year_later() {
        say(StatusKind.ASYLUM_SEEKER, "2026-01-15", null, Details.NONE);
        assertThat(on(LocalDate.of(2026, 7, 16))).isEmpty();
        assertThat(on(LocalDate.of(2026, 10, 2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2027-01-01, ''",
        "2026-12-18, 2027-01-01, CHECK_AT_UND 2027-01-01",
        "2026-12-09, , ''",
        "2026-12-10, , CHECK_AT_UND 2026-12-10"
    })
    void at_und_is_checked_again_before_its_proof_ends_or_after_three_months(
            LocalDate today, @Nullable String ends, String told) {
        say(StatusKind.ASYLUM_SEEKER, "2025-10-01", null, Details.NONE);
        say(StatusKind.AT_UND, "2026-09-11", ends, Details.checked(true));
        assertThat(on(today)).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({"2028-10-01, ''", "2028-10-02, SFI_ENDS 2028-12-31", "2028-12-31, SFI_ENDS 2028-12-31", "2029-01-01, ''"
    })
    void the_end_of_sfi_is_told_three_months_before(LocalDate today, String told) {
        say(StatusKind.SETTLED, "2024-01-02", null, Details.settled(null, null));
        say(StatusKind.SFI_ADMITTED, "2024-02-01", null, Details.NONE);
        assertThat(on(today))
                .filteredOn(one -> one.startsWith("SFI"))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void an_area_is_asked_about_for_those_who_came_under_the_new_act() {
        say(StatusKind.ASYLUM_SEEKER, "2026-10-01", null, Details.NONE);
        assertThat(on(LocalDate.of(2026, 11, 22))).containsExactly("NOTE_AREA 2026-10-01");
        say(StatusKind.AREA, "2026-10-05", null, Details.within("20"));
        assertThat(on(LocalDate.of(2026, 11, 22))).isEmpty();
    }

    @Test
    void a_status_that_begins_this_week_is_told() {
        say(StatusKind.ASYLUM_SEEKER, "2025-01-15", null, Details.NONE);
        say(StatusKind.MOVED, "2026-12-01", null, Details.movedTo("2031"));
        assertThat(on(LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(on(LocalDate.of(2026, 11, 25))).containsExactly("STATUS_BEGINS 2026-12-01");
    }
}
