package se.insteg.skills.mapping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.TestPeople;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** From the first question to the profile, in a real browser: with an interpreter (LEK-05), and alone on a phone (SAL-04). */
@InstegTest
class MappingJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private TestMapping mapping;
    private UUID sofia;
    private UUID karin;
    private UUID amal;
    private UUID unit;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        mapping = new TestMapping(app, town);
        unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        amal = register("أمل حداد");
    }

    private UUID register(String name) {
        return new TestPeople(app, town)
                .register(sofia, name, "unit", unit.toString(), "preferredLanguage", "arabiska");
    }

    private static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    @Test
    void an_interview_with_arabic_beside_swedish_is_interrupted_resumed_by_a_colleague_and_becomes_the_profile() {
        String path = "/people/" + amal + "/mapping";
        try (Browser visit = Browser.at(port).signedIn(town, sofia)) {
            Page page = visit.open(path);
            visit.assertSound(page);
            button(page, "Börja samtalet").click();
            assertThat(page.locator("h1 [lang=ar]")).hasText("ما أفضل طريقة للتواصل معك؟");
            visit.assertSound(page);
            page.getByText("Ring mig").click();
            button(page, "Spara och fortsätt").click();
            button(page, "Hoppa över").click();
            assertThat(page.locator("h1")).containsText("Vad vill du helst göra om ett år?");
            button(page, "Spara och ta paus").click();
            assertThat(page.locator("main")).containsText("3 av 25 frågor");
            visit.assertSound(page);
        }
        try (Browser visit = Browser.at(port).withoutScripts().signedIn(town, karin)) {
            Page page = visit.open(path);
            page.locator(".task-action a").click();
            assertThat(page.locator("h1")).containsText("Vilka arbeten vill du pröva?");
            page.locator("#f-answer").fill("Bagare");
            button(page, "Spara och fortsätt").click();
            page.navigate(page.url().replaceFirst("/step.*", "/step?q=work"));
            page.locator("#f-answer").fill("Kock");
            page.locator("#from-0").fill("2012");
            page.locator("#place-0").fill("Aleppo");
            button(page, "Spara och fortsätt").click();
            page.navigate(page.url().replaceFirst("/step.*", "/end"));
            assertThat(page.locator("#claims")).containsText("Kock");
            page.getByText("Sök en praktikplats inom det deltagaren vill pröva").click();
            button(page, "Avsluta och spara i profilen").click();
            assertThat(page.locator("main")).containsText("Avslutades av");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kompetensprofil"))
                    .click();
            assertThat(page.locator("main")).containsText("Bagare");
        }
    }

    @Test
    void a_participant_maps_themself_in_dari_on_a_phone_and_staff_go_through_it() {
        UUID card = town.as(sofia, () -> app.getBean(ParticipantAccess.class)
                .issue(amal, "ar", null)
                .id());
        String cookie = Objects.requireNonNull(town.browserWithCard(card).cookie());
        try (Browser phone = Browser.at(port).in("ar").wide(390).carrying(cookie)) {
            Page page = phone.open("/me");
            page.locator("a[href='/me/mapping']").first().click();
            page.locator(".tongues a[lang=fa-AF]").click();
            assertThat(page.locator("h1")).hasText("بگویید چه کارهایی می‌توانید");
            phone.assertSound(page);
            button(page, "شروع").click();
            page.locator("#f-answer").fill("نانوا");
            phone.assertSound(page);
            button(page, "بعدی").click();
            page.getByText("دری").click();
            phone.assertSound(page);
            button(page, "بعدی").click();
            for (int i = 0; i < 5; i++) {
                button(page, "گذشتن").click();
            }
            assertThat(page.locator("h1")).hasText("آیا درست است؟");
            phone.assertSound(page);
            button(page, "فرستادن").click();
            assertThat(page.locator("main")).containsText("جواب شما رسید");
        }
        try (Browser desk = Browser.at(port).signedIn(town, sofia)) {
            Page page = desk.open("/");
            page.locator("a[href*='/mapping/'][href$='/confirm']").first().click();
            desk.assertSound(page);
            page.locator("input[value='نانوا']").fill("Bagare");
            button(page, "Bekräfta").click();
            assertThat(page.locator("main")).containsText("Gicks igenom av");
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, dark", "sv, 390, light", "ar, 1280, dark", "ar, 320, light"})
    void every_page_of_mapping_is_sound_in_the_other_widths_too(String language, int width, String theme) {
        every_page_of_mapping_is_sound(language, width, theme);
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void every_page_of_mapping_is_sound(String language, int width, String theme) {
        UUID ended = mapping.held(sofia, amal, 95, TestMapping.cook());
        for (int i = 0; i < 5; i++) {
            mapping.held(sofia, register("Person " + i), 9 * i, TestMapping.cook());
        }
        UUID other = register("Selam Tesfay");
        UUID open = mapping.begun(sofia, other, "ar");
        String template = "/mapping/templates/" + mapping.template();
        String step = "/people/" + other + "/mapping/" + open;
        try (Browser visit =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(town, sofia)) {
            for (String path : List.of(
                    "/people/" + amal + "/mapping",
                    "/people/" + amal + "/mapping/" + ended,
                    step,
                    step + "/step?q=work",
                    step + "/step?q=led",
                    step + "/end",
                    "/mapping",
                    "/mapping/again",
                    "/mapping/week?monday=" + mapping.today() + "&who=" + sofia,
                    "/mapping/templates",
                    template,
                    template + "/preview?language=ar",
                    template + "/question?q=licence")) {
                visit.assertSound(visit.open(path));
            }
        }
    }
}
