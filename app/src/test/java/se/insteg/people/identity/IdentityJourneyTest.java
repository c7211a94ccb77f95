package se.insteg.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
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
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.people.People;
import se.insteg.people.TestPeople;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A caseworker notes who somebody is on paper, finds the same person twice and makes them one, in a real browser. */
@InstegTest
class IdentityJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestTown town;
    private UUID caseworker;
    private UUID coordinator;
    private TestPeople people;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        coordinator = town.staff(Role.COORDINATOR, unit);
        people = new TestPeople(app, town);
    }

    private UUID register(String name, String... more) {
        List<String> fields = new ArrayList<>(List.of("caseworker", caseworker.toString(), "born", "1990-05-17"));
        fields.addAll(List.of(more));
        UUID unit = town.as(
                coordinator,
                () -> app.getBean(Colleagues.class).units().getFirst().id());
        fields.addAll(List.of("unit", unit.toString()));
        return people.register(caseworker, name, fields.toArray(String[]::new));
    }

    @Test
    void a_telephone_from_right_to_left() {
        journey("ar", 390, "dark");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"sv, 1280, light", "sv, 320, dark", "en, 390, light", "ar, 1280, light", "ar, 320, light"})
    void every_other_width(String language, int width, String theme) {
        journey(language, width, theme);
    }

    private void journey(String language, int width, String theme) {
        UUID one = register("محمد علي الحسن", "reference", "A-1", "phone", "070-123 45 67");
        UUID other = register("Mohammed Ali Hassan", "reference", "A-2", "swedish", "A2", "place", "Insjön");
        try (Browser visit =
                Browser.at(port).in(language).themed(theme).wide(width).signedIn(town, caseworker)) {
            Page page = visit.open("/people/" + one + "/identity");
            visit.assertSound(page);

            page = visit.open("/people/" + one + "/identity/numbers/new");
            page.fill("#f-number", "730288-9932");
            page.locator("input[name=source][value=card]").check();
            save(page);
            assertThat(page.locator(".field-wrong")).isNotNull();
            visit.assertSound(page);
            page.fill("#f-number", "٧٣٠٢٨٨-٩٩٣١");
            page.fill("#f-validFrom", "2019-04-01");
            save(page);
            assertThat(page.locator("#numbers").innerText()).contains("19730288-9931");
            visit.assertSound(page);
            page.locator("#numbers .table a").first().click();
            visit.assertSound(page);

            page = visit.open("/people/" + one + "/identity/names/new");
            visit.assertSound(page);
            page.fill("#f-otherName", "Mohamad Al Hasan");
            page.locator("input[name=kind][value=document]").check();
            save(page);
            assertThat(page.locator("#names").innerText()).contains("Mohamad Al Hasan");

            page = visit.open("/people?q=19730288-9931");
            assertThat(page.locator("main").innerText()).contains("محمد علي الحسن");

            page = visit.open("/people/" + one + "/merge/" + other);
            visit.assertSound(page);
            save(page);
            assertThat(page.url()).endsWith("/merge/" + other);
            visit.assertSound(page);
            page.fill("#f-why", "Samma LMA-kort");
            save(page);
            assertThat(page.url()).contains("/people/" + one + "/identity?merged=");
            assertThat(page.locator("#names").innerText()).contains("Mohammed Ali Hassan");
            visit.assertSound(page);

            page = visit.open("/people/" + other);
            assertThat(page.url()).endsWith("/people/" + one);

            page = visit.open("/people/" + one + "/identity");
            page.locator("#merges summary").click();
            page.fill("#merges textarea", "Inte samma ändå");
            page.locator("#merges button[type=submit]").click();
            page.waitForURL("**/identity?done=parted");
            page = visit.open("/people/" + other);
            assertThat(page.url()).endsWith("/people/" + other);
            visit.assertSound(page);
        }
    }

    private static void save(Page page) {
        page.locator("main form .buttons button[type=submit].btn-primary")
                .first()
                .click();
        page.waitForLoadState();
    }

    @Test
    void a_coordinator_sees_that_there_is_a_number_and_not_which() {
        UUID one = register("Selam Tesfay");
        town.as(caseworker, () -> app.getBean(Identities.class)
                .add(
                        app.getBean(People.class).find(one),
                        new TypedNumber.Number(NumberKind.DOSSIER, "51-730719", "51730719"),
                        new IdentityNumber.Details(IdentityNumber.Source.CARD, null, null, null, null),
                        null));
        String page =
                town.browser(coordinator).get("/people/" + one + "/identity").body();
        assertThat(page).contains("Dossiernummer").doesNotContain("730719");
        assertThat(town.browser(caseworker).get("/people/" + one + "/identity").body())
                .contains("51-730719");
    }
}
