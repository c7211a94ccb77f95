package se.insteg.people.status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
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

/** From asylum to settling in a real browser: what is noted, what applies and why (LEK-03, VAN-02). */
@InstegTest
class StatusJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private static void day(Page page, String field, String day) {
        page.locator("#f-" + field).fill(day);
    }

    private static void save(Page page) {
        page.locator("main .btn-primary").click();
    }

    @Tag("long")
    @Test
    void it_goes_as_well_on_the_smallest_phone() {
        somebody_seeks_asylum_is_given_a_permit_and_settles("sv", 320, "light");
    }

    @Tag("long")
    @Test
    void it_goes_as_well_at_a_desk() {
        somebody_seeks_asylum_is_given_a_permit_and_settles("sv", 1280, "light");
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void somebody_seeks_asylum_is_given_a_permit_and_settles(String language, int width, String theme) {
        TestTown town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        UUID caseworker = town.staff(Role.CASEWORKER, unit);
        UUID person = new TestPeople(app, town)
                .register(
                        caseworker,
                        "Selam Tesfay",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        caseworker.toString(),
                        "born",
                        "1990-05-17");
        String name = language + "-" + width + "-status";
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, caseworker)) {
            Page page = visit.open("/people/" + person + "/status");
            visit.assertSound(page);
            page.locator("main a[href$='/status/new']").first().click();
            visit.assertSound(page);
            Browser.picture(page, name + "-choose");
            page.locator("a[href$='kind=asylum_seeker']").click();
            save(page);
            assertThat(page.locator(".error-summary")).isFocused();
            visit.assertSound(page);
            day(page, "begins", "2025-11-03");
            page.locator("input[name=housing][value=assigned]").check();
            page.locator("#f-source").selectOption("agency");
            save(page);
            assertThat(page.locator(".notice-success")).isVisible();
            visit.open("/people/" + person).close();
            page.navigate("http://localhost:" + port + "/people/" + person + "/status/new?kind=permit");
            day(page, "begins", "2026-08-17");
            page.locator("#f-ground").selectOption("protection");
            page.locator("#f-source").selectOption("agency");
            visit.assertSound(page);
            save(page);
            page.navigate("http://localhost:" + port + "/people/" + person + "/status/new?kind=settled");
            day(page, "begins", "2026-10-01");
            page.locator("input[name=settlement][value=assigned]").check();
            page.locator("#f-source").selectOption("population_register");
            save(page);
            assertThat(page.locator("#applies a[href$='civic.offer']")).isVisible();
            visit.assertSound(page);
            Browser.picture(page, name);
            day(page, "day", "2026-09-30");
            page.locator(".filter button[type=submit]").click();
            // The day before: a permit, not yet settled, so nobody has to offer anything.
            assertThat(page.locator("#applies > .section-body > .rules a[href$='civic.offer']"))
                    .hasCount(0);
            page.locator("#timeline a[href$='/correct']").first().click();
            visit.assertSound(page);
            Browser.picture(page, name + "-correct");
            Page first = visit.open("/people/" + person);
            visit.assertSound(first);
            Browser.picture(first, name + "-person");
            Page rules = visit.open("/rules?day=2026-09-30");
            visit.assertSound(rules);
            Browser.picture(rules, name + "-rules");
            visit.assertSound(visit.open("/rules/versions?rule=civic.offer"));
        }
    }
}
