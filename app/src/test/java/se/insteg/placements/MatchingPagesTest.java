package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferState;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The pages of placements over HTTP, without a script. */
@InstegTest
class MatchingPagesTest {
    private static final Pattern SHOWING = Pattern.compile("name=\"showing\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    ApplicationContext app;

    private TestMatching matching;
    private TestTown.Browser browser;
    private UUID person;
    private UUID offer;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
        browser = matching.town.browser(matching.caseworker);
        person = matching.person("Selam Tesfay", "busy", "mån 08:00-10:00");
        offer = matching.offer("Kök", 1, "hours", "tis 08:00-12:00");
    }

    private String pair() {
        return "/matching/people/" + person + "/offers/" + offer;
    }

    private String showing(String path) {
        Matcher found = SHOWING.matcher(browser.get(path).body());
        assertThat(found.find()).as(path).isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void a_form_without_a_reason_is_shown_again_and_one_sent_twice_leads_to_one_proposal() {
        String showing = showing(pair());
        HttpResponse<String> empty = browser.post(pair() + "/propose", Map.of("showing", showing, "reason", "  "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Skriv ett skäl.");
        Map<String, String> sent = Map.of("showing", showing, "reason", "<b>Vill</b> helst");
        HttpResponse<String> first = browser.post(pair() + "/propose", sent);
        HttpResponse<String> second = browser.post(pair() + "/propose", sent);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(location(first)).endsWith("?done=proposed");
        assertThat(location(second)).isEqualTo(location(first).replace("done=proposed", "done=again"));
        assertThat(browser.get(location(first)).body())
                .contains("&lt;b>Vill&lt;/b> helst".replace(">", "&gt;"))
                .doesNotContain("<b>Vill");
        assertThat(browser.get(location(first)).body()).contains("Det här visades", "class=\"candidate\"");
        assertThat(browser.get("/matching/decisions").body()).containsOnlyOnce("class=\"log-line\"");
        assertThat(browser.get("/people/" + person).body()).contains("Föreslogs till Kök");
        assertThat(browser.get("/offers/" + offer).body()).contains("Selam Tesfay");
    }

    @Test
    void an_offer_closed_meanwhile_is_told_and_what_was_typed_is_kept() {
        String showing = showing(pair());
        matching.town.as(matching.coordinator, () -> {
            Hosts hosts = matching.bean(Hosts.class);
            HostOffer stored = hosts.offer(offer);
            return hosts.change(offer, stored.version(), stored.details().in(OfferState.CLOSED));
        });
        HttpResponse<String> answer =
                browser.post(pair() + "/propose", Map.of("showing", showing, "reason", "Mitt långa skäl"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Platsen är inte längre öppen", "Mitt långa skäl");
    }

    @Test
    void a_form_that_does_not_say_what_was_shown_is_shown_anew() {
        for (String showing : new String[] {"", "x", UUID.randomUUID().toString()}) {
            HttpResponse<String> answer =
                    browser.post(pair() + "/propose", Map.of("showing", showing, "reason", "Mitt skäl"));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Uppgifterna har ändrats", "Mitt skäl");
        }
    }

    @Test
    void a_crafted_form_waives_neither_age_nor_seats() {
        LocalDate today = LocalDate.now(matching.bean(Clock.class));
        UUID young = matching.person("Ung", "born", today.minusYears(17).toString());
        UUID saw = matching.offer("Såg", 1, "minAge", "18");
        String path = "/matching/people/" + young + "/offers/" + saw;
        assertThat(browser.get(path).body())
                .contains("Kan inte föreslås: Ålder")
                .doesNotContain("name=\"reason\"");
        String showing =
                matching.pair(matching.caseworker, young, saw).showing().toString();
        for (String waived : new String[] {"age", "seats", "swedish"}) {
            HttpResponse<String> answer = browser.post(
                    path + "/propose",
                    Map.of("showing", showing, "reason", "vill", "waived", waived, "waivedWhy", "mogen"));
            assertThat(answer.statusCode()).isEqualTo(409);
        }
        assertThat(browser.get("/matching/proposals").body()).contains("Ingen är föreslagen");
        HttpResponse<String> rule = matching.town
                .browser(matching.coordinator)
                .post("/matching/settings", Map.of("criterion", "age", "waivable", "yes", "reason", "vill"));
        assertThat(rule.statusCode()).isEqualTo(422);
    }

    @Test
    void a_clash_says_busy_and_when_and_no_page_says_why() {
        UUID early = matching.offer("Bageri", 1, "hours", "mån-fre 06:00-09:00");
        assertThat(browser.get("/matching/people/" + person + "/offers/" + early)
                        .body())
                .contains("krockar: upptagen mån 08:00–09:00", "om den upptagna tiden");
    }

    @Test
    void what_is_set_aside_is_undone_from_the_same_page() {
        String showing = showing(pair() + "?do=aside");
        HttpResponse<String> past = browser.post(
                pair() + "/set-aside", Map.of("showing", showing, "reason", "kurs", "until", "2020-01-01"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Dagen har redan varit", "kurs");
        HttpResponse<String> done = browser.post(pair() + "/set-aside", Map.of("showing", showing, "reason", "kurs"));
        assertThat(location(done)).isEqualTo("/matching/offers/" + offer + "?done=aside");
        String page = browser.get(location(done)).body();
        Matcher undo =
                Pattern.compile("action=\"(/matching/people/[^\"]+/undo)\"").matcher(page);
        assertThat(undo.find()).isTrue();
        HttpResponse<String> undone = browser.post(undo.group(1), Map.of("offer", offer.toString()));
        assertThat(location(undone)).isEqualTo("/matching/offers/" + offer + "?done=undone");
        assertThat(browser.get("/matching/offers/" + offer).body())
                .contains("Uppfyller alla krav (1)")
                .doesNotContain("Undantagna med");
    }

    @Test
    void what_is_not_ones_own_is_not_there_and_other_roles_do_not_match() {
        UUID hidden = matching.protectedPerson("Gulfink");
        UUID proposal = ((Proposed.Done) matching.propose(matching.handler, hidden, offer)).id();
        TestTown.Browser leader = matching.town.browser(matching.town.staff(Role.COURSE_LEADER, matching.unit));
        assertThat(leader.get("/matching").statusCode()).isEqualTo(403);
        assertThat(browser.get("/matching/settings").statusCode()).isEqualTo(403);
        for (String path : new String[] {
            "/matching/people/" + hidden,
            "/matching/people/" + hidden + "/offers/" + offer,
            "/matching/people/" + hidden + "/proposals/" + proposal,
            "/matching/people/" + person + "/proposals/" + proposal,
            "/matching/offers/" + UUID.randomUUID(),
            "/matching/rounds/" + UUID.randomUUID()
        }) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Gulfink");
        }
        for (String path : new String[] {
            "/matching", "/matching/offers/" + offer, "/matching/proposals", "/matching/decisions", "/matching/people"
        }) {
            assertThat(matching.town.browser(matching.coordinator).get(path).body())
                    .as(path)
                    .doesNotContain("Gulfink");
        }
        TestTown.Browser handler = matching.town.browser(matching.handler);
        for (String path : new String[] {
            "/matching/people/" + hidden, "/matching/proposals", "/matching/decisions", "/matching/offers/" + offer
        }) {
            assertThat(handler.get(path).body()).as(path).contains("Gulfink");
        }
    }

    @Test
    void addresses_that_make_no_sense_are_answered_calmly() {
        for (String path : new String[] {
            "/matching/offers?q=%00%E2%80%AE&after=x",
            "/matching/people?q=" + "a".repeat(3000),
            "/matching/offers/" + offer + "?p=x&p=&from=99999999999&differences=%F0%9F%98%80",
            "/matching/offers/" + offer + "?from=5",
            "/matching/people/" + person + "?o=1&o=2&o=3&o=4&o=5&o=6",
            pair() + "?do=nonsense&round=x",
            "/matching/decisions?before=x",
            "/matching/rounds?before=" + UUID.randomUUID()
        }) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(browser.get("/matching/offers/not-an-id").statusCode()).isIn(400, 404);
    }
}
