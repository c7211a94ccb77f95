package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A table of offers from the file to the offers (LEK-09). */
@InstegTest
class OfferImportTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Hosts hosts;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID caseworker;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        caseworker = town.staff(Role.CASEWORKER, town.unit("Integration"));
        browser = town.browser(caseworker);
    }

    private TestImport file(String... lines) {
        return TestImport.of(
                browser, "/offers/import", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private List<HostOffer> open() {
        return town.as(caseworker, () -> hosts.openOffers());
    }

    private int versions() {
        return town.inTenant(() -> jdbc.sql("select count(*) from hosts.history where tenant_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    @Test
    void the_example_file_is_imported_and_the_second_time_changes_nothing() throws Exception {
        byte[] example = Files.readAllBytes(Path.of("../examples/offers.csv"));
        TestImport first = TestImport.of(browser, "/offers/import", example, Map.of());
        assertThat(first.await()).contains("61 nya läggs till", "Tuvans förskola");
        assertThat(first.confirm()).contains("Filen är inläst", "Nya (50 av 61)");
        assertThat(open()).hasSize(61).extracting(HostOffer::organisationName).contains("Tuvans förskola");
        int before = versions();
        TestImport again = TestImport.of(browser, "/offers/import", example, Map.of());
        assertThat(again.confirm()).contains("Filen är inläst");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void a_row_changes_only_what_it_says_and_the_change_is_shown_first() {
        file(
                        "id;anordnare;yrke;platser;ort;lat;lon;språk på plats",
                        "E1;Tuvan;Barnskötare;2;Leksand;60,7;15,0;arabiska")
                .confirm();
        TestImport file = file("id;platser;ort;titel", "E1;3;Insjön;");
        assertThat(file.rows(Outcome.CHANGED)).contains("Antal platser", "Insjön");
        file.confirm();
        HostOffer offer = open().getFirst();
        assertThat(offer.details().texts())
                .containsEntry("title", List.of("Barnskötare"))
                .containsEntry("seats", List.of("3"))
                .containsEntry("spoken", List.of("arabiska"))
                .containsEntry("place", List.of("Insjön"))
                .doesNotContainKeys("lat", "lon");
    }

    @Test
    void rows_that_do_not_say_whose_they_are_or_say_it_wrongly_are_told() {
        file("id;anordnare;platser", "E1;Tuvan;2").confirm();
        String told = file(
                        "id;anordnare;platser;organisationsnummer",
                        "E1;Kastanjen;2;",
                        "E2;;2;",
                        "E3;Ny;2;212000-2214",
                        "E4;Ny;2;900517-1234",
                        "E5;Ny;;")
                .rows(Outcome.REJECTED);
        assertThat(told)
                .contains(
                        "Id används av en annan anordnares praktikplats",
                        "Det står inte vilken anordnare det gäller",
                        "Sista siffran stämmer inte",
                        "Det ser ut som ett personnummer",
                        "Värdet saknas",
                        "Fyll i cellen");
    }
}
