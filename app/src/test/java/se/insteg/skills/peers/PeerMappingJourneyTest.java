package se.insteg.skills.peers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
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
import se.insteg.people.TestPeople;
import se.insteg.people.peers.TestPeers;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** From the promise of secrecy to what staff confirm, in a real browser: two phones and a desk (LEK-08, SAL-04). */
@InstegTest
class PeerMappingJourneyTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Handover handover;

    @LocalServerPort
    int port;

    private TestTown town;
    private TestPeers peers;
    private UUID sofia;
    private UUID yusuf;
    private UUID zahra;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        TestPeople people = new TestPeople(app, town);
        String[] of = {"unit", unit.toString(), "preferredLanguage", "dari"};
        yusuf = people.register(sofia, "Yusuf Haidari", of);
        zahra = people.register(sofia, "Zahra Karimi", of);
        peers = new TestPeers(app, town, sofia);
    }

    private static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private Browser phone(UUID person) {
        return Browser.at(port)
                .in("ar")
                .wide(390)
                .carrying(Objects.requireNonNull(peers.phone(person).cookie()));
    }

    @Test
    void one_promises_secrecy_writes_in_dari_what_another_says_who_agrees_and_staff_confirm_it() {
        try (Browser desk = Browser.at(port).signedIn(town, sofia)) {
            Page page = desk.open("/people/" + yusuf + "/peer");
            desk.assertSound(page);
            button(page, "Spara uppdraget").click();
            assertThat(page.locator("main")).containsText("Väntar på underskrift");
            desk.assertSound(page);
        }
        try (Browser phone = phone(yusuf)) {
            Page page = phone.open("/me");
            page.locator("a[href='/me/undertaking']").first().click();
            assertThat(page.locator(".prose h2")).containsText("تعهد رازداری");
            phone.assertSound(page);
            page.locator("#f-promise").check();
            button(page, "وقّع").click();
            assertThat(page.locator(".notice-success")).containsText("وقّعت");
        }
        try (Browser desk = Browser.at(port).wide(390).signedIn(town, sofia)) {
            Page page = desk.open("/people/" + zahra + "/mapping/peer");
            page.locator("#f-helper").selectOption(new SelectOption().setLabel("Yusuf Haidari"));
            page.locator("#f-agreed").check();
            desk.assertSound(page);
            button(page, "Spara och börja").click();
            assertThat(page.locator("main")).containsText("Håller på att skrivas");
        }
        try (Browser phone = phone(yusuf)) {
            Page page = phone.open("/me");
            page.locator("a[href='/me/help']").first().click();
            phone.assertSound(page);
            page.locator(".me-offer a").click();
            assertThat(page.locator(".peer-about")).containsText("Zahra");
            page.locator("#f-answer").fill("نانوا");
            phone.assertSound(page);
            button(page, "بعدی").click();
            for (int i = 0; i < 6; i++) {
                button(page, "گذشتن").click();
            }
            assertThat(page.locator("h1")).hasText("آیا درست است؟");
            phone.assertSound(page);
            button(page, "فرستادن").click();
            assertThat(page.locator(".notice-success")).isVisible();
        }
        handover.handOver(town.id());
        try (Browser phone = phone(zahra)) {
            Page page = phone.open("/me");
            page.locator("a[href='/me/helped']").first().click();
            assertThat(page.locator("main")).containsText("نانوا");
            phone.assertSound(page);
            button(page, "درست است").click();
            assertThat(page.locator("main")).containsText("جواب شما رسید");
        }
        try (Browser desk = Browser.at(port).signedIn(town, sofia)) {
            Page page = desk.open("/");
            page.locator("a[href*='/mapping/'][href$='/confirm']").first().click();
            assertThat(page.locator("main")).containsText("En annan deltagare hjälpte till");
            desk.assertSound(page);
            page.locator("input[value='نانوا']").fill("Bagare");
            button(page, "Bekräfta").click();
            assertThat(page.locator("main")).containsText("Gicks igenom av");
            Page figures = desk.open("/mapping");
            assertThat(figures.locator("#peers")).containsText("skriven av en annan deltagare");
            desk.assertSound(figures);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, dark", "sv, 320, light", "ar, 1280, light", "ar, 390, dark", "ar, 320, light"})
    void every_page_is_sound_in_every_width_and_direction(String language, int width, String theme) {
        UUID worker = peers.appointed(yusuf, "Yusuf");
        try (Browser desk =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(town, sofia)) {
            for (String path : List.of(
                    "/peers",
                    "/people/" + yusuf + "/peer",
                    "/people/" + yusuf + "/peer/" + worker + "/undertaking?language=fa-AF",
                    "/people/" + zahra + "/peer",
                    "/people/" + zahra + "/mapping/peer")) {
                desk.assertSound(desk.open(path));
            }
        }
        String cookie = Objects.requireNonNull(peers.phone(yusuf).cookie());
        try (Browser phone =
                Browser.at(port).in(language).wide(width).themed(theme).carrying(cookie)) {
            for (String path : List.of("/me/undertaking", "/me/help", "/me/helped")) {
                phone.assertSound(phone.open(path));
            }
        }
    }
}
