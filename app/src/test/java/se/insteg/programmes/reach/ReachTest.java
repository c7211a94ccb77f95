package se.insteg.programmes.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A training that is to reach all staff of three homes tells how many it has (VAN-13). */
@InstegTest
class ReachTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Reach reach;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private UUID group;
    private TestTown.Browser desk;
    private String page;

    @BeforeEach
    void training() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID training =
                programmes.begun(ProgrammeKind.TRAINING, "Utbildning med RFSU", List.of(TestProgrammes.health(180)));
        programmes.published(training);
        group = programmes.group(training, "Våren", "2026-01-05");
        desk = town.browser(coordinator);
        page = "/programmes/groups/" + group + "/reach";
    }

    private List<Target> targets() {
        return town.as(coordinator, () -> reach.of(group));
    }

    private void want(String audience, int people) {
        assertThat(desk.post(page, Map.of("audience", audience, "people", String.valueOf(people)))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> came(String audience, String people, UUID id) {
        UUID target = targets().stream()
                .filter(one -> one.audience().equals(audience))
                .map(Target::id)
                .findFirst()
                .orElseThrow();
        return desk.post(
                page + "/noted",
                Map.of(
                        "id", id.toString(),
                        "target", target.toString(),
                        "reached", people,
                        "day", LocalDate.now(clock).toString()));
    }

    @Test
    void all_staff_of_three_homes_are_counted_home_by_home_and_together() {
        assertThat(desk.get("/programmes/groups/" + group).body())
                .contains("Skriv vilka utbildningen ska nå och hur många de är");
        want("Solgården", 10);
        want("Tallåsen", 8);
        want("Björkbacken", 6);
        want("solgården", 12);
        assertThat(targets()).hasSize(3).extracting(Target::people).containsExactlyInAnyOrder(12, 8, 6);
        UUID once = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            came("Solgården", "9", once);
        }
        came("Björkbacken", "7", UUID.randomUUID());
        assertThat(Target.reached(targets()))
                .as("7 of 6 are 6, and make up for nobody")
                .isEqualTo(15);
        assertThat(desk.get(page).body()).contains("15 av 26 har nåtts", "Fler har nåtts än som arbetar där nu");
        assertThat(desk.get("/programmes/groups/" + group).body()).contains("15 av 26 har nåtts");

        desk.post(page + "/back", Map.of("noted", once.toString()));
        assertThat(Target.reached(targets())).isEqualTo(6);
        desk.post(page + "/back", Map.of("noted", once.toString(), "again", "yes"));
        assertThat(Target.reached(targets())).isEqualTo(15);
    }

    @Test
    void a_number_that_is_none_is_told_at_its_field_and_another_municipality_has_no_such_group() {
        HttpResponse<String> wrong = desk.post(page, Map.of("audience", "", "people", "många"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Skriv vilka som ska nås.");
        assertThat(desk.post(page + "/noted", Map.of("reached", "0")).statusCode())
                .isEqualTo(422);
        TestTown elsewhere = TestTown.in(app);
        TestTown.Browser stranger = elsewhere.browser(elsewhere.staff(Role.COORDINATOR, null));
        for (String path : List.of("", "/noted", "/back")) {
            assertThat(stranger.post(page + path, Map.of()).statusCode()).isEqualTo(404);
        }
    }
}
