package se.insteg.hosts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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
import se.insteg.access.Role;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * A coordinator meets employers, schools and associations and notes what they offer (LEK-07, LEK-09), in a real browser.
 * {@code -Dinsteg.screenshots=folder} keeps pictures of it.
 */
@InstegTest
class HostsJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID coordinator;
    private UUID caseworker;
    private TestHosts register;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        caseworker = town.staff(Role.CASEWORKER, unit);
        register = new TestHosts(app, town, coordinator);
    }

    private static void type(Page page, String field, String text) {
        page.locator("#f-" + field).fill(text);
    }

    private static void send(Page page) {
        page.locator("main form:not(.search):not(.filter) .btn-primary").click();
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, light", "sv, 390, light", "ar, 1280, dark", "ar, 320, light"})
    void every_page_of_hosts_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_of_hosts_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_of_hosts_is_sound(String language, int width, String theme) {
        UUID kitchen = register.organisation(
                "Återbruket i Leksand",
                "organisationNumber",
                "212000-2213",
                "kind",
                "public",
                "sector",
                "Handel och service",
                "employees",
                "1200",
                "place",
                "Leksand",
                "lat",
                "60,73",
                "lon",
                "15,0",
                "note",
                "Träffades på frukosten i maj. Vill gärna ta emot två åt gången.");
        register.organisation("Återbruket i Leksand", "place", "Insjön", "kind", "association");
        register.organisation(
                "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflege");
        register.contact(kitchen, "Eva Berg", "070-111 11 11");
        UUID earlier = register.contact(kitchen, "Bo Ek", "070-222 22 22");
        town.as(coordinator, () -> app.getBean(Hosts.class).setActive(earlier, false));
        UUID offer = register.offer(
                kitchen,
                "Medhjälpare i kök",
                3,
                "reference",
                "P-7",
                "occupations",
                "kock|drakskötare",
                "skills",
                "truckkort",
                "minSwedish",
                "A2",
                "minAge",
                "18",
                "place",
                "Leksand",
                "spoken",
                "svenska|engelska",
                "maxSameLanguage",
                "1",
                "maxSameLanguageWhy",
                "Svenskan ska få plats",
                "hours",
                "mån-fre 08:00-16:00",
                "starts",
                "2026-12-01",
                "ends",
                "2027-03-31");
        town.as(coordinator, () -> app.getBean(Hosts.class).takeSeat(offer));
        UUID draft = register.offer(kitchen, OfferState.DRAFT, "Lager", 1);
        register.offer(kitchen, OfferState.CLOSED, "Vaktmästeri", 2);
        String name = language + "-" + width + "-" + theme;
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, coordinator)) {
            for (String path : List.of(
                    "/hosts",
                    "/hosts?q=nobody",
                    "/hosts/new",
                    "/hosts/" + kitchen,
                    "/hosts/" + kitchen + "/edit",
                    "/hosts/" + kitchen + "/contacts/new",
                    "/hosts/" + kitchen + "/offers/new",
                    "/offers",
                    "/offers?state=closed&q=lager",
                    "/offers/new",
                    "/offers/" + offer,
                    "/offers/" + offer + "/edit",
                    "/offers/" + draft + "?from=open",
                    "/")) {
                Page page = visit.open(path);
                visit.assertSound(page);
                Browser.picture(
                        page, name + path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("[^a-z]+", "-"));
                page.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390"})
    void from_a_breakfast_to_an_open_offer_LEK_07(String language, int width) {
        try (Browser visit = Browser.at(port).in(language).wide(width).signedIn(town, coordinator)) {
            Page page = visit.open("/hosts");
            page.locator("main .empty-state a").click();
            type(page, "name", "Siljansnäs skola");
            page.locator("input[name=kind][value=school]").check();
            send(page);
            assertThat(page.locator("h1")).hasText("Siljansnäs skola");
            visit.assertSound(page);
            page.locator("a[href$='/contacts/new']").click();
            type(page, "name", "Eva Berg");
            send(page);
            assertThat(page.locator(".error-summary")).isFocused();
            visit.assertSound(page);
            type(page, "phone", "070-111 11 11");
            send(page);
            assertThat(page.locator("a[href='tel:+46701111111']")).hasText("070-111 11 11");
            page.locator("#contacts button").click();
            assertThat(page.locator(".undo-row")).containsText("Eva Berg");
            visit.assertSound(page);
            page.locator(".undo-row button").click();
            assertThat(page.locator("a[href='tel:+46701111111']")).isVisible();
            page.locator(".page-actions a[href$='/offers/new']").click();
            type(page, "title", "Elevassistent");
            type(page, "seats", "2");
            type(page, "maxSameLanguage", "1");
            page.locator("input[name=state][value=draft]").check();
            send(page);
            assertThat(page.locator("#e-maxSameLanguageWhy")).isVisible();
            type(page, "maxSameLanguageWhy", "Svenskan ska få plats");
            send(page);
            assertThat(page.locator("h1")).hasText("Elevassistent");
            page.locator(".page-actions button").click();
            assertThat(page.locator(".undo-row")).isVisible();
            assertThat(page.locator(".status-success")).isVisible();
            visit.assertSound(page);
            page.locator(".undo-row button").click();
            assertThat(page.locator(".status-warning")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390"})
    void two_who_change_the_same_offer_choose_and_nothing_typed_is_lost(String language, int width) {
        UUID offer = register.offer(register.organisation("Företaget"), "Kök", 2);
        try (Browser first = Browser.at(port).in(language).wide(width).signedIn(town, caseworker);
                Browser second = Browser.at(port).in(language).wide(width).signedIn(town, coordinator)) {
            Page mine = first.open("/offers/" + offer + "/edit");
            Page theirs = second.open("/offers/" + offer + "/edit");
            type(theirs, "seats", "3");
            type(theirs, "place", "Leksand");
            send(theirs);
            type(mine, "seats", "4");
            type(mine, "hours", "mån 8-12");
            send(mine);
            assertThat(mine.locator("input[name='pick.seats']")).hasCount(2);
            first.assertSound(mine);
            Browser.picture(mine, language + "-" + width + "-offer-merge");
            send(mine);
            assertThat(mine.locator(".error-summary")).isVisible();
            mine.locator("input[name='pick.seats'][value=yours]").check();
            send(mine);
            assertThat(mine.locator("#seats")).containsText("4");
            assertThat(mine.locator("main")).containsText("Leksand");
            assertThat(mine.locator("main")).containsText("08:00–12:00");
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390"})
    void a_list_prints_clean_with_the_day_and_who_printed_it(String language, int width) {
        UUID company = register.organisation("Återbruket i Leksand");
        for (int i = 0; i < 60; i++) {
            register.offer(company, "Medhjälpare %02d".formatted(i), 2, "place", "Leksand", "occupations", "kock");
        }
        try (Browser visit =
                Browser.at(port).in(language).themed("dark").wide(width).signedIn(town, coordinator)) {
            Page page = visit.open("/offers");
            page.locator(".take a[href*='show=all']").click();
            assertThat(page.locator("tbody tr")).hasCount(60);
            assertThat(page.locator("[data-print]")).isVisible();
            assertThat(page.locator(".on-paper")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".on-paper")).containsText("Prov COORDINATOR");
            for (String screenOnly : List.of(".top", ".foot", ".search", ".filter", ".take", ".page-actions")) {
                assertThat(page.locator(screenOnly)).isHidden();
            }
            assertThat(page.locator("tbody tr").last()).isVisible();
            assertThat(page.locator("h1")).hasCSS("color", "rgb(0, 0, 0)");
            assertThat(page.locator("tbody th .quiet").first()).hasCSS("color", "rgb(51, 51, 51)");
            assertThat(page.locator("tbody .status").first()).hasCSS("background-color", "rgb(255, 255, 255)");
            Browser.picture(page, language + "-" + width + "-printed");
        }
    }

    @Test
    void all_of_it_works_without_a_script() {
        register.organisation("Företaget");
        try (Browser visit = Browser.at(port).withoutScripts().signedIn(town, caseworker)) {
            Page page = visit.open("/offers/new");
            page.locator(".task-action a").press("Enter");
            type(page, "title", "Kök");
            type(page, "seats", "2");
            page.locator("main form .btn-primary").press("Enter");
            assertThat(page.locator("h1")).hasText("Kök");
            page.locator(".page-actions form button").press("Enter");
            assertThat(page.locator(".status-neutral")).isVisible();
        }
    }
}
