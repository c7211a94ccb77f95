package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.imports.staging.Expiry;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonTexts;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A table of people from the file to the people, as a caseworker meets it. */
@InstegTest
class PeopleImportTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Expiry expiry;

    private TestTown town;
    private TestPeople testPeople;
    private UUID unit;
    private UUID caseworker;
    private UUID coordinator;
    private UUID handler;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        testPeople = new TestPeople(app, town);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        coordinator = town.staff(Role.COORDINATOR, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        browser = town.browser(caseworker);
    }

    private TestImport file(String... lines) {
        return TestImport.people(browser, unit.toString(), lines);
    }

    private Map<String, List<String>> person(UUID staff, String reference) {
        return PersonTexts.of(town.as(staff, () -> people.byReference(reference))
                .orElseThrow()
                .details());
    }

    private Participant stored(String reference) {
        return town.as(coordinator, () -> people.byReference(reference)).orElseThrow();
    }

    private int count(String query) {
        return town.inTenant(() -> jdbc.sql(query + " where tenant_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    @Test
    void the_example_file_is_looked_through_imported_and_the_second_time_changes_nothing() throws Exception {
        byte[] example = Files.readAllBytes(Path.of("../examples/people.csv"));
        Map<String, String> chosen = Map.of("unit", unit.toString(), "protection", "nobody");
        TestImport first = TestImport.of(browser, "/people/import", example, chosen);
        assertThat(first.await()).contains("120 nya läggs till", "Yolanda Castaño", "Inget har ändrats än");
        assertThat(count("select count(*) from people.person")).isZero();
        assertThat(first.confirm()).contains("Filen är inläst", "Nya (50 av 120)");
        assertThat(count("select count(*) from people.person")).isEqualTo(120);
        int versions = count("select count(*) from people.person_history");
        TestImport again = TestImport.of(browser, "/people/import", example, chosen);
        assertThat(again.await()).contains("Allt i filen är redan känt").doesNotContain("/confirm\"");
        assertThat(again.confirm()).contains("Filen är inläst");
        assertThat(count("select count(*) from people.person_history")).isEqualTo(versions);
        assertThat(person(caseworker, "P103"))
                .containsEntry("name", List.of("Laleh Jafari"))
                .containsEntry("swedish", List.of("B1"))
                .containsEntry("wishes", List.of("Jordbruksarbetare (6111)", "Cykelreparatör (7231)"))
                .containsEntry("unit", List.of(unit.toString()))
                .containsEntry("protection", List.of("none"));
    }

    @Test
    void a_file_may_have_every_column_a_person_has() {
        TestImport file = file(
                "id;namn;enhet;handläggare;telefon;e-post;talar helst;tolk;hemkommun;juridiskt kön;status;gäst;kallas",
                "A1;Selam Tesfay;integration;;070-123 45 67;selam@prov.example;tigrinska;ja;Rättviks kommun;K;asylsökande;x;Sele");
        assertThat(file.rows(Outcome.NEW)).contains("Selam Tesfay");
        file.confirm();
        assertThat(person(caseworker, "A1"))
                .containsEntry("phone", List.of("070-123 45 67"))
                .containsEntry("email", List.of("selam@prov.example"))
                .containsEntry("preferredLanguage", List.of("tigrinska"))
                .containsEntry("interpreter", List.of("yes"))
                .containsEntry("homeMunicipality", List.of("2031"))
                .containsEntry("legalSex", List.of("woman"))
                .containsEntry("status", List.of("asylum_seeker"))
                .containsEntry("guest", List.of("yes"))
                .containsEntry("knownAs", List.of("Sele"));
    }

    @Test
    void a_column_that_is_missing_and_a_cell_that_is_empty_leave_what_is_known() {
        file("id;namn;telefon;svenska;ort;lat;lon", "A1;Selam;0701111111;B1;Insjön;60,68;15,09")
                .confirm();
        TestImport file = file("id;namn;telefon;svenska;kompetens", "A1;Selam Tesfay;;;truckkort");
        assertThat(file.rows(Outcome.CHANGED)).contains("Selam Tesfay", "truckkort", "Blir");
        file.confirm();
        assertThat(person(caseworker, "A1"))
                .containsEntry("name", List.of("Selam Tesfay"))
                .containsEntry("phone", List.of("0701111111"))
                .containsEntry("swedish", List.of("B1"))
                .containsEntry("lat", List.of("60.68"))
                .containsEntry("skills", List.of("truckkort"));
    }

    @Test
    void somebody_who_moves_to_a_place_without_coordinates_does_not_stay_on_the_map_where_they_were() {
        file("id;namn;ort;lat;lon", "A1;Selam;Insjön;60,68;15,09").confirm();
        file("id;namn;ort", "A1;Selam;Siljansnäs").confirm();
        assertThat(person(caseworker, "A1"))
                .containsEntry("place", List.of("Siljansnäs"))
                .doesNotContainKeys("lat", "lon");
    }

    @Test
    void rows_that_cannot_be_used_are_told_with_row_column_value_and_remedy_and_listed_for_download() {
        TestImport file = file(
                "id;namn;född;telefon;status;enhet",
                "A1;;1990-01-01;;;",
                "A2;Selam;30 feb 1990;;;",
                "A3;Selam;;=1+1;;",
                "A4;Selam;;;påhittad;",
                "A5;Selam;;;;Annan enhet",
                "900517-1234;Selam;;;;",
                "A7;Rätt Rad;;;;");
        assertThat(file.rows(Outcome.REJECTED))
                .contains(
                        "Skriv deltagarens namn",
                        "30 feb 1990",
                        "Den dagen finns inte",
                        "Skriv numret med siffror",
                        "påhittad",
                        "Ordet går inte att förstå",
                        "Ingen öppen enhet heter så",
                        "Det är ett personnummer");
        String list = browser.get(file.path() + "/rejected.csv").body();
        assertThat(list.lines())
                .hasSize(7)
                .contains("\"3\";\"född\";\"30 feb 1990\";\"Den dagen finns inte\";"
                        + "\"Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 1990-05-17\"")
                .anySatisfy(line -> assertThat(line).startsWith("\"4\";\"telefon\";\"'=1+1\""));
        assertThat(file.confirm()).contains("Rätt Rad", "Nya (1 av 1)", "påhittad");
        assertThat(count("select count(*) from people.person")).isEqualTo(1);
    }

    @Test
    void a_possible_duplicate_is_shown_side_by_side_and_read_in_only_when_said_to_be_another() {
        testPeople.register(
                caseworker, "Muhammad Ali", "unit", unit.toString(), "reference", "K1", "born", "1990-01-01");
        String[] lines = {"id;namn;född;ort", "A1;Mohammed Ali;1990-01-01;Insjön", "A2;Mohammed Ali;1971-02-02;"};
        TestImport left = file(lines);
        assertThat(left.await())
                .contains("En ny läggs till", "En är möjlig dubblett: 0 läses in som nya, 1 hoppas över");
        assertThat(left.rows(Outcome.ALIKE))
                .contains("Muhammad Ali", "namnet låter lika, samma födelsedatum", "Insjön", "K1");
        assertThat(left.confirm()).contains("möjlig dubblett hoppades över");
        assertThat(count("select count(*) from people.person")).isEqualTo(2);
        TestImport taken = file(lines);
        taken.another(2);
        assertThat(taken.await()).contains("En är möjlig dubblett: 1 läses in som nya, 0 hoppas över");
        taken.confirm();
        assertThat(count("select count(*) from people.person")).isEqualTo(3);
        assertThat(stored("K1").version()).isZero();
    }

    @Test
    void two_rows_of_one_file_about_the_same_person_are_told_of() {
        TestImport file = file("id;namn;född", "A1;Selam Tesfay;1990-01-01", "A2;Tesfay, Selam;1990-01-01");
        assertThat(file.rows(Outcome.ALIKE))
                .contains("Samma namn och födelsedatum, eller samma nummer, som på rad 2 i filen");
        file.confirm();
        assertThat(count("select count(*) from people.person")).isEqualTo(1);
    }

    @Test
    void what_somebody_else_changes_after_the_preview_is_shown_anew_and_nothing_is_overwritten() {
        UUID id = testPeople.register(
                caseworker, "Selam", "unit", unit.toString(), "reference", "A1", "phone", "0701111111");
        TestImport file = file("id;namn;telefon", "A1;Selam;0702222222", "A2;Ny Person;");
        town.as(
                coordinator,
                () -> people.change(
                        id,
                        0,
                        TestPeople.details(
                                app, "Selam", "unit", unit.toString(), "reference", "A1", "phone", "0703333333")));
        assertThat(file.confirm()).contains("Någon annan ändrade", "Inget är inläst");
        assertThat(count("select count(*) from people.person")).isEqualTo(1);
        assertThat(file.rows(Outcome.CHANGED)).contains("0703333333", "0702222222", "Ändrad av någon annan");
        assertThat(file.confirm()).contains("Filen är inläst");
        assertThat(person(caseworker, "A1")).containsEntry("phone", List.of("0702222222"));
    }

    @Test
    void confirming_twice_at_once_has_one_effect() {
        TestImport file = file("id;namn", "A1;Selam", "A2;Ali");
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(
                        () -> browser.post(file.path() + "/confirm", Map.of()).statusCode()),
                CompletableFuture.supplyAsync(
                        () -> browser.post(file.path() + "/confirm", Map.of()).statusCode()));
        assertThat(both).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(302));
        assertThat(file.confirm()).contains("Filen är inläst");
        assertThat(count("select count(*) from people.person_history")).isEqualTo(2);
    }

    @Test
    void two_colleagues_who_import_the_same_file_at_once_make_one_set_of_people() {
        String[] lines = new String[201];
        lines[0] = "id;namn";
        for (int i = 1; i <= 200; i++) {
            lines[i] = "A" + i + ";Person " + (char) ('a' + i % 26) + (char) ('a' + i / 26);
        }
        TestImport one = file(lines);
        TestImport two = TestImport.people(town.browser(coordinator), unit.toString(), lines);
        List<String> ends =
                List.of(CompletableFuture.supplyAsync(one::confirm), CompletableFuture.supplyAsync(two::confirm))
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(count("select count(*) from people.person")).isEqualTo(200);
        assertThat(count("select count(*) from people.person_history")).isEqualTo(200);
        assertThat(ends).allSatisfy(end -> assertThat(end).contains("Filen är inläst"));
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing_and_can_be_tried_again() {
        String[] lines = new String[1202];
        lines[0] = "id;namn";
        for (int i = 1; i <= 1200; i++) {
            lines[i] = "A" + i + ";Person";
        }
        lines[1201] = "A1201;Sista Personen";
        TestImport file = file(lines);
        try (BrokenName ignored = BrokenName.in(town.id(), "Sista Personen")) {
            assertThat(file.confirm()).contains("Något gick fel under inläsningen", "Inget är inläst");
            assertThat(count("select count(*) from people.person")).isZero();
            assertThat(count("select count(*) from people.person_history")).isZero();
        }
        assertThat(file.confirm()).contains("Filen är inläst");
        assertThat(count("select count(*) from people.person")).isEqualTo(1201);
    }

    @Test
    void whoever_is_protected_goes_behind_the_wall_and_so_do_their_rows() {
        TestImport file = TestImport.people(
                browser,
                Map.of("unit", unit.toString(), "protection", "column", "handlers", handler.toString()),
                "id;namn;skydd;telefon",
                "A1;Öppen Person;nej;",
                "A2;Kanarie Ett;sekretessmarkering;0707777777",
                "A3;Kanarie Två;;",
                "A4;Kanarie Tre;obegripligt;",
                "A5;Kanarie Fyra;skyddad folkbokföring;fel nummer kanariefågel",
                "A6;Kan\u00C3\u00A4rie Fem;fingerade personuppgifter;"); // encoded twice, which a note would quote
        for (Outcome outcome : Outcome.values()) {
            assertThat(file.rows(outcome))
                    .as(outcome.name())
                    .doesNotContain("Kanarie", "Kanärie", "kanariefågel", "0707777777");
        }
        assertThat(file.await()).contains("4 rader gäller skyddade personuppgifter", "5 nya läggs till");
        String staged = "select count(*) from imports.staged_row where tenant_id = ? and texts::text like '%Kanarie%'";
        assertThat(town.as(caseworker, () -> jdbc.sql(staged)
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(town.as(handler, () -> jdbc.sql(staged)
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(3);
        assertThat(file.confirm()).contains("Öppen Person").doesNotContain("Kanarie");
        assertThat(town.as(caseworker, () -> people.search("Kanarie"))).isEmpty();
        assertThat(town.as(handler, () -> people.search("Kanarie"))).hasSize(4);
        assertThat(person(handler, "A3")).containsEntry("protection", List.of("unknown"));
        assertThat(person(handler, "A4")).containsEntry("protection", List.of("unknown"));
        assertThat(TestImport.people(
                                browser,
                                Map.of("unit", unit.toString(), "protection", "column", "handlers", handler.toString()),
                                "id;namn;skydd",
                                "A2;Kanarie Ett;nej")
                        .rows(Outcome.REJECTED))
                .contains("Referensen används redan i kommunen");
    }

    @Test
    void a_reference_of_somebody_unseen_is_refused_in_the_same_words_whoever_it_is() {
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        testPeople.register(
                colleague, "Kollegas", "reference", "A1", "unit", unit.toString(), "caseworker", colleague.toString());
        testPeople.register(
                caseworker,
                "Kanarie",
                "reference",
                "A2",
                "unit",
                unit.toString(),
                "protection",
                "unknown",
                "handlers",
                handler.toString());
        String told = file("id;namn", "A1;Ny", "A2;Ny").rows(Outcome.REJECTED);
        assertThat(told.split("Referensen används redan i kommunen. Fråga samordnaren", -1))
                .hasSize(3);
        assertThat(told).contains("Går inte att använda (2)").doesNotContain("Kollegas", "Kanarie");
    }

    @Test
    void a_handler_sees_the_protected_rows_of_their_own_file_and_a_file_never_lifts_protection() {
        TestTown.Browser own = town.browser(handler);
        Map<String, String> chosen = Map.of("protection", "column", "handlers", handler.toString());
        TestImport file = TestImport.people(own, chosen, "id;namn;skydd", "A1;Kanarie Ett;sekretess");
        assertThat(file.rows(Outcome.NEW)).contains("Kanarie Ett");
        file.confirm();
        TestImport lifting = TestImport.people(own, chosen, "id;namn;skydd;telefon", "A1;Kanarie Ett;nej;0701234567");
        assertThat(lifting.rows(Outcome.REJECTED)).contains("En fil kan inte ta bort skyddet");
        TestImport phone = TestImport.people(own, chosen, "id;namn;skydd;telefon", "A1;Kanarie Ett;;0701234567");
        assertThat(phone.rows(Outcome.CHANGED)).contains("0701234567");
        phone.confirm();
        assertThat(person(handler, "A1"))
                .containsEntry("phone", List.of("0701234567"))
                .containsEntry("protection", List.of("confidentiality_mark"));
    }

    @Test
    void that_nobody_is_protected_is_answered_for_by_name_in_the_audit_log() {
        file("id;namn", "A1;Selam").confirm();
        for (String deed : List.of("IMPORT_STATED_UNPROTECTED", "IMPORT_BEGUN", "IMPORT_DONE", "PERSON_REGISTERED")) {
            assertThat(AuditRows.count(town.id(), caseworker, deed)).as(deed).isEqualTo(1);
        }
    }

    @Test
    void an_import_is_forgotten_after_a_day_with_all_its_rows_also_those_behind_the_wall() {
        TestImport.people(
                browser,
                Map.of("unit", unit.toString(), "protection", "unknown", "handlers", handler.toString()),
                "id;namn",
                "A1;Kanarie");
        String rows = "select count(*) from imports.staged_row where tenant_id = ?";
        assertThat(town.as(handler, () -> jdbc.sql(rows)
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        town.inTenant(
                () -> jdbc.sql("update imports.batch set made_at = made_at - interval '25 hours' where tenant_id = ?")
                        .param(town.id())
                        .update());
        assertThat(browser.get("/people/import").body()).doesNotContain("deltagare.csv");
        town.inTenant(expiry::forget);
        assertThat(count("select count(*) from imports.batch")).isZero();
        assertThat(town.as(handler, () -> jdbc.sql(rows)
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void what_the_rows_said_is_erased_when_the_import_is_done() {
        file("id;namn", "A1;Selam Tesfay").confirm();
        assertThat(count("select count(*) filter (where texts <> '{}') from imports.staged_row"))
                .isZero();
        assertThat(browser.get("/people/import").body()).contains("deltagare.csv", "Inläst");
    }
}
