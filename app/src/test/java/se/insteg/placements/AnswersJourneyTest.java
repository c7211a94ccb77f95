package se.insteg.placements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Objects;
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
import se.insteg.people.ParticipantAccess;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Three people and one proposal: a caseworker asks, a host and a participant answer on their phones (LEK-07, SAL-06). */
@InstegTest
class AnswersJourneyTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TestMatching matching;
    private TestAnswers answers;
    private UUID selam;
    private UUID proposal;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        matching = new TestMatching(app);
        answers = new TestAnswers(matching, 2);
        selam = matching.person("Selam Tesfay", "phone", "070-174 06 05", "languages", "arabiska");
        answers.pitch(selam);
        proposal = answers.propose(selam);
    }

    private String path() {
        return "/matching/people/" + selam + "/proposals/" + proposal;
    }

    private String card() {
        TestTown.Browser phone = matching.town.browserWithCard(
                matching.town.as(matching.coordinator, () -> app.getBean(ParticipantAccess.class)
                        .issue(selam, "ar", null)
                        .id()));
        return Objects.requireNonNull(phone.cookie());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    @Test
    void a_caseworker_asks_a_host_says_yes_by_link_and_a_participant_in_arabic_and_both_yes_is_told() {
        try (Browser desk = Browser.at(port).signedIn(matching.town, matching.caseworker);
                Browser host = Browser.at(port).wide(390);
                Browser phone = Browser.at(port).in("ar").wide(390).carrying(card())) {
            Page maria = desk.open(path());
            desk.assertSound(maria);
            maria.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fråga praktikplatsen"))
                    .click();
            desk.assertSound(maria);
            press(maria, "Skicka till praktikplatsen");
            desk.assertSound(maria);
            String link = maria.locator("#f-link").inputValue();
            maria.navigate(maria.url().replaceAll("/matching/.*", path()));
            maria.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fråga deltagaren"))
                    .click();
            maria.getByLabel("Så tar man sig dit").fill("Buss 152 från resecentrum 7.40");
            desk.assertSound(maria);
            press(maria, "Skicka till deltagaren");
            assertThat(maria.getByText("Frågan är skickad.")).isVisible();
            desk.assertSound(maria);

            Page bo = host.open(URI.create(link).getRawPath());
            host.assertSound(bo);
            press(bo, "Visa");
            assertThat(bo.getByText("Selam Tesfay")).isVisible();
            Browser.picture(bo, "answers-host");
            host.assertSound(bo);
            press(bo, "Nej, inte den här gången");
            host.assertSound(bo);
            press(bo, "Svara nej");
            assertThat(bo.getByText("Välj ett skäl").first()).isVisible();
            host.assertSound(bo);
            press(bo, "Tillbaka");
            press(bo, "Ja, vi vill träffas");
            bo.getByLabel("Dagar och tider som passar er").fill("Tisdagar efter 14");
            press(bo, "Svara ja");
            assertThat(bo.getByText("Du har svarat ja")).isVisible();
            host.assertSound(bo);

            Page me = phone.open("/me");
            phone.assertSound(me);
            me.locator("a[href='/me/proposal']").click();
            Browser.picture(me, "answers-participant");
            phone.assertSound(me);
            press(me, "نعم، أريد ذلك");
            phone.assertSound(me);
            press(me, "أجب بنعم");
            assertThat(me.getByText("لقد أجبت بنعم").first()).isVisible();
            phone.assertSound(me);

            maria.reload();
            assertThat(maria.getByText("Båda har sagt ja").first()).isVisible();
            assertThat(maria.getByText("Tisdagar efter 14")).isVisible();
            Browser.picture(maria, "answers-desk");
            desk.assertSound(maria);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 390, dark", "sv, 320, light", "ar, 1280, light", "ar, 390, dark", "ar, 320, light"})
    void every_page_about_answers_is_sound_in_other_widths_too(String language, int width, String theme) {
        answers.hostLink(selam, proposal);
        answers.askParticipant(selam, proposal, Ask.Way.CARD, "ar");
        UUID amir = matching.person("أمير رحماني");
        UUID other = answers.propose(amir);
        answers.record(selam, proposal, Party.HOST, false, "swedish");
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(matching.town, matching.caseworker)) {
            for (String path : new String[] {
                path(),
                path() + "/slip",
                path() + "/host/answer",
                "/matching/people/" + amir + "/proposals/" + other,
                "/matching/people/" + amir + "/proposals/" + other + "/host",
                "/matching/people/" + amir + "/proposals/" + other + "/participant",
                "/matching/proposals",
                "/"
            }) {
                Page page = visit.open(path);
                visit.assertSound(page);
                page.close();
            }
        }
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).carrying(card())) {
            for (String path : new String[] {"/me", "/me/proposal", "/me/proposal?step=no", "/me/proposal?step=ask"}) {
                Page page = visit.open(path);
                visit.assertSound(page);
                page.close();
            }
        }
    }
}
