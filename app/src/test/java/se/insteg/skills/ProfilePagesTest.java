package se.insteg.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.People;
import se.insteg.people.TestDocuments;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The pages where staff see, note, confirm, correct and withdraw what a person can (LEK-05). */
@InstegTest
class ProfilePagesTest {
    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestClaims claims;
    private UUID unit;
    private UUID maria;
    private UUID person;
    private String base;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        claims = new TestClaims(app, town);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        person = new TestPeople(app, town)
                .register(
                        town.staff(Role.COORDINATOR, unit),
                        "Selam Tesfay",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        maria.toString());
        base = "/people/" + person + "/skills";
    }

    private String read() {
        return town.browser(maria).get(base).body();
    }

    @Test
    void an_empty_profile_leads_on() {
        assertThat(read()).contains("Ingen har skrivit ner vad deltagaren kan", base + "/new");
    }

    @Test
    void a_claim_is_noted_confirmed_corrected_withdrawn_and_taken_back() {
        TestTown.Browser browser = town.browser(maria);
        Map<String, String> said = Map.of(
                "kind",
                "work",
                "term",
                "Kock",
                "from",
                "2012",
                "until",
                "2018",
                "place",
                "Asmara",
                "country",
                "ER",
                "words",
                "Lagade mat åt 200",
                "source",
                "self",
                "on",
                "2026-05-04");
        assertThat(browser.post(base + "/new", said).statusCode()).isEqualTo(302);
        assertThat(browser.post(base + "/new", said).statusCode()).isEqualTo(302);
        assertThat(read())
                .contains(
                        "Egna ord, inte bekräftat",
                        "En sak är bara deltagarens egna ord",
                        "2012–2018 · Asmara, Eritrea",
                        "Lagade mat åt 200")
                .doesNotContain("5120");
        assertThat(claims.of(maria, person).lines())
                .as("sent twice, noted once")
                .hasSize(1);
        UUID claim = claims.of(maria, person).lines().getFirst().claim().id();
        assertThat(browser.post(base + "/confirm", Map.of("claim", claim.toString(), "basis", "document"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(read()).contains("Styrkt: intyg").doesNotContain("Egna ord, inte bekräftat");
        Map<String, String> right = new HashMap<>(said);
        right.put("until", "2019");
        right.put("source", "staff");
        right.put("reason", "Ett år till");
        assertThat(browser.post(base + "/" + claim + "/correct", right).statusCode())
                .isEqualTo(302);
        assertThat(read()).contains("2012–2019", "Tillbakataget: en uppgift", "Ett år till");
        UUID now = claims.of(maria, person).lines().getFirst().claim().id();
        HttpResponse<String> silent = browser.post(base + "/" + now + "/withdraw", Map.of("reason", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Skriv varför");
        assertThat(browser.post(base + "/" + now + "/withdraw", Map.of("reason", "Var en annan"))
                        .headers()
                        .firstValue("Location"))
                .contains(base + "?withdrawn=" + now);
        assertThat(browser.get(base + "?withdrawn=" + now).body()).contains("Kock är tillbakataget.", "Ångra");
        assertThat(browser.post(base + "/" + now + "/restore", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(read()).contains("2012–2019");
    }

    @Test
    void a_certificate_among_the_documents_shows_a_claim_and_nobody_elses_can() {
        UUID claim = claims.say(maria, person, ClaimSource.STAFF, ClaimKind.WORK, "Kock");
        TestDocuments documents = new TestDocuments(app, town);
        UUID certificate = documents.words(maria, person, "Intyg från hotellet");
        UUID other = new TestPeople(app, town)
                .register(maria, "Annan", "unit", unit.toString(), "caseworker", maria.toString());
        UUID theirs = documents.words(maria, other, "Annans intyg");
        TestTown.Browser browser = town.browser(maria);
        String page = base + "/" + claim;
        assertThat(browser.get(page).body()).contains("Intyg från hotellet").doesNotContain("Annans intyg");
        assertThat(browser.post(page + "/document", Map.of("document", theirs.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post(page + "/document", Map.of("document", certificate.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(page).body()).contains("/documents/" + certificate);
    }

    @Test
    void a_slip_is_told_at_its_field_and_what_was_typed_is_kept() {
        HttpResponse<String> answer = town.browser(maria)
                .post(
                        base + "/new",
                        Map.of(
                                "kind",
                                "work",
                                "term",
                                "",
                                "from",
                                "2019",
                                "until",
                                "2012",
                                "years",
                                "många",
                                "country",
                                "Eritrea",
                                "words",
                                "Lagade mat",
                                "on",
                                "2126-01-01"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Skriv vilket yrke",
                        "Slutåret är före startåret",
                        "Skriv antal år med siffror",
                        "Välj hur ni vet det",
                        "Lagade mat");
        assertThat(town.browser(maria)
                        .post(
                                base + "/new",
                                Map.of("kind", "language", "term", "blurp", "source", "staff", "on", "2026-05-04"))
                        .body())
                .contains("Det språket känner Insteg inte igen");
    }

    @Test
    void the_page_says_which_level_of_swedish_counts_and_why_and_what_the_register_says_since() {
        claims.swedish(maria, person, ClaimSource.TEACHER, TestClaims.MAY.minusMonths(3), "A1");
        UUID test = claims.swedish(maria, person, ClaimSource.TEST, TestClaims.MAY, "A2");
        assertThat(read())
                .contains("Svenska: A2", "från ett prov 4 maj 2026", "Styrkt: läraren", "<svg viewBox=\"0 0 480 190\"");
        town.as(maria, () -> {
            var people = app.getBean(People.class);
            var now = people.find(person);
            var was = now.details();
            people.change(
                    person,
                    now.version(),
                    TestPeople.details(app, "Selam Tesfay", "unit", unit.toString(), "caseworker", maria.toString()));
            assertThat(was.work().swedish()).isNotNull();
        });
        assertThat(read()).contains("I registret står ingen nivå nu");
        town.browser(maria).post(base + "/" + test + "/count", Map.of());
        assertThat(read()).doesNotContain("I registret står ingen nivå nu");
    }
}
