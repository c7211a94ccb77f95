package se.insteg.placements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;

/** A caseworker matches, in a real browser. {@code -Dinsteg.screenshots=folder} keeps pictures of it. */
@InstegTest
class MatchingJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestMatching matching;
    private UUID selam;
    private UUID amir;
    private UUID store;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
        selam = matching.person(
                "Selam Tesfay",
                "swedish",
                "B1",
                "wishes",
                "lagerarbetare",
                "occupations",
                "kock",
                "skills",
                "truckkort",
                "languages",
                "tigrinska",
                "languages",
                "svenska",
                "place",
                "Siljansnäs",
                "lat",
                "60,78",
                "lon",
                "14,87",
                "maxTravel",
                "60",
                "waitingSince",
                "2026-01-02",
                "busy",
                "tis 13:00-16:00",
                "born",
                "1990-05-17");
        amir = matching.person(
                "أمير رحماني",
                "swedish",
                "A2",
                "occupations",
                "lagerarbetare",
                "languages",
                "dari",
                "place",
                "Leksand",
                "lat",
                "60,73",
                "lon",
                "15,0",
                "waitingSince",
                "2026-05-02",
                "born",
                "1985-01-31");
        matching.person(
                "Oksana Bondarenko",
                "swedish",
                "A1",
                "wishes",
                "undersköterska",
                "languages",
                "ukrainska",
                "skills",
                "städning",
                "waitingSince",
                "2026-03-02",
                "born",
                "1988-02-03");
        matching.person(
                "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft",
                "swedish",
                "A2",
                "busy",
                "ons 09:00-10:00",
                "languages",
                "arabiska",
                "born",
                "1979-01-01");
        UUID host = matching.hosts.organisation("Återbruket");
        store = matching.hosts.offer(
                host,
                "Lagermedarbetare",
                2,
                "occupations",
                "lagerarbetare",
                "skills",
                "truckkort|städning",
                "minSwedish",
                "A2",
                "spoken",
                "svenska|arabiska",
                "place",
                "Leksand",
                "lat",
                "60,73",
                "lon",
                "15,0",
                "hours",
                "mån-fre 08:00-12:00",
                "starts",
                "2027-01-12",
                "minAge",
                "16");
        matching.hosts.offer(
                host,
                "Cykelverkstad",
                1,
                "occupations",
                "cykelreparatör",
                "minSwedish",
                "A1",
                "hours",
                "mån-ons 09-15");
        matching.hosts.offer(
                matching.hosts.organisation("Leksands bibliotek"), "Biblioteksassistent", 1, "minSwedish", "B2");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, light", "sv, 390, dark", "ar, 1280, light", "ar, 320, light"})
    void every_page_of_matching_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_of_matching_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_of_matching_is_sound(String language, int width, String theme) {
        UUID before = matching.round(matching.coordinator);
        UUID shop = matching.offer("Butiksbiträde", 1, "occupations", "butikssäljare");
        matching.propose(matching.caseworker, amir, shop);
        UUID now = matching.round(matching.coordinator);
        matching.town.as(matching.caseworker, () -> matching.bean(SetAsides.class)
                .setAside(selam, shop, null, "Vill vänta till efter kursen", null));
        String name = language + "-" + width + "-" + theme;
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(matching.town, matching.coordinator)) {
            for (String path : new String[] {
                "/matching",
                "/matching/offers",
                "/matching/people",
                "/matching/offers/" + store,
                "/matching/offers/" + store + "?differences=yes",
                "/matching/offers/" + shop,
                "/matching/people/" + selam,
                "/matching/people/" + amir,
                "/matching/people/" + selam + "/offers/" + store,
                "/matching/people/" + selam + "/offers/" + store + "?do=aside",
                "/matching/people/" + selam + "/offers/" + shop,
                "/matching/people/" + amir + "/offers/" + shop,
                "/matching/proposals",
                "/matching/decisions",
                "/matching/rounds",
                "/matching/rounds/" + now,
                "/matching/rounds/" + now + "?show=unplaced",
                "/matching/rounds/" + now + "?show=proposed",
                "/matching/rounds/" + now + "/compare/" + before,
                "/matching/rounds/" + now + "/plan",
                "/matching/people/" + selam + "/plan",
                "/matching/offers/" + store + "/plan",
                "/matching/what-if?person=" + selam,
                "/matching/what-if?offer=" + store + "&q=a&s=offer:" + store + ":seats:0",
                "/matching/settings",
                "/offers/" + shop,
                "/people/" + amir,
                "/"
            }) {
                Page page = visit.open(path);
                Browser.picture(
                        page,
                        name
                                + path.replace(store.toString(), "store")
                                        .replace(shop.toString(), "shop")
                                        .replace(selam.toString(), "selam")
                                        .replace(amir.toString(), "amir")
                                        .replaceAll("[0-9a-f-]{36}", "id")
                                        .replaceAll("[^a-z]+", "-"));
                visit.assertSound(page);
                page.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, true", "sv, 320, false"})
    void somebody_is_proposed_with_a_reason_and_taken_back(String language, int width, boolean scripts) {
        Browser browser = Browser.at(port).in(language).wide(width);
        try (Browser visit =
                (scripts ? browser : browser.withoutScripts()).signedIn(matching.town, matching.caseworker)) {
            Page page = visit.open("/matching/offers/" + store);
            page.locator(".candidate-ways a").first().press("Enter");
            page.locator("#decision .btn-primary").press("Enter");
            assertThat(page.locator(".error-summary")).isVisible();
            if (scripts) {
                visit.assertSound(page);
                Browser.picture(page, language + "-" + width + "-wrong");
            }
            page.locator("#f-reason").fill("Vill helst detta, säger hon");
            page.locator("#decision .btn-primary").press("Enter");
            assertThat(page.locator(".notice-success")).isVisible();
            assertThat(page.locator("main")).containsText("Vill helst detta, säger hon");
            if (scripts) {
                visit.assertSound(page);
                Browser.picture(page, language + "-" + width + "-proposed");
            }
            page.locator(".confirm summary").press("Enter");
            page.locator("#f-reason").fill("Fick jobb");
            page.locator(".confirm button").press("Enter");
            assertThat(page.locator("main")).containsText("Fick jobb");
            assertThat(page.locator(".confirm")).hasCount(0);
        }
    }

    @Test
    void a_round_is_begun_left_and_come_back_to() {
        try (Browser visit = Browser.at(port).signedIn(matching.town, matching.coordinator)) {
            Page page = visit.open("/matching");
            page.locator(".door button").click();
            assertThat(page.locator(".numbers"))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(30_000));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Omgång");
            visit.assertSound(page);
        }
    }
}
