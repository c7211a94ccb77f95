package se.insteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.database.SharedDatabase;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** No disclosure without a committed row in the log. */
@InstegTest
class FaultsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private static void asOwner(String... statements) {
        try (Connection owner = DriverManager.getConnection(
                        SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void when_the_log_cannot_be_written_nothing_is_shown_and_nothing_is_saved() {
        TestTown town = TestTown.in(app);
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        TestTown.Browser browser = town.browser(reviewer);
        assertThat(browser.get("/audit").body()).contains("Prov LOG_REVIEWER");
        asOwner("revoke insert on access.audit from insteg_app");
        try {
            HttpResponse<String> answer = browser.get("/audit");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("<table").contains("loggen");
        } finally {
            asOwner("grant insert on access.audit to insteg_app");
        }
        assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void when_the_commit_fails_the_page_already_made_is_thrown_away() {
        TestTown town = TestTown.in(app);
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        TestTown.Browser browser = town.browser(reviewer);
        asOwner("""
                create function access.refuse_commit() returns trigger language plpgsql as
                $$ begin raise exception 'the disk is full'; end $$
                """, """
                create constraint trigger refuse_commit after insert on access.audit
                deferrable initially deferred for each row execute function access.refuse_commit()
                """);
        try {
            HttpResponse<String> answer = browser.get("/audit");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.body()).doesNotContain("<table").doesNotContain("disk is full");
        } finally {
            asOwner("drop trigger refuse_commit on access.audit", "drop function access.refuse_commit()");
        }
        assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void a_refused_request_leaves_nothing_behind() {
        TestTown town = TestTown.in(app);
        UUID caseworker = town.staff(Role.CASEWORKER, null);
        HttpResponse<String> refused = town.browser(caseworker).get("/audit");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("Exception", "se.insteg", "select ");
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        assertThat(town.browser(reviewer).get("/audit?who=" + caseworker).body())
                .doesNotContain("Läste i loggen");
    }
}
