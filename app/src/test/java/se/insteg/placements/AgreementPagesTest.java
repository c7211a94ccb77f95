package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.placements.agreement.HostSigning;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** The pages of agreements and placements, as they are asked and sent (LEK-06, LEK-11). */
@InstegTest
class AgreementPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestPlacements placements;
    private TestPlacements.Made made;
    private TestTown.Browser caseworker;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        placements = new TestPlacements(app);
        made = placements.drafted();
        caseworker = placements.matching.town.browser(placements.matching.caseworker);
    }

    private String path() {
        return path(made);
    }

    private static String path(TestPlacements.Made of) {
        return "/people/" + of.person() + "/placements/" + of.placement();
    }

    private String hash() {
        return placements.whole(made).latest().hash();
    }

    private static Map<String, String> fields(String... all) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields;
    }

    @Test
    void a_start_is_refused_in_plain_words_until_the_insurance_was_seen_and_then_it_runs() {
        placements.signAll(made);
        assertThat(caseworker.get(path()).body())
                .contains("En sak saknas före start", "Ingen har sett en försäkring", "SKL 21 december 2016")
                .contains("href=\"" + path() + "#insurance\"")
                .doesNotContain("Starta praktiken");
        HttpResponse<String> refused = caseworker.post(path() + "/start", fields("day", placements.today.toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Praktiken kan inte starta än");
        Map<String, String> insurance = fields(
                "id", UUID.randomUUID().toString(),
                "kind", "insurance",
                "words", "Trygg, nr 77",
                "on", placements.today.toString(),
                "from", placements.today.toString(),
                "to", placements.today.plusMonths(4).toString());
        assertThat(caseworker.post(path() + "/assurances", insurance).statusCode())
                .isEqualTo(302);
        assertThat(caseworker.post(path() + "/assurances", insurance).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(placements.whole(made).assurances()).hasSize(1);
        assertThat(caseworker.get(path()).body()).contains("Klart att starta", "Starta praktiken");
        assertThat(caseworker
                        .post(path() + "/start", fields("day", placements.today.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(placements.whole(made).placement().state()).isEqualTo(PlacementState.RUNNING);
    }

    @Test
    void a_host_reads_and_signs_by_link_without_an_account_and_opening_the_address_signs_nothing() {
        String address =
                placements.matching.town.as(placements.matching.caseworker, () -> app.getBean(HostSigning.class)
                        .link(made.person(), made.placement()));
        String link = URI.create(address).getRawPath();
        Visitor host = Visitor.at(app);
        for (int i = 0; i < 3; i++) {
            assertThat(host.get(link).body()).doesNotContain("Selam");
        }
        assertThat(placements.whole(made).signatures()).isEmpty();
        assertThat(host.post(link).body())
                .contains("Överenskommelse om språkpraktik", "Selam Haile", "Jag, Anna Berg, har läst");
        assertThat(host.post(link, "hash", hash()).statusCode())
                .as("not ticked")
                .isEqualTo(422);
        assertThat(host.post(link, "hash", "0".repeat(64), "agree", "yes").body())
                .as("another text than the one shown")
                .contains("har ändrats sedan du läste den");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(host.post(link, "hash", hash(), "agree", "yes").body()).contains("är underskriven för er");
        }
        assertThat(placements.whole(made).signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.party()).isEqualTo(Signatory.HOST);
            assertThat(signature.way()).isEqualTo(Signature.Way.LINK);
            assertThat(signature.name()).isEqualTo("Anna Berg");
            assertThat(signature.notedBy()).isNull();
        });
    }

    @Test
    void a_participant_reads_it_in_their_language_and_signs_with_their_own_card() {
        UUID person = placements.matching.person("سلام", "born", "1990-05-01", "preferredLanguage", "ar");
        made = placements.drafted(person, placements.host(20));
        UUID card =
                placements.matching.town.as(placements.matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                        .issue(person, "ar", null)
                        .id());
        TestTown.Browser phone = placements.matching.town.browserWithCard(card);
        assertThat(phone.get("/me", "Accept-Language", "ar").body()).contains("وقّع على تدريبك");
        assertThat(phone.get("/me/placements").body())
                .contains("اتفاق على تدريب لغوي", "Överenskommelse om språkpraktik");
        String sign = "/me/placements/" + made.placement() + "/sign";
        assertThat(phone.post(sign, fields("hash", hash())).statusCode()).isEqualTo(422);
        assertThat(phone.post(sign, fields("hash", hash(), "agree", "yes")).statusCode())
                .isEqualTo(302);
        assertThat(phone.post(sign, fields("hash", hash(), "agree", "yes")).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(placements.whole(made).signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.way()).isEqualTo(Signature.Way.CARD);
            assertThat(signature.name()).isEqualTo("سلام");
        });
        assertThat(phone.get("/me", "Accept-Language", "ar").body())
                .as("the way to it stays on the first page, and nobody asks any more whether they want it")
                .contains("شاهد تدريبي", "href=\"/me/placements\"")
                .doesNotContain("/me/proposal");
        TestPlacements.Made anothers = placements.drafted();
        assertThat(phone.post("/me/placements/" + anothers.placement() + "/sign", fields("hash", "x", "agree", "yes"))
                        .statusCode())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void the_paper_says_in_swedish_what_was_signed_with_three_signatures_and_lines_for_who_has_not()
            throws IOException {
        placements.sign(made, Signatory.HOST, "Anna Berg");
        String words = paper();
        assertThat(words)
                .contains("Överenskommelse om språkpraktik", "Selam Haile", "Anna Berg", "20 timmar i veckan")
                .contains("Praktiken är utan lön", "Underskrivet på skärm")
                .contains("Version 1")
                .contains(hash().substring(0, 16));
        assertThat(words.split("Datum och namnteckning", -1))
                .as("two lines left")
                .hasSize(3);
        placements.sign(made, Signatory.PARTICIPANT, "Selam Haile");
        placements.sign(made, Signatory.MUNICIPALITY, "");
        assertThat(paper()).doesNotContain("Datum och namnteckning");
        assertThat(AuditRows.count(
                        placements.matching.town.id(), placements.matching.caseworker, "PLACEMENT_PAPER_MADE"))
                .isEqualTo(2);
    }

    private String paper() throws IOException {
        HttpResponse<byte[]> file = caseworker.fetch(path() + "/paper", null);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void what_two_changed_is_shown_side_by_side_and_nothing_typed_is_lost() {
        Map<String, String> first = form("tasks", "Baka bröd");
        assertThat(caseworker.post(path() + "/edit", first).statusCode()).isEqualTo(302);
        HttpResponse<String> second = caseworker.post(path() + "/edit", form("tasks", "Städa"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Baka bröd", "Städa", "det behövs");
        Map<String, String> chosen = form("tasks", "Städa");
        chosen.put("version", "2");
        chosen.put("base", "1");
        chosen.put("merging", "tasks");
        chosen.put("pick.tasks", "yours");
        chosen.put("yours.tasks", "Städa");
        chosen.put("theirs.tasks", "Baka bröd");
        assertThat(caseworker.post(path() + "/edit", chosen).statusCode()).isEqualTo(302);
        assertThat(placements.whole(made).latest().terms().work().tasks()).isEqualTo("Städa");
        assertThat(placements.whole(made).versions()).hasSize(3);
    }

    private Map<String, String> form(String... changed) {
        Map<String, String> form = fields("version", "1", "why", "det behövs");
        placements
                .whole(made)
                .versions()
                .getLast()
                .terms()
                .texts()
                .forEach((field, values) -> form.put(field, values.getFirst()));
        form.putAll(fields(changed));
        return form;
    }

    @Test
    void the_list_has_first_what_needs_somebody_and_only_whom_the_viewer_may_see() {
        UUID hidden = placements.matching.protectedPerson("Skyddad Person", "born", "1990-01-01");
        TestTown.Browser coordinator = placements.matching.town.browser(placements.matching.coordinator);
        placements.running();
        String all = coordinator.get("/placements").body();
        assertThat(all)
                .contains("Börjar snart och något saknas", "2 praktikperioder")
                .doesNotContain("Skyddad");
        assertThat(all.indexOf("Börjar snart")).isPositive();
        assertThat(coordinator.get("/placements?due=yes").body()).contains("En praktikperiod<");
        assertThat(coordinator.get("/placements?state=finished").body()).contains("Ingen praktik passar");
        assertThat(coordinator.get("/").body()).contains("Börjar snart och något saknas");
        assertThat(coordinator.get("/people/" + hidden + "/placements").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_may_not_is_refused_and_another_municipality_has_nothing_here() {
        TestPlacements elsewhere = new TestPlacements(app);
        assertThat(elsewhere
                        .matching
                        .town
                        .browser(elsewhere.matching.caseworker)
                        .get(path())
                        .statusCode())
                .isEqualTo(404);
        UUID teacher = placements.matching.town.staff(Role.COURSE_LEADER, placements.matching.unit);
        assertThat(placements.matching.town.browser(teacher).get(path()).statusCode())
                .isEqualTo(403);
        TestPlacements.Made other = placements.drafted();
        assertThat(caseworker
                        .get("/people/" + made.person() + "/placements/" + other.placement())
                        .statusCode())
                .as("another participant's")
                .isEqualTo(404);
        assertThat(caseworker
                        .post(path() + "/end", fields("day", "x", "cause", "", "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(caseworker
                        .post(path() + "/sign", fields("party", "host", "way", "screen"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_hosts_page_tells_of_a_placement_that_is_over_on_the_day_it_ended() {
        TestPlacements.Made over = placements.begun(40, 10);
        LocalDate ended = placements.today.minusDays(3);
        DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));
        assertThat(caseworker
                        .post(
                                path(over) + "/end",
                                fields("day", ended.toString(), "cause", "job", "reason", "Anställd"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseworker
                        .get("/hosts/"
                                + placements.whole(over).placement().where().organisationId())
                        .body())
                .contains("Praktik avslutad i förtid", written.format(ended))
                .doesNotContain(written.format(placements.today.minusDays(40)));
    }

    @Test
    void somebody_protected_is_signed_with_their_handler_present_never_by_link() {
        UUID hidden = placements.matching.protectedPerson("Skyddad Person", "born", "1990-01-01");
        UUID host = placements.host(20);
        UUID handler = placements.matching.handler;
        UUID offer = placements.matching.hosts.offer(host, "Lager", 2);
        UUID proposal = ((Proposed.Done) placements.matching.propose(handler, hidden, offer)).id();
        UUID id = placements.matching.town.as(handler, () -> app.getBean(Placements.class)
                .draft(hidden, UUID.randomUUID(), proposal, placements.terms(host)));
        TestTown.Browser eva = placements.matching.town.browser(handler);
        String theirs = "/people/" + hidden + "/placements/" + id;
        assertThat(eva.get(theirs).body()).contains("Skyddad Person").doesNotContain("Gör en länk");
        assertThat(eva.post(theirs + "/link", fields()).statusCode()).isEqualTo(422);
        assertThat(caseworker.get(theirs).statusCode()).isEqualTo(404);
        assertThat(placements
                        .matching
                        .town
                        .browser(placements.matching.coordinator)
                        .get("/placements")
                        .body())
                .doesNotContain("Skyddad Person");
    }
}
