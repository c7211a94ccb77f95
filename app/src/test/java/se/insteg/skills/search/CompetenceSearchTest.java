package se.insteg.skills.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Many teachers are found (LEK-13): people by what they can, as a count first and then by name. */
@InstegTest
class CompetenceSearchTest {
    private static final Pattern HOW_MANY = Pattern.compile("(Ingen|\\d+) (?:person(?:er)? )?passar");
    private static final String TEACHERS = "occupations=Grundskoll%C3%A4rare&swedish=A2";

    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestPeople people;
    private UUID unit;
    private UUID coordinator;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        people = new TestPeople(app, town);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
    }

    private UUID person(String name, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "unit";
        all[fields.length + 1] = unit.toString();
        return people.register(coordinator, name, all);
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String page(UUID staff, String address) {
        return town.browser(staff).get(address).body();
    }

    private String count(UUID staff, String query) {
        Matcher found = HOW_MANY.matcher(page(staff, "/competence?" + query));
        return found.find() ? found.group(1) : "no count";
    }

    private void says(UUID person, ClaimKind kind, String term, @Nullable UUID mapping, LocalDate on) {
        town.as(coordinator, () -> app.getBean(Profile.class)
                .record(person, List.of(NewClaim.of(kind, term)), new Origin(ClaimSource.SELF, on, mapping)));
    }

    @Test
    void teachers_with_swedish_a2_are_counted_without_being_shown_and_each_who_is_listed_is_in_the_log() {
        UUID selam = person("Selam Tesfay", "occupations", "Grundskollärare", "swedish", "B1");
        person("Amir Rahmani", "occupations", "Grundskollärare", "swedish", "A1");
        person("Olena Kovalenko", "occupations", "Kock", "swedish", "B2");
        int before = AuditRows.count(town.id(), coordinator, selam, "PERSON_SHOWN");
        assertThat(count(coordinator, TEACHERS)).isEqualTo("1");
        assertThat(page(coordinator, "/competence?" + TEACHERS)).doesNotContain("Selam");
        assertThat(AuditRows.count(town.id(), coordinator, selam, "PERSON_SHOWN"))
                .isEqualTo(before);
        assertThat(page(coordinator, "/competence/people?" + TEACHERS))
                .contains("Selam Tesfay")
                .contains("/matching/people/" + selam)
                .doesNotContain("Amir")
                .doesNotContain("Olena");
        assertThat(AuditRows.count(town.id(), coordinator, selam, "PERSON_SHOWN"))
                .isEqualTo(before + 1);
    }

    @Test
    void substitutes_and_the_same_group_are_found_when_asked_for_and_told_as_what_they_are() {
        person("Selam Tesfay", "occupations", "Kock");
        person("Amir Rahmani", "occupations", "Förskollärare");
        assertThat(count(coordinator, "occupations=9412")).isEqualTo("Ingen");
        assertThat(count(coordinator, "occupations=9412&substitutes=yes")).isEqualTo("1");
        assertThat(page(coordinator, "/competence/people?occupations=9412&substitutes=yes"))
                .contains("kan till stor del ersätta")
                .contains("Selam Tesfay");
        assertThat(count(coordinator, "occupations=2341")).isEqualTo("Ingen");
        assertThat(page(coordinator, "/competence/people?occupations=2341&group=yes"))
                .contains("Amir Rahmani")
                .contains("samma yrkesgrupp som");
    }

    @Test
    void what_nobody_has_confirmed_counts_only_when_asked_for_and_is_marked() {
        UUID selam = person("Selam Tesfay");
        says(selam, ClaimKind.OCCUPATION, "Svetsare", UUID.randomUUID(), LocalDate.of(2026, 11, 2));
        says(selam, ClaimKind.SKILL, "TIG-svetsning", null, LocalDate.of(2026, 11, 2));
        assertThat(count(coordinator, "occupations=Svetsare")).isEqualTo("Ingen");
        String query = "occupations=Svetsare&skills=" + typed("TIG welding") + "&selfReported=yes";
        assertThat(count(coordinator, query)).isEqualTo("1");
        assertThat(page(coordinator, "/competence/people?" + query)).contains("Egen uppgift");
        assertThat(count(coordinator, query + "&mappedSince=2026-11-01")).isEqualTo("1");
        assertThat(count(coordinator, query + "&mappedSince=2026-11-03")).isEqualTo("Ingen");
    }

    @Test
    void whoever_answers_best_comes_first_and_a_long_list_is_shown_part_by_part() {
        person("Amir Rahmani", "occupations", "Kock", "swedish", "C1");
        for (int i = 0; i < CompetenceSearch.AT_A_TIME; i++) {
            person("Biträde " + i, "occupations", "9412", "swedish", i == 7 ? "B2" : "A1");
        }
        String query = "occupations=9412&substitutes=yes";
        String first = page(coordinator, "/competence/people?" + query);
        assertThat(first).contains("1–50 av 51", "from=50").doesNotContain("Amir Rahmani");
        assertThat(first.indexOf("Biträde 7<"))
                .as("of equals whoever knows most Swedish")
                .isLessThan(first.indexOf("Biträde 0<"));
        String rest = page(coordinator, "/competence/people?" + query + "&from=50");
        assertThat(rest).contains("51–51 av 51", "Amir Rahmani").doesNotContain("Biträde 7");
        assertThat(page(coordinator, "/competence/people?" + query + "&from=5000"))
                .as("an address from before the list grew shorter")
                .contains("1–50 av 51");
    }

    @Test
    void every_skill_and_language_asked_for_must_be_there() {
        person("Selam Tesfay", "skills", "Truckkort", "skills", "Körkort B", "languages", "tigrinska");
        assertThat(count(coordinator, "skills=B-k%C3%B6rkort&skills=forklift+licence&languages=tigrinska"))
                .isEqualTo("1");
        assertThat(count(coordinator, "skills=Truckkort&skills=HLR")).isEqualTo("Ingen");
        assertThat(count(coordinator, "languages=arabiska")).isEqualTo("Ingen");
    }

    @Test
    void a_protected_person_is_counted_and_listed_for_their_own_handler_only() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID hidden = person("Hemlig Person", "occupations", "Grundskollärare", "swedish", "B1");
        people.protect(coordinator, hidden, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(count(coordinator, TEACHERS)).isEqualTo("Ingen");
        assertThat(page(coordinator, "/competence/people?" + TEACHERS)).doesNotContain("Hemlig");
        assertThat(count(handler, TEACHERS)).isEqualTo("1");
        assertThat(page(handler, "/competence/people?" + TEACHERS)).contains("Hemlig Person");
    }

    @Test
    void a_search_is_kept_under_a_name_shared_in_the_unit_and_finds_for_each_whom_they_may_see() {
        person("Selam Tesfay", "occupations", "Grundskollärare", "swedish", "B1");
        UUID id = app.getBean(SavedSearches.class).next();
        Map<String, String> sent = Map.of(
                "id",
                id.toString(),
                "name",
                "Lärare med A2",
                "occupations",
                "Grundskollärare",
                "swedish",
                "A2",
                "shared",
                "yes");
        TestTown.Browser mine = town.browser(coordinator);
        assertThat(mine.post("/competence/saved", sent).statusCode()).isEqualTo(302);
        assertThat(mine.post("/competence/saved", sent).statusCode()).isEqualTo(302);
        assertThat(page(coordinator, "/competence")).containsOnlyOnce(">Lärare med A2</a>");
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        UUID elsewhere = town.staff(Role.CASEWORKER, town.unit("Skolan"));
        assertThat(page(colleague, "/competence")).contains("Lärare med A2").contains("Delad av en kollega");
        assertThat(page(elsewhere, "/competence")).doesNotContain("Lärare med A2");
        assertThat(town.browser(elsewhere).get("/competence/saved/" + id).statusCode())
                .isEqualTo(404);
        assertThat(town.browser(colleague)
                        .post("/competence/saved/" + id + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(403);
        mine.post("/competence/saved/" + id + "/remove", Map.of());
        assertThat(page(coordinator, "/competence?removed=" + id)).contains("/restore");
        assertThat(page(colleague, "/competence")).doesNotContain("Lärare med A2");
        mine.post("/competence/saved/" + id + "/restore", Map.of());
        assertThat(page(colleague, "/competence")).contains("Lärare med A2");
    }

    @Test
    void a_slip_is_told_and_nothing_asked_for_is_no_search() {
        TestTown.Browser mine = town.browser(coordinator);
        assertThat(mine.get("/competence?mappedSince=i+v%C3%A5ras&skills=HLR").statusCode())
                .isEqualTo(422);
        assertThat(mine.post("/competence/saved", Map.of("name", "Tom")).body()).contains("Beskriv vad ni söker innan");
        assertThat(mine.post("/competence/saved", Map.of("skills", "HLR")).body())
                .contains("Skriv vad sökningen ska heta");
        assertThat(mine.get("/competence/people").body()).contains("Hitta människor efter kompetens");
        assertThat(town.browser(town.staff(Role.ADMINISTRATOR, null))
                        .get("/competence")
                        .statusCode())
                .isEqualTo(403);
    }
}
