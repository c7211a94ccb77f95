package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.placements.agreement.HostReminding;
import se.insteg.placements.agreement.HostSigning;
import se.insteg.placements.followup.FollowUps;
import se.insteg.placements.followup.HostFollowUps;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Host and participant are asked how a placement goes, each by their own way (LEK-11, MAR-09). */
@InstegTest
class FollowUpPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestPlacements placements;
    private TestTown town;
    private TestPlacements.Made made;
    private TestTown.Browser caseworker;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        placements = new TestPlacements(app);
        town = placements.matching.town;
        made = placements.begun(80, 5);
        caseworker = town.browser(placements.matching.caseworker);
    }

    private static String path(TestPlacements.Made of) {
        return "/people/" + of.person() + "/placements/" + of.placement() + "/followups";
    }

    private String path() {
        return path(made);
    }

    private static Map<String, String> fields(String... all) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields;
    }

    /** All questions of the middle answered, and more as given. */
    private Map<String, String> answers(String... more) {
        Map<String, String> all = fields(
                "number", "0",
                "works", "yes",
                "swedish", "4",
                "tasks", "yes",
                "supervision", "partly",
                "way", "phone",
                "on", placements.today.toString());
        all.putAll(fields(more));
        return all;
    }

    private int rows() {
        return town.inTenant(() -> jdbc.sql("select count(*) from placements.followup where tenant_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    @Test
    void staff_write_down_what_was_said_once_correct_it_with_a_reason_and_the_earlier_words_stay() {
        String host = path() + "/midway/host";
        assertThat(caseworker.get(path()).body()).contains("I mitten av praktiken", "Väntar på svar");
        assertThat(caseworker.post(host, fields("number", "0")).statusCode()).isEqualTo(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(caseworker
                            .post(host, answers("who", "Bo Ek", "words", "Duktig i köket"))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(rows()).as("sent twice").isOne();
        assertThat(caseworker
                        .post(host, answers("number", "1", "works", "partly"))
                        .statusCode())
                .as("corrected without a reason")
                .isEqualTo(422);
        assertThat(caseworker
                        .post(host, answers("number", "1", "works", "partly", "why", "Bo menade delvis"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseworker.get(path()).body())
                .contains("Bo menade delvis", "Ett tidigare svar", "Duktig i köket", "Bo Ek");
        HttpResponse<String> overtaken =
                caseworker.post(host, answers("number", "1", "works", "no", "why", "Jag vet bättre"));
        assertThat(overtaken.statusCode()).isEqualTo(422);
        assertThat(overtaken.body()).contains("Någon annan skrev in ett svar samtidigt", "Jag vet bättre");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void what_all_three_said_at_one_meeting_is_written_down_in_turn_and_then_it_is_done() {
        HttpResponse<String> first = caseworker.post(path() + "/midway/host", answers("way", "together"));
        assertThat(first.headers().firstValue("Location").orElseThrow()).contains("/midway/participant?on=");
        assertThat(caseworker
                        .post(path() + "/midway/participant", answers("way", "together"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseworker.get(path()).body()).contains("Båda har svarat", "Sagt när alla tre träffades");
    }

    @Test
    void a_late_one_stands_on_the_start_page_becomes_a_task_once_and_is_over_when_nobody_could_be_reached() {
        assertThat(caseworker.get("/").body()).contains("Följ upp praktiken");
        assertThat(caseworker.get("/placements/followups").body()).contains("Selam Haile", "I mitten av praktiken");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(caseworker.post(path() + "/midway/task", fields()).statusCode())
                    .isEqualTo(302);
        }
        assertThat(caseworker.get("/people/" + made.person() + "/tasks").body()).contains("Följ upp praktiken hos");
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from casework.task where tenant_id = ?")
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .as("one task")
                .isOne();
        for (String party : List.of("host", "participant")) {
            String address = path() + "/midway/" + party;
            assertThat(caseworker
                            .post(address, fields("unreachable", "yes", "number", "0"))
                            .statusCode())
                    .as("no reason")
                    .isEqualTo(422);
            assertThat(caseworker
                            .post(address, fields("unreachable", "yes", "number", "0", "reason", "Ringt tre gånger"))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(caseworker.get("/placements/followups").body()).doesNotContain("I mitten av praktiken");
    }

    @Test
    void a_host_answers_by_link_a_scanner_consumes_nothing_and_what_the_participant_said_is_not_there() {
        caseworker.post(path() + "/midway/participant", answers("words", "Jag är rädd för chefen"));
        String address = town.as(placements.matching.caseworker, () -> app.getBean(HostFollowUps.class)
                .link(made.person(), made.placement()));
        String link = URI.create(address).getRawPath();
        Visitor host = Visitor.at(app);
        for (int i = 0; i < 3; i++) {
            assertThat(host.get(link).statusCode()).isEqualTo(200);
        }
        assertThat(rows()).isOne();
        assertThat(host.post(link).body())
                .contains("Hur går praktiken?", "Hinner handledaren med?")
                .doesNotContain("rädd");
        assertThat(host.post(link, "occasion", "midway", "number", "0").statusCode())
                .as("nothing chosen")
                .isEqualTo(422);
        String[] said = {
            "occasion", "midway", "number", "0", "works", "yes", "swedish", "3", "tasks", "yes", "supervision", "yes"
        };
        for (int twice = 0; twice < 2; twice++) {
            assertThat(host.post(link, said).body()).contains("Tack för svaret").doesNotContain("rädd");
        }
        assertThat(rows()).as("sent twice").isEqualTo(2);
        assertThat(caseworker.get(path()).body()).contains("Svarade själva med länk", "Anna Berg");
    }

    @Test
    void a_participant_answers_in_arabic_on_their_own_page_and_sees_nothing_of_what_the_host_said() {
        caseworker.post(path() + "/midway/host", answers("words", "Kommer ofta sent"));
        UUID card = town.as(placements.matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(made.person(), "ar", null)
                .id());
        TestTown.Browser phone = town.browserWithCard(card);
        assertThat(phone.get("/me", "Accept-Language", "ar").body()).contains("كيف يسير تدريبك؟");
        String own = "/me/placements/" + made.placement() + "/followup";
        assertThat(phone.get(own, "Accept-Language", "ar").body())
                .contains("كم تتحدث السويدية هناك؟")
                .doesNotContain("Kommer ofta sent");
        Map<String, String> said = answers("occasion", "midway", "words", "كل شيء جيد");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(phone.post(own, said).statusCode()).isEqualTo(302);
        }
        assertThat(rows()).isEqualTo(2);
        assertThat(caseworker.get(path()).body()).contains("كل شيء جيد", "Båda har svarat");
        TestPlacements.Made anothers = placements.begun(80, 5);
        assertThat(phone.get("/me/placements/" + anothers.placement() + "/followup")
                        .statusCode())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void a_hosts_figures_show_from_three_answers_and_never_those_of_protected_people() {
        TestPlacements.Made second = placements.beside(made, 80, 5);
        TestPlacements.Made third = placements.beside(made, 80, 5);
        String page = "/hosts/" + placements.whole(made).placement().where().organisationId();
        TestTown.Browser coordinator = town.browser(placements.matching.coordinator);
        for (TestPlacements.Made one : List.of(made, second)) {
            caseworker.post(path(one) + "/midway/host", answers());
        }
        assertThat(coordinator.get(page).body()).doesNotContain("svar: det fungerar");
        caseworker.post(path(third) + "/midway/host", answers("works", "no"));
        assertThat(coordinator.get(page).body()).contains("2 av 3 svar: det fungerar", "0 av 3 svar: handledningen");
        protect(third);
        assertThat(coordinator.get(page).body()).doesNotContain("svar: det fungerar");
    }

    @Test
    void a_host_is_told_to_have_kept_so_many_of_the_promises_that_are_due_from_three_on() {
        UUID host = Objects.requireNonNull(
                placements.whole(made).placement().where().organisationId());
        TestTown.Browser coordinator = town.browser(placements.matching.coordinator);
        promised(host, PromiseDetails.State.KEPT, placements.today);
        promised(host, PromiseDetails.State.BROKEN, placements.today);
        promised(host, PromiseDetails.State.OPEN, placements.today);
        placements.matching.hosts.promise(host, "Vårt eget", placements.today.minusDays(1));
        assertThat(coordinator.get("/hosts/" + host).body())
                .as("two are due, and ours does not count")
                .doesNotContain("Anordnaren höll");
        promised(host, PromiseDetails.State.OPEN, placements.today.minusDays(1));
        assertThat(coordinator.get("/hosts/" + host).body()).contains("Anordnaren höll 1 av 3 löften");
    }

    private void promised(UUID host, PromiseDetails.State state, LocalDate due) {
        placements.matching.hosts.promise(
                host,
                new PromiseDetails(PromiseDetails.Whose.THEIRS, "Skor", due, placements.matching.coordinator, state));
    }

    @Test
    void a_host_is_written_to_in_its_own_language_without_names_and_reminded_once_until_it_has_answered_or_signed() {
        town.inTenant(() -> jdbc.sql(
                        "update hosts.contact set email = 'anna@aterbruket.example', language = 'en' where tenant_id = ?")
                .param(town.id())
                .update());
        TestPlacements.Made unsigned = placements.drafted();
        assertThat(caseworker
                        .post(path() + "/ask", fields("way", "email"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?done=sent"));
        assertThat(caseworker
                        .post(path() + "/ask", fields("way", "email"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?done=already"));
        town.inTenant(() -> jdbc.sql(
                        "update hosts.contact set email = 'anna@aterbruket.example', language = 'en' where tenant_id = ?")
                .param(town.id())
                .update());
        town.as(placements.matching.caseworker, () -> app.getBean(HostSigning.class)
                .send(unsigned.person(), unsigned.placement()));
        assertThat(messages()).hasSize(2).allSatisfy(body -> assertThat(body)
                .contains("Hello!", "/host/")
                .doesNotContain("Selam", "Kök"));
        HostReminding reminding = app.getBean(HostReminding.class);
        reminding.run(town.id());
        assertThat(messages()).as("not yet").hasSize(2);
        Timestamp before = Timestamp.from(app.getBean(Clock.class).instant().minus(Duration.ofDays(5)));
        town.inTenant(() -> jdbc.sql("update hosts.link set made_at = ?, expires_at = ? where tenant_id = ?")
                .params(before, before, town.id())
                .update());
        caseworker.post(path() + "/midway/host", answers());
        for (int twice = 0; twice < 2; twice++) {
            reminding.run(town.id());
        }
        assertThat(messages())
                .as("who has answered is not reminded, and nobody twice")
                .hasSize(3)
                .last()
                .asString()
                .contains("waits for your signature");
    }

    private void protect(TestPlacements.Made of) {
        TestMatching matching = placements.matching;
        matching.people.protect(matching.caseworker, of.person(), Protection.Kind.UNKNOWN, matching.handler);
    }

    private List<String> messages() {
        return town.inTenant(() -> jdbc.sql("select body from outbox.message where tenant_id = ? order by id")
                .param(town.id())
                .query(String.class)
                .list());
    }

    @Test
    void whoever_may_not_is_refused_another_municipality_has_nothing_here_and_of_somebody_protected_there_is_no_link() {
        TestPlacements elsewhere = new TestPlacements(app);
        TestTown.Browser other = elsewhere.matching.town.browser(elsewhere.matching.caseworker);
        assertThat(other.get(path()).statusCode()).isEqualTo(404);
        assertThat(other.post(path() + "/midway/host", answers()).statusCode()).isEqualTo(404);
        UUID teacher = town.staff(Role.COURSE_LEADER, placements.matching.unit);
        assertThat(town.browser(teacher).get(path()).statusCode()).isEqualTo(403);
        assertThat(caseworker
                        .post("/placements/followups/times", fields("weeks", "2"))
                        .statusCode())
                .isEqualTo(403);
        protect(made);
        assertThat(caseworker.get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_municipality_says_when_it_asks_besides_and_it_counts_at_once() {
        TestTown.Browser coordinator = town.browser(placements.matching.coordinator);
        for (String unclear : List.of("två", "0", "53", "1 2 3 4 5")) {
            assertThat(coordinator
                            .post("/placements/followups/times", fields("weeks", unclear))
                            .statusCode())
                    .as(unclear)
                    .isEqualTo(422);
        }
        assertThat(coordinator
                        .post("/placements/followups/times", fields("weeks", "2, 4"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseworker.get(path()).body()).contains("Efter 2 veckor", "Efter 4 veckor");
        LocalDate soon = placements.today.plusDays(5);
        assertThat(town.as(placements.matching.caseworker, () -> app.getBean(FollowUps.class)
                                .of(made.person(), made.placement()))
                        .all()
                        .getLast()
                        .due())
                .isEqualTo(soon);
    }
}
