package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Big files; the figures are printed, and the pages must stay small and quick while it goes on. */
@Tag("long")
@InstegTest
class ImportAtScaleTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private static byte[] table(int rows, String phone) {
        String[] first = {"Selam", "Muhammad", "Oksana", "Laleh", "Hodan", "Karam", "Nino", "Rojda", "Yonas", "Zohra"};
        String[] last = {"Tesfay", "Al-Khatib", "Bondar", "Jafari", "Warsame", "Haddad", "Beridze", "Demir", "Araya"};
        StringBuilder table = new StringBuilder(
                "id;namn;född;språk;svenska;yrke;kompetens;önskar;ort;lat;lon;väntar sedan;telefon\n");
        for (int i = 0; i < rows; i++) {
            table.append("S")
                    .append(i)
                    .append(';')
                    .append(first[i % 10])
                    .append(i / 90 % 26 == 0 ? "" : " " + (char) ('A' + i / 90 % 26))
                    .append(' ')
                    .append(last[i % 9])
                    .append(";19")
                    .append(60 + i % 40)
                    .append('-')
                    .append(String.format("%02d-%02d", 1 + i % 12, 1 + i % 28))
                    .append(";arabiska, engelska;A2;Kock|Bagare;matlagning;Kock;Insjön;60,68;15,09;2026-01-10;")
                    .append(i % 3 == 0 ? phone + String.format("%06d", i) : "")
                    .append('\n');
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 50_000})
    void a_big_file_is_read_and_done_in_the_background_while_the_pages_answer(int rows) {
        TestTown town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        TestTown.Browser browser = town.browser(town.staff(Role.CASEWORKER, unit));
        Map<String, String> chosen = Map.of("unit", unit.toString(), "protection", "nobody");
        Instant begun = Instant.now();
        TestImport file = TestImport.of(browser, "/people/import", table(rows, "0700"), chosen);
        Duration read = Duration.between(begun, Instant.now());
        assertThat(file.rows(Outcome.NEW).length()).isLessThan(200_000);
        browser.post(file.path() + "/rows", Map.of("all", "another"));
        begun = Instant.now();
        assertThat(browser.post(file.path() + "/confirm", Map.of()).statusCode())
                .isEqualTo(302);
        Instant asked = Instant.now();
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
        Duration list = Duration.between(asked, Instant.now());
        assertThat(file.await()).contains("Filen är inläst");
        Duration applied = Duration.between(begun, Instant.now());
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from people.person where tenant_id = ?")
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(rows);
        begun = Instant.now();
        TestImport again = TestImport.of(browser, "/people/import", table(rows, "0711"), chosen);
        Duration compared = Duration.between(begun, Instant.now());
        begun = Instant.now();
        assertThat(again.confirm()).contains("Filen är inläst");
        Duration changed = Duration.between(begun, Instant.now());
        System.out.printf(
                "%,d rows: read and compared in %.1f s, imported in %.1f s (the list answered in %d ms meanwhile);"
                        + " compared again in %.1f s, a third of them changed in %.1f s%n",
                rows,
                read.toMillis() / 1000.0,
                applied.toMillis() / 1000.0,
                list.toMillis(),
                compared.toMillis() / 1000.0,
                changed.toMillis() / 1000.0);
    }
}
