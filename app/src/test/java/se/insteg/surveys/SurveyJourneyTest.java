package se.insteg.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
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

/** A survey on phones in three languages and at the desk, in a real browser (TRE-08). */
@InstegTest
class SurveyJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID coordinator;
    private TestSurveys making;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        making = new TestSurveys(app, town, coordinator);
    }

    @Test
    void three_answer_on_their_phones_in_three_languages_one_of_them_without_scripts() {
        TestSurveys.Open open = making.open(Template.EXIT, "Samhällsorientering", 12);
        List<String> languages = List.of("sv", "ar", "en");
        for (int i = 0; i < 3; i++) {
            String slip = open.codes().get(i);
            try (Browser phone = Browser.at(port).in(languages.get(i)).wide(390).themed(i == 1 ? "dark" : "light")) {
                if (i == 2) {
                    phone.withoutScripts();
                }
                Page page = phone.open(open.path(town) + (i == 0 ? "" : "?slip=" + slip));
                if (i == 0) {
                    page.locator("#f-slip").fill(slip.toLowerCase(Locale.ROOT));
                    page.locator("main .btn-primary").click();
                    assertThat(page.locator(".error-summary li")).hasCount(4);
                }
                sound(phone, page, i < 2);
                Browser.picture(page, "survey-phone-" + languages.get(i));
                page.locator("label.ask-choice:has(input[name=q-satisfied][value='5'])")
                        .click();
                page.locator("label.ask-choice:has(input[name=q-knowledge][value='4'])")
                        .click();
                page.locator("label:has(input[name=q-understood][value=none])").click();
                page.locator("label.ask-choice:has(input[name=q-friend][value=yes])")
                        .click();
                page.locator("main .btn-primary").click();
                assertThat(page.locator(".gate-box h1")).isVisible();
            }
        }
        making.answer(
                new TestSurveys.Open(open.id(), open.address(), open.codes().subList(3, 12)),
                9,
                i -> TestSurveys.content("4", "5"));
        making.close(open);
        try (Browser phone = Browser.at(port).in("ar").wide(390)) {
            Page page = phone.open(open.path(town));
            assertThat(page.locator(".chart")).hasCount(4);
            phone.assertSound(page);
            Browser.picture(page, "survey-said-ar");
        }
    }

    private static void sound(Browser phone, Page page, boolean scripts) {
        if (scripts) {
            phone.assertSound(page);
        }
    }

    @Test
    void the_pages_at_the_desk_are_sound() {
        atTheDesk("sv", 1280, "light", false);
    }

    /** @param all also what the others are made of */
    private void atTheDesk(String language, int width, String theme, boolean all) {
        UUID draft = making.draft(Template.STAY, "Bo kvar");
        TestSurveys.Open before = making.open(Template.EXIT, "Före", 40);
        making.answer(before, 20, i -> TestSurveys.content(i < 9 ? "5" : "3", "4"));
        making.close(before);
        TestSurveys.Open after = making.after(before.id(), "Efter", 40);
        making.answer(after, 22, i -> TestSurveys.content(i < 16 ? "5" : "3", "4"));
        making.close(after);
        TestSurveys.Open open = making.open(Template.WELLBEING, "Hur mår du?", 12);
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, coordinator)) {
            List<String> every = List.of(
                    "/" + open.id(),
                    "/" + open.id() + "/type",
                    "/" + after.id(),
                    "/" + draft,
                    "",
                    "/new",
                    "/together?of=exit",
                    "/" + draft + "/question",
                    "/" + open.id() + "/paper?in=ar");
            for (String path : all ? every : every.subList(0, 4)) {
                visit.assertSound(visit.open("/surveys" + path));
            }
            Page page = visit.open("/surveys/" + draft);
            page.locator("#f-invited").fill("6");
            page.locator("form[action$='/open'] button").click();
            assertThat(page.locator(".cut")).hasCount(6);
            visit.assertSound(page);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, dark", "ar, 1280, light", "ar, 390, dark"})
    void every_page_of_surveys_is_sound(String language, int width, String theme) {
        atTheDesk(language, width, theme, true);
    }
}
