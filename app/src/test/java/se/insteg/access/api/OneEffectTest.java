package se.insteg.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestProgram;
import se.insteg.testing.TestTown;

/** What a program posts twice happens once. */
@InstegTest
class OneEffectTest {
    private static final String PEOPLE = "/api/v1/people";
    private static final String ALI = "{\"name\": \"Ali Hassan\", \"protection\": \"none\"}";

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SentOnce sent;

    private TestTown town;
    private TestProgram program;

    @BeforeEach
    void aMunicipalityAndAProgram() {
        town = TestTown.in(app);
        program = town.program(town.token(Role.COORDINATOR, null));
    }

    private int people() {
        return count("people.person");
    }

    private int count(String table) {
        return town.inTenant(() -> jdbc.sql("select count(*) from " + table + " where tenant_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    @Test
    void the_same_thing_posted_fifty_times_at_once_has_one_effect_and_one_answer() throws Exception {
        List<Callable<HttpResponse<String>>> posts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            posts.add(() -> program.post(PEOPLE, ALI, "en-och-samma"));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> one : all.invokeAll(posts)) {
                answers.add(one.get());
            }
        }
        assertThat(people()).isEqualTo(1);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
        Set<String> told = answers.stream()
                .map(answer -> answer.body()
                        + answer.headers().firstValue("Location")
                        + answer.headers().firstValue("ETag"))
                .collect(Collectors.toSet());
        assertThat(told).hasSize(1);
        assertThat(answers.stream().filter(OneEffectTest::replayed)).hasSize(49);
    }

    private static boolean replayed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    @Test
    void the_answer_again_is_the_answer_as_it_was() {
        HttpResponse<String> first = program.post(PEOPLE, ALI, "k1");
        String id = TestProgram.json(first).path("id").asString();
        assertThat(program.patch(PEOPLE + "/" + id, "{\"name\": \"Ali Hasan\"}", 0)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = program.post(PEOPLE, ALI, "k1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
    }

    @Test
    void an_answer_that_is_kept_says_nothing_about_the_person() {
        program.post(PEOPLE, ALI, "k1");
        String kept = town.inTenant(() -> jdbc.sql(
                        "select convert_from(body, 'UTF8') || headers::text from access.sent_once where tenant_id = ?")
                .param(town.id())
                .query(String.class)
                .single());
        assertThat(kept).contains("\"id\"").doesNotContain("Ali", "Hassan");
    }

    @Test
    void something_else_with_the_same_key_is_refused_and_the_first_stands() {
        program.post(PEOPLE, ALI, "k1");
        HttpResponse<String> other = program.post(PEOPLE, ALI.replace("Ali", "Sara"), "k1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(TestProgram.json(other).path("code").asString()).isEqualTo("access.api.key.reused");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void another_program_may_use_the_same_key() {
        program.post(PEOPLE, ALI, "k1");
        assertThat(town.program(town.token(Role.COORDINATOR, null))
                        .post(PEOPLE, ALI, "k1")
                        .statusCode())
                .isEqualTo(201);
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void what_was_refused_is_not_kept_so_that_it_can_be_mended_and_sent_with_the_same_key() {
        assertThat(program.post(PEOPLE, "{\"name\": \"Ali\"}", "k1").statusCode())
                .isEqualTo(422);
        assertThat(count("access.sent_once")).isZero();
        assertThat(program.post(PEOPLE, ALI, "k1").statusCode()).isEqualTo(201);
    }

    @Test
    void without_a_key_or_with_an_unreadable_one_nothing_happens() {
        HttpResponse<String> without = program.send("POST", PEOPLE, ALI);
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(TestProgram.json(without).path("code").asString()).isEqualTo("access.api.key.missing");
        for (String unreadable : List.of("two words", "a".repeat(201), " ")) {
            assertThat(program.post(PEOPLE, ALI, unreadable).statusCode()).isEqualTo(400);
        }
        assertThat(people()).isZero();
    }

    @Test
    void after_a_day_the_key_is_forgotten_and_may_be_used_anew() {
        program.post(PEOPLE, ALI, "k1");
        town.inTenant(() -> jdbc.sql("update access.sent_once set at = at - interval '25 hours' where tenant_id = ?")
                .param(town.id())
                .update());
        assertThat(program.post(PEOPLE, ALI, "k1").statusCode()).isEqualTo(201);
        assertThat(people()).isEqualTo(2);

        program.post(PEOPLE, ALI, "k2");
        town.inTenant(() -> jdbc.sql(
                        "update access.sent_once set at = at - interval '25 hours' where tenant_id = ? and key = 'k2'")
                .param(town.id())
                .update());
        town.inTenant(sent::forget);
        assertThat(count("access.sent_once")).isEqualTo(1);
    }

    @Test
    void more_than_a_mebibyte_is_not_read() {
        HttpResponse<String> answer =
                program.post(PEOPLE, "{\"name\": \"" + "a".repeat(1 << 20) + "\", \"protection\": \"none\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
