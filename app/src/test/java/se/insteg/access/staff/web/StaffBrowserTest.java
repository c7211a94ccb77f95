package se.insteg.access.staff.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Staff administration and the start pages in a real browser: accessible, within the window, working without scripts. */
@InstegTest
class StaffBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    TestTown town;
    UUID unit;
    UUID anders;
    UUID maria;
    UUID karin;

    @BeforeEach
    void a_town_where_things_wait() {
        town = TestTown.in(app);
        unit = town.unit("Integrationsenheten");
        anders = town.staff(Role.ADMINISTRATOR, unit);
        town.staff(Role.ADMINISTRATOR, unit);
        maria = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        Map<String, String> wish = Map.of(
                "role",
                "COURSE_LEADER",
                "unit",
                unit.toString(),
                "from",
                "2026-01-01",
                "reason",
                "Håller kursen i vår");
        town.browser(karin).post("/staff/" + maria + "/roles/new", wish);
        town.browser(anders).post("/staff/new", Map.of("name", "أمل حداد", "email", "amal@prov.example"));
        town.browser(anders)
                .post(
                        "/staff/new",
                        Map.of("name", "Wolfeschlegelsteinhausenbergerdorff".repeat(2), "email", "w@prov.example"));
    }

    private Browser signIn(Browser visit, UUID staff) {
        return visit.signedIn(town, staff);
    }

    private List<String> pages() {
        String person = "/staff/" + maria;
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/staff",
                "/staff?show=disabled",
                "/staff?show=no-role",
                "/staff/new",
                "/staff/" + anders,
                person));
        List.of("/edit", "/reset-code", "/roles/new", "/roles/revoke").forEach(part -> paths.add(person + part));
        paths.addAll(List.of("/units", "/units/" + unit, "/units/municipality"));
        return paths;
    }

    private void assertSoundFor(String language, int width, String theme) {
        Browser visit = Browser.at(port).in(language).wide(width).themed(theme);
        try (visit) {
            signIn(visit, anders);
            for (String path : pages()) {
                Page page = visit.open(path);
                visit.assertSound(page);
                page.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_of_staff_administration_is_accessible_and_fits(String language, int width, String theme) {
        assertSoundFor(language, width, theme);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "sv, 1280, light",
        "sv, 1280, dark",
        "sv, 390, light",
        "sv, 390, dark",
        "sv, 320, light",
        "sv, 320, dark",
        "en, 1280, light",
        "en, 390, dark",
        "en, 320, light",
        "ar, 1280, light",
        "ar, 1280, dark",
        "ar, 390, light",
        "ar, 320, dark"
    })
    void they_are_so_in_every_language_width_and_theme(String language, int width, String theme) {
        assertSoundFor(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 320"})
    void every_roles_start_page_is_accessible_and_fits(String language, int width) {
        List<UUID> people = new ArrayList<>(List.of(karin, maria, town.withoutRole()));
        people.add(town.staff(Role.COURSE_LEADER, unit));
        people.add(town.staff(Role.PROTECTED_IDENTITY_HANDLER, null));
        people.add(town.staff(Role.LOG_REVIEWER, null));
        for (UUID person : people) {
            try (Browser visit = Browser.at(port).in(language).wide(width)) {
                visit.assertSound(signIn(visit, person).open("/"));
            }
        }
    }

    @Test
    void somebody_is_invited_without_scripts_and_the_link_fits_a_phone() {
        try (Browser visit = Browser.at(port).wide(390).withoutScripts()) {
            Page page = signIn(visit, anders).open("/staff/new");
            page.getByLabel("Namn").fill("Selam Tesfay");
            page.getByLabel("E-postadress").fill("selam@prov.example");
            page.getByLabel("Yrkestitel").selectOption("kursledare");
            page.getByText("Föreslå roller", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("input[value=COURSE_LEADER]")).isChecked();
            page.getByLabel("Varför behövs rollerna?").fill("Ny lärare");
            page.getByText("Bjud in och visa länken").click(new Locator.ClickOptions().setForce(true));
            assertThat(page.getByLabel("Länk", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .contains("/invitation/" + town.code() + "/");
            assertThat(page.url()).doesNotContain("invitation");
            Browser.assertNoOverflow(page);
        }
    }

    @Test
    void the_page_with_the_link_is_sound_and_its_sheet_of_paper_holds_the_link_and_no_buttons() {
        try (Browser visit = Browser.at(port)) {
            Page page = signIn(visit, anders).open("/staff/" + maria);
            page.getByText("Gör en ny länk").click();
            assertThat(page.locator("[data-print]")).isVisible();
            visit.assertSound(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.locator("[data-print]")).isHidden();
            assertThat(page.getByText("Så kommer du in")).isVisible();
            assertThat(page.locator(".paper-only.address")).containsText("/invitation/");
        }
    }

    @Test
    void a_title_chosen_in_a_browser_with_scripts_ticks_its_roles_by_itself() {
        try (Browser visit = Browser.at(port)) {
            Page page = signIn(visit, anders).open("/staff/new");
            page.getByLabel("Yrkestitel").selectOption("kursledare");
            assertThat(page.locator("input[value=COURSE_LEADER]")).isChecked();
            page.getByLabel("Yrkestitel").selectOption("loggranskare");
            assertThat(page.locator("input[value=LOG_REVIEWER]")).isChecked();
            assertThat(page.locator("input[value=COURSE_LEADER]")).not().isChecked();
            visit.assertSound(page);
        }
    }

    @Test
    void what_two_people_changed_stands_side_by_side_on_a_phone() {
        try (Browser visit = Browser.at(port).in("ar").wide(390)) {
            Page page = signIn(visit, anders).open("/staff/" + maria + "/edit");
            page.locator("#f-name").fill("Maria Hedlund");
            town.inTenant(() -> jdbc.sql(
                            "update access.staff set name = 'Maria Berg', version = version + 1 where tenant_id = ? and id = ?")
                    .params(town.id(), maria)
                    .update());
            page.locator(".form-section button[type=submit]").click();
            assertThat(page.locator("#f-name")).hasValue("Maria Hedlund");
            assertThat(page.locator("table")).containsText("Maria Berg");
            visit.assertSound(page);
            page.locator(".form-section button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("Maria Hedlund");
        }
    }
}
