package se.insteg.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * A course leader's week on a phone, from another municipality's model to a certificate in Tigrinya (TRE-01, TRE-02, LEK-15);
 * what happens to taps without network is AttendanceJourneyTest's.
 */
@InstegTest
class WeekJourneyTest {
    /** The list opens without network from now on. */
    private static final String KEPT = "async () => (await caches.has('insteg-lists'))"
            + " && (await (await caches.open('insteg-lists')).keys()).length > 3 && !!(await navigator.serviceWorker.ready).active";

    @Autowired
    ApplicationContext app;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void a_week_from_a_model_to_the_hours_and_their_certificate() {
        TestTown town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        UUID selam = new TestPeople(app, town)
                .register(coordinator, "Selam Tesfay", "unit", unit.toString(), "preferredLanguage", "ti");
        LocalDate today = LocalDate.now(clock);
        try (Browser visit = Browser.at(port).wide(390).signedIn(town, coordinator)) {
            Page page = visit.open("/programmes/package?key=trelleborg");
            page.locator("form[action='/programmes/adopt'] .btn-primary").click();
            page.locator("form[action$='/publish'] .btn-primary").click();
            page.locator(".page-actions a[href*='/groups/new']").click();
            page.locator("#f-name").fill("Samhällsorientering på tigrinska");
            page.locator("#f-starts").fill(today.toString());
            page.locator("#f-seats").fill("12");
            page.locator("main .btn-primary").click();
            String group = page.url().replaceFirst("\\?.*", "");
            page.locator(".page-actions a[href$='/plan']").click();
            page.locator("[id^=f-week-]").all().forEach(field -> field.fill(""));
            page.locator("#f-week-society").fill("mån-sön 09-12");
            page.locator("#f-to").fill(today.plusDays(1).toString());
            page.locator("button[value=look]").last().click();
            page.locator("button[value=plan]").click();
            assertThat(page.locator(".session-week[open]").first()).isVisible();
            visit.assertSound(page);

            page.navigate(group + "/enrol?q=Selam");
            page.locator("input[name=who]").first().check();
            page.locator("main form[method=post] .btn-primary").click();
            assertThat(page.locator(".undo-row")).isVisible();
            visit.assertSound(page);

            page.navigate(group);
            page.locator(".session-week[open] a[href*='/programmes/sessions/']")
                    .first()
                    .click();
            page.locator(".page-actions a[href$='/attendance']").click();
            page.locator("[data-main]").first().click();
            assertThat(page.locator("[data-sum=here]")).hasText("1");
            page.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('insteg.tap.'))");
            page.waitForFunction(KEPT);
            visit.context().setOffline(true);
            page.locator("[data-main]").first().click();
            page.reload();
            assertThat(page.locator("[data-says=waiting]")).containsText("1");
            page.locator("[data-main]").first().click();
            visit.context().setOffline(false);
            page.reload();
            assertThat(page.locator("[data-sum=here]")).hasText("1");
            page.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('insteg.tap.'))");

            page.navigate(group.substring(0, group.indexOf("/programmes/")) + "/people/" + selam + "/hours");
            assertThat(page.locator("#times")).containsText("3 timmar");
            page.locator("#f-language").selectOption("ti");
            page.locator("form[action$='/certificate'] button").click();
            visit.assertSound(page);
            String paper = Objects.requireNonNull(page.locator("#certificates a[href*='certificate?id=']")
                    .first()
                    .getAttribute("href"));
            byte[] pdf = visit.context()
                    .request()
                    .get("http://localhost:" + port + paper)
                    .body();
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF")
                    .contains("/MarkInfo");
        }
    }
}
