package se.insteg;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.ui.Messages;

/** The pages that staff meet, as they meet them. */
@InstegTest
class SignedInPagesTest {
    private static final List<String> PATHS = List.of("/account", "/rights", "/audit", "/audit/mine");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext app;

    private Browser visitAs(Role role) {
        TestTown town = TestTown.in(app);
        String cookie = town.browser(town.staff(role, role.wholeMunicipality() ? null : town.unit("Enheten")))
                .cookie();
        return Browser.at(port).carrying(Objects.requireNonNull(cookie));
    }

    @ParameterizedTest
    @CsvSource({"sv, 1280, light"})
    void every_page_of_the_log_reviewer_is_accessible_and_fits(String language, int width, String theme) {
        try (Browser visit = visitAs(Role.LOG_REVIEWER).in(language).wide(width).themed(theme)) {
            for (String path : PATHS) {
                visit.assertSound(visit.open(path));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_of_the_administrator_is_accessible_and_fits(String language, int width, String theme) {
        try (Browser visit =
                visitAs(Role.ADMINISTRATOR).in(language).wide(width).themed(theme)) {
            for (String path : List.of("/", "/staff", "/staff/new", "/units", "/units/municipality")) {
                visit.assertSound(visit.open(path));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"sv, 1280", "ar, 390"})
    void the_way_in_is_accessible_and_fits(String language, int width) {
        try (Browser visit = Browser.at(port).in(language).wide(width)) {
            visit.assertSound(visit.open("/login"));
        }
    }

    static Stream<Arguments> everyLanguageWidthAndTheme() {
        return new Messages().languages().stream().flatMap(language -> Browser.WIDTHS.stream()
                .flatMap(width -> Stream.of("light", "dark").map(theme -> Arguments.of(language.tag(), width, theme))));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everyLanguageWidthAndTheme")
    void every_page_is_accessible_and_fits_in_every_language(String language, int width, String theme) {
        every_page_of_the_log_reviewer_is_accessible_and_fits(language, width, theme);
        every_page_of_the_administrator_is_accessible_and_fits(language, width, theme);
        try (Browser visit = Browser.at(port).in(language).wide(width).themed(theme)) {
            visit.assertSound(visit.open("/login"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 320, dark"})
    void the_unfolded_menu_of_a_phone_is_accessible_and_fits(String language, int width, String theme) {
        try (Browser visit =
                visitAs(Role.ADMINISTRATOR).in(language).wide(width).themed(theme)) {
            Page page = visit.open("/account"); // a light page: what is looked at is the menu
            page.locator(".menu-phone > summary").click();
            assertThat(page.locator(".menu-phone .who")).isVisible();
            visit.assertSound(page);
        }
    }

    @Test
    void on_a_phone_without_scripts_the_menu_unfolds_and_leads_on_and_out() {
        try (Browser visit = visitAs(Role.COORDINATOR).wide(390).withoutScripts()) {
            Page page = visit.open("/account");
            assertThat(page.locator(".menu-phone a[href='/rights']")).not().isVisible();
            page.locator(".menu-phone > summary").click();
            page.locator(".menu-phone a[href='/rights']").click();
            assertThat(page.locator("h1")).hasText("Vem får göra vad");
            page.locator(".menu-phone > summary").click();
            assertThat(page.locator(".menu-phone a[aria-current=page]")).hasText("Rättigheter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga ut"))
                    .click();
            assertThat(page.locator("h1")).hasText("Logga in");
        }
    }
}
