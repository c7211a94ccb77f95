package se.insteg.people.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.People;
import se.insteg.people.TestDocuments;
import se.insteg.people.TestPeople;
import se.insteg.people.whole.WholeFile;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Upload;

/** Documents about a person (LEK-02): who hands them in, who reads them, and what leaves with them. */
@InstegTest
class DocumentsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private TestDocuments documents;
    private UUID unit;
    private UUID maria;
    private UUID karin;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        documents = new TestDocuments(app, town);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        person = new TestPeople(app, town)
                .register(karin, "Selam Tesfay", "unit", unit.toString(), "caseworker", maria.toString());
    }

    private String list() {
        return "/people/" + person + "/documents";
    }

    private static Map<String, String> fields(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", "work", "title", "Intyg", "secrecy", "ordinary"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private List<Document> kept(UUID staff) {
        return town.as(staff, () -> app.getBean(Documents.class)
                .of(app.getBean(People.class).find(person)));
    }

    private HttpResponse<byte[]> file(UUID staff, UUID document, String show) {
        return town.browser(staff).fetch(list() + "/" + document + "/file" + show, null);
    }

    @Test
    void a_document_is_handed_in_found_and_fetched_and_each_opening_is_in_the_log() {
        HttpResponse<String> sent = Upload.to(
                town.browser(maria),
                list(),
                "Selam Tesfay intyg.pdf",
                TestFiles.pdf(),
                fields("on", "2024-05-03", "language", "tigrinska"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(town.browser(karin).get(list()).body())
                .contains("Intyg", "3 maj 2024", "tigrinska", "PDF", "Ingen viruskontroll är inkopplad")
                .doesNotContain("Selam Tesfay intyg.pdf");
        Document document = kept(maria).getFirst();
        HttpResponse<byte[]> fetched = file(karin, document.id(), "");
        assertThat(fetched.body()).isEqualTo(TestFiles.pdf());
        assertThat(fetched.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"dokument-2024-05-03-[0-9a-f]{6}\\.pdf\"");
        assertThat(fetched.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(fetched.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(AuditRows.count(town.id(), karin, person, "DOCUMENT_OPENED")).isEqualTo(1);
        assertThat(AuditRows.count(town.id(), maria, person, "DOCUMENT_ADDED")).isEqualTo(1);
    }

    @Test
    void only_a_picture_is_shown_on_a_page_and_never_as_anything_else() {
        UUID photo = documents.add(
                maria, person, TestDocuments.about("LMA-kort", Document.Secrecy.ORDINARY), TestFiles.photo(6));
        UUID words = documents.words(maria, person, "<script>alert(1)</script>");
        assertThat(town.browser(maria).get(list() + "/" + photo).body()).contains("<img", "/file?show=yes");
        HttpResponse<byte[]> shown = file(maria, photo, "?show=yes");
        assertThat(shown.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1)).doesNotContain(TestFiles.POSITION);
        assertThat(town.browser(maria).get(list() + "/" + words).body()).doesNotContain("<img", "<script>alert");
        assertThat(file(maria, words, "?show=yes")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment");
    }

    @Test
    void several_at_once_are_kept_all_or_none_and_the_same_form_twice_has_one_effect() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("sida1.jpg", TestFiles.photo(1));
        files.put("betyg.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> refused = Upload.several(town.browser(maria), list(), files, fields());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("betyg.html är av ett slag som inte tas emot", "Välj", "value=\"Intyg\"");
        assertThat(kept(maria)).isEmpty();
        files.put("betyg.html", TestFiles.pdf());
        Map<String, String> form = fields("id", UUID.randomUUID().toString());
        for (int i = 0; i < 3; i++) {
            assertThat(Upload.several(town.browser(maria), list(), files, form).statusCode())
                    .isEqualTo(302);
        }
        assertThat(kept(maria))
                .extracting(document -> document.about().title())
                .containsExactlyInAnyOrder("Intyg (1/2)", "Intyg (2/2)");
    }

    @Test
    void what_is_missing_empty_or_too_large_is_told_with_its_remedy() {
        TestTown.Browser browser = town.browser(maria);
        assertThat(browser.post(list(), fields()).body()).contains("Välj minst en fil");
        assertThat(Upload.to(browser, list(), "tom.pdf", new byte[0], fields()).body())
                .contains("tom.pdf är tom");
        byte[] large = new byte[Documents.LARGEST + 1];
        assertThat(Upload.to(browser, list(), "stor.pdf", large, fields()).body())
                .contains("stor.pdf är större än 10 MB");
        HttpResponse<String> odd = Upload.to(
                browser, list(), "a.pdf", TestFiles.pdf(), fields("kind", "", "on", "2999-01-01", "named", "nobody"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("Välj vad det är för dokument.");
        assertThat(Upload.withoutToken(browser, list(), "a.pdf", TestFiles.pdf(), fields())
                        .statusCode())
                .isEqualTo(403);
        assertThat(kept(maria)).isEmpty();
    }

    @Test
    void there_is_room_for_so_much_about_a_person_and_no_more() {
        for (int i = 0; i < 6; i++) {
            byte[] large =
                    ("Sida " + i + " " + "ord ".repeat(Documents.LARGEST / 4 - 3)).getBytes(StandardCharsets.UTF_8);
            assertThat(Upload.to(town.browser(maria), list(), "bok.txt", large, fields())
                            .statusCode())
                    .isEqualTo(302);
        }
        HttpResponse<String> full = Upload.to(
                town.browser(maria),
                list(),
                "till.txt",
                "ord ".repeat(5000).getBytes(StandardCharsets.UTF_8),
                fields());
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body()).contains("högst 100 filer och 60 MB");
    }

    @Test
    void one_that_only_some_may_read_is_not_there_for_the_others() {
        UUID lena = town.staff(Role.COORDINATOR, unit);
        UUID jonas = town.staff(Role.CASEWORKER, unit);
        UUID close = documents.add(
                karin,
                person,
                TestDocuments.about("Om ryggen", Document.Secrecy.NAMED),
                "Intyg".getBytes(StandardCharsets.UTF_8));
        assertThat(file(karin, close, "").statusCode()).as("who added it").isEqualTo(200);
        assertThat(file(maria, close, "").statusCode()).as("the caseworker").isEqualTo(200);
        assertThat(file(jonas, close, "").statusCode()).as("a colleague").isEqualTo(404);
        assertThat(file(lena, close, "").statusCode())
                .as("a coordinator who is not named")
                .isEqualTo(404);
        assertThat(town.browser(lena).get(list()).body()).doesNotContain("Om ryggen");
        assertThat(town.browser(lena).get(list() + "/" + close).statusCode()).isEqualTo(404);
        Map<String, String> change = Map.of(
                "kind", "health", "title", "Om ryggen", "secrecy", "named", "named", lena.toString(), "version", "0");
        assertThat(town.browser(lena).post(list() + "/" + close, change).statusCode())
                .isEqualTo(404);
        assertThat(town.browser(maria).post(list() + "/" + close, change).statusCode())
                .isEqualTo(302);
        assertThat(file(lena, close, "").statusCode()).as("named by now").isEqualTo(200);
    }

    @Test
    void of_a_protected_person_documents_exist_for_their_handler_only() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID hidden = new TestPeople(app, town)
                .register(handler, "Hemlig", "protection", "unknown", "handlers", handler.toString());
        UUID document = documents.words(handler, hidden, "Hemligt intyg");
        String page = "/people/" + hidden + "/documents";
        assertThat(town.browser(handler).get(page).body()).contains("Hemligt intyg");
        for (UUID other : List.of(maria, karin, town.staff(Role.PROTECTED_IDENTITY_HANDLER, null))) {
            assertThat(town.browser(other).get(page).statusCode()).isEqualTo(404);
            assertThat(town.browser(other).get(page + "/" + document + "/file").statusCode())
                    .isEqualTo(404);
            assertThat(town.as(other, () -> jdbc.sql("select count(*) from people.document_file where tenant_id = ?")
                            .param(town.id())
                            .query(Integer.class)
                            .single()))
                    .isZero();
        }
    }

    @Test
    void another_persons_document_is_not_found_through_ones_own_case() {
        UUID other = new TestPeople(app, town)
                .register(karin, "Annan Person", "unit", unit.toString(), "caseworker", maria.toString());
        UUID document = documents.words(maria, person, "Intyg");
        assertThat(town.browser(maria)
                        .get("/people/" + other + "/documents/" + document)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_copy_of_the_database_gives_neither_title_nor_content_away() {
        documents.words(maria, person, "Quetzalfågel");
        Map<String, Object> stored =
                town.inTenant(() -> jdbc.sql("""
                        select d.title, f.sealed, f.sealed_key from people.document d join people.document_file f
                            on f.tenant_id = d.tenant_id and f.document_id = d.id where d.tenant_id = ?
                        """).param(town.id()).query().singleRow());
        stored.values().forEach(value -> assertThat(new String((byte[]) value, StandardCharsets.UTF_8))
                .doesNotContain("Quetzal"));
    }

    @Test
    void removed_with_a_reason_it_can_be_brought_back() {
        UUID document = documents.words(maria, person, "Fel persons intyg");
        TestTown.Browser browser = town.browser(maria);
        assertThat(browser.post(list() + "/" + document + "/remove", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(list() + "/" + document + "/remove", Map.of("reason", "Hör till en annan"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(list() + "?removed=" + document).body())
                .contains("raderas om 30 dagar", "Hör till en annan", "Inga dokument än");
        assertThat(browser.post(list() + "/" + document, fields("version", "1")).statusCode())
                .as("a removed one is not changed")
                .isEqualTo(409);
        browser.post(list() + "/" + document + "/restore", Map.of());
        assertThat(kept(maria)).allSatisfy(one -> assertThat(one.removal()).isNull());
    }

    @Test
    void removed_for_thirty_days_it_is_gone_with_its_file() {
        UUID document = documents.words(maria, person, "Fel persons intyg");
        town.browser(maria).post(list() + "/" + document + "/remove", Map.of("reason", "Fel person"));
        town.inTenant(() -> jdbc.sql(
                        "update people.document set removed_at = removed_at - interval '31 days' where tenant_id = ?")
                .param(town.id())
                .update());
        town.inTenant(app.getBean(RemovedDocuments.class)::forget);
        assertThat(town.inTenant(() ->
                        jdbc.sql("""
                        select (select count(*) from people.document where tenant_id = :t)
                            + (select count(*) from people.document_file where tenant_id = :t)
                        """).param("t", town.id()).query(Integer.class).single()))
                .isZero();
    }

    @Test
    void of_two_who_change_at_once_the_second_is_told_and_keeps_what_was_typed() {
        UUID document = documents.words(maria, person, "Intyg");
        String page = list() + "/" + document;
        assertThat(town.browser(karin)
                        .post(page, fields("title", "Arbetsintyg", "version", "0"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late =
                town.browser(maria).post(page, fields("title", "Intyg från kocken", "version", "0"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Arbetsintyg", "Intyg från kocken", "Någon annan ändrade");
    }

    @Test
    void all_that_is_stored_about_a_person_has_their_documents_with_it() {
        documents.words(maria, person, "Arbetsintyg från Asmara");
        List<WholeFile> files =
                town.as(maria, () -> app.getBean(WholeFile.Source.class).of(person));
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("1-work.txt");
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains("Arbetsintyg från Asmara");
        });
        assertThat(town.browser(maria).get("/people/" + person + "/file").body())
                .contains("Arbetsintyg från Asmara");
    }

    @Test
    void the_application_cannot_change_what_is_in_a_file() {
        documents.words(maria, person, "Ett");
        assertThatThrownBy(() -> town.inTenant(
                        () -> jdbc.sql("update people.document_file set sealed = sealed where tenant_id = ?")
                                .param(town.id())
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
