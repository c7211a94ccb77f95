package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.insteg.testing.TestTown.PASSWORD;
import static se.insteg.testing.Visitor.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.access.Vault;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** The way in, over HTTP, and the ways that must not lead in. */
@InstegTest
class SignInTest {
    private static final Pattern RECOVERY = Pattern.compile(">([A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4})<");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    private HttpResponse<String> password(Visitor visitor, TestTown town, String email, String password) {
        visitor.get("/login");
        return visitor.post("/login", "kommun", town.code(), "email", email, "password", password);
    }

    private String code(TestTown town, UUID staff, int stepsAhead) {
        byte[] sealed = town.inTenant(() -> jdbc.sql("select totp_secret from access.staff where id = ?")
                .param(staff)
                .query(byte[].class)
                .single());
        byte[] key = vault.open(town.id(), "staff", staff, sealed);
        return Totp.code(key, Totp.step(clock.instant()) + stepsAhead, 6);
    }

    /** Signed in for the first time; gives the recovery codes. */
    private List<String> firstTime(Visitor visitor, TestTown town, UUID staff, String email) {
        assertThat(location(password(visitor, town, email, PASSWORD))).isEqualTo("/login/set-up-code");
        visitor.get("/login/set-up-code");
        String body = visitor.post("/login/set-up-code", "code", code(town, staff, -1))
                .body();
        List<String> codes = new ArrayList<>();
        Matcher matcher = RECOVERY.matcher(body);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    @Test
    void the_first_sign_in_sets_up_one_time_codes_and_gives_ten_recovery_codes() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        Visitor anna = Visitor.at(app);
        assertThat(firstTime(anna, town, staff, "Anna@Prov.Example"))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(anna.get("/account").statusCode()).isEqualTo(200);
        assertThat(anna.get("/account").body()).contains("anna@prov.example");
    }

    @Test
    void later_sign_ins_ask_for_the_code_and_a_code_works_once() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        firstTime(Visitor.at(app), town, staff, "anna@prov.example");
        Visitor second = Visitor.at(app);
        assertThat(location(password(second, town, "anna@prov.example", PASSWORD)))
                .isEqualTo("/login/code");
        assertThat(second.get("/account").statusCode()).as("not in yet").isEqualTo(302);
        second.get("/login/code");
        String once = code(town, staff, 0);
        assertThat(location(second.post("/login/code", "code", once))).isEqualTo("/");
        assertThat(second.get("/account").statusCode()).isEqualTo(200);
        Visitor third = Visitor.at(app);
        password(third, town, "anna@prov.example", PASSWORD);
        third.get("/login/code");
        assertThat(third.post("/login/code", "code", once).statusCode()).isEqualTo(422);
        assertThat(third.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        String recovery =
                firstTime(Visitor.at(app), town, staff, "anna@prov.example").getFirst();
        for (boolean first : new boolean[] {true, false}) {
            Visitor visitor = Visitor.at(app);
            password(visitor, town, "anna@prov.example", PASSWORD);
            visitor.get("/login/code");
            String typed = " " + recovery.toLowerCase(Locale.ROOT).replace("-", " ") + " ";
            assertThat(visitor.post("/login/code", "code", typed).statusCode()).isEqualTo(first ? 302 : 422);
        }
    }

