package se.insteg.cooperation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;

/**
 * TRE-09, two municipalities in two browsers: agreement, seat offered, accepted, attended, reported back, taken back and gone at
 * the next request, invoice basis.
 */
@InstegTest
class CooperationJourneyTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Timetable timetable;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void a_seat_goes_from_one_municipality_to_another_and_back() {
        TestCooperation both = TestCooperation.in(app);
        YearMonth last = YearMonth.now(clock).minusMonths(1);
        UUID group = both.group("Samhällsorientering A", 5);
        TestProgrammes programmes = new TestProgrammes(app, both.host, both.hostStaff);
        programmes.plan(
                group,
                List.of(new WeekSlot(DayOfWeek.TUESDAY, LocalTime.of(9, 0), 120, SessionKind.SOCIETY)),
                last.atDay(1),
                last.atDay(7),
                programmes.room("Sal"),
                programmes.volunteer("Ledare", "ar"));
        UUID session = both.host
                .as(both.hostStaff, () -> timetable.of(group))
                .getFirst()
                .id();
        UUID person = both.person("Amal Haddad");
        try (Browser host = Browser.at(port).in("sv").wide(1280).signedIn(both.host, both.hostStaff);
                Browser home =
                        Browser.at(port).in("ar").wide(390).themed("dark").signedIn(both.home, both.homeStaff)) {
            Page seller = host.open("/cooperation");
            host.assertSound(seller);
            seller.locator(".page-actions .btn-primary").click();
            write(seller, both.home.id());
            host.assertSound(seller);
            seller.locator("main .form-section .btn-primary").click();
            seller.locator("form[action$='/sign'] button").click();
            assertThat(seller.locator("#terms .status").first()).hasText("Väntar på deras underskrift");
            host.assertSound(seller);
            String agreement = seller.url().replaceAll("^https?://[^/]+|\\?.*", "");

            Page buyer = home.open(agreement);
            home.assertSound(buyer);
            buyer.locator("form[action$='/sign'] button").click();
            assertThat(buyer.locator("#terms .status-success")).isVisible();

            seller.reload();
            seller.locator(".page-actions .btn-primary").click();
            seller.locator("#f-group").selectOption(group.toString());
            seller.locator("#f-seats").fill("2");
            host.assertSound(seller);
            seller.locator("main .form-section .btn-primary").click();
            String offer = seller.url().replaceAll("^https?://[^/]+|\\?.*", "");
            assertThat(seller.locator("#cards")).containsText("inte föreslagit någon");

            buyer.navigate(buyer.url().replaceAll("(https?://[^/]+).*", "$1") + "/people/" + person + "/neighbours");
            home.assertSound(buyer);
            buyer.locator("#open a.btn").click();
            buyer.locator("#f-alias").fill("Linden");
            buyer.locator("#f-language").check();
            buyer.locator("#f-adaptation").fill("Plats nära dörren");
            buyer.locator("input[name=basis][value=consent]").check();
            buyer.locator("#f-note").fill("Sa ja den 3 oktober");
            home.assertSound(buyer);
            buyer.locator("main .form-section .btn-primary").click();
            assertThat(buyer.locator(".share-card-name")).hasText("Linden");
            home.assertSound(buyer);
            buyer.locator("button[value=send]").click();
            assertThat(buyer.locator("#shared .share-card-name")).hasText("Linden");

            seller.reload();
            assertThat(seller.locator(".share-card-name")).hasText("Linden");
            assertThat(seller.content()).doesNotContain("Amal", "Haddad", "3 oktober", person.toString());
            host.assertSound(seller);
            seller.locator("#cards input[name=from]").fill(last.atDay(1).toString());
            seller.locator("form[action$='/accept'] button").click();
            assertThat(seller.locator("#cards .status-success")).isVisible();
            seller.navigate(at(seller, "/programmes/sessions/" + session + "/attendance"));
            assertThat(seller.locator(".roll-guest")).containsText(both.home.name());
            seller.locator(".roll-main").click();
            assertThat(seller.locator("[data-says=saved]")).isVisible();
            host.assertSound(seller);

            buyer.reload();
            assertThat(buyer.locator("#shared details.more summary").first()).isVisible();
            home.assertSound(buyer);
            buyer.locator("#shared details.confirm summary").click();
            buyer.locator("input[name=reason]").fill("Flyttar");
            buyer.locator("form[action$='/revoke'] button").click();
            assertThat(buyer.locator("#shared .share-card-name")).not().hasText("Linden");

            seller.reload();
            assertThat(seller.content()).doesNotContain("Linden");
            seller.navigate(at(seller, offer));
            assertThat(seller.locator("#cards")).containsText("Vad kortet visade är borta");
            host.assertSound(seller);

            String invoice = agreement + "/invoices/" + last;
            seller.navigate(at(seller, invoice));
            assertThat(seller.locator(".invoice-sum")).containsText("400,00");
            host.assertSound(seller);
            seller.locator("main form .btn-primary").click();
            buyer.navigate(at(buyer, invoice));
            assertThat(buyer.locator(".invoice-sum")).containsText("400,00");
            assertThat(buyer.content()).doesNotContain("Linden");
            home.assertSound(buyer);
            seller.navigate(at(seller, "/cooperation/accounts"));
            host.assertSound(seller);
            seller.navigate(at(seller, "/cooperation"));
            host.assertSound(seller);
        }
    }

    private static String at(Page page, String path) {
        return page.url().replaceAll("(https?://[^/]+).*", "$1") + path;
    }

    private static void write(Page page, UUID neighbour) {
        page.locator("#f-neighbour").selectOption(neighbour.toString());
        page.locator("input[name=mine][value=host]").check();
        page.locator("#f-purpose").fill("Samhällsorientering för nyanlända");
        page.locator("#f-programmes").fill("Samhällsorientering på arabiska");
        page.locator("#f-price").fill("200");
        page.locator("#f-from").fill("2026-01-01");
        page.locator("#f-to").fill("2040-12-31");
        page.locator("#f-basis").fill("Kommunallagen 9:37");
        page.locator("#f-controller").fill("Var och en för det den själv skriver upp");
    }
}
