package se.insteg.tracks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
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
 * A track is built, somebody enters it and gets work, an occupation that is hard to fill is held against who there is, and the
 * figures tell of it: at a desk, and looked at on a phone (LEK-12, LEK-13, LEK-14, VAN-04).
 */
@Tag("long")
@InstegTest
class TracksJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    @Test
    void a_teacher_goes_a_track_and_gets_work_and_what_is_short_and_what_became_of_all_is_told() {
        TestTown town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        UUID teacher = new TestPeople(app, town)
                .register(
                        coordinator,
                        "Amal Haddad",
                        "unit",
                        unit.toString(),
                        "occupations",
                        "2341",
                        "born",
                        "1985-02-03");
        String track;
        try (Browser desk = Browser.at(port).signedIn(town, coordinator)) {
            Page page = desk.open("/tracks/new");
            page.locator("main form .btn-primary").click();
            assertThat(page.locator(".error-summary")).isFocused();
            desk.assertSound(page);
            page.locator("#f-name").fill("Snabbspår för lärare");
            page.locator("#f-capacity").fill("2");
            page.locator("#f-title-1").fill("Praktik i skola");
            page.locator("#f-kind-1").selectOption("placement");
            page.locator("#f-weeks-1").fill("12");
            page.locator("main form .btn-primary").click();
            assertThat(page.locator("main")).containsText("Praktik i skola (0)");
            track = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
            page = desk.open("/people/" + teacher + "/tracks");
            page.locator("main select").selectOption(track.replaceFirst(".*/", ""));
            page.locator("main form:has(select) button[type=submit]").click();
            assertThat(page.locator("main")).containsText("Praktik i skola");
            desk.assertSound(page);
            page = desk.open("/people/" + teacher + "/outcomes/new?kind=employment");
            page.locator("#f-occupation").fill("Lärare");
            page.locator("#f-begins").fill("2026-08-17");
            page.locator("main form .btn-primary").click();
            assertThat(page.locator(".error-summary")).containsText("Skriv arbetsgivarens namn");
            desk.assertSound(page);
            page.locator("#f-place").fill("Sammilsdalskolan");
            page.locator("[name=source][value=person]").check();
            page.locator("#f-form").selectOption("fixed_term");
            page.locator("main form .btn-primary").click();
            assertThat(page.locator("#outcomes")).containsText("Sammilsdalskolan");
            desk.assertSound(page);
            for (String path : new String[] {track, "/shortage", "/outcomes/figure?of=work-from-arrival&by=sex"}) {
                desk.assertSound(desk.open(path));
            }
        }
        try (Browser phone = Browser.at(port).signedIn(town, coordinator).wide(390)) {
            for (String path : new String[] {"/tracks", "/shortage", "/outcomes", "/people/" + teacher + "/outcomes"}) {
                phone.assertSound(phone.open(path));
            }
        }
    }
}