    @Test
    void the_session_has_a_new_id_after_each_step_and_a_planted_one_is_worth_nothing() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        Visitor anna = Visitor.at(app);
        anna.get("/login");
        String before = anna.cookie("insteg");
        firstTime(anna, town, staff, "anna@prov.example");
        String after = anna.cookie("insteg");
        assertThat(after).isNotEmpty().isNotEqualTo(before);
        Visitor thief = Visitor.at(app);
        thief.setCookie("insteg", before);
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
        Visitor planter = Visitor.at(app);
        String chosen =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        planter.setCookie("insteg", chosen);
        planter.get("/login");
        assertThat(planter.cookie("insteg")).isNotEqualTo(chosen);
    }

    @Test
    void a_wrong_password_and_an_unknown_an_invited_and_a_disabled_person_get_the_same_answer() {
        TestTown town = TestTown.in(app);
        town.withPassword(Role.CASEWORKER, "finns@prov.example");
        UUID disabled = town.withPassword(Role.CASEWORKER, "borta@prov.example");
        UUID invited = town.withPassword(Role.CASEWORKER, "bjuden@prov.example");
        town.inTenant(() -> jdbc.sql("update access.staff set state = 'disabled', disabled_at = now() where id = ?")
                .param(disabled)
                .update());
        town.inTenant(() -> jdbc.sql("update access.staff set state = 'invited' where id = ?")
                .param(invited)
                .update());
        String expected = shown(password(Visitor.at(app), town, "finns@prov.example", "fel lösenord helt och hållet"));
        for (String email : List.of("finns-ej@prov.example", "borta@prov.example", "bjuden@prov.example")) {
            HttpResponse<String> answer = password(Visitor.at(app), town, email, PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(shown(answer).replace(email, "finns@prov.example")).isEqualTo(expected);
        }
    }

    private static String shown(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"|nonce-[\\w-]+|nonce=\"[^\"]*\"", "");
    }

    @Test
    void an_unknown_address_takes_as_long_as_a_known_one() {
        TestTown town = TestTown.in(app);
        Passwords passwords = app.getBean(Passwords.class);
        String hash = passwords.hash(PASSWORD);
        long known = fastest(() -> passwords.matches("fel lösenord helt och hållet", hash));
        long unknown = fastest(() -> passwords.matches("fel lösenord helt och hållet", null));
        assertThat((double) unknown / known).as(town.name()).isBetween(0.5, 2.0);
    }

    private static long fastest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void guessing_is_stopped_with_a_time_to_wait_and_the_owner_still_gets_in_from_a_known_browser() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        Visitor anna = Visitor.at(app);
        firstTime(anna, town, staff, "anna@prov.example");
        anna.get("/account");
        assertThat(location(anna.post("/logout"))).isEqualTo("/login");
        Visitor guesser = Visitor.at(app);
        for (int i = 0; i < 10; i++) {
            assertThat(password(guesser, town, "anna@prov.example", "gissning nummer " + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> stopped = password(guesser, town, "anna@prov.example", PASSWORD);
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 901L);
        assertThat(stopped.body()).contains("minut");
        assertThat(location(password(anna, town, "anna@prov.example", PASSWORD)))
                .isEqualTo("/login/code");
    }

    @Test
    void guessing_one_time_codes_is_stopped() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        firstTime(Visitor.at(app), town, staff, "anna@prov.example");
        Visitor guesser = Visitor.at(app);
        password(guesser, town, "anna@prov.example", PASSWORD);
        guesser.get("/login/code");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            answers.add(guesser.post("/login/code", "code", "%06d".formatted(i)).statusCode());
        }
        assertThat(answers.getFirst()).isEqualTo(422);
        assertThat(answers).last().isEqualTo(429);
    }

    @Test
    void after_sign_in_only_a_path_of_ours_is_followed() {
        TestTown town = TestTown.in(app);
        for (String evil : List.of(
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "\\\\evil.example",
                "/%0d%0aSet-Cookie:x=1\r\nx",
                "///evil.example",
                "/logout")) {
            assertThat(SafePath.of(evil))
                    .as(evil)
                    .satisfiesAnyOf(
                            path -> assertThat(path).isEqualTo("/"),
                            path -> assertThat(path).startsWith("/%0d%0a").doesNotContain("\r"));
        }
        assertThat(SafePath.of("/rights?x=1&y=%C3%A5")).isEqualTo("/rights?x=1&y=%C3%A5");
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        Visitor visitor = Visitor.at(app);
        visitor.get("/login");
        visitor.post(
                "/login",
                "kommun",
                town.code(),
                "email",
                "anna@prov.example",
                "password",
                PASSWORD,
                "next",
                "//evil.example");
        visitor.get("/login/set-up-code");
        String codesPage =
                visitor.post("/login/set-up-code", "code", code(town, staff, 0)).body();
        assertThat(codesPage).contains("href=\"/\"").doesNotContain("evil.example");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        Visitor anna = Visitor.at(app);
        firstTime(anna, town, staff, "anna@prov.example");
        assertThat(anna.postWithoutToken("/account/sessions").statusCode()).isEqualTo(403);
        assertThat(anna.postWithoutToken("/logout").statusCode()).isEqualTo(403);
        assertThat(anna.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(Visitor.at(app).postWithoutToken("/login"))).isEqualTo("/login?expired");
    }

    @Test
    void a_disabled_person_is_out_at_the_next_request_and_a_revoked_role_counts_at_once() {
        TestTown town = TestTown.in(app);
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        TestTown.Browser browser = town.browser(reviewer);
        assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
        town.inTenant(() -> jdbc.sql("update access.role_assignment set revoked_at = now() where staff_id = ?")
                .param(reviewer)
                .update());
        assertThat(browser.get("/audit").statusCode()).isEqualTo(403);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        town.inTenant(() -> jdbc.sql("update access.staff set state = 'disabled', disabled_at = now() where id = ?")
                .param(reviewer)
                .update());
        assertThat(location(browser.get("/account"))).startsWith("/login");
    }

    @Test
    void a_session_ends_after_thirty_idle_minutes_and_after_ten_hours_however_busy() {
        TestTown town = TestTown.in(app);
        UUID staff = town.staff(Role.CASEWORKER, null);
        town.browser(staff).get("/account");
        assertThat(jdbc.sql("select max_inactive_interval from access.session where principal_name = ?")
                        .param(staff.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);
        StaffAtTheDoor door = app.getBean(StaffAtTheDoor.class);
        Instant now = clock.instant();
        StaffSession young = new StaffSession(
                town.id(), staff, now.minus(Duration.ofHours(10)).plusSeconds(60));
        StaffSession old = new StaffSession(town.id(), staff, now.minus(Duration.ofHours(10)));
        assertThat(town.inTenant(() -> Optional.ofNullable(door.read(young)))).isPresent();
        assertThat(town.inTenant(() -> Optional.ofNullable(door.read(old)))).isEmpty();
    }

    @Test
    void a_claimed_host_or_forwarding_is_believed_nowhere() {
        TestTown town = TestTown.in(app);
        UUID staff = town.staff(Role.LOG_REVIEWER, null);
        TestTown.Browser browser = town.browser(staff);
        HttpResponse<String> answer = browser.get(
                "/audit",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-For",
                "203.0.113.77",
                "Forwarded",
                "for=203.0.113.77;host=evil.example");
        assertThat(answer.body()).doesNotContain("evil.example");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        HttpResponse<String> log = browser.get("/audit");
        assertThat(log.body()).contains("127.0.0.1").doesNotContain("203.0.113.77");
        HttpResponse<String> away =
                town.stranger().get("/audit", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");
        assertThat(location(away)).isEqualTo("/login?next=%2Faudit");
    }

    @Test
    void one_can_change_password_and_phone_and_sign_out_elsewhere() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        Visitor here = Visitor.at(app);
        List<String> recovery = firstTime(here, town, staff, "anna@prov.example");
        Visitor there = Visitor.at(app);
        password(there, town, "anna@prov.example", PASSWORD);
        there.get("/login/code");
        there.post("/login/code", "code", recovery.get(0));
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        here.get("/account");
        assertThat(here.post(
                                "/account/password",
                                "current",
                                "fel",
                                "password",
                                "sju sjösjuka sjömän",
                                "repeated",
                                "sju sjösjuka sjömän")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(here.post(
                        "/account/password",
                        "current",
                        PASSWORD,
                        "password",
                        "sju sjösjuka sjömän",
                        "repeated",
                        "sju sjösjuka sjömän")))
                .isEqualTo("/account?done=password");
        assertThat(there.get("/account").statusCode()).as("elsewhere").isEqualTo(302);
        here.get("/account");
        assertThat(location(here.post("/account/one-time-code", "code", recovery.get(1))))
                .isEqualTo("/login/set-up-code");
        assertThat(here.get("/account").statusCode())
                .as("until the new phone is set up")
                .isEqualTo(302);
        here.get("/login/set-up-code");
        assertThat(here.post("/login/set-up-code", "code", code(town, staff, 0)).body())
                .containsPattern(RECOVERY);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void the_key_of_the_one_time_codes_is_not_in_the_database_in_the_clear() {
        TestTown town = TestTown.in(app);
        UUID staff = town.withPassword(Role.CASEWORKER, "anna@prov.example");
        UUID other = town.withPassword(Role.CASEWORKER, "bo@prov.example");
        firstTime(Visitor.at(app), town, staff, "anna@prov.example");
        byte[] sealed = town.inTenant(() -> jdbc.sql("select totp_secret from access.staff where id = ?")
                .param(staff)
                .query(byte[].class)
                .single());
        assertThat(sealed).hasSize(1 + 12 + Totp.SECRET_BYTES + 16);
        assertThat(vault.open(town.id(), "staff", staff, sealed)).hasSize(Totp.SECRET_BYTES);
        assertThatThrownBy(() -> vault.open(town.id(), "staff", other, sealed))
                .as("moved to another row")
                .isInstanceOf(IllegalStateException.class);
    }
}
