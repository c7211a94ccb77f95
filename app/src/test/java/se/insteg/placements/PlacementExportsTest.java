package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Workbook;

/** A plan, the proposals and the decisions as spreadsheets, opened again by another program. */
@InstegTest
class PlacementExportsTest {
    private static final String PURPOSE = "Avstämning vecka 47";

    @Autowired
    ApplicationContext app;

    private TestMatching matching;
    private UUID selam;
    private UUID kitchen;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
        selam = matching.person("=Selam", "swedish", "B1", "wishes", "kock", "reference", "12-345");
        kitchen = matching.offer("Kök", 1, "occupations", "kock", "minSwedish", "A1");
    }

    private byte[] fetch(UUID staff, String path) {
        HttpResponse<byte[]> answer = matching.town.browser(staff).fetch(path, Map.of("purpose", PURPOSE));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return answer.body();
    }

    @Test
    void a_plan_says_who_gets_what_and_why_and_each_is_in_the_log_with_the_purpose() {
        UUID round = matching.round(matching.caseworker);
        assertThat(Workbook.only(fetch(matching.caseworker, "/matching/rounds/export?round=" + round)))
                .containsEntry("deltagare", "'=Selam")
                .containsEntry("egen referens", "12-345")
                .containsEntry("utfall", "får plats")
                .containsEntry("plats", "Kök")
                .hasEntrySatisfying("skäl", why -> assertThat(why).contains("Svenska: ", "Vill arbeta med: "));
        assertThat(AuditRows.whys(matching.town.id(), matching.caseworker, "PERSON_EXPORTED"))
                .containsExactly(PURPOSE);
        assertThat(AuditRows.whys(matching.town.id(), matching.caseworker, "ROUND_EXPORTED"))
                .containsExactly(PURPOSE);
    }

    @Test
    void proposals_and_decisions_come_with_their_reasons() {
        matching.propose(matching.caseworker, selam, kitchen);
        assertThat(Workbook.only(fetch(matching.caseworker, "/matching/proposals/export")))
                .containsEntry("deltagare", "'=Selam")
                .containsEntry("plats", "Kök")
                .containsEntry("skäl", "passar bra");
        assertThat(Workbook.only(fetch(matching.caseworker, "/matching/decisions/export")))
                .containsEntry("beslut", "Föreslog")
                .containsEntry("skäl", "passar bra");
    }

    @Test
    void nobody_protected_and_nobody_elses_case_ever_leaves() {
        UUID hidden = matching.protectedPerson("Hemlig");
        UUID hall = matching.offer("Sal", 3);
        matching.propose(matching.handler, hidden, hall);
        UUID colleague = matching.town.staff(Role.CASEWORKER, matching.unit);
        for (String path : List.of("/matching/proposals/export", "/matching/decisions/export")) {
            assertThat(Workbook.rows(fetch(colleague, path))).isEmpty();
        }
        for (UUID staff : List.of(matching.handler, matching.coordinator)) {
            TestTown.Browser browser = matching.town.browser(staff);
            assertThat(browser.get("/matching/proposals/export").statusCode()).isEqualTo(403);
            assertThat(browser.post("/matching/proposals/export", Map.of("purpose", PURPOSE))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.get("/matching/proposals").body()).doesNotContain("/matching/proposals/export");
        }
    }

    @Test
    void without_a_purpose_nothing_leaves() {
        HttpResponse<String> empty =
                matching.town.browser(matching.caseworker).post("/matching/decisions/export", Map.of("purpose", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Skriv vad listan ska användas till");
    }
}
