package se.insteg.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.People;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A municipality's own words for occupations. */
@InstegTest
class AliasPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Aliases aliases;

    @Autowired
    Catalogue catalogue;

    private TestTown town;
    private UUID administrator;
    private UUID coordinator;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        administrator = town.staff(Role.ADMINISTRATOR, null);
        coordinator = town.staff(Role.COORDINATOR, null);
    }

    private int add(UUID id, String word, String means) {
        return town.browser(administrator)
                .post("/taxonomy/aliases", new HashMap<>(Map.of("id", id.toString(), "word", word, "means", means)))
                .statusCode();
    }

    private String suggestions(UUID staff, String typed) {
        return town.browser(staff).get("/taxonomy/occupations?q=" + typed).body();
    }

    @Test
    void a_word_that_is_added_is_found_and_understood_and_people_can_be_described_with_it() {
        assertThat(suggestions(coordinator, "lovskolev"))
                .contains("Ingen träff")
                .contains("/taxonomy#own");
        assertThat(add(aliases.next(), "Lovskolevärd", "Elevassistent")).isEqualTo(302);
        assertThat(suggestions(coordinator, "lovskolev")).contains("Lovskolevärd (5312)");
        UUID person = new TestPeople(app, town).register(coordinator, "Selam Tesfay", "occupations", "lovskolevärd");
        String occupations = town.as(
                coordinator, () -> app.getBean(People.class).find(person).details().work().occupations().stream()
                        .map(StoredTerms::text)
                        .toList()
                        .toString());
        assertThat(occupations).isEqualTo("[lovskolevärd (5312)]");
        assertThat(AuditRows.count(town.id(), administrator, "ALIAS_ADDED")).isEqualTo(1);
        assertThat(town.browser(coordinator).get("/taxonomy").body())
                .contains("Lovskolevärd")
                .contains("Räknas som Elevassistent (5312)");
    }

    @Test
    void another_municipality_has_its_own_words() {
        add(aliases.next(), "Lovskolevärd", "5312");
        TestTown elsewhere = TestTown.in(app);
        UUID other = elsewhere.staff(Role.ADMINISTRATOR, null);
        assertThat(elsewhere
                        .browser(other)
                        .get("/taxonomy/occupations?q=lovskolev")
                        .body())
                .contains("Ingen träff");
        UUID theirs = aliases.next();
        elsewhere.as(other, () -> aliases.add(theirs, "Lovskolevärd", StoredTerms.occupation("9412")));
        assertThat(town.browser(administrator)
                        .post("/taxonomy/aliases/" + theirs + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(town.browser(administrator)
                        .get("/taxonomy?removed=" + theirs)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_removed_can_be_undone_and_a_form_sent_twice_adds_one_word() {
        UUID id = aliases.next();
        assertThat(add(id, "Lovskolevärd", "5312")).isEqualTo(302);
        assertThat(add(id, "Lovskolevärd", "5312")).isEqualTo(302);
        assertThat(AuditRows.count(town.id(), administrator, "ALIAS_ADDED")).isEqualTo(1);
        TestTown.Browser browser = town.browser(administrator);
        browser.post("/taxonomy/aliases/" + id + "/remove", Map.of());
        assertThat(suggestions(coordinator, "lovskolev")).contains("Ingen träff");
        assertThat(browser.get("/taxonomy?removed=" + id).body()).contains("/taxonomy/aliases/" + id + "/restore");
        browser.post("/taxonomy/aliases/" + id + "/restore", Map.of());
        assertThat(suggestions(coordinator, "lovskolev")).contains("Lovskolevärd (5312)");
        assertThat(AuditRows.count(town.id(), administrator, "ALIAS_REMOVED")).isEqualTo(1);
    }

    @Test
    void a_slip_is_told_at_its_field() {
        TestTown.Browser browser = town.browser(administrator);
        add(aliases.next(), "Lovskolevärd", "5312");
        record Slip(String word, String means, String told) {}
        for (Slip slip : new Slip[] {
            new Slip("", "5312", "Skriv ordet"),
            new Slip("?", "5312", "minst två bokstäver"),
            new Slip("Ord", "", "Skriv vilket yrke"),
            new Slip("Ord", "Drakskötare", "känner vi inte igen"),
            new Slip("Ord", "9999", "känner vi inte igen"),
            new Slip("LOVSKOLEVÄRD", "9412", "finns redan"),
        }) {
            var answer = browser.post(
                    "/taxonomy/aliases",
                    Map.of("id", aliases.next().toString(), "word", slip.word(), "means", slip.means()));
            assertThat(answer.statusCode()).as(slip.toString()).isEqualTo(422);
            assertThat(answer.body()).contains(slip.told());
        }
    }

    @Test
    void a_caseworker_sees_the_words_and_changes_none() {
        UUID caseworker = town.staff(Role.CASEWORKER, null);
        assertThat(town.browser(caseworker).get("/taxonomy").body()).doesNotContain("Lägg till");
        assertThat(town.browser(caseworker)
                        .post("/taxonomy/aliases", Map.of("word", "Ord", "means", "5312"))
                        .statusCode())
                .isEqualTo(403);
    }
}
