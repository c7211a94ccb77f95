package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Upload;

/** Files and requests that mean no good, or were made by accident: a sentence for the user, never a fault of ours. */
@InstegTest
class HostileUploadTest {
    private static final String PATH = "/people/import";

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        browser = town.browser(town.staff(Role.CASEWORKER, unit));
    }

    private HttpResponse<String> send(String name, byte[] content) {
        return Upload.to(browser, PATH, name, content, Map.of("unit", unit.toString(), "protection", "nobody"));
    }

    private void assertTold(byte[] content, String sentence) {
        HttpResponse<String> answer = send("fil.xlsx", content);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).doesNotContain("Exception");
    }

    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_no_table_is_told_with_its_remedy() {
        assertTold(new byte[0], "Filen är tom");
        assertTold("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "PDF");
        assertTold("<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8), "HTML");
        assertTold(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                ".xls");
        assertTold(zip("content.xml", "x"), "OpenDocument");
        assertTold(zip("../../etc/passwd", "x"), "ZIP");
        assertTold("PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1), "skadad");
        assertTold("namn;ort\nSelam;Insjön".getBytes(StandardCharsets.UTF_8), "saknar kolumnen id");
        assertTold("id;namn\n".getBytes(StandardCharsets.UTF_8), "inga rader");
        assertTold(new byte[5000], "saknar kolumnen id");
        assertTold(
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "saknar kolumnen id");
    }

    @Test
    void a_workbook_that_grows_out_of_all_proportion_or_asks_for_other_files_is_not_read() {
        String bomb = "0".repeat(40 << 20);
        assertTold(zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", bomb), "växer orimligt");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workbook>&e;</workbook>";
        assertTold(
                zip(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
                        "xl/workbook.xml",
                        entity),
                "skadad");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_with_words() {
        HttpResponse<String> answer = send("stor.csv", new byte[34 << 20]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("högst 32 MB läses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "C:\\\\Users\\\\x\\\\lista.csv",
                "<script>alert(1)</script>.csv",
                "a%00b.csv",
                "\u202Evsc.csv"
            })
    void a_file_name_is_only_ever_read_by_people(String name) {
        HttpResponse<String> answer = send(name, "id;namn\nA1;Selam".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get(PATH).body()).doesNotContain("<script>alert", "etc/passwd<", "Users");
    }

    @Test
    void any_encoding_and_separator_is_read_and_what_is_dangerous_in_a_cell_is_text() {
        String table =
                "id\tnamn\tort\tkompetens\r\nA1\t<img src=x onerror=alert(1)> Åsa\t=HYPERLINK(\"x\")\t@SUM|+1\r\n";
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1252")
        }) {
            HttpResponse<String> answer = send("t.csv", table.getBytes(charset));
            assertThat(answer.statusCode()).as(charset + answer.body()).isEqualTo(302);
            String page = browser.get(answer.headers().firstValue("Location").orElseThrow())
                    .body();
            assertThat(page).as(charset.name()).contains("&lt;img src=x", "Åsa").doesNotContain("<img src=x");
        }
    }

    @Test
    void names_and_cells_of_every_kind_are_rejected_or_kept_whole() {
        String[] names = {
            "O'Brien",
            "محمد",
            "ሰላም",
            "Null",
            "e\u0301va",
            "Ali\u202Egnp",
            "Zero\u200Bwidth",
            "👩🏽‍🍳 Selam",
            "x".repeat(200)
        };
        StringBuilder table = new StringBuilder("id;namn;född;lat;lon;max restid\n");
        for (int i = 0; i < names.length; i++) {
            table.append("A").append(i).append(';').append(names[i]).append(";;;;\n");
        }
        table.append("B1;Selam;0001-01-01;;;\nB2;Selam;9999-12-31;;;\nB3;Selam;1402-05-01;;;\nB4;Selam;19900132;;;\n");
        table.append("B5;Selam;;91;15;\nB6;Selam;;NaN;Infinity;\nB7;Selam;;;;99999999999999999999\n");
        table.append("B8;").append("y".repeat(201)).append(";;;;\nB9;12345678;;;;\n1,97E+11;Selam;;;;\n;Utan id;;;;\n");
        TestImport file = TestImport.people(browser, unit.toString(), table.toString());
        assertThat(file.await()).contains("Nya (9)", "Går inte att använda (11)");
        assertThat(file.confirm()).contains("Filen är inläst");
    }

    @Test
    void requests_that_make_no_sense_are_answered_calmly() {
        TestImport file = TestImport.people(browser, unit.toString(), "id;namn", "A1;Selam");
        for (String path : new String[] {
            PATH + "/not-an-id",
            PATH + "/" + UUID.randomUUID(),
            file.path() + "?show=x&after=-1",
            file.path() + "?after=99999999999",
            file.path() + "?show=new&after=%00"
        }) {
            assertThat(browser.get(path).statusCode()).as(path).isLessThan(500);
        }
        assertThat(browser.post(PATH, Map.of()).statusCode()).isEqualTo(422);
        assertThat(browser.post(file.path() + "/rows", Map.of("row", "x", "row.x", "another"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(PATH + "/" + UUID.randomUUID() + "/rejected.csv").statusCode())
                .isEqualTo(404);
        file.confirm();
        assertThat(browser.post(file.path() + "/rows", Map.of("all", "skip")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobody_else_can_see_confirm_or_discard_it_and_no_foreign_page_can_send_it() {
        TestImport file = TestImport.people(browser, unit.toString(), "id;namn", "A1;Selam Kanarie");
        TestTown neighbour = TestTown.in(app);
        for (TestTown.Browser other : new TestTown.Browser[] {
            town.browser(town.staff(Role.CASEWORKER, unit)),
            town.browser(town.staff(Role.COORDINATOR, null)),
            neighbour.browser(neighbour.staff(Role.COORDINATOR, null))
        }) {
            assertThat(other.get(file.path()).statusCode()).isEqualTo(404);
            assertThat(other.get(file.path()).body()).doesNotContain("Kanarie");
            assertThat(other.get(file.path() + "/rejected.csv").statusCode()).isEqualTo(404);
            for (String deed : new String[] {"/confirm", "/discard", "/rows"}) {
                assertThat(other.post(file.path() + deed, Map.of()).statusCode())
                        .isEqualTo(404);
            }
            assertThat(other.get(PATH).body()).doesNotContain("deltagare.csv");
        }
        assertThat(town.browser(town.staff(Role.COURSE_LEADER, unit)).get(PATH).statusCode())
                .isEqualTo(403);
        assertThat(Upload.withoutToken(
                                browser,
                                PATH,
                                "x.csv",
                                "id;namn\nA1;Selam".getBytes(StandardCharsets.UTF_8),
                                Map.of("unit", unit.toString(), "protection", "nobody"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(file.await()).contains("Selam Kanarie");
    }

    @Test
    void what_must_be_decided_for_the_whole_file_is_asked_for() {
        byte[] plain = "id;namn\nA1;Selam".getBytes(StandardCharsets.UTF_8);
        byte[] column = "id;namn;skydd\nA1;Selam;\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Upload.to(browser, PATH, "x.csv", plain, Map.of("unit", unit.toString()))
                        .body())
                .contains("Svara på om det finns skyddade personuppgifter");
        assertThat(Upload.to(browser, PATH, "x.csv", plain, Map.of("protection", "nobody"))
                        .body())
                .contains("Välj den");
        assertThat(Upload.to(browser, PATH, "x.csv", plain, Map.of("unit", unit.toString(), "protection", "column"))
                        .body())
                .contains("Filen har ingen kolumn som heter skydd");
        assertThat(Upload.to(browser, PATH, "x.csv", column, Map.of("unit", unit.toString(), "protection", "nobody"))
                        .body())
                .contains("Filen har en kolumn om skydd");
        assertThat(Upload.to(browser, PATH, "x.csv", column, Map.of("unit", unit.toString(), "protection", "column"))
                        .body())
                .contains("Kommunen har ingen som får hantera skyddade personuppgifter");
        town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        assertThat(Upload.to(browser, PATH, "x.csv", plain, Map.of("unit", unit.toString(), "protection", "unknown"))
                        .body())
                .contains("Välj minst en som får hantera uppgifterna");
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from imports.batch where tenant_id = ?")
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }
}
