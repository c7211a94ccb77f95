package se.insteg.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.access.rights.Matrix;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Two co-ordinators share out cases and hand them over (LEK-10), in a unit with Vansbro's roles (VAN-01). */
@InstegTest
class HandoversTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    ApplicationContext app;

    @Autowired
    Matrix matrix;

    private TestTown town;
    private TestCasework casework;
    private TestPeople people;
    private UUID unit;
    private UUID maria;
    private UUID jonas;
    private UUID karin;
    private UUID eva;
    private UUID selam;
    private UUID amir;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        casework = new TestCasework(app, town);
        people = new TestPeople(app, town);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        jonas = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        eva = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        selam = person("Selam Tesfay", "caseworker", maria.toString());
        amir = person("Amir Rahmani", "caseworker", maria.toString());
    }

    private UUID person(String name, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "unit";
        all[fields.length + 1] = unit.toString();
        return people.register(karin, name, all);
    }

    private String caseloadOfKarin() {
        return town.browser(karin).get("/caseload").body();
    }

    @Test
    void
            the_six_roles_of_vansbros_integration_unit_are_titles_here_and_so_are_coordinator_course_leader_and_peer_worker() {
        assertThat(matrix.jobTitles().stream()
                        .filter(title -> "VAN-01".equals(title.source()))
                        .map(Matrix.JobTitle::swedish))
                .containsExactly(
                        "integrationschef",
                        "arbetslivssamordnare",
                        "etablerings- och bosättningssamordnare",
                        "föreningsutvecklare",
                        "folkhälsoplanerare",
                        "ekonom");
        assertThat(matrix.jobTitles().stream().map(Matrix.JobTitle::key))
                .contains("samordnare", "kursledare", "praktikant");
    }

    @Test
    void what_follows_along_is_shown_before_anything_changes_then_all_of_it_goes_and_can_come_back() {
        LocalDate today = casework.today();
        casework.caseTask(maria, selam, "Ring vårdcentralen", today.minusDays(1));
        casework.task(maria, selam, "Skriv till skolan");
        casework.caseTask(maria, amir, "Boka tolk", today);
        TestTown.Browser browser = town.browser(karin);
        assertThat(browser.get("/caseload/staff/" + maria).body()).contains("Selam Tesfay", "Amir Rahmani");

        Map<String, String> wish = new HashMap<>(Map.of(
                "from",
                maria.toString(),
                "to",
                jonas.toString(),
                "reason",
                "Maria slutar",
                "person",
                selam.toString()));
        HttpResponse<String> preview = browser.post("/caseload/preview", wish);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Inget har ändrats än", "Selam Tesfay", "2 öppna uppgifter")
                .doesNotContain("Amir Rahmani");
        assertThat(casework.mine(jonas)).isEmpty();

        Matcher id = ID.matcher(preview.body());
        assertThat(id.find()).isTrue();
        wish.put("id", id.group(1));
        HttpResponse<String> done = browser.post("/caseload/hand-over", wish);
        String receipt = done.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(receipt).body()).contains("Selam Tesfay", "Maria slutar", "En uppgift bytte namn");
        assertThat(casework.mine(jonas)).containsExactlyInAnyOrder("Ring vårdcentralen", "Skriv till skolan");
        assertThat(casework.mine(maria)).containsExactly("Boka tolk");
        assertThat(town.browser(maria).get("/people/" + selam).statusCode()).isEqualTo(404);
        assertThat(town.browser(jonas).get("/").body()).contains("Ring vårdcentralen", "Selam Tesfay");

        HttpResponse<String> undone = browser.post(receipt + "/undo", Map.of());
        assertThat(browser.get(undone.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Ett ärende av 1 gick tillbaka");
        assertThat(casework.mine(maria))
                .containsExactlyInAnyOrder("Ring vårdcentralen", "Skriv till skolan", "Boka tolk");
        assertThat(casework.mine(jonas)).isEmpty();
    }

    @Test
    void the_same_receipt_for_the_same_form_and_one_row_in_the_log_for_each_person_with_the_reason() {
        UUID id = UUID.randomUUID();
        Map<String, String> form = Map.of(
                "id",
                id.toString(),
                "from",
                maria.toString(),
                "to",
                jonas.toString(),
                "reason",
                "Jämnare fördelning",
                "person",
                selam.toString());
        TestTown.Browser browser = town.browser(karin);
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(i -> browser.post("/caseload/hand-over", form)
                                .headers()
                                .firstValue("Location")
                                .orElse(""))
                        .toList())
                .containsOnly("/caseload/handovers/" + id);
        assertThat(AuditRows.whys(town.id(), karin, "CASES_HANDED_OVER")).containsExactly("Jämnare fördelning");
    }

    @Test
    void an_undone_handover_leaves_alone_whoever_has_been_handed_on_since() {
        UUID first = casework.handOver(karin, maria, jonas, selam, amir);
        UUID amina = town.staff(Role.CASEWORKER, unit);
        casework.handOver(karin, jonas, amina, amir);
        int back = town.as(karin, () -> app.getBean(Handovers.class).undo(first));
        assertThat(back).isEqualTo(1);
        assertThat(town.browser(maria).get("/people/" + selam).statusCode()).isEqualTo(200);
        assertThat(town.browser(amina).get("/people/" + amir).statusCode()).isEqualTo(200);
        assertThat(town.<Integer>as(karin, () -> app.getBean(Handovers.class).undo(first)))
                .isZero();
    }

    @Test
    void people_without_a_caseworker_are_given_one_and_their_tasks_reach_a_list() {
        UUID newcomer = person("Oksana Bondar");
        casework.caseTask(karin, newcomer, "Möt vid bussen", casework.today());
        assertThat(caseloadOfKarin()).contains("En deltagare har ingen handläggare");
        casework.handOver(karin, null, jonas, newcomer);
        assertThat(casework.mine(jonas)).containsExactly("Möt vid bussen");
        assertThat(caseloadOfKarin()).doesNotContain("har ingen handläggare");
    }

    @Test
    void the_caseload_counts_what_each_has_and_what_is_late_and_nobody_protected() {
        casework.caseTask(maria, selam, "Ring", casework.today().minusDays(3));
        UUID hidden = person(
                "Hemlig Person", "caseworker", maria.toString(), "protection", "unknown", "handlers", eva.toString());
        casework.caseTask(eva, hidden, "Sent", casework.today().minusDays(3));
        Caseload.Load load = town.as(karin, () -> app.getBean(Caseload.class).overview()).loads().stream()
                .filter(one -> one.staffId().equals(maria))
                .findFirst()
                .orElseThrow();
        assertThat(load.people()).containsExactly(amir, selam);
        assertThat(load.overdue()).isEqualTo(1);
        UUID handover = casework.handOver(karin, maria, jonas, hidden);
        assertThat(town.as(karin, () -> app.getBean(Handovers.class).find(handover))
                        .moved())
                .isEmpty();
    }

    @Test
    void a_coordinator_of_another_unit_hands_over_nobody_here() {
        UUID stranger = town.staff(Role.COORDINATOR, town.unit("Vuxenutbildning"));
        UUID handover = casework.handOver(stranger, maria, jonas, selam);
        assertThat(town.as(stranger, () -> app.getBean(Handovers.class).find(handover))
                        .moved())
                .isEmpty();
        assertThat(town.browser(maria).get("/people/" + selam).statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_that_lacks_something_says_what_and_keeps_the_rest() {
        TestTown.Browser browser = town.browser(karin);
        HttpResponse<String> answer = browser.post("/caseload/preview", Map.of("from", maria.toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Välj minst ett ärende", "Välj en annan handläggare", "Skriv varför ärendena lämnas över");
        HttpResponse<String> absence = browser.post(
                "/caseload/absence",
                Map.of(
                        "staff",
                        maria.toString(),
                        "cover",
                        jonas.toString(),
                        "from",
                        casework.today().plusDays(4).toString(),
                        "to",
                        casework.today().plusDays(1).toString(),
                        "reason",
                        "Semester"));
        assertThat(absence.statusCode()).isEqualTo(422);
        assertThat(absence.body()).contains("Den sista dagen måste vara", "Semester");
    }
}
