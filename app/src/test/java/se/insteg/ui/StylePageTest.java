package se.insteg.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;

/** The page that shows every component, in a real browser. */
@InstegTest
class StylePageTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "ar, 390, dark", "sv, 320, dark"})
    void every_component_is_accessible_and_fits(String language, int width, String theme) {
        try (Browser visit = Browser.at(port).in(language).wide(width).themed(theme)) {
            visit.assertSound(visit.open("/style"));
        }
    }

    static Stream<Arguments> everyLanguageWidthAndTheme() {
        return new Messages().languages().stream().flatMap(language -> Browser.WIDTHS.stream()
                .flatMap(width -> Stream.of("light", "dark").map(theme -> Arguments.of(language.tag(), width, theme))));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everyLanguageWidthAndTheme")
    void every_page_of_this_room_is_accessible_and_fits(String language, int width, String theme) {
        try (Browser visit = Browser.at(port).in(language).wide(width).themed(theme)) {
            for (String path : List.of("/style", "/about", "/no-such-page")) {
                visit.assertSound(visit.open(path));
            }
        }
    }

    @Test
    void a_dark_device_gets_dark_pages_without_having_chosen() {
        try (Browser visit = Browser.at(port)) {
            Page page = visit.open("/about");
            String light = background(page);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            assertThat(background(page)).isNotEqualTo(light);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Ljust").setExact(true))
                    .click();
            assertThat(background(page)).as("chosen light on a dark device").isEqualTo(light);
        }
    }

    private static String background(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void an_empty_form_is_answered_with_a_focused_summary_that_leads_to_the_fields() {
        try (Browser visit = Browser.at(port)) {
            Page page = visit.open("/style");
            page.getByLabel("E-post").fill("inte en adress");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Spara").setExact(true))
                    .click();
            Locator summary = page.locator(".error-summary");
            assertThat(summary).isFocused();
            assertThat(summary).containsText("3 saker behöver rättas");
            summary.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Skriv ett namn"))
                    .click();
            assertThat(page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)))
                    .isFocused();
            assertThat(page.getByLabel("E-post")).hasValue("inte en adress");
            visit.assertSound(page);
        }
    }

    @Test
    void without_scripts_the_same_form_is_checked_kept_and_sent() {
        try (Browser visit = Browser.at(port).withoutScripts().in("sv")) {
            Page page = visit.open("/style");
            page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("أمل حداد");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Spara").setExact(true))
                    .click();
            assertThat(page.locator(".error-summary li")).hasCount(2);
            assertThat(page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("أمل حداد");
            page.getByLabel("E-post").fill("amal@exempel.se");
            page.getByLabel("Arabiska").check();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Spara").setExact(true))
                    .click();
            assertThat(page.locator(".notice-success").first()).containsText("Allt stämmer");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("العربية"))
                    .click();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        }
    }

    @Test
    void progress_asks_again_by_itself_until_done() {
        try (Browser visit = Browser.at(port)) {
            Page page = visit.open("/style");
            String shown = page.locator("#minute progress").getAttribute("value");
            if (!shown.equals("60")) {
                assertThat(page.locator("#minute progress")).not().hasAttribute("value", shown);
            }
        }
    }

    @Test
    void a_slash_goes_to_the_search_unless_somebody_is_typing() {
        try (Browser visit = Browser.at(port)) {
            Page page = visit.open("/style");
            page.keyboard().press("/");
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
            page.keyboard().press("/");
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("/");
        }
    }

    /** The first Tab meets the skip link; each further one moves on, and shows where. */
    @ParameterizedTest
    @CsvSource({"sv, 1280", "ar, 390"})
    void everything_is_reached_by_tab_alone_and_shows_it(String language, int width) {
        try (Browser visit = Browser.at(port).in(language).wide(width)) {
            Page page = visit.open("/style");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip-link")).isFocused();
            Object unreached = page.evaluate("""
                    () => {
                      window.reachable = [...document.querySelectorAll(
                        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                        .filter(e => e.checkVisibility() && !(e.type === 'radio' && !e.checked))
                      return window.reachable.length
                    }
                    """);
            assertThat((Integer) unreached).isGreaterThan(40);
            for (int i = 0; i < (Integer) unreached + 20; i++) {
                page.evaluate("""
                        () => {
                          const e = document.activeElement
                          const style = getComputedStyle(e)
                          const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                          if (seen) window.reachable = window.reachable.filter(r => r !== e)
                        }
                        """);
                page.keyboard().press("Tab");
            }
            Object left = page.evaluate(
                    "() => window.reachable.map(e => e.tagName + ' ' + (e.id || e.textContent.trim().slice(0, 30)))");
            assertThat((List<?>) left).as("not reached, or focus not seen").isEmpty();
        }
    }
}
