package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
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
import se.insteg.access.Role;
import se.insteg.hosts.Contact;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.hosts.TestHosts;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A table of organisations from the file to the hosts (LEK-09). */
@InstegTest
class HostImportTest {
    private static final String HEADER = "namn;organisationsnummer;typ;anställda;kontaktperson;telefon\n";

    @Autowired
    ApplicationContext app;

    @Autowired
    Hosts hosts;

    private TestTown town;
    private UUID coordinator;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        browser = town.browser(coordinator);
    }

    private TestImport bring(String rows) {
        return TestImport.of(browser, "/hosts/import", (HEADER + rows).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private List<Organisation> all() {
        return town.as(coordinator, () -> hosts.organisations(OrganisationQuery.ALL)).lines().stream()
                .map(OrganisationLine::organisation)
                .toList();
    }

    private List<Contact> contacts(Organisation organisation) {
        return town.as(coordinator, () -> hosts.contacts(organisation.id()));
    }

    @Test
    void the_example_becomes_hosts_with_contact_persons_and_once_more_changes_nothing() throws IOException {
        byte[] example = Files.readAllBytes(Path.of("../examples/hosts.csv"));
        TestImport first = TestImport.of(browser, "/hosts/import", example, Map.of());
        assertThat(first.await()).contains("5 nya läggs till", "Siljans bageri");
        first.confirm();
        assertThat(all())
                .extracting(Organisation::name, one -> one.details().kind())
                .contains(tuple("Insjöns idrottsförening", OrganisationKind.ASSOCIATION));
        assertThat(all()).allSatisfy(one -> assertThat(contacts(one)).hasSize(1));
        TestImport again = TestImport.of(browser, "/hosts/import", example, Map.of());
        assertThat(again.rows(Outcome.UNCHANGED)).contains("Siljans bageri", "Två Bröder Bygg");
        again.confirm();
        assertThat(all()).hasSize(5).allSatisfy(one -> assertThat(one.version()).isZero());
    }

    @Test
    void a_host_is_known_by_its_number_and_what_a_row_leaves_unsaid_stays() {
        TestHosts register = new TestHosts(app, town, coordinator);
        UUID bakery = register.organisation(
                "Bageriet", "organisationNumber", "2120002213", "sector", "bageri", "employees", "9");
        register.contact(bakery, "Britta Ek", "070-111 11 11");
        TestImport brought = bring("Bageriet i Leksand AB;212000-2213;;12;britta ek;070-222 22 22\n");
        assertThat(brought.rows(Outcome.CHANGED)).contains("Bageriet i Leksand AB", "Antal anställda");
        brought.confirm();
        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(bakery);
            assertThat(one.name()).isEqualTo("Bageriet i Leksand AB");
            assertThat(one.details().sector()).isEqualTo("bageri");
            assertThat(one.details().employees()).isEqualTo(12);
            assertThat(contacts(one))
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.details().phone()).contains("222"));
        });
    }

    @Test
    void rows_that_cannot_be_used_say_where_and_what_to_do_and_the_others_go_on() {
        new TestHosts(app, town, coordinator).organisation("Dubbel");
        new TestHosts(app, town, coordinator).organisation("Dubbel");
        TestImport brought = bring("""
                Bra;;företag;3;;
                Fel nummer;212000-2214;;;;
                Fel typ;;klubb;;;
                Ingen kontakt;;;;;070-111 11 11
                Dubbel;;;;;
                Bra;;;;;
                """);
        assertThat(brought.rows(Outcome.REJECTED))
                .contains("Sista siffran stämmer inte")
                .contains("Skriv företag, offentlig, förening eller skola")
                .contains("Fyll i kontaktperson")
                .contains("Flera anordnare heter så")
                .contains("står redan på rad 2");
        brought.confirm();
        assertThat(all()).hasSize(3);
    }
}
