package se.insteg.people.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A participant helps others for a time, once they have promised secrecy (LEK-08). */
@InstegTest
class PeerWorkersTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    PeerWorkers workers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private TestPeers peers;
    private UUID unit;
    private UUID sofia;
    private UUID yusuf;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        yusuf = register("Yusuf Haidari");
        peers = new TestPeers(app, town, sofia);
        today = LocalDate.now(clock);
    }

    private UUID register(String name, String... fields) {
        return new TestPeople(app, town)
                .register(sofia, name, all(List.of("unit", unit.toString(), "preferredLanguage", "dari"), fields));
    }

    private static String[] all(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private PeerWorker only() {
        List<PeerWorker> all = town.as(sofia, () -> workers.of(workers.person(yusuf)));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Map<String, String> appointment(LocalDate ends) {
        return new HashMap<>(Map.of(
                "called", "Yusuf", "right", "help_mapping", "starts", today.toString(), "ends", ends.toString()));
    }

    @Test
    void what_they_promise_is_read_in_their_own_language_and_signed_with_their_own_card() {
        TestTown.Browser phone = peers.phone(yusuf);
        assertThat(phone.get("/me").body()).doesNotContain("/me/undertaking");
        peers.appointed(yusuf, "Yusuf");
        assertThat(only().state(today)).isEqualTo(PeerWorker.State.UNSIGNED);
        assertThat(phone.get("/me").body()).contains("/me/undertaking");
        assertThat(phone.get("/me/undertaking").body())
                .contains("lang=\"fa-AF\" dir=\"rtl\"", "تعهد رازداری", "دری", "2009:400")
                .contains(town.name());
        assertThat(phone.post("/me/undertaking", Map.of("version", "0", "language", "fa-AF"))
                        .statusCode())
                .as("without a promise")
                .isEqualTo(422);
        assertThat(only().signed()).isNull();
        peers.sign(phone);
        assertThat(only().state(today)).isEqualTo(PeerWorker.State.IN_FORCE);
        assertThat(only().signed()).isEqualTo(new PeerWorker.Signed(1, "ar", PeerWorker.How.SCREEN, today, ""));
        assertThat(AuditRows.count(town.id(), yusuf, "PEER_SIGNED")).isEqualTo(1);
        peers.sign(phone);
        assertThat(AuditRows.count(town.id(), yusuf, "PEER_SIGNED"))
                .as("once more changes nothing")
                .isEqualTo(1);
    }

    @Test
    void on_paper_it_is_signed_before_a_witness_whose_name_is_kept_and_the_words_are_printed() {
        UUID id = peers.appointed(yusuf, "Yusuf");
        String path = "/people/" + yusuf + "/peer";
        TestTown.Browser desk = town.browser(sofia);
        assertThat(desk.get(path + "/" + id + "/undertaking?language=en").body())
                .contains("Undertaking of secrecy", "Inför (vittnets namn och titel)");
        assertThat(desk.post(path + "/" + id + "/signed", Map.of("on", today.toString()))
                        .body())
                .contains("Skriv vem som bevittnade");
        Map<String, String> form =
                Map.of("witness", "Maria Holm, handläggare", "on", today.toString(), "language", "en");
        assertThat(desk.post(path + "/" + id + "/signed", form).statusCode()).isEqualTo(302);
        assertThat(only().signed())
                .isEqualTo(new PeerWorker.Signed(1, "en", PeerWorker.How.PAPER, today, "Maria Holm, handläggare"));
        assertThat(desk.get(path).body()).contains("på papper inför", "Maria Holm");
    }

    @Test
    void what_was_signed_stays_as_it_was_when_the_municipality_writes_its_own_words() {
        TestTown.Browser phone = peers.phone(yusuf);
        UUID id = peers.appointed(yusuf, "Yusuf");
        peers.sign(phone);
        TestTown.Browser desk = town.browser(sofia);
        assertThat(desk.get("/peers/undertaking").body()).contains("Texten som följer med Insteg", "تعهد رازداری");
        assertThat(desk.post("/peers/undertaking", Map.of("after", "1", "body-sv", ""))
                        .statusCode())
                .isEqualTo(422);
        desk.post("/peers/undertaking", Map.of("after", "1", "body-sv", "# Vårt eget löfte"));
        assertThat(desk.post("/peers/undertaking", Map.of("after", "1", "body-sv", "# En annans"))
                        .statusCode())
                .as("somebody has written another since")
                .isEqualTo(409);
        assertThat(town.browser(sofia)
                        .get("/people/" + yusuf + "/peer/" + id + "/undertaking?language=sv")
                        .body())
                .contains("Sekretessförbindelse för dig som hjälper")
                .doesNotContain("Vårt eget löfte");
        UUID other = register("Zahra Karimi");
        peers.appointed(other, "Zahra");
        TestTown.Browser theirs = peers.phone(other);
        assertThat(theirs.get("/me/undertaking").body()).contains("Vårt eget löfte");
        assertThat(theirs.post("/me/undertaking", Map.of("version", "1", "language", "sv", "promise", "yes"))
                        .statusCode())
                .as("read before the new words came")
                .isEqualTo(409);
    }

    @Test
    void it_has_a_last_day_and_is_taken_back_with_a_reason_and_both_are_told_on_one_page() {
        TestTown.Browser desk = town.browser(sofia);
        String path = "/people/" + yusuf + "/peer";
        assertThat(desk.post(path, appointment(today.plusYears(2))).body()).contains("högst ett år");
        assertThat(desk.post(path, appointment(today.minusDays(1))).statusCode())
                .isEqualTo(422);
        Map<String, String> form = appointment(today.plusDays(10));
        form.put("id", town.as(sofia, workers::next).toString());
        desk.post(path, form);
        desk.post(path, form);
        UUID id = only().id();
        assertThat(desk.get("/").body()).contains("Uppdrag att hjälpa andra tar slut", "Yusuf Haidari");
        assertThat(desk.get("/peers").body()).contains("Yusuf Haidari", "Väntar på underskrift");
        assertThat(desk.post(path + "/" + id + "/end", Map.of()).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        desk.post(path + "/" + id + "/end", Map.of("reason", "Flyttar till Falun"));
        assertThat(only().state(today)).isEqualTo(PeerWorker.State.ENDED);
        assertThat(desk.get(path).body()).contains("Flyttar till Falun", "Återtaget", "Låt deltagaren hjälpa andra");
        assertThat(desk.get("/peers").body()).contains("Återtaget");
        assertThat(AuditRows.whys(town.id(), sofia, "PEER_ENDED")).containsExactly("Flyttar till Falun");
        assertThat(new PeerWorker(
                                id,
                                yusuf,
                                "Yusuf",
                                Set.of(PeerRight.HELP_MAPPING),
                                today.minusDays(5),
                                today,
                                sofia,
                                clock.instant(),
                                new PeerWorker.Signed(1, "sv", PeerWorker.How.SCREEN, today, ""),
                                null)
                        .may(PeerRight.HELP_MAPPING, today.plusDays(1)))
                .as("the day after its last")
                .isFalse();
    }

    @Test
    void nobody_protected_nor_any_child_helps_others_and_whoever_becomes_protected_ceases_in_the_same_moment() {
        UUID child = register("Ali Karimi", "born", today.minusYears(17).toString());
        String form = "/people/" + child + "/peer";
        assertThat(town.browser(sofia).get(form).body()).contains("under 18 år");
        assertThat(town.browser(sofia)
                        .post(form, appointment(today.plusDays(5)))
                        .statusCode())
                .isEqualTo(422);
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID id = peers.appointed(yusuf, "Yusuf");
        new TestPeople(app, town).protect(sofia, yusuf, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(town.browser(sofia).get("/people/" + yusuf + "/peer").statusCode())
                .isEqualTo(404);
        assertThat(town.as(
                        handler, () -> jdbc.sql("select called || '|' || (ended_at is not null) from people.peer_worker"
                                        + " where tenant_id = ? and id = ?")
                                .params(town.id(), id)
                                .query(String.class)
                                .single()))
                .isEqualTo("|true");
        assertThat(town.browser(sofia).get("/peers").body()).doesNotContain("Haidari");
    }

    @Test
    void only_the_units_coordinator_lets_them_and_another_municipality_meets_nobody() {
        peers.appointed(yusuf, "Yusuf");
        String path = "/people/" + yusuf + "/peer";
        UUID caseworker = town.staff(Role.CASEWORKER, unit);
        assertThat(town.browser(caseworker).get(path).statusCode()).isEqualTo(403);
        UUID another = town.staff(Role.COORDINATOR, town.unit("En annan enhet"));
        assertThat(town.browser(another).get(path).statusCode()).isEqualTo(404);
        assertThat(town.browser(another).get("/peers").body()).doesNotContain("Yusuf");
        TestTown elsewhere = TestTown.in(app);
        UUID stranger = elsewhere.staff(Role.COORDINATOR, null);
        assertThat(elsewhere.browser(stranger).get(path).statusCode()).isEqualTo(404);
        assertThat(elsewhere.browser(stranger).get("/peers").body()).doesNotContain("Yusuf");
        assertThat(town.browser(another)
                        .post(path + "/" + only().id() + "/end", Map.of("reason", "prov"))
                        .statusCode())
                .isEqualTo(404);
    }
}
