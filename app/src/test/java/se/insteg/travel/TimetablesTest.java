package se.insteg.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import se.insteg.testing.Upload;

/** VAN-03: a municipality takes in its region's timetable, tries it, and goes back to the one before. */
@InstegTest
class TimetablesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Timetables timetables;

    private TestTown town;
    private UUID coordinator;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        browser = town.browser(coordinator);
    }

    private HttpResponse<String> bring(UUID id, String name, byte[] file) {
        return Upload.to(browser, "/travel/timetables", name, file, Map.of("id", id.toString()));
    }

    private String page() {
        return browser.get("/travel").body();
    }

    @Test
    void it_is_taken_in_once_tried_replaced_and_taken_back() throws IOException {
        assertThat(page()).contains("Ingen tidtabell");
        UUID id = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(bring(id, "dalarna.zip", BusEight.bytes(Map.of())).statusCode())
                    .isEqualTo(302);
        }
        assertThat(page()).contains("dalarna.zip", "1 linje, 3 hållplatser");
        assertThat(browser.get("/travel?try=yes&from=nor&to=S%C3%A5gen&weekday=TUESDAY&time=7:30")
                        .body())
                .contains("Noret till Sågen: 26 minuter", "Buss 8 från Noret till Sågen, framme 07:24", "06:58");
        assertThat(browser.get("/travel?try=yes&from=Noret&to=S%C3%A5gen&weekday=SUNDAY&time=07:30")
                        .body())
                .contains("Inget går från Noret till Sågen");
        HttpResponse<String> unclear = browser.get("/travel?try=yes&from=Hemma&to=&weekday=X&time=strax");
        assertThat(unclear.body())
                .contains("Ingen hållplats heter ”Hemma”", "Skriv hållplatsens namn", "Skriv klockslaget som 07:30");

        UUID later = UUID.randomUUID();
        bring(
                later,
                "ny.zip",
                BusEight.bytes(Map.of("routes.txt", "route_id,agency_id,route_short_name,route_type\nr8,1,108,3\n")));
        assertThat(page()).contains("ny.zip").doesNotContain("dalarna.zip");
        assertThat(browser.post("/travel/timetables/" + later + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(page()).contains("dalarna.zip");
        browser.post("/travel/timetables/" + later + "/restore", Map.of());
        assertThat(town.inTenant(() -> timetables
                        .inUse()
                        .orElseThrow()
                        .timetable()
                        .lines()
                        .getFirst()
                        .name()))
                .isEqualTo("108");
        assertThat(AuditRows.count(town.id(), coordinator, "TIMETABLE_BROUGHT")).isEqualTo(3);
    }

    @Test
    void what_is_no_timetable_is_refused_with_what_to_do_and_the_old_one_stays_in_use() throws IOException {
        bring(UUID.randomUUID(), "dalarna.zip", BusEight.bytes(Map.of()));
        HttpResponse<String> text = bring(UUID.randomUUID(), "brev.zip", "Hej".getBytes(StandardCharsets.UTF_8));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("Filen är ingen zip-fil", "dalarna.zip");
        assertThat(bring(UUID.randomUUID(), "x.zip", BusEight.bytes(Map.of("stop_times.txt", "")))
                        .body())
                .contains("Filen stop_times.txt saknas");
        assertThat(bring(
                                UUID.randomUUID(),
                                "x.zip",
                                BusEight.bytes(Map.of("trips.txt", "route_id,service_id,trip_id\nr9,week,morning\n")))
                        .body())
                .contains("Rad 2 i trips.txt hänvisar till det som inte finns");
        assertThat(browser.post("/travel/timetables", Map.of()).statusCode()).isEqualTo(422);
        assertThat(page()).contains("dalarna.zip");
    }

    @Test
    void a_caseworker_may_try_it_and_not_change_it_and_another_municipality_has_its_own() throws IOException {
        UUID id = UUID.randomUUID();
        bring(id, "dalarna.zip", BusEight.bytes(Map.of()));
        TestTown.Browser caseworker = town.browser(town.staff(Role.CASEWORKER, town.unit("Integration")));
        assertThat(caseworker.get("/travel").body()).contains("dalarna.zip").doesNotContain("Ta in en ny tidtabell");
        assertThat(Upload.to(caseworker, "/travel/timetables", "x.zip", new byte[] {1}, Map.of())
                        .statusCode())
                .isEqualTo(403);
        TestTown other = TestTown.in(app);
        TestTown.Browser elsewhere = other.browser(other.staff(Role.COORDINATOR, null));
        assertThat(elsewhere.get("/travel").body()).contains("Ingen tidtabell");
        assertThat(elsewhere
                        .post("/travel/timetables/" + id + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(page()).contains("dalarna.zip");
    }
}
