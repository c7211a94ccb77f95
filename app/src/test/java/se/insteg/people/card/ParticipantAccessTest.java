package se.insteg.people.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.OwnRows;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** A participant comes in with a printed card and its PIN, and meets nobody but themself. */
@InstegTest
class ParticipantAccessTest {
    private static final Pattern ANOTHER = Pattern.compile("name=\"instead\" value=\"([0-9a-f-]*)\"");

    @Autowired
    ApplicationContext app;

    @Autowired
    ParticipantAccess access;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
    }

    private UUID register(String name, String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "unit";
        fields[1] = unit.toString();
        fields[2] = "caseworker";
        fields[3] = caseworker.toString();
        System.arraycopy(more, 0, fields, 4, more.length);
        return new TestPeople(app, town).register(caseworker, name, fields);
    }

    private IssuedCard card(UUID person) {
        return town.as(caseworker, () -> access.issue(person, "ar", null));
    }

    private String path(IssuedCard card) {
        return "/card/" + town.code() + "/" + card.number().replace(" ", "");
    }

    private HttpResponse<String> comeIn(Visitor visitor, IssuedCard card, String pin) {
        visitor.get(path(card));
        return visitor.post(path(card), "pin", pin);
    }

    private static String wrong(String pin) {
        return pin.equals("111112") ? "111113" : "111112";
    }

    @Test
    void a_card_and_its_pin_open_the_participants_own_page_and_no_other() {
        UUID selam = register("Selam Tesfay", "phone", "070-123 45 67");
        UUID other = register("Amir Rahimi");
        IssuedCard card = card(selam);
        Visitor visitor = Visitor.at(app);
        HttpResponse<String> in = comeIn(visitor, card, card.pin());
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(in)).isEqualTo("/me");
        assertThat(visitor.get("/me").body()).contains("Hej Selam Tesfay", "Mitt nästa möte");
        assertThat(visitor.get("/me/details").body()).contains("070-123 45 67").doesNotContain("Amir");
        assertThat(visitor.get("/me").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(Visitor.location(visitor.get("/"))).isEqualTo("/me");
        for (String path : new String[] {"/people", "/people/" + selam, "/people/" + other, "/staff", "/audit/mine"}) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(AuditRows.count(town.id(), selam, selam, "OWN_DATA_SHOWN")).isEqualTo(3);
        assertThat(AuditRows.count(town.id(), selam, selam, "CARD_USED")).isOne();
        assertThat(Visitor.location(visitor.post("/logout"))).isEqualTo("/card?why=out");
        assertThat(Visitor.location(visitor.get("/me"))).isEqualTo("/card");
    }

    @Test
    void the_number_can_be_typed_by_hand_and_the_pin_in_arabic_digits() {
        IssuedCard card = card(register("Selam Tesfay"));
        Visitor visitor = Visitor.at(app);
        visitor.get("/card");
        String pin = card.pin()
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('٠' + digit - '0')))
                .reduce("", String::concat);
        HttpResponse<String> in = visitor.post(
                "/card", "kommun", town.code(), "number", card.number().toLowerCase(Locale.ROOT), "pin", pin);
        assertThat(Visitor.location(in)).isEqualTo("/me");
    }

    @Test
    void who_has_no_such_card_and_who_has_the_wrong_pin_hear_the_same() {
        IssuedCard card = card(register("Selam Tesfay"));
        Visitor one = Visitor.at(app);
        HttpResponse<String> wrongPin = comeIn(one, card, wrong(card.pin()));
        Visitor two = Visitor.at(app);
        two.get("/card/" + town.code() + "/0000000000000000");
        HttpResponse<String> noCard = two.post("/card/" + town.code() + "/0000000000000000", "pin", "123123");
        assertThat(wrongPin.statusCode()).isEqualTo(422);
        assertThat(noCard.statusCode()).isEqualTo(422);
        assertThat(wrongPin.body()).contains("Kortet och koden hör inte ihop");
        assertThat(noCard.body()).contains("Kortet och koden hör inte ihop");
        assertThat(wrongPin.body()).doesNotContain("Selam");
    }

    @Test
    void guessing_is_slowed_and_then_the_card_is_locked_until_a_new_pin_is_given_at_the_desk() {
        UUID selam = register("Selam Tesfay");
        IssuedCard card = card(selam);
        Visitor visitor = Visitor.at(app);
        for (int i = 0; i < 5; i++) {
            assertThat(comeIn(visitor, card, wrong(card.pin())).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> slowed = comeIn(visitor, card, card.pin());
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();

        UUID amir = register("Amir Rahimi");
        IssuedCard locked = card(amir);
        CardTable table = app.getBean(CardTable.class);
        for (int i = 0; i < CardTable.MOST_WRONG; i++) {
            town.inTenant(() -> {
                table.wrong(locked.id());
                return true;
            });
        }
        assertThat(comeIn(Visitor.at(app), locked, locked.pin()).body()).contains("Kortet är låst");
        assertThat(town.browser(caseworker).get("/people/" + amir + "/card").body())
                .contains("Låst efter för många fel kod");
        IssuedCard renewed = town.as(caseworker, () -> access.newPin(amir, locked.id()));
        assertThat(Visitor.location(comeIn(Visitor.at(app), locked, renewed.pin())))
                .isEqualTo("/me");
    }

    @Test
    void a_revoked_card_and_a_new_pin_put_out_whoever_is_in_at_the_next_request() {
        UUID selam = register("Selam Tesfay");
        IssuedCard card = card(selam);
        TestTown.Browser phone = town.browserWithCard(card.id());
        assertThat(phone.get("/me").statusCode()).isEqualTo(200);
        town.browser(caseworker)
                .post(
                        "/people/" + selam + "/card/revoke",
                        Map.of("card", card.id().toString()));
        HttpResponse<String> out = phone.get("/me");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(out)).isEqualTo("/card?why=over");
        assertThat(comeIn(Visitor.at(app), card, card.pin()).statusCode()).isEqualTo(422);

        IssuedCard second = town.as(caseworker, () -> access.issue(selam, "sv", null));
        TestTown.Browser again = town.browserWithCard(second.id());
        assertThat(again.get("/me").statusCode()).isEqualTo(200);
        town.as(caseworker, () -> access.newPin(selam, second.id()));
        assertThat(Visitor.location(again.get("/me"))).isEqualTo("/card?why=over");
    }

    @Test
    void nobody_is_staff_and_participant_in_one_browser() {
        IssuedCard card = card(register("Selam Tesfay"));
        town.withPassword(Role.COORDINATOR, "selma@prov.example");
        assertThat(town.browser(caseworker).get("/me").statusCode()).isEqualTo(403);
        Visitor visitor = Visitor.at(app);
        comeIn(visitor, card, card.pin());
        visitor.get("/login");
        visitor.post("/login", "kommun", town.code(), "email", "selma@prov.example", "password", TestTown.PASSWORD);
        assertThat(Visitor.location(visitor.get("/me"))).isEqualTo("/card");
        comeIn(visitor, card, card.pin());
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(visitor.get("/login/code"))).isEqualTo("/login");
    }

    @Test
    void in_a_participants_transaction_the_database_itself_shows_no_one_else() {
        UUID selam = register("Selam Tesfay");
        UUID amir = register("Amir Rahimi");
        card(selam);
        card(amir);
        OwnRows ownRows = app.getBean(OwnRows.class);
        town.inTenant(() -> {
            assertThat(count("people.person")).isEqualTo(2);
            ownRows.confineTo(selam);
            assertThat(jdbc.sql("select id from people.person")
                            .query(UUID.class)
                            .list())
                    .containsExactly(selam);
            for (String table : new String[] {"people.card", "people.person_history"}) {
                assertThat(jdbc.sql("select person_id from " + table)
                                .query(UUID.class)
                                .list())
                        .as(table)
                        .containsOnly(selam);
            }
            return true;
        });
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void somebody_protected_gets_no_card_and_their_handler_is_told_why() {
        UUID hidden = register("Kanarie", "protection", "unknown", "handlers", handler.toString());
        String path = "/people/" + hidden + "/card";
        assertThat(town.browser(handler).get(path).body())
                .contains("får inget kort i Insteg ännu")
                .doesNotContain("name=\"language\"");
        assertThat(town.browser(handler).post(path, Map.of("language", "sv")).statusCode())
                .isEqualTo(422);
        assertThat(town.browser(caseworker).get(path).statusCode()).isEqualTo(404);
        assertThat(town.browser(caseworker).post(path, Map.of("language", "sv")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_becomes_protected_loses_the_card_in_the_same_moment_and_does_not_get_it_back() {
        UUID selam = register("Selam Tesfay");
        IssuedCard card = card(selam);
        TestTown.Browser phone = town.browserWithCard(card.id());
        assertThat(phone.get("/me").statusCode()).isEqualTo(200);
        new TestPeople(app, town).protect(caseworker, selam, Protection.Kind.UNKNOWN, handler);
        assertThat(Visitor.location(phone.get("/me"))).isEqualTo("/card?why=over");
        assertThat(comeIn(Visitor.at(app), card, card.pin()).statusCode()).isEqualTo(422);
        Map<String, String> back =
                Map.of("version", "1", "protection", "none", "seen", "none", "reason", "Hotet är över");
        assertThat(town.browser(handler)
                        .post("/people/" + selam + "/protection", back)
                        .statusCode())
                .isEqualTo(302);
        assertThat(comeIn(Visitor.at(app), card, card.pin()).statusCode()).isEqualTo(422);
    }

    @Test
    void the_card_is_printed_once_in_two_languages_without_a_name_and_the_database_holds_neither_number_nor_pin() {
        UUID selam = register("Selam Tesfay", "preferredLanguage", "arabiska");
        TestTown.Browser desk = town.browser(caseworker);
        assertThat(desk.get("/people/" + selam + "/card").body())
                .contains("Har inget kort")
                .containsPattern("value=\"ar\" selected");
        String printed = desk.post("/people/" + selam + "/card", Map.of("language", "ar"))
                .body();
        Matcher number = Pattern.compile("<code>([0-9A-Z ]{19})</code>").matcher(printed);
        Matcher pin = Pattern.compile("slip-pin\" dir=\"ltr\">(\\d{3} \\d{3})<").matcher(printed);
        assertThat(number.find()).isTrue();
        assertThat(pin.find()).isTrue();
        assertThat(printed).contains("Mitt kort hos kommunen", "بطاقتي لدى البلدية", "<path d=\"M");
        String slips = printed.substring(printed.indexOf("class=\"slips\""));
        assertThat(slips).doesNotContain("Selam");
        String stored = town.inTenant(() -> jdbc.sql("select to_jsonb(c)::text from people.card c where person_id = ?")
                .param(selam)
                .query(String.class)
                .single());
        assertThat(stored)
                .doesNotContain(number.group(1).replace(" ", ""))
                .doesNotContain(pin.group(1).replace(" ", ""));
        assertThat(desk.get("/people/" + selam + "/card").body())
                .contains("Kortet gäller")
                .doesNotContain(number.group(1), pin.group(1));
    }

    @Test
    void the_participant_sees_that_somebody_has_read_about_them_and_what_they_are_but_not_who() {
        UUID selam = register("Selam Tesfay");
        TestTown.Browser phone = town.browserWithCard(card(selam).id());
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        town.browser(coordinator).get("/people/" + selam);
        assertThat(phone.get("/me/readers").body())
                .contains("Läste om dig", "Skrev något om dig", "Personal i kommunen")
                .doesNotContain("Prov COORDINATOR", "Prov CASEWORKER");
    }

    @Test
    void the_same_form_sent_twice_gives_one_card() {
        UUID selam = register("Selam Tesfay");
        TestTown.Browser desk = town.browser(caseworker);
        String path = "/people/" + selam + "/card";
        assertThat(desk.post(path, Map.of("language", "sv", "instead", "")).statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = desk.post(path, Map.of("language", "sv", "instead", ""));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Någon annan har just gett deltagaren ett kort");
        Matcher instead = ANOTHER.matcher(desk.get(path).body());
        assertThat(instead.find()).isTrue();
        assertThat(desk.post(path, Map.of("language", "sv", "instead", instead.group(1)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_the_participant_says_is_wrong_waits_for_the_caseworker_and_the_answer_is_read() {
        UUID selam = register("Selam Tesfay");
        TestTown.Browser phone = town.browserWithCard(card(selam).id());
        String said = "اسمي مكتوب خطأ <script>alert(1)</script>";
        for (int i = 0; i < 2; i++) {
            assertThat(Visitor.location(phone.post("/me/details", Map.of("said", said))))
                    .isEqualTo("/me/details?done=said");
        }
        assertThat(phone.get("/me/details").body())
                .contains("اسمي مكتوب خطأ", "Väntar på svar")
                .doesNotContain("<script>alert");
        TestTown.Browser desk = town.browser(caseworker);
        assertThat(desk.get("/").body()).contains("Deltagaren säger att något är fel");
        Matcher remark = Pattern.compile("/remarks/([0-9a-f-]{36})")
                .matcher(desk.get("/people/" + selam + "/card").body());
        assertThat(remark.find()).isTrue();
        String path = "/people/" + selam + "/remarks/" + remark.group(1);
        assertThat(remark.find()).as("said twice, one remark").isFalse();
        String field = "answer-" + path.substring(path.lastIndexOf('/') + 1);
        assertThat(desk.post(path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(desk.post(path, Map.of(field, "Tack, det är rättat.")).statusCode())
                .isEqualTo(302);
        assertThat(desk.post(path, Map.of(field, "En gång till")).statusCode()).isEqualTo(409);
        assertThat(phone.get("/me/details").body()).contains("Tack, det är rättat.");
        assertThat(desk.get("/").body()).doesNotContain("Deltagaren säger att något är fel");
        assertThat(phone.post("/me/details", Map.of("said", "")).statusCode()).isEqualTo(422);
    }
}
