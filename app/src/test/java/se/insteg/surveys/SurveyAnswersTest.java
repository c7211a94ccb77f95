package se.insteg.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.access.Vault;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Whoever has a slip answers once, and nobody – not even who reads the database – learns who said what (TRE-08, decision 3401). */
@InstegTest
class SurveyAnswersTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Surveys surveys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private TestSurveys making;
    private TestSurveys.Open open;
    private TestTown.Browser phone;
    private String path;

    @BeforeEach
    void opened() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        making = new TestSurveys(app, town, coordinator);
        open = making.open(Template.EXIT, "Våren", 12);
        phone = town.stranger();
        path = open.path(town);
    }

    private int answered() {
        return town.as(coordinator, () -> surveys.answered().getOrDefault(open.id(), 0));
    }

    private String code(int slip) {
        return open.codes().get(slip);
    }

    private HttpResponse<String> answer(String slip, Map<String, String> answers) {
        return phone.post(path, TestSurveys.sent(slip, answers));
    }

    @Test
    void a_slip_is_answered_without_session_or_cookie_in_the_language_of_the_phone() {
        HttpResponse<String> page = phone.get(path + "?slip=" + code(0), "Accept-Language", "ar");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("ما مدى رضاك؟", "راضٍ جدًا", "value=\"" + code(0) + "\"");
        assertThat(page.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        HttpResponse<String> thanks = answer(code(0).toLowerCase(Locale.ROOT), TestSurveys.content());
        assertThat(thanks.body()).contains("Tack för dina svar!");
        assertThat(thanks.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(answered()).isEqualTo(1);
        assertThat(answer(code(0), TestSurveys.content()).body()).contains("Lappen är redan använd", "Svaren är med");
        assertThat(phone.get(path + "?slip=" + code(0)).body()).contains("Lappen är redan använd");
        assertThat(answered()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_told_at_its_question_and_the_slip_is_not_used_up() {
        Map<String, String> some = new HashMap<>(TestSurveys.content());
        some.remove("friend");
        some.put("satisfied", "6");
        HttpResponse<String> wrong = answer(code(1), some);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Välj ett svar på frågan: Hur nöjd är du?", "href=\"#f-q-friend\"")
                .contains("value=\"" + code(1) + "\"");
        assertThat(answer("", TestSurveys.content()).body()).contains("Skriv koden som står på lappen.");
        assertThat(answer("7777 7777", TestSurveys.content()).body()).contains("Den koden finns inte.");
        assertThat(phone.get(path).body()).as("from the wall").contains("Koden på din lapp");
        assertThat(answered()).isZero();
        some.put("satisfied", Question.NO_ANSWER);
        some.put("friend", "no");
        assertThat(answer(code(1), some).body()).contains("Tack för dina svar!");
    }

    @Test
    void fifty_who_press_at_once_with_one_slip_are_one_answer() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            List<Callable<String>> presses = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                presses.add(() -> answer(code(2), TestSurveys.content()).body());
            }
            int thanked = 0;
            for (Future<String> one : many.invokeAll(presses)) {
                thanked += one.get().contains("Tack för dina svar!") ? 1 : 0;
            }
            assertThat(thanked).isEqualTo(1);
        }
        assertThat(answered()).isEqualTo(1);
        assertThat(marks()).as("one mark for each question").isEqualTo(4);
    }

    private long marks() {
        return town.inTenant(
                () -> jdbc.sql("select sum(answers) from surveys.tally where question !~ '@' and survey_id = ?")
                        .param(open.id())
                        .query(Long.class)
                        .single());
    }

    @Test
    void a_closed_survey_says_so_and_tells_everybody_what_was_said() {
        making.answer(open, 11, i -> TestSurveys.content(i < 6 ? "5" : "2", "4"));
        assertThat(phone.get(path).body()).as("nothing before").doesNotContain("6 av 11");
        making.close(open);
        String said = phone.get(path, "Accept-Language", "en").body();
        assertThat(said)
                .contains("11 of 12 answered. This is what you said.", "55% answered “Very satisfied”", "6 of 11");
        assertThat(answer(code(11), TestSurveys.content()).body()).contains("Enkäten är stängd");
        assertThat(answered()).isEqualTo(11);
        assertThat(phone.get("/survey/" + town.code() + "/0000000000000000").body())
                .contains("Här finns ingen enkät");
        assertThat(phone.get("/survey/0000/" + open.address()).body()).contains("Här finns ingen enkät");
        UUID draft = making.draft(Template.EXIT, "Utkast");
        String address = town.as(coordinator, () -> surveys.find(draft)).address();
        assertThat(phone.get("/survey/" + town.code() + "/" + address).body()).contains("Här finns ingen enkät");
    }

    @Test
    void after_the_last_day_nobody_answers_by_phone_but_papers_are_still_typed() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        UUID id = town.as(coordinator, () -> surveys.make(
                        surveys.next(), new Survey.Details(Template.STAY, "Slut", null, null, yesterday))
                .id());
        List<String> codes = town.as(coordinator, () -> surveys.open(id, 6));
        String there = "/survey/" + town.code() + "/"
                + town.as(coordinator, () -> surveys.find(id)).address();
        assertThat(phone.get(there).body()).contains("Tiden att svara är slut").doesNotContain("Resultat");
        Map<String, String> stay = Map.of("stay", "yes", "home", "5", "what", "work");
        assertThat(phone.post(there, TestSurveys.sent(codes.getFirst(), stay)).body())
                .contains("Tiden att svara är slut");
        assertThat(town.browser(coordinator)
                        .post(
                                "/surveys/" + id + "/type",
                                Map.of("slip", codes.getFirst(), "language", "sv", "q-stay", "3"))
                        .body())
                .contains("Pappret är inskrivet");
        TestTown.Browser desk = town.browser(coordinator);
        assertThat(desk.get("/").body()).contains("”Slut” är slut: skriv in papper och stäng");
        String until = "/surveys/" + id + "/until";
        assertThat(desk.post(until, Map.of("lastDay", yesterday.toString())).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(until, Map.of("lastDay", yesterday.plusDays(3).toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(phone.post(there, TestSurveys.sent(codes.getLast(), stay)).body())
                .contains("Tack för dina svar!");
        assertThat(desk.get("/").body()).doesNotContain("skriv in papper och stäng");
    }

    /** The columns there are, and what a row itself betrays: the transaction that wrote it. */
    @Test
    void the_database_holds_nobody_no_moment_no_order_and_nothing_that_ties_a_slip_to_an_answer() {
        List<String> columns =
                town.inTenant(() -> jdbc.sql("""
                        select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, null)
                        from pg_attribute a join pg_class c on c.oid = a.attrelid
                            join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'surveys' and c.relname in ('slip', 'tally') and c.relkind = 'r'
                            and a.attnum > 0 and not a.attisdropped order by 1
                        """).query(String.class).list());
        assertThat(columns)
                .containsExactly(
                        "slip.code_hash bytea",
                        "slip.sheet uuid",
                        "slip.survey_id uuid",
                        "slip.tenant_id uuid",
                        "slip.used boolean",
                        "tally.answers integer",
                        "tally.choice text",
                        "tally.question text",
                        "tally.survey_id uuid",
                        "tally.tenant_id uuid");
        assertThat(town.inTenant(() -> jdbc.sql("""
                        select count(*) from information_schema.columns where table_schema = 'surveys'
                            and (data_type ~ 'time' or column_name ~ 'person|session|address_of|ip')
                        """).query(Long.class).single()))
                .as("the table of surveys itself knows days, and nobody")
                .isZero();
        answer(code(0), TestSurveys.content("1", "1"));
        assertThat(town.inTenant(
                        () -> jdbc.sql("select count(*) from surveys.slip where survey_id = ? and sheet is not null")
                                .param(open.id())
                                .query(Long.class)
                                .single()))
                .as("of phones nothing but that a slip is used")
                .isZero();
        for (int i = 1; i < 6; i++) {
            answer(code(i), TestSurveys.content());
        }
        assertThat(written()).as("transactions that are stored with the counts").hasSize(1);
        assertThat(town.inTenant(
                        () -> jdbc.sql("""
                        select count(*) from surveys.slip s where survey_id = ? and used
                            and s.xmin::text in (select xmin::text from surveys.tally where survey_id = s.survey_id
                                and answers > 0 and question = 'satisfied' and choice = '1')
                        """).param(open.id()).query(Long.class).single()))
                .as("at most the last slip shares its transaction with all counts, the rare one not with its own")
                .isEqualTo(1);
        making.close(open);
        assertThat(written()).hasSize(1);
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from surveys.slip where survey_id = ?")
                        .param(open.id())
                        .query(Long.class)
                        .single()))
                .as("slips of a closed survey")
                .isZero();
    }

    private Set<String> written() {
        return Set.copyOf(town.inTenant(() -> jdbc.sql("select xmin::text from surveys.tally where survey_id = ?")
                .param(open.id())
                .query(String.class)
                .list()));
    }

    @Test
    void slips_lie_in_the_order_of_their_hashes_and_stand_on_the_sheet_in_none() {
        List<String> stored = town.inTenant(
                () -> jdbc.sql("select encode(code_hash, 'hex') from surveys.slip where survey_id = ? order by ctid")
                        .param(open.id())
                        .query(String.class)
                        .list());
        assertThat(stored).hasSize(12).isSorted();
        assertThat(IntStream.range(0, 12).mapToObj(this::code).distinct()).hasSize(12);
    }

    @Test
    void nothing_of_who_answered_is_written_elsewhere() {
        long before = elsewhere();
        answer(code(0), TestSurveys.content());
        phone.get(path + "?slip=" + code(1));
        assertThat(elsewhere()).as("rows of the log and attempts").isEqualTo(before);
        answer("9999 9999", TestSurveys.content());
        assertThat(elsewhere()).as("a slip that there is none of is an attempt").isEqualTo(before + 1);
    }

    private long elsewhere() {
        byte[] from = app.getBean(Vault.class).keyedHash("limit SURVEY", "127.0.0.1");
        long attempts = jdbc.sql("select count(*) from access.attempt where bucket = ?")
                .param(from)
                .query(Long.class)
                .single();
        return AuditRows.all(town.id()) + attempts;
    }
}
