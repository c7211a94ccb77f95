package se.insteg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The rules as pages. */
@InstegTest
class RulePagesTest {
    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID leader = town.staff(Role.COURSE_LEADER, null);
        browser = town.browser(leader);
    }

    @Test
    void a_day_shows_what_applied_then_and_what_changes_next() {
        assertThat(browser.get("/rules?day=2020-01-31").body())
                .contains(
                        "minst 60 timmar samhällsorientering",
                        "Inte kontrollerad",
                        "Härnäst ändras något 1 februari 2020")
                .contains("minst 100 timmar samhällsorientering");
        assertThat(browser.get("/rules?day=2026-09-30").body())
                .contains(
                        "Lagen (1994:137)", "Härnäst ändras något 1 oktober 2026", "tidigast 6 månader efter ansökan");
        assertThat(browser.get("/rules?day=1991-01-01").body()).contains("Inga regler den dagen");
    }

    @Test
    void a_rule_is_shown_through_the_years() {
        assertThat(browser.get("/rules/versions?rule=civic.offer").body())
                .contains("minst 60 timmar", "minst 100 timmar", "i lydelse 2019:1310", "riktåldern");
        assertThat(browser.get("/rules/versions?rule=no.such").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_day_is_told_and_the_rules_of_today_are_shown() {
        for (String typed : new String[] {"igår", "2026-02-30", "0001-01-01", "99999-01-01", "%00"}) {
            assertThat(browser.get("/rules?day=" + typed).body())
                    .as(typed)
                    .contains("Skriv dagen som 2026-10-01", "Samhällsorientering");
        }
    }

    @Test
    void nobody_reads_them_without_signing_in() {
        assertThat(town.stranger().get("/rules").statusCode()).isEqualTo(302);
    }
}
