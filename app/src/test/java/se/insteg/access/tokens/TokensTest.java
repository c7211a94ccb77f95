package se.insteg.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.access.Staffing;
import se.insteg.access.signin.Token;
import se.insteg.access.staff.Roles;
import se.insteg.kernel.Refusal;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestProgram;
import se.insteg.testing.TestTown;

/** Tokens of other programs: who gets one, what it opens, and when it stops. */
@InstegTest
class TokensTest {
    private static final String PEOPLE = "/api/v1/people";

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Programs programs;

    @Autowired
    Staffing staffing;

    @Autowired
    Clock clock;

    private TestTown town;

    @BeforeEach
    void aMunicipality() {
        town = TestTown.in(app);
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
    }

    private LocalDate nextMonth() {
        return LocalDate.now(clock).plusMonths(1);
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    @Test
    void a_token_opens_nothing_until_somebody_else_has_approved_its_role() {
        Program.Made made = town.waitingToken(Role.COORDINATOR, null, nextMonth());

        HttpResponse<String> early = town.program(made.token()).get(PEOPLE);
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(TestProgram.json(early).path("code").asString()).isEqualTo("access.refused.token.waits");

        town.approve(made.id());
        assertThat(status(town.program(made.token()).get(PEOPLE))).isEqualTo(200);
    }

    @Test
    void who_made_a_token_cannot_approve_it() {
        UUID maker = town.staff(Role.ADMINISTRATOR, null);
        town.staff(Role.ADMINISTRATOR, null);
        Program.Made made = town.as(
                maker, () -> programs.make(new Programs.Wish("System", Role.COORDINATOR, null, nextMonth(), "prov")));
        assertThatThrownBy(() -> town.as(maker, () -> staffing.proposals().stream()
                        .filter(waiting -> waiting.staffId().equals(made.id()))
                        .forEach(waiting -> staffing.approve(waiting.id(), waiting.version()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("access.role.fourEyes"));
        assertThat(status(town.program(made.token()).get(PEOPLE))).isEqualTo(403);
    }

    @Test
    void nobody_but_an_administrator_makes_one() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                UUID staff = town.staff(role, null);
                assertThatThrownBy(() -> town.as(
                                staff,
                                () -> programs.make(
                                        new Programs.Wish("System", Role.CASEWORKER, null, nextMonth(), "prov"))))
                        .as(role.name())
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("FORBIDDEN");
            }
        }
    }

    @Test
    void a_program_handles_no_protected_people_reads_no_log_and_gives_out_no_rights() {
        for (Role role : Role.values()) {
            if (!Roles.OF_PROGRAMS.contains(role)) {
                assertThatThrownBy(() -> town.waitingToken(role, null, nextMonth()))
                        .as(role.name())
                        .hasMessageContaining("access.token.role");
            }
        }
    }

    @Test
    void a_role_that_no_program_may_have_opens_nothing_even_if_it_stands_in_the_tables() {
        Program.Made made = town.waitingToken(Role.CASEWORKER, null, nextMonth());
        town.role(made.id(), Role.PROTECTED_IDENTITY_HANDLER, null);
        assertThat(status(town.program(made.token()).get(PEOPLE))).isEqualTo(403);
    }

    @Test
    void a_token_lasts_a_year_at_most_and_does_not_begin_in_the_past() {
        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> town.waitingToken(
                        Role.CASEWORKER, null, today.plusYears(1).plusDays(1)))
                .hasMessageContaining("access.token.ends");
        assertThatThrownBy(() -> town.waitingToken(Role.CASEWORKER, null, today.minusDays(1)))
                .hasMessageContaining("access.token.ends");
        assertThat(town.waitingToken(Role.CASEWORKER, null, today.plusYears(1)).token())
                .startsWith("insteg_" + town.code() + "_");
    }

    @Test
    void a_token_that_has_ended_or_is_revoked_opens_nothing_at_the_next_request() {
        Program.Made made = town.waitingToken(Role.COORDINATOR, null, nextMonth());
        town.approve(made.id());
        TestProgram program = town.program(made.token());
        assertThat(status(program.get(PEOPLE))).isEqualTo(200);

        town.as(town.staff(Role.ADMINISTRATOR, null), () -> programs.revoke(made.id(), "bytt system"));
        assertThat(status(program.get(PEOPLE))).isEqualTo(401);

        String ended = town.token(Role.COORDINATOR, null);
        assertThat(status(town.program(ended).get(PEOPLE))).isEqualTo(200);
        town.inTenant(() -> jdbc.sql("update access.token set made_on = made_on - 60, ends_on = ? where tenant_id = ?")
                .params(LocalDate.now(clock).minusDays(1), town.id())
                .update());
        assertThat(status(town.program(ended).get(PEOPLE))).isEqualTo(401);
    }

    @Test
    void a_revoked_token_that_waited_cannot_be_approved_afterwards() {
        Program.Made made = town.waitingToken(Role.COORDINATOR, null, nextMonth());
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        town.as(administrator, () -> programs.revoke(made.id(), "fel program"));
        town.as(administrator, () -> assertThat(staffing.proposals()).isEmpty());
        assertThat(town.as(administrator, () -> programs.one(made.id()).state()))
                .isEqualTo(Program.State.REVOKED);
        assertThat(status(town.program(made.token()).get(PEOPLE))).isEqualTo(401);
    }

