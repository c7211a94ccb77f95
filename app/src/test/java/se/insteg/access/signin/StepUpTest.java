package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Before people leave Insteg in a file, whoever takes them proves once more who they are. */
@InstegTest
class StepUpTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Clock clock;

    private TestTown.Browser browser;
    private byte[] key = new byte[0];

    @BeforeEach
    void somebodyWithACode() {
        TestTown town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        UUID caseworker = town.staff(Role.CASEWORKER, unit);
        OneTimeCodes codes = app.getBean(OneTimeCodes.class);
        key = town.inTenant(() -> {
            byte[] made = Objects.requireNonNull(codes.keyToConfirm(caseworker));
            assertThat(codes.confirm(caseworker, Totp.code(made, step() - 1, 6)))
                    .isTrue();
            return made;
        });
        new TestPeople(app, town)
                .register(caseworker, "Selam", "unit", unit.toString(), "caseworker", caseworker.toString());
        browser = town.browser(caseworker);
    }

    private long step() {
        return Totp.step(clock.instant());
    }

    private HttpResponse<String> fetch(String code) {
        return browser.post("/people/export", Map.of("purpose", "Kallelser", "code", code));
    }

    @Test
    void without_a_right_code_nothing_leaves_and_a_code_opens_once() {
        assertThat(browser.get("/people/export").body()).contains("name=\"code\"");
        assertThat(fetch("").statusCode()).isEqualTo(422);
        HttpResponse<String> wrong = fetch("000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Kallelser\"");
        String code = Totp.code(key, step(), 6);
        assertThat(fetch(code).statusCode()).isEqualTo(200);
        assertThat(fetch(code).statusCode()).isEqualTo(422);
    }

    @Test
    void guessing_is_stopped() {
        for (int i = 0; i < 8; i++) {
            assertThat(fetch("000000").statusCode()).isEqualTo(422);
        }
        HttpResponse<String> stopped = fetch("000000");
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
    }
}
