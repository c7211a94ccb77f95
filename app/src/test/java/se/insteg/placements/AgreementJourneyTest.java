package se.insteg.placements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.people.ParticipantAccess;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;

/**
 * From a proposal to a placement that ended early, its follow-up and certificate, in real browsers with three people: the
 * caseworker, the host by link and the participant in Arabic (LEK-06, LEK-11). {@code -Dinsteg.screenshots=folder} keeps pictures of it.
 */
@InstegTest
class AgreementJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    @Test
    void agreed_on_refused_until_insured_signed_by_three_running_ended_early_followed_up_and_certified() {
        TestPlacements placements = new TestPlacements(app);
        TestMatching matching = placements.matching;
        UUID person = matching.person("سلام الحسن", "born", "1990-05-01", "preferredLanguage", "ar");
        UUID offer = matching.hosts.offer(placements.host(20), "Köksbiträde", 2, "hours", "mån-fre 09:00-13:00");
        UUID proposal = ((Proposed.Done) matching.propose(matching.caseworker, person, offer)).id();
        placements.sayYes(person, proposal, Party.HOST);
        placements.sayYes(person, proposal, Party.PARTICIPANT);
        UUID card = matching.town.as(matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(person, "ar", null)
                .id());
        try (Browser desk = Browser.at(port).signedIn(matching.town, matching.caseworker)) {
            Page page = desk.open("/people/" + person + "/placements");
            page.locator("#proposal .btn-primary").click();
            page.locator("#f-starts").fill(placements.today.toString());
            page.locator("#f-supervisor").fill("Bo Ek");
            page.locator("#f-goals").fill("Använda svenska i köket");
            page.locator("input[name=withChildren][value=no]").check();
            page.locator(".buttons .btn-primary").click();
            assertThat(page.locator("#missing h2")).containsText("4 saker saknas");
            desk.assertSound(page);
            Browser.picture(page, "agreement-missing");
            page.locator("#sign form[action$='/link'] button[value=link]").click();
            String link = page.locator("#sign .notice bdi").textContent();
            signedByHost(link);
            signedByParticipant(matching, card);
            page.reload();
            Page signing =
                    desk.open(page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("/link$", ""));
            Locator own =
                    signing.locator("#sign details").filter(new Locator.FilterOptions().setHasText("för kommunen"));
            own.locator("summary").click();
            own.locator(".btn-primary").click();
            assertThat(signing.locator("#missing h2")).containsText("En sak saknas");
            signing.locator("#insurance summary").click();
            signing.locator("#insurance input[name=words]").fill("Trygg, nr 77");
            signing.locator("#insurance .btn-primary").click();
            assertThat(signing.locator("#missing h2")).containsText("Klart att starta");
            signing.locator("#missing .btn-primary").click();
            assertThat(signing.locator(".badges")).containsText("Pågår");
            desk.assertSound(signing);
            Browser.picture(signing, "agreement-running");
            Locator end = signing.locator("details.confirm")
                    .filter(new Locator.FilterOptions().setHasText("Avsluta i förtid"));
            end.locator("summary").click();
            end.locator("input[value=job]").check();
            end.locator("textarea").fill("Anställd i köket");
            end.locator(".btn-danger").click();
            assertThat(signing.locator(".badges")).containsText("Fick arbete");
            assertThat(signing.locator("#steps")).containsText("Anställd i köket");
            desk.assertSound(signing);
            signing.locator(".page-actions a[href$='/followups']").click();
            signing.locator("#ask button[value=link]").click();
            followedUpByHost(signing.locator("#ask .notice bdi").textContent());
            followedUpByParticipant(matching, card);
            signing =
                    desk.open(signing.url().replaceFirst("^https?://[^/]+", "").replaceFirst("/ask$", ""));
            assertThat(signing.locator("#final .section-top")).containsText("Båda har svarat");
            desk.assertSound(signing);
            Browser.picture(signing, "followup-both");
            certified(desk, signing);
        }
    }

    private static void followedUp(Page page) {
        for (String question : new String[] {"works", "tasks", "supervision", "again", "job"}) {
            Locator yes = page.locator("input[name=" + question + "][value=yes]");
            if (yes.count() > 0) {
                yes.check();
            }
        }
        page.locator("input[name=swedish][value='4']").check();
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".notice-success")).isVisible();
    }

    private void followedUpByHost(String link) {
        try (Browser phone = Browser.at(port).wide(390)) {
            Page page = phone.open(URI.create(link).getRawPath());
            page.locator("main .btn-primary").click();
            assertThat(page.locator("main")).containsText("Skulle ni ta emot någon igen?");
            phone.assertSound(page);
            Browser.picture(page, "followup-host");
            followedUp(page);
        }
    }

    private void followedUpByParticipant(TestMatching matching, UUID card) {
        try (Browser phone = Browser.at(port)
                .in("ar")
                .wide(390)
                .carrying(Objects.requireNonNull(
                        matching.town.browserWithCard(card).cookie()))) {
            Page page = phone.open("/me");
            page.locator("a[href$='/followup']").click();
            assertThat(page.locator("main")).containsText("كم تتحدث السويدية هناك؟");
            phone.assertSound(page);
            Browser.picture(page, "followup-me");
            followedUp(page);
            page.locator("a[href='/me/complaints']").click();
            assertThat(page.locator("main")).containsText("لن يعلم مكان العمل أنك كتبت");
            phone.assertSound(page);
            Browser.picture(page, "complaint-me");
        }
    }

    private static void certified(Browser desk, Page page) {
        page.locator(".page-actions a").click();
        page.locator(".page-actions a[href$='/certificate']").click();
        desk.assertSound(page);
        Browser.picture(page, "certificate");
        page.locator(".form-section .btn-primary").click();
        assertThat(page.locator("#issued")).containsText("Intyg, version 1");
        desk.assertSound(page);
    }

    private void signedByHost(String link) {
        try (Browser phone = Browser.at(port).wide(390)) {
            Page page = phone.open(URI.create(link).getRawPath());
            page.locator("main .btn-primary").click();
            assertThat(page.locator("main")).containsText("Jag, Anna Berg, har läst");
            phone.assertSound(page);
            Browser.picture(page, "agreement-host");
            page.locator("input[name=agree]").check();
            page.locator("main .btn-primary").click();
            assertThat(page.locator(".notice-success")).isVisible();
        }
    }

    private void signedByParticipant(TestMatching matching, UUID card) {
        try (Browser phone = Browser.at(port)
                .in("ar")
                .wide(390)
                .carrying(Objects.requireNonNull(
                        matching.town.browserWithCard(card).cookie()))) {
            Page page = phone.open("/me/placements");
            assertThat(page.locator("main")).containsText("اتفاق على تدريب لغوي");
            phone.assertSound(page);
            Browser.picture(page, "agreement-me");
            page.locator("input[name=agree]").check();
            page.locator("main form[action*='/sign'] .btn-primary").click();
            assertThat(page.locator(".notice-success")).isVisible();
        }
    }
}