    @Test
    void without_a_token_or_with_a_wrong_one_the_answer_says_how_to_ask() {
        String token = town.token(Role.COORDINATOR, null);
        HttpResponse<String> none = town.program(null).get(PEOPLE);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Insteg\"");
        assertThat(none.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        String neighbours =
                token.replace("_" + town.code() + "_", "_" + TestTown.in(app).code() + "_");
        for (String wrong : new String[] {
            "x", token + "x", token.substring(0, token.length() - 1) + "_", neighbours, "insteg_0000_" + "a".repeat(43)
        }) {
            if (!wrong.equals(token)) {
                HttpResponse<String> answer = town.program(wrong).get(PEOPLE);
                assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .contains("invalid_token");
                assertThat(answer.body()).doesNotContain(wrong.length() > 10 ? wrong : "insteg_" + town.code());
            }
        }
        assertThat(status(town.stranger().get(PEOPLE, "Authorization", "Basic " + token)))
                .isEqualTo(401);
    }

    @Test
    void who_keeps_guessing_is_told_to_wait_and_shuts_nobody_else_out() {
        TestProgram right = town.program(town.token(Role.COORDINATOR, null));
        TestProgram guess = town.program("insteg_" + town.code() + "_" + "a".repeat(43));
        HttpResponse<String> last = guess.get(PEOPLE);
        for (int i = 0; i < 100; i++) {
            assertThat(last.statusCode()).isEqualTo(401);
            last = guess.get(PEOPLE);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
        assertThat(status(right.get(PEOPLE))).isEqualTo(200);
        jdbc.sql("delete from access.attempt").update();
    }

    @Test
    void a_page_takes_no_token_and_the_interface_no_session() {
        String token = town.token(Role.COORDINATOR, null);
        for (String page : new String[] {"/", "/people", "/staff", "/account"}) {
            HttpResponse<String> answer = town.stranger().get(page, "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/login");
        }
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        assertThat(status(town.browser(coordinator).get("/people"))).isEqualTo(200);
        assertThat(status(town.browser(coordinator).get(PEOPLE))).isEqualTo(401);
        assertThat(status(town.browser(coordinator).post(PEOPLE, Map.of("name", "Ali"))))
                .isEqualTo(401);
    }

    @Test
    void a_program_gets_no_session_and_no_cookie() {
        HttpResponse<String> answer =
                town.program(town.token(Role.COORDINATOR, null)).get(PEOPLE);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void only_a_hash_of_the_token_is_kept() {
        String token = town.token(Role.COORDINATOR, null);
        String secret = token.substring(token.lastIndexOf(town.code() + "_") + 5);
        String row = town.inTenant(() -> jdbc.sql("select t::text || s::text from access.token t"
                        + " join access.staff s using (tenant_id, id) where t.tenant_id = ?")
                .param(town.id())
                .query(String.class)
                .single());
        assertThat(secret).hasSize(43);
        assertThat(row).doesNotContain(secret).contains(HexFormat.of().formatHex(Token.hash(secret)));
    }

    @Test
    void the_day_of_use_is_seen_by_the_administrator_also_when_what_was_asked_for_was_refused() {
        Program.Made made = town.waitingToken(Role.CASEWORKER, null, nextMonth());
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        town.approve(made.id());
        assertThat(town.as(administrator, () -> programs.one(made.id()).lastUsedOn()))
                .isNull();
        assertThat(status(town.program(made.token()).get(PEOPLE + "/" + UUID.randomUUID())))
                .isEqualTo(404);
        assertThat(town.as(administrator, () -> programs.one(made.id()).lastUsedOn()))
                .isEqualTo(LocalDate.now(clock));
    }

    @Test
    void a_program_is_no_colleague_and_has_no_page_among_the_staff() {
        Program.Made made = town.waitingToken(Role.CASEWORKER, null, nextMonth());
        town.approve(made.id());
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        town.as(administrator, () -> {
            assertThat(app.getBean(Colleagues.class).holding(Role.CASEWORKER)).isEmpty();
            assertThat(staffing.staff()).noneMatch(member -> member.id().equals(made.id()));
            assertThat(staffing.attention()).noneMatch(lack -> lack.staffId().equals(made.id()));
        });
        assertThat(status(town.browser(administrator).get("/staff/" + made.id())))
                .isEqualTo(404);
        assertThat(status(town.browser(administrator).post("/staff/" + made.id() + "/link", Map.of())))
                .isEqualTo(404);
    }

    @Test
    void a_program_of_another_municipality_is_not_here() {
        Program.Made theirs = TestTown.in(app).waitingToken(Role.CASEWORKER, null, nextMonth());
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        assertThat(status(town.browser(administrator).get("/staff/tokens/" + theirs.id())))
                .isEqualTo(404);
        assertThat(status(town.browser(administrator)
                        .post("/staff/tokens/" + theirs.id() + "/revoke", Map.of("reason", "x"))))
                .isEqualTo(404);
    }
}
