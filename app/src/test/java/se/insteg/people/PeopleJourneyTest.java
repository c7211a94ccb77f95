package se.insteg.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** A caseworker's day with people, in a real browser. {@code -Dinsteg.screenshots=folder} keeps pictures of it. */
@InstegTest
class PeopleJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
    }

    private static void type(Page page, String field, String text) {
        page.locator("#f-" + field).fill(text);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 390, dark", "sv, 320, light", "ar, 1280, dark", "ar, 390, light", "ar, 320, light"})
    void every_page_of_people_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_of_people_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"sv, 1280, light"})
    void every_page_of_people_is_sound(String language, int width, String theme) {
        TestPeople people = new TestPeople(app, town);
        UUID one = people.register(
                caseworker,
                "محمد علي الحسن",
                "unit",
                unit.toString(),
                "caseworker",
                caseworker.toString(),
                "born",
                "1990-05-17",
                "reference",
                "12-345678",
                "status",
                "asylum_seeker",
                "phone",
                "070-123 45 67",
                "email",
                "mohammed@example.com",
                "preferredLanguage",
                "arabiska",
                "interpreter",
                "yes",
                "languages",
                "arabiska",
                "languages",
                "engelska",
                "swedish",
                "A2",
                "occupations",
                "kock",
                "occupations",
                "drakskötare",
                "wishes",
                "bagare",
                "skills",
                "truckkort",
                "place",
                "Siljansnäs",
                "maxTravel",
                "45",
                "busy",
                "mån-fre 08:00-12:00",
                "waitingSince",
                "2026-01-02",
                "profileConfirmed",
                "2026-03-04",
                "guest",
                "yes",
                "homeMunicipality",
                "2031");
        people.register(
                caseworker,
                "Mohammed Ali Hassan",
                "unit",
                unit.toString(),
                "born",
                "1990-05-17",
                "status",
                "temporary_protection",
                "knownAs",
                "Momo");
        people.register(
                caseworker,
                "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflege",
                "unit",
                unit.toString());
        UUID hidden = people.register(
                caseworker,
                "Gulfink",
                "unit",
                unit.toString(),
                "protection",
                "unknown",
                "handlers",
                handler.toString());
        String name = language + "-" + width + "-" + theme;
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, caseworker)) {
            for (String path : List.of(
                    "/people",
                    "/people?q=mohamed",
                    "/people?q=nobody",
                    "/people?status=permit_holder",
                    "/people/new",
                    "/people/" + one,
                    "/people/" + one + "/edit",
                    "/taxonomy/occupations?q=k",
                    "/taxonomy/languages",
                    "/")) {
                Page page = visit.open(path);
                visit.assertSound(page);
                Browser.picture(
                        page, name + path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("[^a-z]+", "-"));
                page.close();
            }
        }
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, handler)) {
            Page page = visit.open("/people/" + hidden);
            visit.assertSound(page);
            Browser.picture(page, name + "-protected");
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390"})
    void mistakes_and_two_caseworkers_at_once_are_sound_too(String language, int width) {
        UUID id = new TestPeople(app, town)
                .register(
                        caseworker,
                        "Selam Tesfay",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        caseworker.toString(),
                        "phone",
                        "0701111111");
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        try (Browser first = Browser.at(port).in(language).wide(width).signedIn(town, caseworker);
                Browser second = Browser.at(port).in(language).wide(width).signedIn(town, coordinator)) {
            Page mine = first.open("/people/" + id + "/edit");
            Page theirs = second.open("/people/" + id + "/edit");
            type(theirs, "phone", "0702222222");
            type(theirs, "email", "h1@prov.example");
            theirs.locator("main .btn-primary").click();
            type(mine, "phone", "0703333333");
            type(mine, "knownAs", "Sel");
            mine.locator("main .btn-primary").click();
            assertThat(mine.locator("input[name='pick.phone']")).hasCount(2);
            first.assertSound(mine);
            Browser.picture(mine, language + "-" + width + "-merge");
            mine.locator("input[name='pick.phone'][value=yours]").check();
            mine.locator("main .btn-primary").click();
            assertThat(mine.locator("main")).containsText("0703333333");
            assertThat(mine.locator("main")).containsText("h1@prov.example");
            assertThat(mine.locator("main")).containsText("Sel");
            Page wrong = first.open("/people/new");
            type(wrong, "phone", "ring mig");
            wrong.locator("main .btn-primary").click();
            assertThat(wrong.locator(".error-summary")).isFocused();
            first.assertSound(wrong);
            Browser.picture(wrong, language + "-" + width + "-wrong");
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void a_list_is_fetched_as_a_file_once_it_is_said_what_for(String language, int width, String theme) {
        new TestPeople(app, town)
                .register(caseworker, "Selam Tesfay", "unit", unit.toString(), "caseworker", caseworker.toString());
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, caseworker)) {
            Page page = visit.open("/people");
            page.locator(".take a[href='/people/export']").click();
            visit.assertSound(page);
            page.locator("main .btn-primary").click();
            assertThat(page.locator(".error-summary")).isFocused();
            visit.assertSound(page);
            Browser.picture(page, language + "-" + width + "-export");
            type(page, "purpose", "Kallelser");
            Download file =
                    page.waitForDownload(() -> page.locator("main .btn-primary").click());
            assertThat(file.suggestedFilename()).matches("deltagare-[0-9-]{10}\\.xlsx");
        }
    }

    @Test
    void somebody_is_registered_and_found_with_the_keyboard_alone() {
        try (Browser visit = Browser.at(port).signedIn(town, caseworker)) {
            Page page = visit.open("/people/new");
            page.locator("#f-name").focus();
            page.keyboard().type("ሰላም ተስፋይ");
            Locator none = page.locator("input[name=protection][value=none]");
            for (int i = 0; i < 40 && !focused(none); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Space");
            for (int i = 0; i < 80 && !focused(page.locator("main .btn-primary")); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("ሰላም ተስፋይ");
            Page list = visit.open("/people");
            list.keyboard().press("/");
            list.keyboard().type("selam");
            list.keyboard().press("Enter");
            assertThat(list.locator("tbody tr")).hasCount(1);
        }
    }

    @Test
    void occupations_are_suggested_while_they_are_typed() {
        try (Browser visit = Browser.at(port).signedIn(town, caseworker)) {
            Page page = visit.open("/people/new");
            page.locator("#f-occupations").pressSequentially("sjuk");
            assertThat(page.locator("#s-occupations option").first()).hasCount(1);
            assertThat(page.locator("#s-occupations option").first().getAttribute("value"))
                    .containsIgnoringCase("sjuk");
        }
    }

    @Test
    void all_of_it_works_without_a_script() {
        try (Browser visit = Browser.at(port).withoutScripts().signedIn(town, caseworker)) {
            Page page = visit.open("/people/new");
            type(page, "name", "Selam");
            page.locator("input[name=protection][value=none]").press("Space");
            type(page, "occupations", "kock");
            page.locator("main .btn-primary").press("Enter");
            assertThat(page.locator("main")).containsText("kock (5120)");
            page.locator("a[href$='/edit']").press("Enter");
            type(page, "phone", "0701234567");
            page.locator("main .btn-primary").press("Enter");
            assertThat(page.locator("main")).containsText("0701234567");
        }
    }

    private static boolean focused(Locator locator) {
        return Boolean.TRUE.equals(locator.evaluate("e => e === document.activeElement"));
    }
}
