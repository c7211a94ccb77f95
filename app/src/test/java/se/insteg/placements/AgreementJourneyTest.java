package se.insteg.placements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
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
 * From a visit at a host to a placement that ended early, its follow-up and certificate, in real browsers with three people:
 * the caseworker, the host by link and the participant in Arabic (LEK-06, LEK-11). {@code -Dinsteg.screenshots=folder} keeps pictures of it.
 */
@InstegTest
class AgreementJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    @Test
    void from_a_visit_to_an_offer_two_yes_a_start_refused_until_insured_an_end_with_its_cause_and_a_certificate() {
        TestPlacements placements = new TestPlacements(app);
        TestMatching matching = placements.matching;
        UUID person = matching.person("سلام الحسن", "born", "1990-05-01", "preferredLanguage", "ar");
        UUID host = placements.host(20);
        UUID card = matching.town.as(matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(person, "ar", null)
                .id());
        try (Browser desk = Browser.at(port).signedIn(matching.town, matching.caseworker)) {
            Page page = visited(desk, host);
            proposed(page, person);
            asked(page, matching, card);
            page = desk.open("/people/" + person + "/placements");
            page.locator("#proposal .btn-primary").click();
            page.locator("#f-hours").fill("mån-fre 09:00-13:00");
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
            extended(signing, placements.today.plusMonths(4));
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

    /** A visit at a host, what it showed interest in, and the offer that becomes of it: one that can be matched. */
    private static Page visited(Browser desk, UUID host) {
        Page page = desk.open("/hosts/" + host + "/meetings/new");
        page.locator("#f-said").fill("De vill gärna ha någon i köket.");
        page.locator("input[name=contacts]").first().check();
        page.locator("#f-interestTitle").fill("Köksbiträde");
        page.locator("#f-interestSeats").fill("1");
        page.locator("main form .btn-primary").click();
        page.locator("#next form[action$='/offer'] button").click();
        page.locator(".page-actions form[action$='/state'] .btn-primary").click();
        assertThat(page.locator(".badges")).containsText("Öppen");
        return page;
    }

    private static void proposed(Page page, UUID person) {
        String offer = page.url().replaceFirst("^.*/offers/([^?]+).*$", "$1");
        page.navigate(page.url().replaceFirst("/offers/.*$", "/matching/people/" + person + "/offers/" + offer));
        page.locator("#f-reason").fill("Vill arbeta i kök, och har väntat länge");
        page.locator("#decision .btn-primary").click();
        assertThat(page.locator(".notice-success")).isVisible();
    }

    /** The host says yes by its link, and the participant in Arabic on the phone. */
    private void asked(Page page, TestMatching matching, UUID card) {
        String proposal = page.url().replaceFirst("\\?.*$", "");
        page.navigate(proposal + "/host");
        page.locator("input[name=way][value=link]").check();
        page.locator("main form .btn-primary").click();
        String link = page.locator("#f-link").inputValue();
        try (Browser phone = Browser.at(port).wide(390)) {
            Page host = phone.open(URI.create(link).getRawPath());
            host.locator("main .btn-primary").click();
            yes(host);
        }
        page.navigate(proposal + "/participant");
        page.locator("input[name=way][value=card]").check();
        page.locator("main form .btn-primary").click();
        try (Browser phone = phone(matching, card)) {
            yes(phone.open("/me/proposal"));
        }
    }

    private static void yes(Page page) {
        page.locator("button[name=step][value=yes]").click();
        page.locator("#answer .btn-primary").click();
        assertThat(page.locator("main form button[value=no]")).hasCount(0);
    }

    private Browser phone(TestMatching matching, UUID card) {
        return Browser.at(port)
                .in("ar")
                .wide(390)
                .carrying(Objects.requireNonNull(
                        matching.town.browserWithCard(card).cookie()));
    }

    /** A new version with a later end, which the host has said yes to by telephone: signed on its behalf, with the reason. */
    private static void extended(Page page, LocalDate ends) {
        page.locator(".page-actions a[href$='/edit']").click();
        page.locator("#f-ends").fill(ends.toString());
        page.locator("#f-why").fill("Behöver längre tid");
        page.locator(".buttons .btn-primary").click();
        Locator host = page.locator("#sign details").first();
        host.locator("summary").click();
        host.locator("input[name=name]").fill("Anna Berg");
        host.locator("input[value=on_behalf]").check();
        host.locator(".btn-primary").click();
        assertThat(page.locator("#sign .error-summary, #sign .alert, #sign [role=alert]")
                        .first())
                .isVisible(); // on behalf of somebody, and not said why
        host.locator("textarea[name=why]").fill("Anna sa ja i telefon, är bortrest");
        host.locator(".btn-primary").click();
        assertThat(page.locator("#sign")).containsText("Anna sa ja i telefon, är bortrest");
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
        try (Browser phone = phone(matching, card)) {
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
        try (Browser phone = phone(matching, card)) {
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
