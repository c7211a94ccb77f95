package se.insteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.insteg.database.SharedDatabase;
import se.insteg.testing.Cable;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The database goes away while people work, and comes back. */
@InstegTest
class DatabaseDownTest {
    private static final URI REAL = URI.create(SharedDatabase.url().substring("jdbc:".length()));
    private static final Cable CABLE = new Cable(REAL.getPort());

    @DynamicPropertySource
    static void throughTheCable(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.hikari.jdbc-url", () -> SharedDatabase.url()
                .replace(":" + REAL.getPort() + "/", ":" + CABLE.port() + "/"));
        settings.add("spring.datasource.hikari.connection-timeout", () -> "1000");
        settings.add("spring.datasource.hikari.validation-timeout", () -> "500");
    }

    @Autowired
    ApplicationContext app;

    /** The pool takes some seconds to trust the network again; each try waits a second for it. */
    private static int answersAgain(TestTown.Browser browser) {
        int status = 0;
        for (int tries = 0; tries < 30 && status != 200; tries++) {
            status = browser.get("/audit").statusCode();
        }
        return status;
    }

    @Test
    void without_the_database_everybody_gets_503_without_data_and_afterwards_goes_on_as_before() {
        TestTown town = TestTown.in(app);
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        TestTown.Browser browser = town.browser(reviewer);
        assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
        CABLE.pullOut();
        try {
            for (String path : new String[] {"/audit", "/account", "/login"}) {
                HttpResponse<String> answer = browser.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
                assertThat(answer.body())
                        .doesNotContain("<table", "Exception", "PSQL", "jdbc")
                        .contains("svarar inte");
            }
            assertThat(town.stranger().get("/login").statusCode()).isEqualTo(503);
            HttpResponse<String> program =
                    town.stranger().get("/api/v1/people", "Authorization", "Bearer insteg_" + "A".repeat(43));
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(town.stranger().get("/about").statusCode())
                    .as("needs no database")
                    .isEqualTo(200);
        } finally {
            CABLE.putBack();
        }
        assertThat(answersAgain(browser)).as("with the same session").isEqualTo(200);
    }
}
