package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What a participant says is wrong at a workplace reaches those who are named, and never the host. */
@InstegTest
class ComplaintsTest {
    private static final String WORDS = "رئيسي يصرخ في وجهي";

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestPlacements placements;
    private TestTown town;
    private TestPlacements.Made made;
    private TestTown.Browser phone;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        placements = new TestPlacements(app);
        town = placements.matching.town;
        made = placements.running();
        UUID card = town.as(placements.matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(made.person(), "ar", null)
                .id());
        phone = town.browserWithCard(card);
    }

    private HttpResponse<String> complain() {
        return phone.post(
                "/me/complaints",
                Map.of("words", WORDS, "placement", made.placement().toString()));
    }

    private UUID only() {
        return town.inTenant(() -> jdbc.sql("select id from placements.complaint where tenant_id = ?")
                .param(town.id())
                .query(UUID.class)
                .single());
    }

    private String path() {
        return "/people/" + made.person() + "/complaints/" + only();
    }

    @Test
    void
            said_in_ones_own_language_it_reaches_a_coordinator_is_taken_answered_once_and_the_answer_is_read_on_the_phone() {
        for (int twice = 0; twice < 2; twice++) {
            assertThat(complain().statusCode()).isEqualTo(302);
        }
        TestTown.Browser coordinator = town.browser(placements.matching.coordinator);
        assertThat(coordinator.get("/").body()).contains("Ett klagomål på en arbetsplats");
        assertThat(coordinator.get("/complaints").body())
                .contains("Selam Haile")
                .doesNotContain(WORDS);
        assertThat(coordinator.get(path()).body()).contains(WORDS, "Återbruket");
        assertThat(AuditRows.count(town.id(), placements.matching.coordinator, "COMPLAINT_SHOWN"))
                .isOne();
        assertThat(coordinator.post(path() + "/take", Map.of()).statusCode()).isEqualTo(302);
        UUID other = town.staff(Role.COORDINATOR, placements.matching.unit);
        assertThat(town.browser(other).post(path() + "/take", Map.of()).statusCode())
                .as("taken by somebody else")
                .isEqualTo(409);
        assertThat(phone.get("/me/complaints").body()).contains("Någon tar hand om det");
        assertThat(coordinator.post(path() + "/close", Map.of("answer", "")).statusCode())
                .isEqualTo(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(coordinator
                            .post(path() + "/close", Map.of("answer", "Vi har pratat med chefen."))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(town.browser(other)
                        .post(path() + "/close", Map.of("answer", "Något annat"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(phone.get("/me").body()).contains("Du har fått svar");
        assertThat(phone.get("/me/complaints").body()).contains("Vi har pratat med chefen.");
        assertThat(coordinator.get("/").body()).doesNotContain("Ett klagomål");
    }

    @Test
    void neither_the_own_caseworker_nor_a_coordinator_who_is_not_named_reads_it_and_the_database_holds_no_word_of_it() {
        complain();
        assertThat(town.browser(placements.matching.caseworker).get(path()).statusCode())
                .isEqualTo(403);
        UUID named = town.staff(Role.COORDINATOR, placements.matching.unit);
        TestTown.Browser coordinator = town.browser(placements.matching.coordinator);
        assertThat(coordinator
                        .post("/complaints/recipients", Map.of("staff", named.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(coordinator.get(path()).statusCode()).isEqualTo(404);
        assertThat(coordinator.get("/").body()).doesNotContain("Ett klagomål på en arbetsplats");
        assertThat(town.browser(named).get(path()).body()).contains(WORDS);
        assertThat(town.inTenant(() -> jdbc.sql(
                                "select c::text || encode(words, 'escape') from placements.complaint c where tenant_id = ?")
                        .param(town.id())
                        .query(String.class)
                        .single()))
                .doesNotContain("رئيسي");
    }

    @Test
    void staff_write_one_down_for_a_participant_and_of_somebody_protected_it_reaches_the_named_handler_alone() {
        TestMatching matching = placements.matching;
        TestTown.Browser caseworker = town.browser(matching.caseworker);
        String id = UUID.randomUUID().toString();
        String form = "/people/" + made.person() + "/complaints/new";
        assertThat(caseworker.post(form, Map.of("id", id, "words", "")).statusCode())
                .isEqualTo(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(caseworker
                            .post(form, Map.of("id", id, "words", "Får inga raster"))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(only()).isEqualTo(UUID.fromString(id));
        String path = path();
        matching.people.protect(matching.caseworker, made.person(), Protection.Kind.UNKNOWN, matching.handler);
        assertThat(town.browser(matching.coordinator).get(path).statusCode()).isEqualTo(404);
        assertThat(town.browser(matching.coordinator).get("/complaints").body()).doesNotContain("Selam Haile");
        TestTown.Browser handler = town.browser(matching.handler);
        assertThat(handler.get("/").body()).contains("Ett klagomål på en arbetsplats");
        assertThat(handler.get(path).body()).contains("Får inga raster");
    }

    @Test
    void another_municipality_has_nothing_here_and_a_participant_reads_only_their_own() {
        complain();
        TestMatching elsewhere = new TestMatching(app);
        assertThat(elsewhere.town.browser(elsewhere.coordinator).get(path()).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .town
                        .browser(elsewhere.coordinator)
                        .get("/complaints")
                        .body())
                .doesNotContain("Selam");
        TestPlacements.Made another = placements.running();
        UUID card = town.as(placements.matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(another.person(), "ar", null)
                .id());
        assertThat(town.browserWithCard(card).get("/me/complaints").body()).doesNotContain(WORDS);
    }
}
