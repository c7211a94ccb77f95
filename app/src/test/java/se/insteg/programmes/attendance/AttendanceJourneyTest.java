package se.insteg.programmes.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;

/** A list on a phone in a cellar: nothing lost, nothing doubled, nothing in somebody else's name (LEK-15). */
@InstegTest
class AttendanceJourneyTest {
    private static final String KEPT = "async () => (await caches.has('insteg-lists'))"
            + " && (await (await caches.open('insteg-lists')).keys()).length > 3 && !!(await navigator.serviceWorker.ready).active";

    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestLists lists;
    private String path;

    @BeforeEach
    void list() {
        lists = new TestLists(app);
        path = "/programmes/sessions/" + lists.session + "/attendance";
    }

    private static String row(UUID person) {
        return "[data-person='" + person + "']";
    }

    @Test
    void taps_without_network_survive_reload_closed_tab_and_another_login_and_come_in_once() {
        try (Browser visit = Browser.at(port).wide(390).signedIn(lists.town, lists.leader)) {
            Page page = visit.open(path);
            visit.assertSound(page);
            page.locator(row(lists.amal) + " [data-main]").click();
            assertThat(page.locator("[data-says=saved]")).isVisible();
            assertThat(page.locator("[data-sum=here]")).hasText("1");
            page.waitForFunction(KEPT);

            visit.context().setOffline(true);
            page.locator(row(lists.omar) + " [data-main]").click();
            page.locator(row(lists.selam) + " summary").click();
            page.locator(row(lists.selam) + " [name=minutes]").fill("20");
            page.locator(row(lists.selam) + " button[value=late]").click();
            assertThat(page.locator("[data-says=waiting]")).containsText("2");
            page.reload();
            assertThat(page.locator("[data-says=waiting]")).containsText("2");
            assertThat(page.locator(row(lists.omar))).hasAttribute("data-state", "here");
            page.close();
            Page again = visit.open(path);
            assertThat(again.locator(row(lists.selam) + " [data-word]")).hasText("Sen, 20 min");
            assertThat(again.locator("[data-sum=here]")).hasText("3");
            again.close();

            visit.context().setOffline(false);
            as(visit, lists.coordinator);
            visit.open("/").close(); // whoever signs in meets a page first, and it takes the kept list away
            Page other = visit.open(path);
            assertThat(other.locator(row(lists.omar))).hasAttribute("data-state", "none");
            assertThat(other.locator("[data-says=saved]")).isVisible();
            other.close();
            assertThat(lists.said(lists.omar)).isEmpty();

            as(visit, lists.leader);
            Page start = visit.open("/");
            start.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('insteg.tap.'))");
            Page last = visit.open(path);
            assertThat(last.locator(row(lists.omar))).hasAttribute("data-state", "here");
            assertThat(last.locator(row(lists.selam) + " [data-word]")).hasText("Sen, 20 min");
            for (UUID person : List.of(lists.amal, lists.omar, lists.selam)) {
                assertThat(lists.said(person)).hasSize(1);
                assertThat(lists.said(person).getFirst().by()).isEqualTo(lists.leader);
            }
        }
    }

    private void as(Browser visit, UUID staff) {
        String[] parts =
                Objects.requireNonNull(lists.town.browser(staff).cookie()).split("=", 2);
        visit.context().addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl("http://localhost:" + port)));
    }

    @Test
    void without_a_script_the_same_list_is_plain_forms() {
        try (Browser visit =
                Browser.at(port).in("ar").wide(320).withoutScripts().signedIn(lists.town, lists.leader)) {
            Page page = visit.open(path);
            page.locator(row(lists.amal) + " [data-main]").click();
            assertThat(page.locator(row(lists.amal))).hasAttribute("data-state", "here");
            page.locator("[data-take-back]").press("Enter"); // by keyboard too
            assertThat(page.locator(row(lists.amal))).hasAttribute("data-state", "none");
            page.locator("[data-all=here]").press("Enter");
            assertThat(page.locator("[data-sum=here]")).hasText("3");
        }
    }
}
