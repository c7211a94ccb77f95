package se.insteg.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.YearMonth;
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
import se.insteg.access.BrokenGlass;
import se.insteg.access.Role;
import se.insteg.access.review.LogReview;
import se.insteg.testing.AuditRows;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A log reviewer goes through the log, its seals, an emergency opening and a month's sample, in a real browser. */
@InstegTest
class OversightJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID reviewer;
    private UUID caseworker;
    private UUID opening;
    private YearMonth month;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        reviewer = town.staff(Role.LOG_REVIEWER, null);
        caseworker = town.staff(Role.CASEWORKER, unit);
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        UUID person = new TestPeople(app, town)
                .register(colleague, "محمد علي", "unit", unit.toString(), "caseworker", colleague.toString());
        Participant opened = town.as(colleague, () -> app.getBean(People.class).find(person));
        town.as(caseworker, () -> app.getBean(BrokenGlass.class)
                .open(
                        person,
                        opened.subject(),
                        "Ringde från akuten, handläggaren svarar inte",
                        reviewer,
                        Duration.ofMinutes(30)));
        opening = town.as(
                reviewer, () -> app.getBean(BrokenGlass.class).all().getFirst().id());
        LogReview review = app.getBean(LogReview.class);
        month = review.due();
        for (int i = 0; i < 3; i++) {
            AuditRows.plant(town.id(), caseworker, person, month.atDay(8 + i).atTime(21, 0), "ärende", "not_own_case");
        }
        town.as(reviewer, () -> review.make(month));
    }

    @Test
    void a_telephone_from_right_to_left() {
        journey("ar", 390, "dark");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "sv, 390, light",
        "sv, 1280, dark",
        "en, 1280, light",
        "ar, 1280, light",
        "ar, 320, light",
        "sv, 320, light"
    })
    void every_other_width(String language, int width, String theme) {
        journey(language, width, theme);
    }

    private void journey(String language, int width, String theme) {
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, reviewer)) {
            for (String path :
                    List.of("/audit", "/audit/seals", "/audit/glass", "/audit/glass/" + opening, "/audit/review")) {
                visit.assertSound(visit.open(path));
            }
            Page page = visit.open("/audit/review/month?of=" + month);
            visit.assertSound(page);
            page.locator("main form .btn-primary").last().click();
            assertThat(page.locator(".error-summary")).isVisible();
            visit.assertSound(page);
            page.locator("input[name=item]").first().check();
            page.locator("input[name=verdict][value=ok]").check();
            page.locator("main form .btn-primary").last().click();
            assertThat(page.locator(".status-success").first()).isVisible();
            visit.assertSound(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("input[name=verdict]").first()).isHidden();
            assertThat(page.locator("input[name=item]").first()).isHidden();
            assertThat(page.locator("table").first()).isVisible();
        }
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, caseworker)) {
            for (String path : List.of("/people/glass", "/audit/mine")) {
                visit.assertSound(visit.open(path));
            }
        }
    }
}
