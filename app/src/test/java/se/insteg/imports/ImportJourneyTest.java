package se.insteg.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import se.insteg.people.TestPeople;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * A caseworker brings the example spreadsheets, in a real browser. {@code -Dinsteg.screenshots=folder} keeps pictures of
 * it.
 */
@InstegTest
class ImportJourneyTest {
    private static final double PATIENCE = 60_000;

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

    private Browser signedIn() {
        return Browser.at(port).signedIn(town, caseworker);
    }

    private static void awaitText(Page page, String text) {
        assertThat(page.locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void the_examples_are_looked_through_confirmed_and_the_second_time_change_nothing() {
        try (Browser visit = signedIn()) {
            Page page = visit.open("/people");
            page.locator("a[href='/people/import']").first().click();
            for (int time = 1; time <= 2; time++) {
                page.locator("#f-file").setInputFiles(Path.of("../examples/people.csv"));
                page.locator("input[name=protection][value=nobody]").check();
                visit.assertSound(page);
                Browser.picture(page, "import-upload-" + time);
                page.locator("main form button.btn-primary").click();
                if (time == 1) {
                    awaitText(page, "120 nya läggs till");
                    visit.assertSound(page);
                    Browser.picture(page, "import-preview");
                    page.locator("main form button.btn-primary").click();
                    awaitText(page, "Filen är inläst");
                    visit.assertSound(page);
                    Browser.picture(page, "import-done");
                    page.locator("a.btn[href='/people/import']").click();
                } else {
                    awaitText(page, "Allt i filen är redan känt");
                    Browser.picture(page, "import-nothing");
                    page.locator("form[action$='/discard'] button").click();
                }
            }
            page.navigate("http://localhost:" + port + "/offers/import");
            visit.assertSound(page);
            page.locator("#f-file").setInputFiles(Path.of("../examples/offers.csv"));
            page.locator("main form button.btn-primary").click();
            awaitText(page, "61 nya läggs till");
            visit.assertSound(page);
            Browser.picture(page, "import-offers");
            page.locator("main form button.btn-primary").click();
            awaitText(page, "Filen är inläst");
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, light", "sv, 390, light", "ar, 1280, dark", "ar, 320, light"})
    void every_part_of_the_preview_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_part_of_the_preview_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_part_of_the_preview_is_sound(String language, int width, String theme) {
        TestPeople people = new TestPeople(app, town);
        people.register(
                caseworker,
                "Muhammad Ali",
                "unit",
                unit.toString(),
                "reference",
                "K1",
                "born",
                "1990-01-01",
                "phone",
                "0701740605");
        people.register(caseworker, "Selam", "unit", unit.toString(), "reference", "A1", "phone", "0701740606");
        String table = """
                id;namn;född;telefon;ort;skydd;status
                A1;Selam Tesfay;;0701740607;Insjön;nej;asylsökande
                A2;Mohammed Ali;1990-01-01;;Siljansnäs;nej;
                A3;Wolfeschlegelsteinhausenbergerdorff-Alexanderssonkarlström Överlångtnamn;30 feb 1990;;;nej;
                A4;محمد الخطيب;1985-05-05;;Leksand;nej;
                A5;Skyddad Person;;;;sekretess;
                K1;Muhammad Ali;1990-01-01;;;nej;
                """;
        try (Browser visit = signedIn().in(language).wide(width).themed(theme)) {
            Page page = visit.open("/people/import");
            page.locator("#f-file")
                    .setInputFiles(new FilePayload(
                            "deltagare hösten.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
            page.locator("input[name=protection][value=column]").check();
            page.locator("main form button.btn-primary").click();
            visit.assertSound(page); // asks who may handle the protected, and for the file again
            Browser.picture(page, "import-422-" + language + width);
            page.locator("#f-file")
                    .setInputFiles(new FilePayload(
                            "deltagare hösten.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
            page.locator("input[name=handlers][value='" + handler + "']").check();
            page.locator("main form button.btn-primary").click();
            page.locator("nav.tabs").waitFor();
            for (Outcome outcome : Outcome.values()) {
                page.locator("nav.tabs a[href$='show=" + outcome.code() + "']").click();
                visit.assertSound(page);
                Browser.picture(page, "import-" + outcome.code() + "-" + language + width + theme);
            }
            page.locator("nav.tabs a[href$='show=alike']").click();
            page.locator("input[type=radio][value=another]").first().check();
            page.locator("form[action$='/rows'] button:not([name])").click();
            visit.assertSound(page);
            page.locator("form[action$='/confirm'] button").click();
            page.locator(".numbers").waitFor();
            visit.assertSound(page);
            Browser.picture(page, "import-result-" + language + width);
        }
    }
}
