package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.TestPeople;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.IdentityNumber;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Workbook;

/** Identity numbers in a table of people, from the file to the person; every number is made up. */
@InstegTest
class NumbersImportTest {
    private static final String HEAD = "id;namn;handläggare;dossiernummer;samordningsnummer;personnummer;nummer";

    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        browser = town.browser(caseworker);
    }

    private TestImport file(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEAD;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return TestImport.people(browser, unit.toString(), all);
    }

    private Participant person(String reference) {
        return town.as(caseworker, () -> people.byReference(reference)).orElseThrow();
    }

    private List<IdentityNumber> numbers(String reference) {
        Participant person = person(reference);
        return town.as(caseworker, () -> identities.of(person)).numbers();
    }

    private String staged() {
        return town.inTenant(() -> String.join(
                "\n",
                jdbc.sql("select r::text || encode(coalesce(sealed, ''), 'escape') from imports.staged_row r")
                        .query(String.class)
                        .list()));
    }

    @Test
    void the_example_file_brings_its_numbers_and_the_second_time_changes_nothing() throws Exception {
        byte[] example = Files.readAllBytes(Path.of("../examples/people-with-numbers.csv"));
        Map<String, String> chosen = Map.of("unit", unit.toString(), "protection", "nobody");
        TestImport first = TestImport.of(browser, "/people/import", example, chosen);
        assertThat(first.rows(Outcome.NEW))
                .contains("Awet Tesfamariam", "Dossiernummer, Samordningsnummer", "Tillfälligt nummer")
                .doesNotContain("204101", "19891164");
        first.confirm();
        assertThat(town.inTenant(
                        () -> jdbc.sql("select kind from people.identity_number where source = 'import' order by kind")
                                .query(String.class)
                                .list()))
                .containsExactly(
                        "coordination", "coordination", "dossier", "dossier", "dossier", "interim", "personal");
        TestImport again = TestImport.of(browser, "/people/import", example, chosen);
        assertThat(again.await()).contains("Allt i filen är redan känt");
    }

    @Test
    void a_number_is_kept_in_its_one_spelling_with_its_source_and_nothing_is_read_out_of_it() {
        TestImport file = file("A1;Selam Tesfay;Prov CASEWORKER;٠٠-٧١٢٣٤٥/1;730288-9931;;");
        file.confirm();
        assertThat(numbers("A1"))
                .extracting(IdentityNumber::value)
                .containsExactlyInAnyOrder("00-712345/1", "19730288-9931");
        assertThat(numbers("A1").getFirst().details().source()).isEqualTo(IdentityNumber.Source.IMPORT);
        assertThat(person("A1").details().identity().born()).isNull();
        assertThat(person("A1").details().identity().legalSex()).isNull();
        assertThat(AuditRows.whys(town.id(), caseworker, "IDENTITY_CHANGED")).containsOnly("import");
    }

    @Test
    void a_wrong_number_refuses_its_row_with_row_column_and_remedy_and_is_never_repeated() {
        TestImport file = file(
                "A1;Selam;;00-71234;;;",
                "A2;Selam;;;;730288-9931;",
                "A3;Selam;;;730288-9932;;",
                "A4;Selam;;;;;1,97E+11",
                "A5;Selam;;00-712345;;;00-712346",
                "19730288-9931;Selam;;;;;",
                "A7;Rätt Rad;;00-712345;;;");
        assertThat(file.rows(Outcome.REJECTED))
                .contains(
                        "dossiernummer",
                        "Numret går inte att känna igen",
                        "Det är inget personnummer: där är dagen 1–31",
                        "Kontrollsiffran stämmer inte",
                        "Kalkylprogrammet har avrundat numret",
                        "två olika nummer av samma slag",
                        "Det är ett personnummer")
                .doesNotContain("9931", "9932", "00-71234", "1,97E");
        assertThat(staged()).contains("Rätt Rad").doesNotContain("730288", "712345", "712346", "71234", "97E+11");
        String list = browser.get(file.path() + "/rejected.csv").body();
        assertThat(list.lines())
                .contains("\"3\";\"personnummer\";\"\";\"Det är inget personnummer: där är dagen 1–31."
                        + " Lämna det under det slag som det är\";\"\"");
    }

    @Test
    void who_carries_a_number_already_is_told_of_and_can_be_updated_by_the_row() {
        file("K1;Muhammad Ali;Prov CASEWORKER;00-712345/1;;;").confirm();
        TestImport file = file("A1;Ali Mohammad;Prov CASEWORKER;;;;00-712345/2", "A2;Helt Annan;;;;;");
        assertThat(file.rows(Outcome.ALIKE))
                .contains("samma nummer", "Samma som Muhammad Ali. Uppdatera")
                .doesNotContain("712345");
        UUID known = person("K1").id();
        browser.post(file.path() + "/rows", Map.of("row", "2", "row.2", known.toString()));
        assertThat(file.rows(Outcome.CHANGED)).contains("Ali Mohammad", "Inte samma person");
        browser.post(file.path() + "/rows", Map.of("row", "2", "row.2", "apart"));
        assertThat(file.rows(Outcome.ALIKE)).contains("Ali Mohammad");
        browser.post(file.path() + "/rows", Map.of("row", "2", "row.2", known.toString()));
        file.confirm();
        assertThat(person("K1").details().identity().name()).isEqualTo("Ali Mohammad");
        assertThat(town.as(caseworker, () -> people.byReference("A1"))).isEmpty();
        assertThat(numbers("K1")).hasSize(1);
    }

    @Test
    void a_number_twice_in_a_file_is_told_of() {
        TestImport file = file("A1;Selam Tesfay;;00-712345/1;;;", "A2;Oksana Bondar;;00-712345/2;;;");
        assertThat(file.rows(Outcome.ALIKE)).contains("Oksana Bondar", "eller samma nummer, som på rad 2");
    }

    @Test
    void another_number_of_the_kind_replaces_the_one_noted_which_still_finds_the_person() {
        file("A1;Selam Tesfay;Prov CASEWORKER;00-712345;;;").confirm();
        TestImport file = file("A1;Selam Tesfay;Prov CASEWORKER;00-712346;;;");
        assertThat(file.rows(Outcome.CHANGED)).contains("Dossiernummer (ersätter det som är antecknat)");
        file.confirm();
        assertThat(numbers("A1")).extracting(IdentityNumber::value).containsExactly("00-712346", "00-712345");
        assertThat(numbers("A1").getLast().replacedBy()).isNotNull();
        assertThat(town.as(caseworker, () -> people.search("00-712345"))).hasSize(1);
    }

    @Test
    void a_file_tells_nothing_of_numbers_one_may_not_see_and_refuses_nothing_because_of_them() {
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        UUID theirs = new TestPeople(app, town).registerCase(colleague, unit, "Kollegans Ärende", "reference", "K1");
        TestImport.people(
                        town.browser(colleague),
                        unit.toString(),
                        "id;namn;dossiernummer",
                        "K1;Kollegans Ärende;00-712345")
                .confirm();
        assertThat(town.as(colleague, () -> identities.of(people.find(theirs))).numbers())
                .hasSize(1);
        TestImport file = file("A1;Selam Tesfay;;00-712345;;;");
        assertThat(file.rows(Outcome.NEW)).contains("Selam Tesfay").doesNotContain("Kollegans");
        file.confirm();
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        TestImport wide = TestImport.people(
                town.browser(coordinator), unit.toString(), "id;namn;dossiernummer", "A9;Ny Person;00-712345");
        assertThat(wide.rows(Outcome.NEW)).contains("Ny Person").doesNotContain("Kollegans");
    }

    @Test
    void numbers_leave_in_a_spreadsheet_only_when_asked_for_and_each_is_logged() {
        file("A1;Selam Tesfay;Prov CASEWORKER;00-712345/1;;;", "A2;Utan Nummer;Prov CASEWORKER;;;;")
                .confirm();
        byte[] without =
                browser.fetch("/people/export", Map.of("purpose", "prov")).body();
        assertThat(Workbook.rows(without).getFirst()).doesNotContainKey("dossiernummer");
        byte[] with = browser.fetch("/people/export", Map.of("purpose", "prov", "numbers", "yes"))
                .body();
        assertThat(Workbook.column(with, "dossiernummer")).containsExactlyInAnyOrder("00-712345/1", "");
        assertThat(AuditRows.count(town.id(), caseworker, person("A1").id(), "IDENTITY_NUMBER_EXPORTED"))
                .isEqualTo(1);
        assertThat(AuditRows.count(town.id(), caseworker, "IDENTITY_NUMBER_EXPORTED"))
                .isEqualTo(1);
    }
}
