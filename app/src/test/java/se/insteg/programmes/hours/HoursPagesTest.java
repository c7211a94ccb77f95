package se.insteg.programmes.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.people.ParticipantAccess;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;
import se.insteg.programmes.attendance.TestLists;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A person's hours on their page, on paper and on their own phone (TRE-02, TRE-04, MAR-03). */
@InstegTest
class HoursPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Attendance attendance;

    @Autowired
    Timetable timetable;

    @Autowired
    Hours hours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestLists lists;
    private TestTown.Browser desk;
    private String page;

    @BeforeEach
    void list() {
        lists = new TestLists(app);
        desk = lists.town.browser(lists.coordinator);
        page = "/people/" + lists.amal + "/hours";
        say(new Said.Late(15));
    }

    private void say(Said said) {
        UUID id = UUID.randomUUID();
        Tap tap = new Tap(id, lists.amal, said, 99, clock.instant(), id);
        lists.town.as(lists.leader, () -> attendance.say(lists.session, List.of(tap)));
    }

    private TestTown.Browser phone(UUID whose) {
        ParticipantAccess access = app.getBean(ParticipantAccess.class);
        return lists.town.browserWithCard(lists.town
                .as(lists.coordinator, () -> access.issue(whose, "sv", null))
                .id());
    }

    private HourLedger ledger() {
        return lists.town.as(lists.coordinator, () -> hours.of(lists.amal).ledger());
    }

    @Test
    void hours_from_elsewhere_count_with_their_source_until_they_are_taken_back_with_a_reason() {
        UUID id = UUID.randomUUID();
        Map<String, String> typed = Map.of(
                "id",
                id.toString(),
                "from",
                "2026-01-12",
                "to",
                "2026-03-20",
                "hours",
                "40",
                "source",
                "Intyg från Rättvik");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(desk.post(page, typed).statusCode()).isEqualTo(302);
        }
        assertThat(ledger().statutory()).isEqualTo(40 * 60 + 45);
        assertThat(ledger().starts()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(desk.get(page).body()).contains("Intyg från Rättvik", "40 tim 45 min");
        HttpResponse<String> wrong =
                desk.post(page, Map.of("from", "2026-01-12", "to", "2099-01-01", "hours", "många"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Skriv vem som har intygat timmarna.");
        assertThat(desk.post(page + "/back", Map.of("elsewhere", id.toString())).statusCode())
                .isEqualTo(422);
        desk.post(page + "/back", Map.of("elsewhere", id.toString(), "reason", "Fel person"));
        assertThat(ledger().statutory()).isEqualTo(45);
        assertThat(desk.get(page).body()).contains("Intyg från Rättvik", "Fel person");
    }

    @Test
    void a_certificate_in_tigrinya_says_what_the_ledger_says_and_stays_as_it_was_handed_over() {
        assertThat(desk.post(page + "/certificate", Map.of("language", "xx")).statusCode())
                .isEqualTo(422);
        for (int sent = 0; sent < 2; sent++) {
            Map<String, String> typed = Map.of("id", lists.amal.toString(), "language", "ti");
            assertThat(desk.post(page + "/certificate", typed).statusCode()).isEqualTo(302);
        }
        say(new Said.Absent(AbsenceReason.SICK));
        List<String> words =
                lists.town.inTenant(() -> jdbc.sql("select words from programmes.hours_certificate where person_id = ?")
                        .param(lists.amal)
                        .query(String.class)
                        .list());
        assertThat(words)
                .singleElement()
                .asString()
                .contains("Amal Haddad", "lang=\"ti\"", "Intyg om timmar", "dir=\"ltr\">45 min</td>");
        Matcher link = Pattern.compile("certificate\\?id=([0-9a-f-]+)")
                .matcher(desk.get(page).body());
        assertThat(link.find())
                .as("a certificate stays when the hours are corrected")
                .isTrue();
        byte[] pdf = desk.fetch(page + "/certificate?id=" + link.group(1), null).body();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/MarkInfo");
        assertThat(desk.get("/people/" + lists.omar + "/hours/certificate?id=" + link.group(1))
                        .statusCode())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void whoever_cannot_come_says_so_on_their_phone_and_the_list_says_it_without_the_reason() {
        Session was = lists.town.as(lists.coordinator, () -> timetable.find(lists.session));
        Session.When later = new Session.When(
                was.when().day().plusDays(3), was.when().at(), was.when().minutes());
        lists.town.as(lists.coordinator, () -> timetable.move(lists.session, was.version(), later, "Prov"));
        TestTown.Browser phone = phone(lists.omar);
        Map<String, String> ill = Map.of("session", lists.session.toString(), "reason", "sick");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(phone.post("/me/hours", ill).statusCode()).isEqualTo(302);
        }
        assertThat(phone.get("/me/hours").body()).contains("Du har sagt att du inte kan komma.");
        assertThat(lists.said(lists.omar)).singleElement().satisfies(mark -> assertThat(mark.own())
                .isTrue());
        String list = lists.town
                .browser(lists.leader)
                .get("/programmes/sessions/" + lists.session + "/attendance")
                .body();
        assertThat(list).contains("data-word>Har anmält frånvaro<").doesNotContain("data-word>Sjuk");
        phone.post("/me/hours", Map.of("session", lists.session.toString(), "said", "coming"));
        assertThat(lists.said(lists.omar)).hasSize(2);
        assertThat(phone.post("/me/hours", Map.of("session", UUID.randomUUID().toString(), "reason", "sick"))
                        .statusCode())
                .isEqualTo(404);
    }
}
