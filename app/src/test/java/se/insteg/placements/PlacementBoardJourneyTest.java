package se.insteg.placements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;

/** The board of placements by keyboard alone, and on a phone (LEK-11). {@code -Dinsteg.screenshots=folder} keeps pictures. */
@InstegTest
class PlacementBoardJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    @Test
    void a_card_is_moved_by_keyboard_alone_keeps_focus_is_announced_and_stands_in_its_column_on_a_phone() {
        TestPlacements placements = new TestPlacements(app);
        TestPlacements.Made made = placements.drafted();
        placements.signAll(made);
        placements.insure(made, placements.today, placements.today.plusYears(1));
        placements.matching.person("Amir Noori", "born", "1992-03-01");
        try (Browser desk = Browser.at(port).signedIn(placements.town(), placements.caseworker())) {
            Page page = desk.open("/placements/board");
            desk.assertSound(page);
            Locator amir = page.locator("[data-lane=match] [data-name]");
            tabTo(page, amir);
            page.keyboard().press("ArrowRight");
            Locator selam = page.locator("[data-lane=agreement] [data-name]");
            assertThat(selam).isFocused();
            tabTo(page, page.locator("[data-lane=agreement] summary"));
            page.keyboard().press("Enter");
            tabTo(page, page.locator("[data-lane=agreement] [data-to=running]"));
            page.keyboard().press("Enter");
            assertThat(page.locator("h2").first()).containsText("Starta");
            desk.assertSound(page);
            tabTo(page, page.locator("main .btn-primary"));
            page.keyboard().press("Enter");
            Locator moved = page.locator("[data-lane=running] [data-name]");
            assertThat(moved).isFocused();
            assertThat(moved).hasAccessibleDescription("Klart: Selam Haile står nu under Pågår.");
            assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText("Selam Haile")))
                    .isVisible();
            desk.assertSound(page);
            Browser.picture(page, "placement-board");
        }
        try (Browser phone = Browser.at(port)
                .signedIn(placements.town(), placements.caseworker())
                .wide(390)) {
            Page page = phone.open("/placements/board?column=running");
            assertThat(page.locator(".lane:visible")).hasCount(1);
            assertThat(page.locator(".lane:visible")).containsText("Selam Haile");
            phone.assertSound(page);
            page.locator(".lanes-ways a").first().click();
            assertThat(page.locator(".lane:visible")).containsText("Amir Noori");
        }
    }

    private static void tabTo(Page page, Locator there) {
        for (int tabs = 0; tabs < 60; tabs++) {
            if (Boolean.TRUE.equals(there.evaluate("one => one === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(there).isFocused();
    }
}
