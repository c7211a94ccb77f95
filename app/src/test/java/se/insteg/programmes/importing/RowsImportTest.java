package se.insteg.programmes.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.imports.Outcome;
import se.insteg.imports.TestImport;
import se.insteg.people.People;
import se.insteg.people.TestPeople;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.IdentityNumber;
import se.insteg.people.identity.TypedNumber;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.WeekSlot;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Standing;
import se.insteg.programmes.attendance.Tap;
import se.insteg.programmes.attendance.TestLists;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Who goes in a group, and who was there, from an outside provider's table (LEK-15, LEK-16). */
@InstegTest
class RowsImportTest {
    private static final String ENROLMENTS = "/programmes/enrolments/import";
    private static final String ATTENDANCE = "/programmes/attendance/import";

    @Autowired
    ApplicationContext app;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Attendance attendance;

    @Autowired
    Clock clock;

    private TestLists lists;
    private TestTown.Browser browser;
    private TestPeople people;
    private UUID hanna;
    private LocalDate today;

    @BeforeEach
    void town() {
        lists = new TestLists(app);
        browser = lists.town.browser(lists.coordinator);
        people = new TestPeople(app, lists.town);
        hanna = people.register(lists.coordinator, "Hanna Weldu", "reference", "L-7");
        today = LocalDate.now(clock);
    }

