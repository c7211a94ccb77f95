package se.insteg.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
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

/** An arrival from its checklist to another caseworker's list, in a real browser (LEK-10). */
@InstegTest
class CaseworkJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private TestCasework casework;
    private UUID maria;
    private UUID jonas;
    private UUID karin;
    private UUID selam;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        casework = new TestCasework(app, town);
        UUID unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        jonas = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        selam = new TestPeople(app, town)
                .register(karin, "Selam Tesfay", "unit", unit.toString(), "caseworker", maria.toString());
    }

    private Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    @Test
    void from_a_started_checklist_over_done_and_undone_to_a_handover_that_is_taken_back() {
        String people = "/people/" + selam;
        try (Browser visit = Browser.at(port).signedIn(town, maria)) {
            Page page = visit.open(people + "/tasks");
            page.locator("#start select")
                    .selectOption(
                            new com.microsoft.playwright.options.SelectOption().setLabel("Ankomst och bosättning"));
            button(page, "Starta").click();
            assertThat(page.locator(".notice-success")).containsText("19 uppgifter");
            visit.assertSound(page);
            page.locator(".task:has-text('Hitta en bostad') button").click();
            assertThat(page.locator(".notice-success")).containsText("Klart: Hitta en bostad");
            assertThat(page.locator("#lists")).containsText("1 av 19 klara");
            button(page, "Ångra").click();
            assertThat(page.locator("#lists")).containsText("0 av 19 klara");
        }
        try (Browser visit = Browser.at(port).signedIn(town, karin)) {
            Page page = visit.open("/caseload");
            page.locator("a[href='/caseload/staff/" + maria + "']").click();
            page.getByLabel("Selam Tesfay").check();
            page.locator("#f-to").selectOption(jonas.toString());
            page.locator("#f-reason").fill("Maria går på föräldraledighet");
            button(page, "Visa vad som följer med").click();
            assertThat(page.locator("main")).containsText("19 öppna uppgifter");
            visit.assertSound(page);
            button(page, "Lämna över").click();
            assertThat(page.locator(".notice-success")).containsText("Ett ärende är överlämnat");
            visit.assertSound(page);
            Assertions.assertThat(casework.mine(jonas)).hasSize(19);
            button(page, "Ångra").click();
            assertThat(page.locator("main")).containsText("Ett ärende av 1 gick tillbaka");
            Assertions.assertThat(casework.mine(maria)).hasSize(19);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, light", "sv, 390, dark", "ar, 1280, light", "ar, 320, light"})
    void every_page_of_casework_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_of_casework_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_of_casework_is_sound(String language, int width, String theme) {
        town.role(karin, Role.CASEWORKER, null);
        casework.agency(karin, "Tolkförmedlingen Dalarna");
        casework.caseTask(maria, selam, "Ring vårdcentralen", casework.today().minusDays(2));
        UUID task = casework.task(maria, selam, "Skriv till skolan");
        UUID own = casework.task(karin, null, "Läs protokollet");
        UUID appointment = casework.appointment(maria, selam, "Kartläggning");
        UUID note = casework.note(maria, selam, "Trivs i skolan");
        UUID checklist = casework.checklist(karin, "Skolstart");
        casework.start(maria, selam, checklist);
        casework.cover(karin, maria, jonas);
        UUID handover =
                casework.handOver(karin, null, jonas, new TestPeople(app, town).register(karin, "Amir Rahmani"));
        String people = "/people/" + selam;
        List<String> caseworkers = List.of(
                "/tasks",
                people + "/tasks",
                people + "/tasks/" + task,
                people + "/appointments",
                people + "/appointments/new",
                people + "/appointments/" + appointment,
                people + "/notes",
                people + "/notes/" + note,
                people + "/file?support=yes",
                "/");
        List<String> coordinators = List.of(
                "/tasks/" + own,
                "/tasks/calendar",
                "/checklists",
                "/checklists/" + checklist,
                "/caseload",
                "/caseload/staff/" + maria,
                "/caseload/unassigned",
                "/caseload/absence",
                "/caseload/handovers/" + handover,
                "/agencies",
                "/agencies/new");
        sound(language, width, theme, maria, caseworkers);
        sound(language, width, theme, karin, coordinators);
    }

    private void sound(String language, int width, String theme, UUID staff, List<String> paths) {
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(town, staff)) {
            for (String path : paths) {
                visit.assertSound(visit.open(path));
            }
        }
    }
}
