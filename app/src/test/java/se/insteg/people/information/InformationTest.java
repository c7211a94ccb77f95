package se.insteg.people.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** People are told how the municipality uses their data (GDPR Art. 13), and it is known who was told what, when and how. */
@InstegTest
class InformationTest {
    private static final Pattern LINK = Pattern.compile("value=\"https?://[^/]+(/link/[^\"?]+)[^\"]*\"");

    @Autowired
    ApplicationContext app;

    @Autowired
    Informing informing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private UUID selam;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
        selam = new TestPeople(app, town).register(coordinator, "Selam Tesfay", "unit", unit.toString());
    }

    private void publish(int after, String swedish, String arabic) {
        town.as(coordinator, () -> informing.publish(after, Map.of("sv", swedish, "ar", arabic)));
    }

    private String page(String path) {
        return town.browser(coordinator).get(path).body();
    }

    @Test
    void the_template_cannot_be_given_before_somebody_has_filled_it_in_and_published_it() {
        String mine = "/people/" + selam + "/information";
        assertThat(page("/information")).contains("Mallen är inte publicerad", "[FYLL I");
        assertThat(page(mine)).contains("inte publicerat någon text ännu");
        assertThat(town.browser(coordinator)
                        .post(mine, Map.of("how", "paper", "language", "sv"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> unfilled = town.browser(coordinator)
                .post("/information/edit", Map.of("after", "0", "body-sv", "Fråga [FYLL I: vem]"));
        assertThat(unfilled.statusCode()).isEqualTo(422);
        assertThat(unfilled.body()).contains("Fyll i det som står inom hakparenteser", "Fråga [FYLL I: vem]");
        assertThat(town.browser(coordinator)
                        .post("/information/edit", Map.of("after", "0", "body-sv", "# Dina uppgifter\nFråga {kommun}."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("/information")).contains("Version 1", "Fråga " + town.name());
    }

    @Test
    void what_was_given_when_by_whom_in_which_version_and_language_is_kept_and_a_new_version_is_given_again() {
        publish(0, "Första", "الأولى");
        String mine = "/people/" + selam + "/information";
        for (int i = 0; i < 2; i++) {
            assertThat(town.browser(coordinator)
                            .post(mine, Map.of("how", "aloud", "language", "ar"))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(page(mine)).contains("Har fått den version som gäller", "العربية", "Prov COORDINATOR");
        assertThat(town.as(coordinator, () -> informing.given(selam)))
                .as("sent twice, given once")
                .hasSize(1);
        publish(1, "Andra", "الثانية");
        assertThat(page(mine)).contains("Har inte fått den version som gäller");
        assertThat(town.as(coordinator, () -> informing.given(selam)).getFirst().version())
                .isOne();
        assertThat(page(mine + "/print?language=ar")).contains("dir=\"rtl\"", "الثانية");
        assertThat(page(mine + "/print?language=xx")).contains("Andra");
    }

    @Test
    void two_who_publish_at_once_do_not_overwrite_one_another() {
        publish(0, "Första", "الأولى");
        HttpResponse<String> second =
                town.browser(coordinator).post("/information/edit", Map.of("after", "0", "body-sv", "Min"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Någon annan har publicerat en ny version");
        assertThat(page("/information")).contains("Första");
    }

    @Test
    void whoever_has_waited_a_week_is_on_the_worklist_until_told() {
        publish(0, "Första", "الأولى");
        assertThat(page("/")).doesNotContain("har inte fått informationen");
        Timestamp earlier = Timestamp.from(clock.instant().minus(Duration.ofDays(8)));
        town.inTenant(() -> jdbc.sql("update people.person set created_at = ? where id = ?")
                .params(earlier, selam)
                .update());
        town.inTenant(() -> jdbc.sql("insert into people.information (tenant_id, version, language, body, published_by,"
                        + " published_at) values (?, 2, 'sv', 'Andra', ?, ?)")
                .params(town.id(), coordinator, earlier)
                .update());
        assertThat(page("/")).contains("En deltagare har inte fått informationen");
        assertThat(page("/information/missing")).contains("Selam Tesfay");
        town.as(coordinator, () -> informing.give(selam, "sv", Given.How.PAPER));
        assertThat(page("/")).doesNotContain("har inte fått informationen");
        assertThat(page("/information/missing")).doesNotContain("Selam");
    }

    @Test
    void the_participant_reads_it_on_their_own_page_in_their_own_language_and_says_so() {
        publish(0, "Första", "الأولى");
        UUID card = town.as(coordinator, () -> app.getBean(ParticipantAccess.class)
                .issue(selam, "ar", null)
                .id());
        TestTown.Browser phone = town.browserWithCard(card);
        assertThat(phone.get("/me").body()).contains("En sak till dig", "/me/information");
        assertThat(phone.get("/me/information", "Accept-Language", "ar").body()).contains("الأولى", "لقد قرأت");
        phone.post("/me/information", Map.of(), "Accept-Language", "ar");
        phone.post("/me/information", Map.of(), "Accept-Language", "ar");
        assertThat(phone.get("/me").body()).doesNotContain("En sak till dig");
        assertThat(town.as(coordinator, () -> informing.given(selam)))
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.how()).isEqualTo(Given.How.CARD);
                    assertThat(given.language()).isEqualTo("ar");
                    assertThat(given.by()).isNull();
                });
    }

    @Test
    void a_link_shows_it_once_and_only_when_its_button_is_pressed() {
        publish(0, "Första", "الأولى");
        String made = town.browser(coordinator)
                .post("/people/" + selam + "/information/link", Map.of("language", "ar"))
                .body();
        Matcher link = LINK.matcher(made);
        assertThat(link.find()).as(made).isTrue();
        String path = link.group(1);
        Visitor scanner = Visitor.at(app);
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.get(path).body()).contains("En sak till dig").doesNotContain("الأولى", "Selam");
        }
        assertThat(town.as(coordinator, () -> informing.given(selam))).isEmpty();
        assertThat(scanner.post(path).body()).contains("الأولى").doesNotContain("Selam");
        assertThat(scanner.post(path).body()).contains("Länken fungerar inte längre");
        assertThat(Visitor.at(app).get(path).body()).contains("Länken fungerar inte längre");
        assertThat(town.as(coordinator, () -> informing.given(selam)))
                .singleElement()
                .satisfies(given -> assertThat(given.how()).isEqualTo(Given.How.LINK));
        String stored = town.inTenant(() -> jdbc.sql("select string_agg(to_jsonb(l)::text, ' ') from people.link l")
                .query(String.class)
                .single());
        assertThat(stored).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void a_second_link_ends_the_first_and_so_does_a_week_and_becoming_protected() {
        publish(0, "Första", "الأولى");
        String first = link();
        String second = link();
        assertThat(Visitor.at(app).get(first).body()).contains("fungerar inte längre");
        assertThat(Visitor.at(app).get(second).body()).contains("En sak till dig");
        town.inTenant(() -> jdbc.sql("update people.link set made_at = made_at - interval '8 days',"
                        + " expires_at = expires_at - interval '8 days' where used_at is null")
                .update());
        assertThat(Visitor.at(app).get(second).body()).contains("fungerar inte längre");
        String third = link();
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town).protect(coordinator, selam, Protection.Kind.UNKNOWN, handler);
        assertThat(Visitor.at(app).get(third).body()).contains("fungerar inte längre");
        assertThat(town.browser(handler)
                        .post("/people/" + selam + "/information/link", Map.of("language", "sv"))
                        .statusCode())
                .isEqualTo(422);
        town.as(handler, () -> informing.give(selam, "sv", Given.How.PAPER));
        assertThat(town.as(handler, () -> informing.given(selam))).hasSize(1);
    }

    private String link() {
        Matcher link = LINK.matcher(town.browser(coordinator)
                .post("/people/" + selam + "/information/link", Map.of("language", "sv"))
                .body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
