package se.insteg.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Forgetting;
import se.insteg.access.Role;
import se.insteg.access.Strangers;
import se.insteg.community.Activities.Answer;
import se.insteg.community.SignUps.Result;
import se.insteg.kernel.Refusal;
import se.insteg.people.TestPeople;
import se.insteg.programmes.Session;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.Timetable;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Associations and the municipality keep one list, and people come without an account (MAR-14). */
@InstegTest
class ActivitiesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Activities activities;

    @Autowired
    ActivityList list;

    @Autowired
    SignUps signUps;

    @Autowired
    Strangers strangers;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID coordinator;
    private TestActivities typed;
    private Strangers.Town open;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        typed = new TestActivities(app, town, coordinator);
        open = strangers.require(town.code());
    }

    private String everybodys() {
        return Visitor.at(app).get("/activities/" + town.code()).body();
    }

    private String page(UUID id) {
        return Visitor.at(app).get("/activities/" + town.code() + "/" + id).body();
    }

    private Activity find(UUID id) {
        return town.as(coordinator, () -> activities.find(id));
    }

    private void answer(UUID id, int number, Answer answer, String reason) {
        town.as(coordinator, () -> activities.answer(id, number, answer, reason));
    }

    @Test
    void what_an_association_sends_is_shown_once_it_is_approved_and_stays_while_a_change_waits() {
        UUID contact = typed.association("Byalaget", "kim@byalaget.example");
        TestActivities.ByLink association = typed.at(contact, "kim@byalaget.example");
        UUID id = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(association.send(id, typed.fields("Kaffe på torget"))).contains("Väntar på kommunen");
        }
        assertThat(everybodys()).doesNotContain("Kaffe på torget");
        assertThat(Visitor.at(app).get("/activities/" + town.code() + "/" + id).statusCode())
                .isEqualTo(404);
        assertThat(town.browser(coordinator).get("/").body()).contains("Kaffe på torget");
        assertThat(find(id).wordings()).hasSize(1);
        answer(id, 1, Answer.APPROVE, "");
        assertThat(everybodys()).contains("Kaffe på torget");

        association.send(id, typed.fields("Te på torget"));
        assertThat(everybodys()).contains("Kaffe på torget").doesNotContain("Te på torget");
        assertThat(town.browser(coordinator).get("/community/activities/" + id).body())
                .contains("Te på torget", "Kaffe på torget", "Ändrat");
        assertThatThrownBy(() -> answer(id, 1, Answer.APPROVE, "")).isInstanceOf(Refusal.class);
        answer(id, 2, Answer.APPROVE, "");
        assertThat(everybodys()).contains("Te på torget").doesNotContain("Kaffe på torget");
        assertThat(AuditRows.count(town.id(), contact, id, "ACTIVITY_SENT")).isEqualTo(2);
        assertThat(AuditRows.count(town.id(), coordinator, id, "ACTIVITY_APPROVED"))
                .isEqualTo(2);
    }

    @Test
    void an_answer_that_is_no_needs_a_reason_which_the_association_reads_by_its_link_and_nowhere_else() {
        UUID contact = typed.association("Byalaget", "kim@byalaget.example");
        TestActivities.ByLink association = typed.at(contact, "kim@byalaget.example");
        UUID id = UUID.randomUUID();
        association.send(id, typed.fields("Fest"));
        TestTown.Browser staff = town.browser(coordinator);
        HttpResponse<String> unexplained =
                staff.post("/community/activities/" + id + "/answer", Map.of("number", "1", "answer", "ask_change"));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        staff.post(
                "/community/activities/" + id + "/answer",
                Map.of("number", "1", "answer", "ask_change", "reason", "Skriv vilken adress det är."));
        assertThat(association.open()).contains("Skriv vilken adress det är.", "Ska ändras");
        assertThat(typed.paths("kim@byalaget.example"))
                .as("a link to read the answer by")
                .hasSize(2);
        assertThat(town.inTenant(() -> jdbc.sql("select string_agg(body, ' ') from outbox.message")
                        .query(String.class)
                        .single()))
                .doesNotContain("adress", "Fest");
        assertThat(everybodys()).doesNotContain("Fest");
        association.send(id, typed.fields("Fest", "place", "Storgatan 2"));
        assertThat(find(id).waits()).isTrue();
        answer(id, 2, Answer.REFUSE, "Den är inte öppen för alla.");
        assertThat(association.open()).contains("Den är inte öppen för alla.");
    }

    @Test
    void an_association_meets_its_own_only_and_what_it_takes_away_is_shown_again_when_it_is_approved_again() {
        UUID ours = typed.own("Kommunens träff");
        UUID contact = typed.association("Byalaget", "kim@byalaget.example");
        UUID id = UUID.randomUUID();
        TestActivities.ByLink association = typed.at(contact, "kim@byalaget.example");
        association.send(id, typed.fields("Kaffe"));
        answer(id, 1, Answer.APPROVE, "");
        UUID others = typed.association("Konkurrenten", "kim@konkurrenten.example");
        TestActivities.ByLink other = typed.at(others, "kim@konkurrenten.example");
        assertThat(other.open()).doesNotContain("Kaffe");
        for (UUID one : List.of(id, ours)) {
            other.press("withdraw", one);
            other.press("off", one, "day", typed.today().plusDays(1).toString());
            other.send(one, typed.fields("Kapad"));
            assertThat(find(one).wordings()).hasSize(1);
            assertThat(find(one).off()).isEmpty();
            assertThat(find(one).state(typed.today())).isEqualTo(Activity.State.SHOWN);
        }
        association.press("withdraw", id);
        assertThat(everybodys()).doesNotContain("Kaffe");
        association.send(id, typed.fields("Kaffe igen"));
        assertThat(everybodys()).doesNotContain("Kaffe");
        answer(id, 2, Answer.APPROVE, "");
        assertThat(everybodys()).contains("Kaffe igen");
    }

    @Test
    void one_association_fills_no_worklist() {
        UUID contact = typed.association("Byalaget", "kim@byalaget.example");
        TestActivities.ByLink association = typed.at(contact, "kim@byalaget.example");
        String last = "";
        for (int i = 0; i <= 20; i++) {
            last = association.send(UUID.randomUUID(), typed.fields("Nummer " + i));
        }
        assertThat(last).contains("väntar redan på kommunen");
        assertThat(town.as(coordinator, activities::waiting)).hasSize(20);
    }

    @Test
    void a_day_that_is_off_is_told_at_once() {
        UUID contact = typed.association("Byalaget", "kim@byalaget.example");
        TestActivities.ByLink association = typed.at(contact, "kim@byalaget.example");
        UUID id = UUID.randomUUID();
        association.send(id, typed.fields("Kaffe"));
        answer(id, 1, Answer.APPROVE, "");
        assertThat(everybodys()).doesNotContain("Inställt");
        association.press("off", id, "day", typed.today().plusDays(1).toString());
        assertThat(everybodys()).contains("Inställt");
        association.press("on", id, "day", typed.today().plusDays(1).toString());
        assertThat(everybodys()).doesNotContain("Inställt");
    }

    @Test
    void a_group_that_is_open_to_all_is_held_when_it_meets_and_says_nothing_of_who_is_in_it() {
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID programme = programmes.swedish("Svenska");
        programmes.published(programme);
        UUID group = programmes.group(programme, "Tisdagsgruppen", typed.today().toString());
        UUID session = programmes.today(group, programmes.room("Sal 2"), programmes.volunteer("Ann", "sv"));
        UUID person = new TestPeople(app, town).register(coordinator, "Selam Tesfay");
        programmes.enrol(person, group);
        UUID id = UUID.randomUUID();
        ActivityDetails details = typed.details(
                "Öppen svenska",
                "how",
                "weekly",
                "weekday",
                "1",
                "last",
                typed.today().plusDays(30).toString());
        town.as(coordinator, () -> activities.add(id, group, details));
        assertThat(page(id)).contains("Öppen svenska").doesNotContain("Selam", "Tisdagsgruppen", "Inställt");
        town.as(coordinator, () -> {
            Timetable timetable = app.getBean(Timetable.class);
            Session was = timetable.find(session);
            timetable.cancel(session, was.version(), true, "Läraren är sjuk");
        });
        assertThat(page(id)).contains("Inställt").doesNotContain("sjuk");
    }

    @Test
    void of_two_who_change_the_same_the_second_is_told() {
        UUID id = typed.own("Kaffe");
        TestTown.Browser staff = town.browser(coordinator);
        String path = "/community/activities/" + id + "/edit";
        assertThat(staff.post(path, typed.fields("Kaffe ett", "from", "1")).statusCode())
                .isEqualTo(302);
        HttpResponse<String> second = staff.post(path, typed.fields("Kaffe två", "from", "1"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Kaffe två", "Någon annan har ändrat");
        assertThat(everybodys()).contains("Kaffe ett").doesNotContain("Kaffe två");
    }

    private Result join(UUID id, LocalDate day, String called, int people) {
        SignUp wish = new SignUp(UUID.randomUUID(), day, called, "", people);
        return strangers.at(open, id, () -> signUps.join(list.find(id).orElseThrow(), wish));
    }

    @Test
    void two_hundred_who_race_for_twenty_seats_get_twenty_and_every_other_is_told() throws Exception {
        UUID id = typed.own("Utflykt", "joining", "sign_up", "seats", "20");
        LocalDate day = typed.today().plusDays(1);
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            List<Callable<Result>> wishes = IntStream.range(0, 200)
                    .<Callable<Result>>mapToObj(i -> () -> join(id, day, "Prov " + i, 1))
                    .toList();
            int in = 0;
            int full = 0;
            for (Future<Result> one : many.invokeAll(wishes)) {
                in += one.get() instanceof Result.Joined ? 1 : 0;
                full += one.get() instanceof Result.Full(int left) && left == 0 ? 1 : 0;
            }
            assertThat(in).isEqualTo(20);
            assertThat(full).isEqualTo(180);
        }
        assertThat(town.as(coordinator, () -> activities.signUps(id))).hasSize(20);
        assertThat(AuditRows.count(town.id(), coordinator, id, "SIGN_UPS_SHOWN"))
                .isOne();
    }

    @Test
    void somebody_signs_up_without_an_account_once_and_takes_it_back_with_the_code() {
        UUID id = typed.own("Utflykt", "joining", "sign_up", "seats", "3");
        String day = typed.today().plusDays(1).toString();
        String join = "/activities/" + town.code() + "/" + id + "/join";
        Visitor visitor = Visitor.at(app);
        String form = UUID.randomUUID().toString();
        visitor.get(join);
        assertThat(visitor.post(join, "id", form, "day", day, "people", "1").statusCode())
                .as("without a name")
                .isEqualTo(422);
        assertThat(visitor.post(join, "id", form, "day", day, "people", "1", "called", "19900101-0017")
                        .body())
                .contains("Skriv inget personnummer här");
        String welcome = "";
        for (int sent = 0; sent < 2; sent++) {
            HttpResponse<String> answer = visitor.post(join, "id", form, "day", day, "people", "2", "called", "Noor");
            assertThat(answer.statusCode()).isEqualTo(200);
            welcome = answer.body();
        }
        assertThat(town.as(coordinator, () -> activities.signUps(id)))
                .singleElement()
                .satisfies(one -> assertThat(one.called() + one.people()).isEqualTo("Noor2"));
        visitor.get(join);
        assertThat(visitor.post(join, "id", UUID.randomUUID().toString(), "day", day, "people", "2", "called", "Ali")
                        .body())
                .contains("Det finns bara 1 plats kvar");
        Matcher code =
                Pattern.compile("open-code\"><bdi dir=\"ltr\">([0-9A-Z ]+)<").matcher(welcome);
        assertThat(code.find()).isTrue();
        String leave = "/activities/" + town.code() + "/" + id + "/leave";
        visitor.get(leave);
        assertThat(visitor.post(leave, "code", "0000 0000 00").statusCode()).isEqualTo(422);
        UUID elsewhere = typed.own("En annan", "joining", "sign_up");
        assertThat(visitor.post(leave.replace(id.toString(), elsewhere.toString()), "code", code.group(1))
                        .statusCode())
                .as("a code is of one activity")
                .isEqualTo(422);
        assertThat(visitor.post(leave, "code", code.group(1).toLowerCase(Locale.ROOT))
                        .body())
                .contains("Du är avbokad");
        assertThat(town.as(coordinator, () -> activities.signUps(id))).isEmpty();
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from community.sign_up")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_program_that_fills_in_what_people_do_not_see_is_thanked_and_not_noted_and_whoever_guesses_codes_is_slowed() {
        UUID id = typed.own("Utflykt", "joining", "sign_up");
        String day = typed.today().plusDays(1).toString();
        String path = "/activities/" + town.code() + "/" + id;
        Visitor visitor = Visitor.at(app);
        visitor.get(path + "/join");
        assertThat(visitor.post(path + "/join", "day", day, "people", "1", "called", "Bot", "website", "spam.example")
                        .body())
                .contains("Välkommen!")
                .doesNotContain("open-code");
        assertThat(town.as(coordinator, () -> activities.signUps(id))).isEmpty();
        visitor.get(path + "/leave");
        int slowed = 0;
        for (int i = 0; i < 25; i++) {
            slowed += visitor.post(path + "/leave", "code", "ABCDEFGH" + i).statusCode() == 429 ? 1 : 0;
        }
        assertThat(slowed).isEqualTo(5);
    }

    @Test
    void nobody_signs_up_for_what_is_not_held_that_day() {
        UUID id = typed.own("Utflykt", "joining", "sign_up");
        UUID dropIn = typed.own("Kaffe");
        LocalDate day = typed.today().plusDays(1);
        assertThat(join(id, day.plusDays(1), "Noor", 1)).isInstanceOf(Result.NotHeld.class);
        assertThat(join(dropIn, day, "Noor", 1)).isInstanceOf(Result.NotHeld.class);
        town.as(coordinator, () -> activities.off(id, day, true));
        assertThat(join(id, day, "Noor", 1)).isInstanceOf(Result.NotHeld.class);
    }

    @Test
    void who_came_is_forgotten_a_week_after_the_day() {
        UUID id = typed.own("Utflykt", "joining", "sign_up");
        join(id, typed.today().plusDays(1), "Noor", 1);
        Forgetting rule = app.getBean("formerSignUps", Forgetting.class);
        assertThat(town.inTenant(rule::forget)).isZero();
        came(id, 7);
        assertThat(town.inTenant(rule::forget)).as("the week is not over").isZero();
        came(id, 9);
        assertThat(town.inTenant(rule::forget)).isOne();
    }

    /** So many days ago, as the application itself can no longer write it. */
    private void came(UUID id, int daysAgo) {
        town.inTenant(() -> jdbc.sql("""
                        insert into community.sign_up (tenant_id, id, activity_id, day, called, reached, people, code_hash,
                            made_at)
                        values (?, gen_random_uuid(), ?, ?, 'Noor', '', 1, ?, now())
                        """)
                .params(town.id(), id, typed.today().minusDays(daysAgo), new byte[32])
                .update());
    }

    @Test
    void in_a_strangers_transaction_nothing_exists_but_what_is_shown() {
        typed.own("Kommunens träff");
        UUID contact = typed.association("Byalaget", "kim@byalaget.example");
        UUID waiting = UUID.randomUUID();
        typed.at(contact, "kim@byalaget.example").send(waiting, typed.fields("Kaffe"));
        new TestPeople(app, town).register(coordinator, "Selam Tesfay");
        UUID joined = typed.own("Utflykt", "joining", "sign_up");
        join(joined, typed.today().plusDays(1), "Noor", 1);
        strangers.among(open, () -> {
            assertThat(count("community.activity")).isEqualTo(2);
            assertThat(count("community.wording")).isEqualTo(2);
            assertThat(count("community.sign_up")).isZero();
            assertThat(count("people.person")).isZero();
            assertThat(count("hosts.organisation")).isZero();
            assertThat(count("hosts.contact")).isZero();
            return true;
        });
        assertThatThrownBy(() -> strangers.among(
                        open, () -> jdbc.sql("""
                                        insert into community.activity (tenant_id, id, shown, over_on, created_at)
                                        values (?, gen_random_uuid(), 1, current_date, now())
                                        """).param(town.id()).update()))
                .as("nor does a stranger write any")
                .isInstanceOf(RuntimeException.class);
        assertThat(strangers.at(open, joined, () -> count("community.sign_up"))).isOne();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void whoever_asks_for_a_link_hears_the_same_whether_the_address_is_known_or_not() {
        typed.association("Byalaget", "kim@byalaget.example");
        String path = "/activities/" + town.code() + "/link";
        Visitor visitor = Visitor.at(app);
        visitor.get(path);
        String known = visitor.post(path, "email", "KIM@byalaget.example").body();
        String unknown = visitor.post(path, "email", "nobody@else.example").body();
        assertThat(known).contains("Om kommunen känner till adressen");
        assertThat(masked(known)).isEqualTo(masked(unknown));
        visitor.post(path, "email", "kim@byalaget.example");
        assertThat(typed.paths("kim@byalaget.example"))
                .as("asked twice, written to once")
                .hasSize(1);
        TestActivities.ByLink association = new TestActivities.ByLink(
                Visitor.at(app), typed.paths("kim@byalaget.example").getFirst());
        assertThat(association.open()).contains("Era aktiviteter", "Byalaget");
    }

    private static String masked(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void another_municipality_neither_reads_nor_answers() {
        UUID id = typed.own("Kaffe");
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.COORDINATOR, null);
        assertThatThrownBy(() -> other.as(there, () -> activities.find(id))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.as(there, () -> activities.withdraw(id))).isInstanceOf(Refusal.class);
        assertThat(Visitor.at(app).get("/activities/" + other.code() + "/" + id).statusCode())
                .isEqualTo(404);
    }
}
