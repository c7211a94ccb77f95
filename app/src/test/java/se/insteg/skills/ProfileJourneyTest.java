package se.insteg.skills;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import se.insteg.people.TestPeople;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** From what somebody says of themself to a CV in an employer's hands, in a real browser (LEK-17, SAL-06). */
@InstegTest
class ProfileJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private TestClaims claims;
    private UUID maria;
    private UUID selam;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        claims = new TestClaims(app, town);
        UUID unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        selam = new TestPeople(app, town)
                .register(maria, "Selam Tesfay", "unit", unit.toString(), "caseworker", maria.toString());
        claims.say(maria, selam, ClaimSource.SELF, ClaimKind.OCCUPATION, "Kock");
        claims.swedish(maria, selam, ClaimSource.TEACHER, TestClaims.MAY.minusMonths(3), "A1");
        claims.swedish(maria, selam, ClaimSource.TEST, TestClaims.MAY, "A2");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    @Test
    void from_an_own_word_over_its_confirmation_and_a_consent_to_a_cv_that_is_handed_out() {
        try (Browser visit = Browser.at(port).signedIn(town, maria)) {
            Page page = visit.open("/people/" + selam + "/skills");
            assertThat(page.locator("#occupation")).containsText("Egna ord, inte bekräftat");
            visit.assertSound(page);
            page.getByText("Gå igenom").first().click();
            button(page, "Bekräfta").click();
            assertThat(page.locator("#occupation")).containsText("Bekräftat i samtal");
            page.locator(".parts a[href$='/cv']").click();
            page.getByText("Anteckna ett samtycke").click();
            page.getByLabel("Arbetsgivare och praktikanordnare").check();
            button(page, "Anteckna").click();
            assertThat(page.locator("#consents")).containsText("Gäller");
            page.locator(".page-actions a[href$='/cv/new']").click();
            page.getByLabel("Rubrik").fill("Kock i storkök");
            visit.assertSound(page);
            button(page, "Spara").click();
            assertThat(page.locator(".sheet")).containsText("Kock i storkök");
            visit.assertSound(page);
            page.getByLabel("Till vem").fill("Köket på Noret");
            page.getByLabel("Arbetsgivare och praktikanordnare").check();
            Download file = page.waitForDownload(
                    () -> button(page, "Anteckna och hämta").click());
            org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith(".pdf");
            Page list = visit.open("/people/" + selam + "/cv");
            assertThat(list.locator("#handed")).containsText("Köket på Noret");
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 320, light", "sv, 390, dark", "ar, 1280, light", "ar, 320, dark"})
    void every_page_about_what_somebody_can_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_about_what_somebody_can_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_about_what_somebody_can_is_sound(String language, int width, String theme) {
        UUID claim = claims.of(maria, selam).unconfirmed().getFirst().id();
        String base = "/people/" + selam;
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(town, maria)) {
            for (String path : List.of(
                    "/skills",
                    "/skills/new",
                    "/skills/new?kind=work",
                    "/skills/confirm",
                    "/skills/" + claim,
                    "/skills/" + claim + "/correct",
                    "/cv",
                    "/cv/new?kind=pitch")) {
                visit.assertSound(visit.open(base + path));
            }
        }
    }
}
