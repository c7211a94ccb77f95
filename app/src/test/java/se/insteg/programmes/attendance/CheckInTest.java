package se.insteg.programmes.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** A card that is held out at the door of a session (LEK-15). */
@InstegTest
class CheckInTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestLists lists;
    private TestTown.Browser phone;
    private String number;

    @BeforeEach
    void card() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        lists = new TestLists(app);
        phone = lists.town.browser(lists.leader);
        number = lists.town
                .as(lists.coordinator, () -> app.getBean(ParticipantAccess.class)
                        .issue(lists.amal, "ar", null)
                        .number())
                .replace(" ", "");
    }

    private String scanned() {
        return "/card/" + lists.town.code() + "/" + number;
    }

    @Test
    void a_leader_who_scans_a_card_comes_to_a_button_and_only_the_button_marks() {
        HttpResponse<String> scan = phone.get(scanned() + "?lang=ar");
        assertThat(scan.statusCode()).isEqualTo(302);
        assertThat(scan.headers().allValues("Set-Cookie"))
                .as("the leader keeps their language")
                .noneMatch(one -> one.startsWith("lang"));
        String address = scan.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(phone.get(address).body()).contains("Amal Haddad är här", "Måndagsgruppen");
        }
        assertThat(lists.said(lists.amal)).isEmpty();
        Map<String, String> press = Map.of(
                "card",
                number,
                "session",
                lists.session.toString(),
                "tap",
                UUID.randomUUID().toString(),
                "seen",
                "0");
        String noted = phone.post("/programmes/checkin", press)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        phone.post("/programmes/checkin", press);
        assertThat(phone.get(noted).body()).contains("Amal Haddad är markerad som här.");
        assertThat(lists.said(lists.amal)).as("sent twice").singleElement().satisfies(mark -> assertThat(mark.said())
                .isEqualTo(new Said.Here()));
        assertThat(phone.get(address).body()).contains("Redan markerad som här");
        String together = lists.said(lists.amal).getFirst().together().toString();
        phone.post("/programmes/sessions/" + lists.session + "/attendance/undo", Map.of("together", together));
        assertThat(Standing.of(lists.said(lists.amal)).words()).isEmpty();
    }

    @Test
    void for_anybody_else_the_card_is_the_participants_own_way_in_and_marks_nothing() {
        Visitor stranger = Visitor.at(app);
        assertThat(stranger.get(scanned()).body()).doesNotContain("Amal").contains("name=\"pin\"");
        assertThat(stranger.get("/programmes/checkin?card=" + number).statusCode())
                .isEqualTo(302);
        assertThat(lists.said(lists.amal)).isEmpty();
    }

    @Test
    void a_card_tells_nothing_beyond_the_lists_that_one_may_mark() {
        UUID other = lists.town.staff(Role.COURSE_LEADER, null);
        String typed = "/programmes/checkin?card=" + number.toLowerCase(Locale.ROOT);
        assertThat(phone.get(typed).body()).contains("Amal Haddad är här");
        TestTown.Browser elsewhere = lists.town.browser(other);
        assertThat(elsewhere.get(typed).body())
                .contains("Kortet hör inte till någon på dagens listor")
                .doesNotContain("Amal");
        elsewhere.post("/programmes/checkin", Map.of("card", number, "session", lists.session.toString()));
        TestTown neighbour = TestTown.in(app);
        TestTown.Browser abroad = neighbour.browser(neighbour.staff(Role.COORDINATOR, null));
        assertThat(abroad.get(typed).body()).doesNotContain("Amal");
        abroad.post("/programmes/checkin", Map.of("card", number, "session", lists.session.toString()));
        assertThat(lists.said(lists.amal)).isEmpty();
    }

    @Test
    void on_paper_stand_the_names_that_the_list_has_and_nothing_else_of_anybody() {
        String path = "/programmes/sessions/" + lists.session + "/attendance/paper";
        assertThat(phone.get(path).body()).contains("Amal Haddad", "Omar Nur", "Selam Tesfay", "Underskrift");
        TestTown.Browser other = lists.town.browser(lists.town.staff(Role.COURSE_LEADER, null));
        assertThat(other.get(path).body()).doesNotContain("Amal Haddad");
    }
}
