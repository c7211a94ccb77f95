package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.imports.TestImport;
import se.insteg.planner.model.Offer;
import se.insteg.planner.reading.Offers;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Workbook;

/** The lists of organisations and offers as spreadsheets, opened again by other programs. */
@InstegTest
class HostExportTest {
    @Autowired
    ApplicationContext app;

    @TempDir
    Path folder;

    private TestTown town;
    private UUID coordinator;
    private TestHosts register;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        register = new TestHosts(app, town, coordinator);
    }

    private byte[] fetch(String path) {
        HttpResponse<byte[]> answer = town.browser(coordinator).fetch(path, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private UUID fullOffer() {
        UUID kitchen = register.organisation("Återbruket", "organisationNumber", "2120002213", "sector", "=handel");
        UUID offer = register.offer(
                kitchen,
                "Medhjälpare i kök",
                3,
                "occupations",
                "kock|drakskötare",
                "skills",
                "truckkort",
                "minSwedish",
                "A2",
                "minAge",
                "18",
                "place",
                "Leksand",
                "lat",
                "60,73",
                "lon",
                "15,0",
                "spoken",
                "svenska|engelska",
                "maxSameLanguage",
                "1",
                "maxSameLanguageWhy",
                "Svenskan ska få plats",
                "hours",
                "mån-fre 08:00-16:00",
                "starts",
                "2026-12-01",
                "ends",
                "2027-03-31");
        register.contact(kitchen, "Eva Berg", "070-111 11 11");
        return offer;
    }

    @Test
    void offers_come_with_what_is_asked_for_and_without_contact_persons() {
        UUID offer = fullOffer();
        town.as(coordinator, () -> app.getBean(Hosts.class).takeSeat(offer));
        byte[] file = fetch("/offers/export");
        assertThat(Workbook.only(file))
                .containsEntry("id", offer.toString())
                .containsEntry("anordnare", "Återbruket")
                .containsEntry("organisationsnummer", "212000-2213")
                .containsEntry("läge", "Öppen")
                .containsEntry("platser", "3")
                .containsEntry("lediga platser", "2")
                .containsEntry("yrke", "kock (5120) | drakskötare")
                .containsEntry("tider", "mån–fre 08:00–16:00")
                .doesNotContainValue("Eva Berg");
        assertThat(Workbook.only(fetch("/hosts/export")))
                .containsEntry("anordnare", "Återbruket")
                .containsEntry("verksamhet", "'=handel")
                .containsEntry("öppna praktikplatser", "1")
                .containsEntry("lediga platser", "2")
                .doesNotContainValue("Eva Berg");
        assertThat(AuditRows.count(town.id(), coordinator, "OFFERS_EXPORTED")).isEqualTo(1);
        assertThat(AuditRows.count(town.id(), coordinator, "ORGANISATIONS_EXPORTED"))
                .isEqualTo(1);
    }

    @Test
    void a_file_holds_exactly_what_the_list_shows_whole_and_narrowed() {
        UUID company = register.organisation("Företaget");
        IntStream.range(0, 60).forEach(i -> register.offer(company, "Kök %02d".formatted(i), 1));
        register.offer(company, OfferState.DRAFT, "Lager", 2);
        assertThat(Workbook.column(fetch("/offers/export?after=" + company), "vad man gör"))
                .hasSize(61)
                .isSorted();
        assertThat(Workbook.column(fetch("/offers/export?state=draft"), "vad man gör"))
                .containsExactly("Lager");
        assertThat(Workbook.column(fetch("/offers/export?q=lag%20foretaget"), "vad man gör"))
                .containsExactly("Lager");
        assertThat(Workbook.column(fetch("/hosts/export?kind=school"), "anordnare"))
                .isEmpty();
        String whole = town.browser(coordinator).get("/offers?show=all").body();
        assertThat(whole).contains("Kök 00", "Kök 59", "Lager").doesNotContain("rel=\"next\"");
        assertThat(town.browser(coordinator).get("/offers").body()).contains("/offers?show=all", "rel=\"next\"");
    }

    @Test
    void the_planner_reads_the_file_of_offers_as_matching_gets_them() throws Exception {
        UUID id = fullOffer();
        Path file = Files.write(folder.resolve("offers.xlsx"), fetch("/offers/export"));
        Offers read = Offers.read(file, LocalDate.of(2026, 11, 22));
        Offer stored =
                town.as(coordinator, () -> app.getBean(Hosts.class).offer(id).forMatching());
        assertThat(read.rejected()).isEmpty();
        assertThat(read.offers()).containsExactly(stored);
    }

    @Test
    void the_file_read_back_changes_nothing() {
        UUID id = fullOffer();
        register.offer(register.organisation("Tuvan"), OfferState.CLOSED, "Lek", 2, "reference", "P-7");
        TestImport again =
                TestImport.of(town.browser(coordinator), "/offers/import", fetch("/offers/export"), Map.of());
        assertThat(again.await()).contains("Allt i filen är redan känt", "Oförändrade (2)");
        assertThat(town.as(coordinator, () -> app.getBean(Hosts.class).offer(id).version()))
                .isZero();
    }

    @Test
    void another_municipality_gets_nothing_and_a_teacher_no_file() {
        fullOffer();
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.CASEWORKER, null);
        assertThat(Workbook.rows(
                        other.browser(there).fetch("/offers/export", null).body()))
                .isEmpty();
        assertThat(Workbook.rows(
                        other.browser(there).fetch("/hosts/export", null).body()))
                .isEmpty();
        List.of("/offers/export", "/hosts/export")
                .forEach(path -> assertThat(town.browser(town.staff(Role.COURSE_LEADER, null))
                                .get(path)
                                .statusCode())
                        .isEqualTo(403));
    }
}
