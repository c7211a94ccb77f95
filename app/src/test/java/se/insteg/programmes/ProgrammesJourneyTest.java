package se.insteg.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** From another municipality's model to a week of one's own, in a real browser (LEK-15, MAR-03, MAR-12, MAR-20). */
@InstegTest
class ProgrammesJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID coordinator;
    private TestProgrammes building;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        building = new TestProgrammes(app, town, coordinator);
    }

    @Test
    void a_model_is_taken_up_published_and_becomes_a_group_with_a_week() {
        building.volunteer("Yasmin Haddad", "ar");
        building.room("Sal 2");
        LocalDate monday = LocalDate.of(2027, 1, 11);
        try (Browser visit = Browser.at(port).in("ar").wide(390).signedIn(town, coordinator)) {
            Page page = visit.open("/programmes");
            visit.assertSound(page);
            page.locator("a.btn-small[href='/programmes/package?key=leksand']").click();
            visit.assertSound(page);
            page.locator("form[action='/programmes/adopt'] .btn-primary").click();
            assertThat(page.locator("#coverage")).isVisible();
            visit.assertSound(page);
            page.locator("form[action$='/publish'] .btn-primary").click();
            page.locator(".page-actions a[href*='/groups/new']").click();
            visit.assertSound(page);
            page.locator("#f-name").fill("Svenska Noret");
            page.locator("#f-starts").fill(monday.toString());
            page.locator("#f-seats").fill("24");
            page.locator("#f-languages").fill("tigrinska");
            page.locator("main .btn-primary").click();
            assertThat(page.locator("h1")).hasText("Svenska Noret");
            page.locator(".page-actions a[href$='/plan']").click();
            page.locator("#f-to").fill(monday.plusWeeks(13).minusDays(3).toString());
            page.locator("#f-room")
                    .selectOption(
                            new String[] {page.locator("#f-room option").nth(1).getAttribute("value")});
            page.locator("input[name=leaders]").first().check();
            page.locator("button[value=look]").last().click();
            assertThat(page.locator("#gives")).containsText("51");
            visit.assertSound(page);
            page.locator("button[value=plan]").click();
            assertThat(page.locator(".undo-row")).isVisible();
            visit.assertSound(page);
            Page week = visit.open("/programmes/week?from=" + monday);
            visit.assertSound(week);
            assertThat(week.locator(".timetable-session")).hasCount(4);
            assertThat(week.locator(".timetable-session .status-warning")).hasCount(4);
            week.locator(".timetable-session a").first().click();
            week.locator("details.confirm summary").last().click();
            week.locator("#c-reason").fill("المدرّسة مريضة");
            week.locator("form[action$='/cancel'] button").click();
            assertThat(week.locator(".undo-row")).isVisible();
            visit.assertSound(week);
            week.locator(".undo-row button").click();
            assertThat(week.locator(".status-danger")).hasCount(0);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, dark", "sv, 320, light", "ar, 1280, light", "ar, 320, dark"})
    void every_page_of_programmes_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_of_programmes_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"sv, 390, light"})
    void every_page_of_programmes_is_sound(String language, int width, String theme) {
        UUID programme = building.begun(
                ProgrammeKind.CIVIC_ORIENTATION,
                "Samhällsorientering",
                List.of(TestProgrammes.module("m1", 90, SessionKind.SOCIETY, CivicPart.HEALTH, Perspective.HEALTH)));
        building.published(programme);
        UUID group = building.group(programme, "Måndagsgruppen", "2026-01-05");
        UUID room = building.room("Sal 2");
        UUID leader = building.volunteer("Yasmin Haddad", "sv");
        UUID session = building.today(group, room, leader);
        building.today(building.group(programme, "Andra gruppen", "2026-01-05"), room, leader);
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, coordinator)) {
            for (String path : List.of(
                    "/programmes",
                    "/programmes/new",
                    "/programmes/import",
                    "/programmes/" + programme,
                    "/programmes/" + programme + "/edit",
                    "/programmes/" + programme + "/module",
                    "/programmes/week",
                    "/programmes/groups",
                    "/programmes/groups/" + group,
                    "/programmes/groups/" + group + "/edit",
                    "/programmes/groups/" + group + "/plan",
                    "/programmes/sessions/" + session,
                    "/programmes/leaders",
                    "/programmes/leaders/" + leader,
                    "/programmes/rooms",
                    "/programmes/rooms/" + room)) {
                Page page = visit.open(path);
                visit.assertSound(page);
                page.close();
            }
        }
    }
}
