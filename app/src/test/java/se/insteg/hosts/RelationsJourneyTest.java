package se.insteg.hosts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.relations.Capacities;
import se.insteg.people.TestPeople;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A coordinator writes a visit on the phone, and what was said becomes an offer (LEK-07, LEK-09), in a real browser. */
@InstegTest
class RelationsJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private TestHosts register;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        register = new TestHosts(app, town, coordinator);
        today = LocalDate.now(app.getBean(Clock.class));
    }

    private static void type(Page page, String field, String text) {
        page.locator("#f-" + field).fill(text);
    }

    private static void send(Page page) {
        page.locator("main form .btn-primary").click();
    }

    @Test
    void from_a_visit_written_in_the_car_to_a_draft_of_an_offer_LEK_07() {
        UUID company = register.organisation("Wärdshuset", "employees", "12", "place", "Leksand");
        UUID met = register.contact(company, "Eva Berg", "070-111 11 11");
        try (Browser visit = Browser.at(port).in("sv").wide(390).signedIn(town, coordinator)) {
            Page page = visit.open("/hosts/" + company);
            page.locator(".page-actions a[href$='/meetings/new']").click();
            type(page, "said", "De behöver folk i köket före jul.");
            page.locator("input[name=contacts][value='" + met + "']").check();
            type(page, "oursDue", today.plusDays(3).toString());
            type(page, "interestTitle", "Medhjälpare i kök");
            type(page, "interestSeats", "2");
            send(page);
            assertThat(page.locator("#e-oursWhat")).isVisible(); // a day without a promise: nothing typed is lost
            assertThat(page.locator("#f-said")).hasValue("De behöver folk i köket före jul.");
            visit.assertSound(page);
            type(page, "oursWhat", "Ringa om skyddsskor");
            send(page);
            assertThat(page.locator("#next")).containsText("Ringa om skyddsskor");
            assertThat(page.locator("#journey")).containsText("De behöver folk i köket före jul.");
            assertThat(page.locator("#journey")).containsText("Eva Berg");
            visit.assertSound(page);
            page.locator("#next form[action^='/hosts/promises/'] button")
                    .first()
                    .click();
            page.locator(".undo-row button").click();
            assertThat(page.locator("#next")).containsText("Ringa om skyddsskor");
            page.locator("#next form[action$='/offer'] button").click();
            assertThat(page.locator("h1")).hasText("Medhjälpare i kök");
            assertThat(page.locator(".badges")).containsText("Utkast");
            assertThat(page.locator("#seats")).containsText("2 platser");
            assertThat(page.locator("#seats a")).hasAttribute("href", "/hosts/" + company);
            visit.assertSound(page);
            assertThat(visit.open("/hosts/relations").locator("#funnel")).containsText("1 anordnare kontaktad");
        }
    }

    @Test
    void whoever_is_invited_answers_on_a_telephone_and_the_coordinator_sees_it_LEK_07() {
        UUID company = register.organisation("Wärdshuset");
        register.contactWithEmail(company, "Eva Berg", "eva@wardshuset.example");
        UUID gathering = register.gathering("Frukost om praktik i köket", today.plusDays(9));
        register.invite(gathering, company);
        String link = town.inTenant(() -> app.getBean(JdbcClient.class)
                .sql("select substring(body from '/host/[^? ]+') from outbox.message where tenant_id = ?")
                .param(town.id())
                .query(String.class)
                .single());
        try (Browser host = Browser.at(port).in("sv").wide(390);
                Browser staff = Browser.at(port).in("sv").wide(1280).signedIn(town, coordinator)) {
            Page page = host.open(link);
            host.assertSound(page);
            send(page);
            assertThat(page.locator("h1")).hasText("Frukost om praktik i köket");
            host.assertSound(page);
            send(page);
            assertThat(page.locator("#e-answer")).isVisible();
            page.locator("input[name=answer][value=yes]").check();
            type(page, "people", "2");
            send(page);
            assertThat(page.locator(".notice-success")).containsText("välkommen");
            host.assertSound(page);
            Page sees = staff.open("/hosts/gatherings/" + gathering);
            assertThat(sees.locator("tbody")).containsText("Kommer, 2 personer");
            staff.assertSound(sees);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, light", "ar, 1280, dark", "ar, 320, light"})
    void every_page_of_relations_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_of_relations_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_of_relations_is_sound(String language, int width, String theme) {
        UUID company = register.organisation("Återbruket i Leksand", "employees", "12");
        register.contact(company, "Eva Berg", "070-111 11 11");
        register.offer(company, "Medhjälpare i kök", 4);
        UUID meeting = register.meeting(company, today.minusDays(9), "De vill ta emot två åt gången.\nRing i mars.");
        UUID promise = register.promise(company, "Ringa om skyddsskor", today.minusDays(1));
        UUID interest = register.interest(company, "Lagerarbete", 2, today.minusDays(9));
        UUID person = new TestPeople(app, town).register(coordinator, "Selam Tesfay", "unit", unit.toString());
        UUID asked = register.outreach(person, "Återbruket i Leksand");
        UUID gathering = register.gathering("Frukost om praktik", today);
        UUID invitation = register.invite(gathering, company);
        register.organisation("Inte inbjuden");
        town.as(coordinator, () -> app.getBean(Capacities.class).decide(today, 5, "Nämnden beslutade"));
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, coordinator)) {
            for (String path : List.of(
                    "/",
                    "/hosts/" + company,
                    "/hosts/" + company + "/meetings/new",
                    "/hosts/" + company + "/promises/new",
                    "/hosts/" + company + "/interests/new",
                    "/hosts/meetings/" + meeting + "/edit",
                    "/hosts/promises/" + promise + "/edit",
                    "/hosts/interests/" + interest + "/edit",
                    "/hosts/relations?stage=interested",
                    "/hosts/gatherings",
                    "/hosts/gatherings/new",
                    "/hosts/gatherings/" + gathering,
                    "/hosts/gatherings/" + gathering + "/edit",
                    "/hosts/gatherings/" + gathering + "/invite",
                    "/hosts/gatherings/" + gathering + "/letters",
                    "/hosts/invitations/" + invitation,
                    "/hosts/outreach",
                    "/people/" + person + "/outreach",
                    "/people/" + person + "/outreach/" + asked,
                    "/hosts/quota")) {
                Page page = visit.open(path);
                visit.assertSound(page);
                page.close();
            }
        }
    }
}
