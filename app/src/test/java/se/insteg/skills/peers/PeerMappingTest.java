package se.insteg.skills.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.OwnRows;
import se.insteg.access.Role;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.people.peers.TestPeers;
import se.insteg.people.whole.PersonWhole;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.Profile;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** A resident writes down what another one can; they read it, then staff go through it (SAL-04, SAL-06, LEK-08). */
@InstegTest
class PeerMappingTest {
    private static final String SECRET = "نانوای هرات";

    @Autowired
    ApplicationContext app;

    @Autowired
    Pairing pairing;

    @Autowired
    Handover handover;

    @Autowired
    Profile profile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private TestPeers peers;
    private UUID unit;
    private UUID sofia;
    private UUID yusuf;
    private UUID zahra;
    private UUID worker;
    private TestTown.Browser helper;
    private TestTown.Browser desk;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        peers = new TestPeers(app, town, sofia);
        yusuf = register("Yusuf Haidari");
        zahra = register("Zahra Karimi", "phone", "070-111 22 33");
        worker = peers.appointed(yusuf, "Yusuf");
        helper = peers.phone(yusuf);
        peers.sign(helper);
        desk = town.browser(sofia);
        today = LocalDate.now(clock);
    }

    private UUID register(String name, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"unit", unit.toString(), "preferredLanguage", "dari"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return new TestPeople(app, town).register(sofia, name, all);
    }

    private Map<String, String> pair() {
        return new HashMap<>(Map.of(
                "id", town.as(sofia, pairing::next).toString(),
                "helper", worker.toString(),
                "called", "Zahra",
                "language", "fa-AF",
                "agreed", "yes",
                "how", "spoken",
                "on", today.toString()));
    }

    /** Brought together; what the errand is called. */
    private UUID paired() {
        Map<String, String> form = pair();
        assertThat(desk.post("/people/" + zahra + "/mapping/peer", form).statusCode())
                .isEqualTo(302);
        return UUID.fromString(form.get("id"));
    }

    private int answer(UUID errand, String question, String field, String value) {
        return helper.post("/me/help/step", Map.of("id", errand.toString(), "q", question, field, value))
                .statusCode();
    }

    /** Written and handed over. */
    private UUID told() {
        UUID errand = paired();
        assertThat(answer(errand, "work", "term", SECRET)).isEqualTo(302);
        assertThat(answer(errand, "can", "answer", "cook")).isEqualTo(302);
        assertThat(helper.post("/me/help/check", Map.of("id", errand.toString()))
                        .statusCode())
                .isEqualTo(302);
        handover.handOver(town.id());
        return errand;
    }

    private PeerHelp help(UUID id) {
        return town.as(sofia, () -> pairing.of(pairing.person(zahra))).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Claim> claims() {
        return town.as(sofia, () -> profile.of(zahra).lines().stream()
                .map(line -> line.claim())
                .toList());
    }

    /** What either row still holds of words and names. */
    private String kept(UUID id) {
        return town.inTenant(
                () -> jdbc.sql("""
                        select h.said::text || e.said::text || e.called from skills.peer_help h
                        join skills.peer_errand e on e.tenant_id = h.tenant_id and e.id = h.id
                        where h.tenant_id = ? and h.id = ?
                        """).params(town.id(), id).query(String.class).single());
    }

    @Test
    void it_is_written_on_a_phone_in_dari_a_question_at_a_time_interrupted_and_gone_on_with() {
        UUID errand = paired();
        assertThat(helper.get("/me").body()).contains("href=\"/me/help\"");
        assertThat(helper.get("/me/help").body())
                .contains("Zahra", "دری")
                .doesNotContain("Karimi", "070-111", zahra.toString());
        String step = "/me/help/step?id=" + errand;
        assertThat(helper.get(step).body())
                .contains("lang=\"fa-AF\" dir=\"rtl\"", "از ", "Zahra", "بیشتر می‌خواهید چه کاری کنید؟")
                .doesNotContain("Karimi");
        answer(errand, "wish", "term", "Bagare");
        assertThat(helper.get(step).body())
                .as("goes on after what was answered")
                .doesNotContain("بیشتر می‌خواهید");
        assertThat(helper.get(step + "&q=wish").body()).contains("value=\"Bagare\"");
        assertThat(answer(errand, "languages", "answer", "klingonska")).isEqualTo(422);
        assertThat(helper.get("/me/help").body()).contains("Fortsätt");
        assertThat(desk.get("/people/" + zahra + "/mapping/peer").body())
                .as("staff read nothing before the person has")
                .contains("Håller på att skrivas")
                .doesNotContain("Bagare");
    }

    /** SAL-04: the one it is about reads it first; self-reported and verified stay apart everywhere. */
    @Test
    void the_person_reads_it_leaves_something_out_and_agrees_before_staff_confirm_it() {
        UUID id = told();
        TestTown.Browser phone = peers.phone(zahra);
        assertThat(claims()).isEmpty();
        assertThat(desk.get("/people/" + zahra + "/mapping").body()).doesNotContain("/confirm");
        assertThat(phone.get("/me").body()).contains("href=\"/me/helped\"");
        assertThat(phone.get("/me/helped").body()).contains(SECRET, "Yusuf", "name=\"right\" value=\"can\"");
        assertThat(phone.post("/me/helped", Map.of("id", id.toString(), "right", "can"))
                        .statusCode())
                .isEqualTo(302);
        phone.post("/me/helped", Map.of("id", id.toString(), "right", "work"));
        assertThat(claims()).singleElement().satisfies(claim -> {
            assertThat(claim.said().term()).isEqualTo("Laga mat för många");
            assertThat(claim.origin().source()).isEqualTo(ClaimSource.PEER);
            assertThat(claim.isConfirmed()).isFalse();
        });
        assertThat(kept(id)).as("words and name are erased").isEqualTo("{}{}");
        String confirm = "/people/" + zahra + "/mapping/" + id + "/confirm";
        assertThat(desk.get("/").body()).contains(confirm);
        String page = desk.get(confirm).body();
        assertThat(page)
                .contains("En annan deltagare hjälpte till", "Laga mat för många")
                .doesNotContain(SECRET);
        assertThat(page.split("checked", -1).length - 1)
                .as("everything is ticked")
                .isEqualTo(1);
        UUID claim = claims().getFirst().id();
        desk.post(
                confirm,
                Map.of("confirm", claim.toString(), "term-" + claim, "Laga mat för många", "level-" + claim, ""));
        assertThat(claims().getFirst().isConfirmed()).isTrue();
        assertThat(claims().getFirst().origin().source()).isEqualTo(ClaimSource.PEER);
        assertThat(town.as(sofia, () -> app.getBean(PeerFigures.class).read()))
                .isEqualTo(new PeerFigures.Counts(1, 1, 1));
        assertThat(desk.get("/mapping").body()).contains("Boendes egen kartläggning");
    }

    @Test
    void somebody_without_a_phone_hears_it_from_staff_who_say_that_they_have_read_it_together() {
        UUID id = told();
        String path = "/people/" + zahra + "/mapping/peer/" + id;
        assertThat(desk.get("/").body()).contains("Läs med deltagaren vad en annan har skrivit", path);
        assertThat(desk.get(path).body()).contains(SECRET);
        assertThat(desk.post(path, Map.of("id", id.toString(), "right", "work")).statusCode())
                .as("not read together")
                .isEqualTo(422);
        assertThat(Visitor.location(desk.post(path, Map.of("id", id.toString(), "right", "work", "together", "yes"))))
                .endsWith("/confirm");
        assertThat(claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.origin().source()).isEqualTo(ClaimSource.PEER));
    }

    @Test
    void without_a_yes_nothing_begins_and_a_no_at_any_time_erases_it_all() {
        Map<String, String> form = pair();
        form.remove("agreed");
        assertThat(desk.post("/people/" + zahra + "/mapping/peer", form).body()).contains("Utan ett ja går det inte");
        UUID open = paired();
        answer(open, "work", "term", SECRET);
        TestTown.Browser phone = peers.phone(zahra);
        assertThat(phone.get("/me/helped").body()).contains("Yusuf").doesNotContain(SECRET);
        phone.post("/me/helped/no", Map.of("id", open.toString()));
        assertThat(kept(open)).isEqualTo("{}{}");
        assertThat(help(open).endedWhy()).isEqualTo(PeerHelp.EndedWhy.WITHDRAWN);
        assertThat(helper.get("/me/help/step?id=" + open).statusCode()).isEqualTo(404);
        assertThat(answer(open, "work", "term", SECRET)).isEqualTo(404);
        assertThat(helper.get("/me/help").body()).doesNotContain("Zahra");
        UUID written = told();
        phone.post("/me/helped/no", Map.of("id", written.toString()));
        assertThat(kept(written)).isEqualTo("{}{}");
        assertThat(help(written).endedWhy()).isEqualTo(PeerHelp.EndedWhy.DECLINED);
        assertThat(claims()).isEmpty();
    }

    @Test
    void whose_assignment_is_taken_back_is_out_at_the_next_request_and_what_they_wrote_is_gone() {
        UUID errand = paired();
        answer(errand, "work", "term", SECRET);
        town.as(sofia, () -> app.getBean(PeerWorkers.class).end(yusuf, worker, "prov"));
        assertThat(Visitor.location(helper.get("/me/help/step?id=" + errand))).isEqualTo("/me/help");
        assertThat(Visitor.location(
                        helper.post("/me/help/step", Map.of("id", errand.toString(), "q", "can", "answer", "cook"))))
                .isEqualTo("/me/help");
        assertThat(helper.get("/me/help").body()).contains("inget uppdrag").doesNotContain("Zahra");
        assertThat(kept(errand)).isEqualTo("{}{}");
        assertThat(help(errand).endedWhy()).isEqualTo(PeerHelp.EndedWhy.WORKER);
    }

    @Test
    void who_has_not_signed_or_whose_last_day_has_passed_helps_nobody() {
        UUID errand = paired();
        town.inTenant(() -> jdbc.sql("""
                        update people.peer_worker set starts = current_date - 40, ends = current_date - 10
                        where tenant_id = ? and id = ?
                        """).params(town.id(), worker).update());
        assertThat(Visitor.location(helper.get("/me/help/step?id=" + errand))).isEqualTo("/me/help");
        assertThat(Visitor.location(helper.post("/me/help/check", Map.of("id", errand.toString()))))
                .isEqualTo("/me/help");
        assertThat(desk.get("/people/" + zahra + "/mapping/peer").statusCode()).isEqualTo(200);
        UUID unsigned = register("Farid Rahimi");
        UUID other = peers.appointed(unsigned, "Farid");
        town.as(sofia, () -> pairing.end(zahra, errand));
        Map<String, String> form = pair();
        form.put("helper", other.toString());
        assertThat(desk.post("/people/" + zahra + "/mapping/peer", form).statusCode())
                .isEqualTo(422);
        assertThat(peers.phone(unsigned).get("/me/help").body()).contains("inget uppdrag");
    }

    @Test
    void nobody_else_opens_the_errand_and_the_helper_meets_nothing_of_the_persons_own() {
        UUID errand = paired();
        answer(errand, "work", "term", SECRET);
        UUID farid = register("Farid Rahimi");
        peers.appointed(farid, "Farid");
        TestTown.Browser another = peers.phone(farid);
        peers.sign(another);
        assertThat(another.get("/me/help/step?id=" + errand).statusCode()).isEqualTo(404);
        assertThat(another.post("/me/help/check", Map.of("id", errand.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(another.post("/me/helped", Map.of("id", errand.toString(), "right", "work"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/me/help").statusCode()).isEqualTo(403);
        assertThat(helper.get("/people/" + zahra + "/mapping/peer").statusCode())
                .isEqualTo(403);
        TestTown elsewhere = TestTown.in(app);
        UUID stranger = elsewhere.staff(Role.COORDINATOR, null);
        assertThat(elsewhere
                        .browser(stranger)
                        .get("/people/" + zahra + "/mapping/peer/" + errand)
                        .statusCode())
                .isEqualTo(404);
        int seen = town.inTenant(() -> {
            app.getBean(OwnRows.class).confineTo(yusuf);
            return jdbc.sql("""
                            select (select count(*) from skills.peer_help where tenant_id = :tenant)
                                + (select count(*) from people.person where tenant_id = :tenant and id = :other)
                            """)
                    .param("tenant", town.id())
                    .param("other", zahra)
                    .query(Integer.class)
                    .single();
        });
        assertThat(seen).as("decision 1101 holds in the database").isZero();
    }

    @Test
    void somebody_protected_is_not_helped_and_whoever_becomes_protected_vanishes_from_the_helpers_phone_at_once() {
        UUID errand = paired();
        answer(errand, "work", "term", SECRET);
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town).protect(sofia, zahra, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(helper.get("/me/help").body()).doesNotContain("Zahra");
        assertThat(helper.get("/me/help/step?id=" + errand).statusCode()).isEqualTo(404);
        assertThat(desk.get("/people/" + zahra + "/mapping/peer").statusCode()).isEqualTo(404);
        assertThat(town.as(handler, () -> jdbc.sql(
                                "select said::text || called from skills.peer_errand where tenant_id = ? and id = ?")
                        .params(town.id(), errand)
                        .query(String.class)
                        .single()))
                .isEqualTo("{}");
        assertThat(town.browser(handler)
                        .get("/people/" + zahra + "/mapping/peer")
                        .body())
                .contains("får inte hjälp av en annan deltagare");
        Map<String, String> form = pair();
        assertThat(town.browser(handler)
                        .post("/people/" + zahra + "/mapping/peer", form)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_helper_who_becomes_protected_is_named_no_more_where_they_have_helped() {
        UUID id = told();
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town).protect(sofia, yusuf, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(help(id).helper()).isEmpty();
        assertThat(peers.phone(zahra).get("/me/helped").body()).contains(SECRET).doesNotContain("Yusuf");
        assertThat(desk.get("/people/" + zahra + "/mapping/peer").body()).doesNotContain("Yusuf");
    }

    @Test
    void each_look_is_in_the_log_under_the_helper_and_the_person_is_told_of_a_participant_who_helps() {
        told();
        assertThat(AuditRows.count(town.id(), yusuf, zahra, "PEER_MAPPING_SHOWN"))
                .isPositive();
        assertThat(AuditRows.count(town.id(), yusuf, zahra, "PEER_MAPPING_ANSWERED"))
                .isEqualTo(2);
        assertThat(AuditRows.count(town.id(), yusuf, zahra, "PEER_MAPPING_SENT"))
                .isEqualTo(1);
        assertThat(peers.phone(zahra).get("/me/readers").body())
                .contains("En deltagare som hjälper andra")
                .doesNotContain("Yusuf");
    }

    @Test
    void what_nobody_finishes_is_forgotten_after_thirty_days() {
        UUID open = paired();
        answer(open, "work", "term", SECRET);
        handover.forget(town.id());
        assertThat(kept(open)).contains(SECRET);
        town.inTenant(() -> jdbc.sql("update skills.peer_help set recorded_at = ? where tenant_id = ? and id = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(31))), town.id(), open)
                .update());
        handover.forget(town.id());
        assertThat(kept(open)).isEqualTo("{}{}");
        assertThat(help(open).endedWhy()).isEqualTo(PeerHelp.EndedWhy.EXPIRED);
    }

    @Test
    void sent_twice_at_once_it_is_handed_over_and_agreed_to_once() {
        UUID id = told();
        helper.post("/me/help/check", Map.of("id", id.toString()));
        handover.handOver(town.id());
        TestTown.Browser phone = peers.phone(zahra);
        for (int i = 0; i < 3; i++) {
            phone.post("/me/helped", Map.of("id", id.toString(), "right", "work"));
        }
        assertThat(claims()).hasSize(1);
        assertThat(helper.get("/me/help").body()).contains("Du har hjälpt en person");
    }

    @Test
    void two_who_are_brought_together_at_once_are_one_errand_and_nobody_has_two_helpers() {
        Map<String, String> form = pair();
        String path = "/people/" + zahra + "/mapping/peer";
        desk.post(path, form);
        assertThat(desk.post(path, form).statusCode()).isEqualTo(302);
        assertThat(desk.post(path, pair()).statusCode()).isEqualTo(422);
        assertThat(helper.get("/me/help").body().split("/me/help/step", -1)).hasSize(2);
        Map<String, String> themself = pair();
        assertThat(desk.post("/people/" + yusuf + "/mapping/peer", themself).statusCode())
                .as("nobody helps themself")
                .isEqualTo(422);
    }

    /** GDPR article 15: all about oneself, nobody else's name or words. */
    @Test
    void each_of_the_two_gets_what_is_about_them_and_not_what_is_about_the_other() {
        UUID id = paired();
        answer(id, "work", "term", SECRET);
        assertThat(town.as(sofia, () -> app.getBean(PersonWhole.class).of(yusuf))
                        .toString())
                .contains("help_mapping")
                .doesNotContain(SECRET, "Zahra");
        assertThat(town.as(sofia, () -> app.getBean(PersonWhole.class).of(zahra))
                        .toString())
                .contains(SECRET)
                .doesNotContain("Yusuf");
    }
}
