package se.insteg.skills;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

/** The pages of what people can, on a phone and beyond: finding people, words, a file from elsewhere, the parts of a person. */
@InstegTest
class AbilitiesPagesTest {
    private static final String PASSPORT = """
            {"LearnerInfo": {"WorkExperience": [{"Period": {"From": {"Year": 2012}, "To": {"Year": 2016}},
                "Position": {"Label": "Kock"}, "Activities": "Lagade mat åt 200"}],
              "Skills": {"Linguistic": {"ForeignLanguage": [{"Description": {"Code": "en"},
                "ProficiencyLevel": {"Listening": "B1"}}]}, "Driving": [{"Description": "B"}]}}}
            """;

    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID maria;
    private UUID amal;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        amal = new TestPeople(app, town)
                .registerCase(
                        maria,
                        unit,
                        "أمل حداد",
                        "preferredLanguage",
                        "arabiska",
                        "occupations",
                        "Grundskollärare",
                        "swedish",
                        "B1");
        TestClaims claims = new TestClaims(app, town);
        claims.swedish(maria, amal, ClaimSource.TEACHER, LocalDate.of(2026, 3, 2), "A2");
        claims.say(
                maria,
                amal,
                new Origin(ClaimSource.STAFF, TestClaims.MAY),
                NewClaim.of(ClaimKind.LANGUAGE, "engelska").level("A1"));
        claims.say(
                maria,
                amal,
                new Origin(ClaimSource.TEST, TestClaims.MAY.plusMonths(2)),
                NewClaim.of(ClaimKind.LANGUAGE, "engelska").level("B1"));
    }

    /** The one walk of every day: on a phone, Swedish first and then Arabic. */
    @Test
    void
            a_file_from_elsewhere_is_brought_and_chosen_from_on_a_phone_and_the_pages_about_people_are_found_in_their_parts() {
        try (Browser visit = Browser.at(port).wide(390).signedIn(town, maria)) {
            Page page = visit.open("/people/" + amal);
            page.locator(".parts-phone summary").click();
            visit.assertSound(page);
            page.locator(".parts-phone a[href$='/mapping']").click();
            page.locator("a[href$='/mapping/elsewhere']").click();
            page.locator("#f-file")
                    .setInputFiles(new FilePayload(
                            "europass.json", "application/json", PASSPORT.getBytes(StandardCharsets.UTF_8)));
            page.locator("#f-agreed").check();
            visit.assertSound(page);
            page.locator("main .section .btn-primary").click();
            assertThat(page.locator("main")).containsText("europass.json");
            visit.assertSound(page);
            page.locator("form[action$='/choose'] .btn-primary").click();
            assertThat(page.locator("main")).containsText("Ur en fil från annat håll");
            visit.assertSound(page);
        }
        try (Browser visit = Browser.at(port).in("ar").wide(390).signedIn(town, maria)) {
            pages().forEach(path -> visit.assertSound(visit.open(path)));
        }
    }

    private List<String> pages() {
        return List.of(
                "/people/" + amal + "/skills",
                "/people/" + amal + "/mapping/elsewhere",
                "/competence?occupations=2341&swedish=A2",
                "/competence/people?occupations=2341&group=yes",
                "/taxonomy");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 390, dark", "sv, 320, light", "ar, 1280, dark", "ar, 320, light"})
    void every_page_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(town, maria)) {
            pages().forEach(path -> visit.assertSound(visit.open(path)));
        }
    }
}
