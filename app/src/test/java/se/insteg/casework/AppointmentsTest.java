package se.insteg.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Action;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAgenda;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Booked times with people and their interpreters (LEK-10). */
@InstegTest
class AppointmentsTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private TestCasework casework;
    private UUID maria;
    private UUID jonas;
    private UUID karin;
    private UUID selam;
    private UUID amir;
    private UUID agency;
    private UUID unit;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        casework = new TestCasework(app, town);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        jonas = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        TestPeople people = new TestPeople(app, town);
        selam = people.register(
                karin,
                "Selam Tesfay",
                "unit",
                unit.toString(),
                "caseworker",
                maria.toString(),
                "interpreter",
                "yes",
                "preferredLanguage",
                "tigrinska");
        amir = people.register(karin, "Amir Rahmani", "unit", unit.toString(), "caseworker", maria.toString());
        agency = casework.agency(karin, "Tolkförmedlingen Dalarna");
    }

    private Map<String, String> form(String day, String time, String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "day",
                day,
                "time",
                time,
                "minutes",
                "60",
                "kind",
                "place",
                "purpose",
                "Kartläggning",
                "place",
                "Rum 2",
                "staff",
                maria.toString()));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private HttpResponse<String> book(UUID person, Map<String, String> form) {
        return town.browser(maria).post("/people/" + person + "/appointments/new", form);
    }

    private List<Appointment> of(UUID person) {
        return town.as(maria, () -> app.getBean(Appointments.class)
                .of(app.getBean(Cases.class).require(person, Action.BOOK_APPOINTMENTS)));
    }

    private String day(int days) {
        return casework.today().plusDays(days).toString();
    }

    @Test
    void the_form_begins_with_the_persons_own_language_and_says_until_when_the_interpreter_is_cancelled() {
        assertThat(town.browser(maria)
                        .get("/people/" + selam + "/appointments/new")
                        .body())
                .contains("tigrinska", "Tolkförmedlingen Dalarna");
        Map<String, String> form = form(
                day(20),
                "09:30",
                "interpreter",
                "yes",
                "language",
                "tigrinska",
                "interpreterKind",
                "phone",
                "agency",
                agency.toString(),
                "ordered",
                "confirmed",
                "booking",
                "T-4711");
        assertThat(book(selam, form).statusCode()).isEqualTo(302);
        assertThat(town.browser(maria).get("/people/" + selam + "/appointments").body())
                .contains("Tolk i tigrinska, på telefon", "Avboka tolk senast", "T-4711", "Bekräftad");
    }

    @Test
    void a_time_is_the_hour_on_the_wall_also_after_the_clocks_have_changed_and_one_that_does_not_exist_is_told() {
        LocalDate spring =
                LocalDate.of(casework.today().getYear() + 1, 4, 1).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        assertThat(book(amir, form(spring.plusDays(1).toString(), "09:00")).statusCode())
                .isEqualTo(302);
        assertThat(of(amir).getFirst().details().begins().atZone(SWEDEN).toLocalTime())
                .isEqualTo(LocalTime.of(9, 0));
        HttpResponse<String> gap = book(amir, form(spring.toString(), "02:30"));
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(gap.body()).contains("klockan ställs om");
    }

    @Test
    void a_clash_says_who_is_busy_but_not_why_and_can_be_booked_anyway() {
        book(selam, form(day(3), "09:00", "purpose", "Barnmorskan"));
        HttpResponse<String> clash = book(amir, form(day(3), "09:30"));
        assertThat(clash.statusCode()).isEqualTo(422);
        assertThat(clash.body())
                .contains("Kollegan är upptagen då", "Boka ändå")
                .doesNotContain("Barnmorskan");
        assertThat(book(amir, form(day(3), "09:30", "anyway", "yes")).statusCode())
                .isEqualTo(302);
        assertThat(book(amir, form(day(3), "10:30")).statusCode()).isEqualTo(302);
        assertThat(of(amir)).hasSize(2);
    }

    @Test
    void the_start_page_asks_for_what_became_of_it_and_warns_before_an_interpreter_must_be_ordered() {
        book(amir, form(day(-1), "09:00", "purpose", "Uppföljning"));
        book(
                selam,
                form(
                        day(1),
                        "08:00",
                        "interpreter",
                        "yes",
                        "language",
                        "tigrinska",
                        "interpreterKind",
                        "place",
                        "agency",
                        agency.toString(),
                        "ordered",
                        "needed"));
        String start = town.browser(maria).get("/").body();
        assertThat(start).contains("Kom deltagaren? Uppföljning", "Beställ tolk senast");
        UUID past = of(amir).getFirst().id();
        town.browser(maria).post("/people/" + amir + "/appointments/" + past + "/state", Map.of("to", "missed"));
        assertThat(of(amir).getFirst().state()).isEqualTo(Appointment.State.MISSED);
        assertThat(town.browser(maria).get("/").body()).doesNotContain("Kom deltagaren?");
    }

    @Test
    void what_is_moved_tells_from_when_and_a_second_change_of_the_same_version_overwrites_nothing() {
        book(amir, form(day(5), "09:00"));
        Appointment one = of(amir).getFirst();
        String path = "/people/" + amir + "/appointments/" + one.id();
        assertThat(town.browser(maria)
                        .post(path, form(day(6), "10:00", "version", "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(of(amir).getFirst().movedFrom()).isEqualTo(one.details().begins());
        HttpResponse<String> late = town.browser(karin)
                .post(path, form(day(7), "11:00", "version", "0", "purpose", "Annat", "staff", karin.toString()));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Någon annan har ändrat tiden", "Annat");
        assertThat(of(amir).getFirst().details().purpose()).isEqualTo("Kartläggning");
    }

    @Test
    void cancelling_needs_a_reason_and_is_seen_by_the_participant_without_it() {
        book(amir, form(day(5), "09:00", "purpose", "Hemligt ärende"));
        UUID id = of(amir).getFirst().id();
        String state = "/people/" + amir + "/appointments/" + id + "/state";
        assertThat(town.browser(maria).post(state, Map.of("to", "cancelled")).statusCode())
                .isEqualTo(422);
        town.browser(maria).post(state, Map.of("to", "cancelled", "reason", "Tolken kan inte"));
        List<ParticipantAgenda.Planned> planned =
                town.inTenant(() -> app.getBeansOfType(ParticipantAgenda.class).values().stream()
                        .flatMap(agenda -> agenda
                                .planned(
                                        amir,
                                        casework.today().atStartOfDay(SWEDEN).toInstant(),
                                        casework.today()
                                                .plusDays(30)
                                                .atStartOfDay(SWEDEN)
                                                .toInstant())
                                .stream())
                        .toList());
        assertThat(planned).singleElement().satisfies(one -> {
            assertThat(one.cancelled()).isTrue();
            assertThat(one.what().key()).isEqualTo("casework.agenda.PLACE");
            assertThat(one.toString()).doesNotContain("Hemligt", "Tolken kan inte");
        });
    }

    @Test
    void a_reminder_leaves_at_nine_the_day_before_and_follows_when_the_time_is_moved_or_cancelled() {
        UUID called = new TestPeople(app, town)
                .register(
                        karin,
                        "Leila Haddad",
                        "caseworker",
                        maria.toString(),
                        "phone",
                        "070-123 45 67",
                        "unit",
                        unit.toString());
        book(called, form(day(5), "13:00", "purpose", "Hemligt ärende"));
        assertThat(waiting(called)).singleElement().satisfies(row -> assertThat(row)
                .contains(day(4) + " 09:00")
                .contains("Du har en bokad tid")
                .doesNotContain("Hemligt"));
        UUID id = of(called).getFirst().id();
        String path = "/people/" + called + "/appointments/" + id;
        town.browser(maria).post(path, form(day(7), "13:00", "version", "0"));
        assertThat(waiting(called)).singleElement().satisfies(row -> assertThat(row)
                .contains(day(6) + " 09:00"));
        town.browser(maria).post(path + "/state", Map.of("to", "cancelled", "reason", "Tolken kan inte"));
        assertThat(waiting(called)).isEmpty();
    }

    private List<String> waiting(UUID person) {
        return town.as(maria, () -> jdbc.sql("""
                        select to_char(next_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') || ' ' || body
                        from outbox.message where tenant_id = ? and person_id = ? and state not in ('withdrawn', 'sent')
                        """)
                .params(town.id(), person)
                .query(String.class)
                .list());
    }

    @Test
    void future_times_follow_along_when_the_case_is_handed_over_and_come_back_with_it() {
        book(selam, form(day(5), "09:00"));
        book(selam, form(day(-5), "09:00"));
        UUID handover = casework.handOver(karin, maria, jonas, selam);
        assertThat(town.as(jonas, () -> app.getBean(Appointments.class)
                        .of(app.getBean(Cases.class).require(selam, Action.BOOK_APPOINTMENTS))))
                .extracting(one -> one.details().staffId())
                .containsExactly(maria, jonas);
        assertThat(town.browser(karin).get("/caseload/handovers/" + handover).body())
                .contains("En bokad tid bytte handläggare");
        town.as(karin, () -> app.getBean(Handovers.class).undo(handover));
        assertThat(of(selam)).extracting(one -> one.details().staffId()).containsExactly(maria, maria);
    }
}
