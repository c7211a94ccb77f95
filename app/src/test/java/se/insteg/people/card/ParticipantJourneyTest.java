package se.insteg.people.card;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.people.information.Informing;
import se.insteg.testing.Browser;
import se.insteg.testing.Http;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** From the desk to the participant's own phone, in a real browser. */
@InstegTest
class ParticipantJourneyTest {
    /** A page after the first, on the wire. */
    private static final int LATER_PAGE = 20_000;

    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    @Tag("long")
    @Test
    void it_goes_as_well_in_swedish() {
        a_participant_comes_in_with_a_card_reads_and_answers("sv", 390, "light");
    }

    @ParameterizedTest
    @CsvSource({"ar, 390, dark"})
    void a_participant_comes_in_with_a_card_reads_and_answers(String language, int width, String theme) {
        TestTown town = TestTown.in(app);
        UUID unit = town.unit("Integrationsenheten");
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        UUID selam = new TestPeople(app, town)
                .register(coordinator, "Selam Tesfay", "unit", unit.toString(), "phone", "070-123 45 67");
        town.as(coordinator, () -> app.getBean(Informing.class)
                .publish(0, Map.of("sv", "# Dina uppgifter\nText.", "ar", "# معلوماتك\nنص.")));
        String name = "participant-" + language + "-" + width;
        String number;
        String pin;
        try (Browser desk =
                Browser.at(port).in(language).wide(width).themed(theme).signedIn(town, coordinator)) {
            Page page = desk.open("/people/" + selam + "/card");
            desk.assertSound(page);
            Browser.picture(page, name + "-desk");
            page.locator("main .btn-primary").click();
            desk.assertSound(page);
            Browser.picture(page, name + "-printed");
            number = page.locator(".slip-number").innerText().replaceAll("[^0-9A-Z]", "");
            pin = page.locator(".slip-pin").innerText().replaceAll("[^0-9]", "");
            for (String path : List.of(
                    "/people/" + selam + "/information",
                    "/people/" + selam + "/information/print?language=ar",
                    "/information",
                    "/information/edit",
                    "/information/missing",
                    "/outbox",
                    "/outbox/letters")) {
                Page other = desk.open(path);
                desk.assertSound(other);
                Browser.picture(
                        other, name + path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("[^a-z]+", "-"));
                other.close();
            }
        }
        try (Browser phone = Browser.at(port).in(language).wide(width).themed(theme)) {
            Page page = phone.open("/card/" + town.code() + "/" + number);
            phone.assertSound(page);
            Browser.picture(page, name + "-pin");
            page.locator("#f-pin").fill(pin);
            page.locator("main .btn-primary").click();
            assertThat(page.locator("h1")).containsText("Selam Tesfay");
            phone.assertSound(page);
            Browser.picture(page, name + "-first");
            page.locator(".me-asked a").click();
            phone.assertSound(page);
            page.locator("main .btn-primary").click();
            assertThat(page.locator(".status-success")).hasCount(1);
            for (String path : List.of("/me/details", "/me/readers")) {
                page.navigate("http://localhost:" + port + path);
                phone.assertSound(page);
                Browser.picture(page, name + path.replace('/', '-'));
            }
            page.navigate("http://localhost:" + port + "/me/calendar");
            phone.assertSound(page);
            page.locator("main .btn-primary").click();
            assertThat(page.locator(".calendar-address")).containsText("/calendar/");
            phone.assertSound(page);
            Browser.picture(page, name + "-calendar");
            page.navigate("http://localhost:" + port + "/me/details");
            page.locator("#f-said").fill("اسمي خطأ");
            page.locator(".me-wrong .btn-primary").click();
            assertThat(page.locator(".remarks")).containsText("اسمي خطأ");
            phone.assertSound(page);
            String cookie = phone.context().cookies().stream()
                    .map(one -> one.name + "=" + one.value)
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
            for (String path : List.of("/me", "/me/details", "/me/readers", "/me/information")) {
                int weight = Http.at(port)
                        .get(path, "Cookie", cookie, "Accept-Encoding", "gzip")
                        .body()
                        .length;
                System.out.printf("%s in %s: %d bytes on the wire%n", path, language, weight);
                assertThat(weight).as(path).isLessThan(LATER_PAGE);
            }
            page.locator(".me-out form button").click();
            phone.assertSound(page);
        }
    }
}
