package se.insteg.housing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Somebody arrives with a child and a child who came alone: household, god man, home (LEK-02, VAN-06), in a real browser. */
@InstegTest
class ArrivalJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
        town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        today = LocalDate.now(clock);
        town.as(coordinator, () -> {
            Sites sites = app.getBean(Sites.class);
            UUID site = sites.register(
                            new SiteDetails("Boendet Noret", SiteKind.ASYLUM, "Noret", "Migrationsverket", null, null),
                            120)
                    .orElseThrow();
            sites.countNights(site, Map.of(today.minusDays(40), 96, today.minusDays(39), 101));
        });
    }

    private static void type(Page page, String field, String text) {
        page.locator("#f-" + field).fill(text);
    }

    @Tag("long")
    @Test
    void it_goes_as_well_at_a_desk() {
        an_arrival_gets_a_household_an_unaccompanied_child_a_god_man_and_a_home("sv", 1280, "light");
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void an_arrival_gets_a_household_an_unaccompanied_child_a_god_man_and_a_home(
            String language, int width, String theme) {
        UUID aunt = new TestPeople(app, town)
                .register(coordinator, "Abeba Haile", "unit", unit.toString(), "born", "1984-02-01");
        UUID boy = new TestPeople(app, town)
                .register(
                        coordinator,
                        "Filmon Gebre",
                        "unit",
                        unit.toString(),
                        "born",
                        today.minusYears(17).minusMonths(10).toString());
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(town, coordinator)) {
            String name = language + "-" + width + "-arrival-";
            Page child = visit.open("/people/" + aunt + "/household/children/new");
            visit.assertSound(child);
            Browser.picture(child, name + "new-child");
            type(child, "name", "Lemlem Haile");
            type(child, "born", today.minusYears(9).toString());
            child.locator("#f-grade").selectOption("3");
            child.locator("input[name=protection][value=none]").check();
            child.locator("main .btn-primary").click();
            assertThat(child.locator("main")).containsText("Lemlem Haile");
            visit.assertSound(child);
            Browser.picture(child, name + "household");

            Page add = visit.open("/people/" + aunt + "/household/members/new");
            add.locator("#q").fill("Filmon");
            add.locator("#q").press("Enter");
            add.locator("input[name=who]").first().check();
            add.locator("#f-relation").selectOption("other");
            visit.assertSound(add);
            add.locator("main form[method=post] .btn-primary").click();
            assertThat(add.locator("main")).containsText("Filmon Gebre");

            Page facts = visit.open("/people/" + boy + "/household/child");
            facts.locator("input[name=unaccompanied][value=yes]").check();
            type(facts, "since", today.minusDays(3).toString());
            visit.assertSound(facts);
            facts.locator("main .btn-primary").click();

            Page start = visit.open("/");
            assertThat(start.locator("main")).containsText("Filmon Gebre");

            Page guardian = visit.open("/people/" + boy + "/household/guardians/new");
            type(guardian, "name", "Birgitta Wallin");
            type(guardian, "phone", "070-1740 605");
            type(guardian, "decidedBy", "Överförmyndarnämnden");
            visit.assertSound(guardian);
            guardian.locator("main .btn-primary").click();
            assertThat(guardian.locator("#answering")).containsText("Birgitta Wallin");
            visit.assertSound(guardian);
            Browser.picture(guardian, name + "god-man");

            Page home = visit.open("/people/" + aunt + "/homes/new");
            visit.assertSound(home);
            assertThat(home.locator("input[name=who]")).hasCount(3);
            home.locator("#f-to")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Boendet Noret"));
            home.locator("main .btn-primary").click();
            assertThat(home.locator("main")).containsText("Boendet Noret");
            visit.assertSound(home);

            Page housing = visit.open("/housing");
            visit.assertSound(housing);
            Browser.picture(housing, name + "housing");
            assertThat(housing.locator("main")).containsText("101");
            housing.locator("tbody th a").first().click();
            assertThat(housing.locator("#residents")).containsText("Lemlem Haile");
            visit.assertSound(housing);
            Browser.picture(housing, name + "site");
            String site = housing.url().replaceFirst("^.*(/housing/sites/[0-9a-f-]{36}).*$", "$1");
            for (String path : List.of(
                    site + "/edit",
                    site + "/places",
                    site + "/nights",
                    site + "/move",
                    site + "/arrivals/new?q=Haile",
                    "/housing/moves",
                    "/housing/sites/new",
                    "/people/" + aunt + "/household/move",
                    "/people/" + aunt + "/household/label",
                    "/people/" + aunt + "/protection",
                    "/people/protection")) {
                visit.assertSound(visit.open(path));
            }
        }
    }
}
