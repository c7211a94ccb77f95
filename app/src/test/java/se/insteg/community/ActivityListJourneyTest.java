package se.insteg.community;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
import se.insteg.access.Role;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** An association adds its own by a link, a coordinator reads it, and somebody comes (MAR-14), in a real browser without scripts. */
@InstegTest
class ActivityListJourneyTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID coordinator;
    private TestActivities typed;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        typed = new TestActivities(app, town, coordinator);
    }

    private static void send(Page page) {
        page.locator("main form .btn-primary").click();
    }

    @Test
    void from_an_associations_link_to_somebody_who_comes_MAR_14() {
        UUID contact = typed.association("Byalaget", "kim@byalaget.example");
        String link = typed.at(contact, "kim@byalaget.example").path();
        try (Browser association = Browser.at(port).wide(1280).withoutScripts()) {
            Page page = association.open(link);
            send(page);
            page.locator(".page-actions .btn-primary").click();
            page.locator("#f-title").fill("Kaffe på torget");
            page.locator("main form.section .btn-primary").click();
            assertThat(page.locator("#e-first")).isVisible(); // nothing typed is lost
            assertThat(page.locator("#f-title")).hasValue("Kaffe på torget");
            page.locator("#f-first").fill(typed.today().plusDays(2).toString());
            page.locator("#f-begins").fill("14:00");
            page.locator("#f-ends").fill("16:00");
            page.locator("#f-town").fill("Insjön");
            page.locator("#f-place").fill("Torget");
            page.locator("#f-contact").fill("info@byalaget.example");
            page.locator("input[name=joining][value=sign_up]").check();
            page.locator("#f-seats").fill("5");
            page.locator("main form.section .btn-primary").click();
            assertThat(page.locator(".notice-success")).containsText("Skickat");
            assertThat(page.locator(".tasks")).containsText("Väntar på kommunen");
        }
        try (Browser staff = Browser.at(port).wide(1280).signedIn(town, coordinator)) {
            Page page = staff.open("/community/activities");
            page.locator(".task a").first().click();
            page.locator("input[name=answer][value=approve]").check();
            staff.assertSound(page);
            send(page);
            assertThat(page.locator(".badges")).containsText("Visas");
        }
        try (Browser visitor = Browser.at(port).in("ar").wide(390).withoutScripts()) {
            Page page = visitor.open("/activities/" + town.code());
            assertThat(page.locator(".open-line")).containsText("Kaffe på torget");
            page.locator(".open-line a").click();
            page.locator(".open-one .btn-primary").click();
            page.locator("input[name=day]").first().check();
            page.locator("#f-called").fill("نور");
            send(page);
            assertThat(page.locator(".open-code")).isVisible();
        }
    }

    private void sound(int width, String language, String theme) {
        UUID id = typed.own(
                "Språkkafé", "about", "Vi pratar svenska.", "joining", "sign_up", "seats", "5", "ageFrom", "13");
        typed.own("Kör", "town", "Leksand", "first", typed.today().plusDays(3).toString(), "language", "ar");
        String path = "/activities/" + town.code();
        try (Browser visit = Browser.at(port).in(language).wide(width).themed(theme)) {
            for (String one :
                    new String[] {path, path + "?age=15", path + "/" + id, path + "/" + id + "/join", path + "/poster"
                    }) {
                visit.assertSound(visit.open(one));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, sv, light", "390, ar, dark", "320, sv, dark"})
    void the_public_pages_are_accessible_and_fit(int width, String language, String theme) {
        sound(width, language, theme);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"320, en, light", "1280, ar, light"})
    void they_do_so_in_every_width_and_language(int width, String language, String theme) {
        sound(width, language, theme);
    }
}