    private TestImport bring(String path, String... lines) {
        return TestImport.of(browser, path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private List<String> onList() {
        return lists.town.as(lists.coordinator, () -> enrolments.onList(lists.group, today)).stream()
                .map(Enrolled::name)
                .toList();
    }

    private Standing standing(UUID person) {
        return lists.town.as(lists.coordinator, () -> attendance.roll(lists.session)).stream()
                .filter(line -> line.person().personId().equals(person))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void rows_take_seats_in_their_groups_and_once_more_changes_nothing() {
        String[] file = {"Referens;Grupp;Från", "L-7;måndagsgruppen;" + today};
        TestImport first = bring(ENROLMENTS, file);
        assertThat(first.await()).contains("Hanna Weldu", "Måndagsgruppen");
        assertThat(onList()).doesNotContain("Hanna Weldu");
        first.confirm();
        assertThat(onList()).contains("Hanna Weldu");
        TestImport again = bring(ENROLMENTS, file);
        assertThat(again.rows(Outcome.UNCHANGED)).contains("Hanna Weldu");
        again.confirm();
        assertThat(lists.town.as(lists.coordinator, () -> enrolments.steps(hanna)))
                .hasSize(1);
    }

    @Test
    void rows_that_cannot_be_used_name_the_column_and_the_remedy_and_somebody_unseen_is_nobody() {
        UUID handler = lists.town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        people.register(
                lists.coordinator,
                "Dold Person",
                "reference",
                "L-9",
                "protection",
                "unknown",
                "handlers",
                handler.toString());
        TestImport brought = bring(
                ENROLMENTS,
                "Referens;Grupp;Från",
                "L-7;Tisdagsgruppen;" + today,
                "L-7;Måndagsgruppen;2020-01-01",
                "L-8;Måndagsgruppen;" + today,
                "L-9;Måndagsgruppen;" + today,
                ";Måndagsgruppen;" + today,
                "L-7;Måndagsgruppen;i går");
        assertThat(brought.rows(Outcome.REJECTED))
                .contains("Ingen grupp heter så", "Tisdagsgruppen", "Gruppen pågår inte den dagen")
                .contains("Ingen du får göra det här för hittades", "Det står inte vem raden gäller")
                .doesNotContain("Dold Person");
        brought.confirm();
        assertThat(onList()).doesNotContain("Hanna Weldu");
    }

    @Test
    void attendance_counts_once_however_often_it_is_brought() {
        lists.town.as(lists.coordinator, () -> enrolments.enrol(hanna, lists.group, today));
        String[] file = {"Referens;Grupp;Datum;Minuter", "L-7;Måndagsgruppen;" + today + ";45"};
        TestImport first = bring(ATTENDANCE, file);
        assertThat(first.rows(Outcome.NEW)).contains("Hanna Weldu");
        first.confirm();
        assertThat(standing(hanna).said()).isEqualTo(new Said.Late(15));
        bring(ATTENDANCE, file).confirm();
        assertThat(lists.said(hanna)).hasSize(1);
    }

    @Test
    void what_a_leader_has_said_is_not_overwritten_but_stands_beside_it_until_somebody_decides() {
        lists.town.as(lists.coordinator, () -> enrolments.enrol(hanna, lists.group, today));
        lists.town.as(lists.leader, () -> {
            UUID id = attendance.next();
            attendance.say(lists.session, List.of(new Tap(id, hanna, new Said.Here(), 0, clock.instant(), id)));
            return id;
        });
        String[] file = {"Referens;Grupp;Datum;Närvaro;Orsak", "L-7;Måndagsgruppen;" + today + ";nej;sjuk"};
        TestImport brought = bring(ATTENDANCE, file);
        assertThat(brought.rows(Outcome.CHANGED)).contains("Hanna Weldu", "båda visas tills någon avgör");
        brought.confirm();
        assertThat(standing(hanna).unclear()).isTrue();
        assertThat(standing(hanna).minutes(60)).isZero();
        lists.town.as(lists.coordinator, () -> {
            UUID id = attendance.next();
            attendance.say(
                    lists.session,
                    List.of(new Tap(id, hanna, new Said.Absent(AbsenceReason.SICK), 2, clock.instant(), id)));
            return id;
        });
        assertThat(standing(hanna).unclear()).isFalse();
        bring(ATTENDANCE, file).confirm();
        assertThat(lists.said(hanna)).as("the word was brought before").hasSize(3);
    }

    @Test
    void a_row_of_attendance_that_fits_no_session_or_list_says_so() {
        TestImport brought = bring(
                ATTENDANCE,
                "Referens;Grupp;Datum;Närvaro;Minuter",
                "L-7;Måndagsgruppen;" + today + ";ja;",
                "L-7;Måndagsgruppen;2026-01-06;ja;",
                "L-7;Måndagsgruppen;" + today.plusDays(1) + ";ja;");
        assertThat(brought.rows(Outcome.REJECTED))
                .contains(
                        "Deltagaren är inte med i gruppen den dagen", "Gruppen har inget tillfälle då", "ligger efter");
    }

    @Test
    void an_identity_number_tells_who_it_is_and_is_never_repeated() {
        lists.town.as(lists.coordinator, () -> enrolments.enrol(hanna, lists.group, today));
        TestImport brought = bring(
                ATTENDANCE,
                "Personnummer;Grupp;Datum;Närvaro",
                "19900101-9802;Måndagsgruppen;" + today + ";ja",
                "L-7;Måndagsgruppen;" + today + ";ja");
        assertThat(brought.rows(Outcome.REJECTED)).doesNotContain("9802").contains("hittades");
    }

    @Test
    void a_row_about_somebody_who_waits_for_a_guardians_yes_is_told_and_notes_nothing() {
        lists.town.as(lists.coordinator, () -> enrolments.enrol(hanna, lists.group, today));
        browser.post("/programmes/groups/" + lists.group + "/consents", Map.of("asks", "yes"));
        TestImport brought = bring(ATTENDANCE, "Referens;Grupp;Datum;Närvaro", "L-7;Måndagsgruppen;" + today + ";ja");
        assertThat(brought.rows(Outcome.REJECTED)).contains("Vårdnadshavaren har inte sagt ja");
        assertThat(lists.said(hanna)).isEmpty();
    }

    @Test
    void a_caseworker_brings_their_own_case_by_its_identity_number() {
        UUID unit = lists.town.unit("Mottagningen");
        UUID caseworker = lists.town.staff(Role.CASEWORKER, unit);
        UUID abel = people.registerCase(caseworker, unit, "Abel Weldu");
        lists.town.as(caseworker, () -> {
            TypedNumber.Reading number = TypedNumber.read("19900101-9802", null, today);
            app.getBean(Identities.class)
                    .add(
                            app.getBean(People.class).find(abel),
                            (TypedNumber.Number) number,
                            new IdentityNumber.Details(IdentityNumber.Source.CARD, null, null, null, null),
                            null);
        });
        TestImport brought = TestImport.of(
                lists.town.browser(caseworker),
                ENROLMENTS,
                ("Personnummer;Grupp;Från\n19900101-9802;Måndagsgruppen;" + today).getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(brought.await()).contains("Abel Weldu").doesNotContain("9802");
        brought.confirm();
        assertThat(onList()).contains("Abel Weldu");
    }

    @Test
    void a_row_tells_what_somebody_has_planned_when_the_group_meets_and_takes_the_seat_all_the_same() {
        TestProgrammes programmes = new TestProgrammes(app, lists.town, lists.coordinator);
        UUID swedish = programmes.swedish("Svenska");
        programmes.published(swedish);
        List<WeekSlot> week =
                List.of(new WeekSlot(today.getDayOfWeek(), LocalTime.of(9, 30), 60, SessionKind.SWIMMING));
        UUID other = programmes.group(swedish, "Simgruppen", "2026-01-05");
        programmes.plan(other, week, today.plusDays(1), today.plusWeeks(3), null);
        programmes.plan(lists.group, week, today.plusDays(1), today.plusWeeks(3), null);
        programmes.enrol(hanna, other);
        TestImport brought = bring(ENROLMENTS, "Referens;Grupp;Från", "L-7;Måndagsgruppen;" + today);
        assertThat(brought.rows(Outcome.NEW)).contains("Krockar med", "Simning", "09:30");
        brought.confirm();
        assertThat(onList()).contains("Hanna Weldu");
    }

    @Test
    void nobody_else_sees_what_somebody_has_brought() {
        TestImport brought = bring(ENROLMENTS, "Referens;Grupp;Från", "L-7;Måndagsgruppen;" + today);
        TestTown.Browser other = lists.town.browser(lists.town.staff(Role.COORDINATOR, null));
        assertThat(other.get(brought.path()).statusCode()).isEqualTo(404);
    }
}
