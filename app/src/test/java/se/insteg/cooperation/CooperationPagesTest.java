package se.insteg.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.access.StaffPost;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.InvoiceTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.outbox.delivery.MailServer;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** TRE-09: the pages of both sides, over HTTP. */
@InstegTest
class CooperationPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestCooperation both;
    private TestTown.Browser host;
    private TestTown.Browser home;

    @BeforeEach
    void twoNeighbours() {
        both = TestCooperation.in(app);
        host = both.host.browser(both.hostStaff);
        home = both.home.browser(both.homeStaff);
    }

    private static Map<String, String> fields(String... all) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields;
    }

    private Map<String, String> agreement(String... more) {
        Map<String, String> fields = fields(
                "neighbour", both.home.id().toString(),
                "mine", "host",
                "purpose", "Samhällsorientering",
                "basis", "Kommunallagen 9:37",
                "programmes", "Samhällsorientering på arabiska",
                "price", "1 250,50",
                "per", "seat",
                "from", "2026-01-01",
                "to", "2040-12-31",
                "fields", "language",
                "controller", "Var och en för sitt");
        fields.putAll(fields(more));
        return fields;
    }

    @Test
    void an_agreement_is_written_read_and_signed_by_each_in_its_own_login_and_printed() throws IOException {
        UUID id = UUID.randomUUID();
        HttpResponse<String> made = host.post("/cooperation/agreements/new", agreement("id", id.toString()));
        String page = "/cooperation/agreements/" + id;
        assertThat(made.headers().firstValue("Location")).contains(page + "?done=drafted");
        host.post("/cooperation/agreements/new", agreement("id", id.toString()));
        assertThat(host.get("/cooperation").body()).containsOnlyOnce(page);
        host.post(page + "/sign", fields("version", "1"));
        assertThat(home.get(page).body()).contains("1\u00A0250,50 kr för en plats", "Väntar på vår underskrift");
        assertThat(home.get("/").body()).contains("Avtal väntar på underskrift");
        home.post(page + "/sign", fields("version", "1"));
        assertThat(host.get(page).body()).contains("Erbjud platser", "Gäller");
        try (PDDocument paper = Loader.loadPDF(home.fetch(page + "/paper", null).body())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(both.host.name(), both.home.name(), "Kommunallagen 9:37", "Prov COORDINATOR");
        }
        assertThat(home.get("/cooperation/agreements/" + id + "/seats").statusCode())
                .as("only the host offers")
                .isEqualTo(409);
    }

    @Test
    void what_is_wrong_in_an_agreement_is_said_at_its_field_and_nothing_is_stored() {
        HttpResponse<String> wrong = host.post(
                "/cooperation/agreements/new",
                agreement("price", "gratis", "per", "hour", "to", "2025-01-01", "controller", " "));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "Skriv ett pris i kronor",
                        "Sista dagen är före den första",
                        "Skriv vem som ansvarar",
                        "value=\"gratis\"");
        assertThat(host.post("/cooperation/agreements/new", agreement("per", "hour"))
                        .body())
                .contains("Pris för timmar kräver att närvaron lämnas");
        assertThat(host.get("/cooperation").body()).contains("Inget avtal ännu");
    }

    @Test
    void a_second_tab_with_an_older_version_changes_nothing_and_keeps_what_was_typed() {
        UUID id = both.drafted(TestCooperation.TERMS);
        String page = "/cooperation/agreements/" + id;
        host.post(page + "/edit", agreement("version", "1", "purpose", "Först"));
        HttpResponse<String> late = home.post(page + "/edit", agreement("version", "1", "purpose", "Sedan"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Sedan", "Någon har skrivit en ny version under tiden");
        assertThat(home.post(page + "/sign", fields("version", "1")).statusCode())
                .as("nobody signs what they have not read")
                .isEqualTo(409);
    }

    private Map<String, String> proposal(UUID offer, String... more) {
        Map<String, String> fields = fields(
                "offer", offer.toString(),
                "alias", "Linden",
                "language", "yes",
                "adaptation", "Plats nära dörren",
                "basis", "consent",
                "note", "Sa ja den 3 oktober");
        fields.putAll(fields(more));
        return fields;
    }

    private int cards() {
        return both.home.inTenant(() -> jdbc.sql("select count(*) from cooperation.share_card")
                .query(Integer.class)
                .single());
    }

    @Test
    void a_caseworker_sees_exactly_what_leaves_before_it_does_and_takes_it_back_with_a_reason() {
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), both.group("Grupp A", 5), 1);
        UUID unit = both.home.unit("Integration");
        UUID caseworker = both.home.staff(Role.CASEWORKER, unit);
        UUID person =
                new TestPeople(app, both.home).registerCase(caseworker, unit, "Amal Haddad", "preferredLanguage", "ar");
        TestTown.Browser own = both.home.browser(caseworker);
        String path = "/people/" + person + "/neighbours";
        assertThat(own.get(path).body()).contains("Grupp A", both.host.name());
        assertThat(own.get(path + "/new").statusCode()).isEqualTo(302);
        assertThat(own.get(path + "/new?offer=" + offer).body())
                .contains("Något som deltagaren svarar på", "OSL 8:1")
                .doesNotContain("name=\"shown\"");
        HttpResponse<String> named = own.post(path + "/new", proposal(offer, "alias", "Amal H"));
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("Aliaset innehåller ett ord ur namnet");
        assertThat(own.post(path + "/new", proposal(offer, "basis", "", "note", ""))
                        .body())
                .contains("Välj grund", "Skriv hur det har prövats");
        String preview = own.post(path + "/new", proposal(offer)).body();
        assertThat(preview).contains("Ingenting annat lämnas", "Linden", "arabiska", "Plats nära dörren");
        assertThat(cards()).as("nothing has left").isZero();
        UUID id = UUID.randomUUID();
        own.post(path + "/new", proposal(offer, "step", "send", "id", id.toString()));
        own.post(path + "/new", proposal(offer, "step", "send", "id", id.toString()));
        assertThat(cards()).isEqualTo(1);
        assertThat(host.get("/").body()).contains("Grannkommunens deltagare väntar på svar");
        String seen = host.get("/cooperation/seats/" + offer).body();
        assertThat(seen)
                .contains("Linden", "arabiska", "Plats nära dörren", "Deltagaren har sagt ja")
                .doesNotContain("Amal", "Haddad", "3 oktober", person.toString());
        assertThat(own.post(path + "/" + id + "/revoke", fields("reason", "")).statusCode())
                .isEqualTo(422);
        own.post(path + "/" + id + "/revoke", fields("reason", "Ändrade sig"));
        assertThat(host.get("/cooperation/seats/" + offer).body())
                .contains("Vad kortet visade är borta")
                .doesNotContain("Linden", "Plats nära dörren", "Ändrade sig");
        assertThat(own.get(path).body()).contains("Ändrade sig");
        TestTown.Browser colleague = both.home.browser(both.home.staff(Role.CASEWORKER, unit));
        assertThat(colleague.get(path).statusCode()).isIn(403, 404);
    }

    @Test
    void the_host_gives_a_seat_from_a_day_and_the_list_on_the_phone_says_where_the_guest_is_from() {
        UUID group = both.group("Grupp A", 5);
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), group, 1);
        UUID card = both.proposed(both.person("Amal Haddad"), offer, "Linden");
        assertThat(host.post("/cooperation/cards/" + card + "/accept", fields("from", "2020-01-01"))
                        .statusCode())
                .isEqualTo(422);
        String today = LocalDate.now(clock).toString();
        assertThat(home.post("/cooperation/cards/" + card + "/accept", fields("from", today))
                        .statusCode())
                .as("the home municipality does not give itself a seat")
                .isEqualTo(404);
        host.post("/cooperation/cards/" + card + "/accept", fields("from", today));
        assertThat(host.get("/programmes/groups/" + group + "/participants").body())
                .contains("Linden", both.home.name());
        assertThat(home.get("/cooperation/seats/" + offer).body()).contains("Har plats", "Amal Haddad");
    }

    @Test
    void a_protected_person_has_no_such_page_for_anybody() {
        UUID handler = both.home.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID person = both.person("Amal Haddad");
        new TestPeople(app, both.home).protect(both.homeStaff, person, Protection.Kind.UNKNOWN, handler);
        assertThat(home.get("/people/" + person + "/neighbours").statusCode()).isIn(403, 404);
        assertThat(both.home
                        .browser(handler)
                        .get("/people/" + person + "/neighbours")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void coordinators_are_told_once_by_their_own_municipality_by_mail_that_says_neither_who_nor_what()
            throws Exception {
        both.drafted(TestCooperation.TERMS);
        try (MailServer server = MailServer.started(app)) {
            NeighbourNotice notice = new NeighbourNotice(
                    app.getBean(AgreementTable.class),
                    app.getBean(OfferTable.class),
                    app.getBean(CardTable.class),
                    app.getBean(InvoiceTable.class),
                    app.getBean(Colleagues.class),
                    app.getBean(StaffPost.class),
                    server.outbox(),
                    clock);
            for (int twice = 0; twice < 2; twice++) {
                both.home.inTenant(() -> {
                    notice.tell();
                    return true;
                });
                server.deliver(both.home.id());
            }
            assertThat(server.received()).singleElement().satisfies(mail -> {
                assertThat(mail.getSubject()).isEqualTo("Meddelande från kommunen");
                assertThat(mail.getContent().toString())
                        .startsWith("En grannkommun väntar på er i Insteg.")
                        .doesNotContain(both.host.name(), "Samhällsorientering");
            });
        }
    }
}
