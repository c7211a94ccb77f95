package se.insteg.people.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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

/** A caseworker photographs an LMA card, says what it is, looks at it, removes it and brings it back (LEK-02). */
@InstegTest
class DocumentsJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID caseworker;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        town.staff(Role.COORDINATOR, unit);
        person = new TestPeople(app, town)
                .register(caseworker, "محمد علي", "unit", unit.toString(), "caseworker", caseworker.toString());
    }

    @Test
    void a_telephone_from_right_to_left() {
        journey("ar", 390, "dark");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, dark", "en, 390, light", "ar, 1280, light", "ar, 320, light"})
    void every_other_width(String language, int width, String theme) {
        journey(language, width, theme);
    }

    private void journey(String language, int width, String theme) {
        String path = "/people/" + person + "/documents";
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, caseworker)) {
            Page page = visit.open(path);
            visit.assertSound(page);
            page.locator("main form .btn-primary").first().click();
            page.waitForSelector(".error-summary");
            visit.assertSound(page);

            page.setInputFiles("#f-file", new FilePayload("kort.jpg", "image/jpeg", TestFiles.photo(6)));
            page.selectOption("#f-kind", "identity");
            page.locator("main form .btn-primary").first().click();
            page.waitForURL("**/documents?done=added");
            visit.assertSound(page);

            page.locator(".table tbody th a").first().click();
            page.waitForFunction("() => { const photo = document.querySelector('.document-picture');"
                    + " return photo && photo.complete && photo.naturalWidth > 0 }");
            visit.assertSound(page);

            page.locator("details.confirm summary").click();
            page.fill("#f-reason", "Fel kort");
            page.locator("details.confirm button[type=submit]").click();
            page.waitForURL("**/documents?removed=*");
            visit.assertSound(page);
            page.locator(".notice form button").first().click();
            page.waitForURL("**/documents?done=restored");
            assertThat(page.locator(".table tbody tr").count()).isEqualTo(1);
        }
    }
}
