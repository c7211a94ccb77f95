package se.insteg.access.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
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

/** Making, approving and revoking a token in a real browser. */
@InstegTest
class TokenBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext app;

    private TestTown town;
    private UUID anders;
    private UUID shirin;

    @BeforeEach
    void two_administrators() {
        town = TestTown.in(app);
        town.unit("Integrationsenheten");
        anders = town.staff(Role.ADMINISTRATOR, null);
        shirin = town.staff(Role.ADMINISTRATOR, null);
    }

    private Browser as(UUID staff, Browser visit) {
        return visit.signedIn(town, staff);
    }

    @Tag("long")
    @Test
    void it_goes_as_well_at_a_desk() {
        from_the_empty_list_to_a_revoked_token("sv", 1280, "light");
    }

    @ParameterizedTest
    @CsvSource({"ar,390,dark"})
    void from_the_empty_list_to_a_revoked_token(String language, int width, String theme) {
        String look = language + "-" + width;
        String token;
        try (Browser visit =
                as(anders, Browser.at(port).in(language).wide(width).themed(theme))) {
            Page page = visit.open("/staff/tokens");
            visit.assertSound(page);
            Browser.picture(page, "tokens-" + look + "-0-empty");
            page.click("main a[href='/staff/tokens/new'].btn");
            visit.assertSound(page);
            page.fill("#f-name", "Verksamhetssystemet");
            page.click("form[action='/staff/tokens/new'] button[type=submit]");
            visit.assertSound(page);
            Browser.picture(page, "tokens-" + look + "-1-mistakes");
            assertThat(page.locator(".error-summary").isVisible()).isTrue();
            page.check("input[name=role][value=COORDINATOR]");
            page.fill("#f-reason", "Deltagare förs över varje natt");
            page.click("form[action='/staff/tokens/new'] button[type=submit]");
            visit.assertSound(page);
            Browser.picture(page, "tokens-" + look + "-2-made");
            token = page.inputValue("#f-token");
            assertThat(token).startsWith("insteg_" + town.code() + "_");
            page.click("a.btn-primary[href^='/staff/tokens/']");
            visit.assertSound(page);
            Browser.picture(page, "tokens-" + look + "-3-waiting");
            assertThat(page.content()).doesNotContain(token);
        }
        try (Browser visit =
                as(shirin, Browser.at(port).in(language).wide(width).themed(theme))) {
            Page page = visit.open("/staff/tokens");
            visit.assertSound(page);
            assertThat(page.content()).doesNotContain(token);
            page.click("form[action$='/approve'] button");
            page = visit.open("/staff/tokens");
            visit.assertSound(page);
            Browser.picture(page, "tokens-" + look + "-4-list");
            assertThat(town.program(token).get("/api/v1/people").statusCode()).isEqualTo(200);
            page.click("main a:has-text('Verksamhetssystemet')");
            visit.assertSound(page);
            page.click("details.confirm summary");
            page.click("details.confirm button[type=submit]");
            visit.assertSound(page);
            Browser.picture(page, "tokens-" + look + "-5-without-reason");
            page.fill("#f-reason", "Programmet är utbytt");
            page.click("details.confirm button[type=submit]");
            visit.assertSound(page);
            Browser.picture(page, "tokens-" + look + "-6-revoked");
            assertThat(town.program(token).get("/api/v1/people").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void what_is_chosen_wrongly_is_told_at_its_field() {
        TestTown.Browser browser = town.browser(anders);
        var fields = new HashMap<>(
                Map.of("name", "System", "role", "ADMINISTRATOR", "ends", "2026-12-01", "reason", "prov"));
        assertThat(browser.post("/staff/tokens/new", fields).body()).contains("Andra roller kan ett program inte ha");
        fields.put("role", "CASEWORKER");
        fields.put("ends", "2031-01-01");
        assertThat(browser.post("/staff/tokens/new", fields).body()).contains("Välj en dag från i dag till och med");
        fields.put("ends", "2020-01-01");
        assertThat(browser.post("/staff/tokens/new", fields).statusCode()).isEqualTo(422);
        fields.put("ends", "i morgon");
        assertThat(browser.post("/staff/tokens/new", fields).statusCode()).isEqualTo(422);
        assertThat(browser.get("/staff/tokens").body()).contains("Inga åtkomstnycklar");
    }
}
