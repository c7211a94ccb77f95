package se.insteg.people.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Who may see a protected person takes two; in an emergency one, and the reviewer of the log is told. */
@InstegTest
class HandlerChangesTest {
    private static final String REASON = "Ny handläggare tar över från måndag";

    @Autowired
    ApplicationContext app;

    @Autowired
    HandlerChanges changes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID handler;
    private UUID colleague;
    private UUID wanted;
    private UUID reviewer;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        colleague = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        wanted = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        reviewer = town.staff(Role.LOG_REVIEWER, null);
        person = new TestPeople(app, town)
                .register(handler, "Kanarie Hemlig", "protection", "unknown", "handlers", handler.toString());
    }

    private UUID ask(UUID... handlers) {
        return town.as(handler, () -> changes.ask(people.find(person), Set.of(handlers), REASON));
    }

    private boolean sees(UUID staff) {
        return !town.as(staff, () -> people.search("Kanarie")).isEmpty();
    }

    @Test
    void another_handler_approves_without_being_told_of_whom_and_then_the_new_one_sees_the_person() {
        UUID asked = ask(handler, wanted);
        assertThat(sees(wanted)).isFalse();
        assertThat(town.browser(colleague).get("/").body()).contains("Någon frågar om vem som får se");
        assertThat(town.browser(colleague).get("/people/handlers").body())
                .contains(REASON, "En deltagare med skyddade personuppgifter", "Godkänn")
                .doesNotContain("Kanarie", person.toString());
        assertThat(town.browser(handler).get("/people/handlers").body()).contains("Kanarie Hemlig", "Ta tillbaka");
        assertThat(town.browser(colleague)
                        .post("/people/handlers/" + asked + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(sees(wanted)).isTrue();
        assertThat(sees(handler)).isTrue();
        assertThat(sees(colleague)).isFalse();
        assertThat(AuditRows.count(town.id(), handler, person, "HANDLERS_ASKED"))
                .isEqualTo(1);
        assertThat(AuditRows.count(town.id(), colleague, "HANDLERS_APPROVED")).isEqualTo(1);
    }

    @Test
    void neither_who_asks_nor_who_is_to_be_let_in_approves_also_not_in_the_database() {
        UUID asked = ask(handler, wanted);
        for (UUID staff : List.of(handler, wanted)) {
            assertThatThrownBy(() -> town.as(staff, () -> changes.approve(asked)))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> town.inTenant(
                            () -> jdbc.sql("""
                                    update people.handler_change set state = 'approved', decided_by = ?, decided_at = now()
                                    where tenant_id = ? and id = ?
                                    """).params(staff, town.id(), asked).update()))
                    .hasMessageContaining("four_eyes");
        }
        assertThat(town.browser(town.staff(Role.COORDINATOR, null))
                        .post("/people/handlers/" + asked + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(403);
        TestTown elsewhere = TestTown.in(app);
        assertThat(elsewhere
                        .browser(elsewhere.staff(Role.PROTECTED_IDENTITY_HANDLER, null))
                        .post("/people/handlers/" + asked + "/approve", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(sees(wanted)).isFalse();
    }

    @Test
    void an_answer_comes_once_and_within_a_week() {
        UUID refused = ask(handler, wanted);
        town.as(colleague, () -> changes.refuse(refused, "Fråga chefen först"));
        assertThatThrownBy(() -> town.as(colleague, () -> changes.approve(refused)))
                .isInstanceOf(Refusal.class);
        UUID late = ask(handler, wanted);
        town.inTenant(() -> jdbc.sql("""
                        update people.handler_change set asked_at = asked_at - interval '8 days',
                            lapses_at = lapses_at - interval '8 days' where tenant_id = ? and id = ?
                        """).params(town.id(), late).update());
        assertThatThrownBy(() -> town.as(colleague, () -> changes.approve(late)))
                .isInstanceOf(Refusal.class);
        assertThat(town.browser(colleague).get("/people/handlers").body())
                .contains("Förföll utan svar", "Fråga chefen");
        UUID taken = ask(handler, wanted);
        town.as(handler, () -> changes.withdraw(taken));
        assertThatThrownBy(() -> town.as(colleague, () -> changes.approve(taken)))
                .isInstanceOf(Refusal.class);
        assertThat(sees(wanted)).isFalse();
    }

    @Test
    void removing_takes_two_as_well_and_somebody_is_always_left() {
        UUID adding = ask(handler, wanted);
        town.as(colleague, () -> changes.approve(adding));
        UUID removing = ask(wanted);
        town.as(colleague, () -> changes.approve(removing));
        assertThat(sees(handler)).isFalse();
        assertThat(sees(wanted)).isTrue();
    }

    @Test
    void what_can_no_longer_be_done_is_said_and_nothing_is_changed() {
        UUID asked = ask(handler, wanted);
        town.inTenant(() -> jdbc.sql("update access.role_assignment set revoked_by = granted_by, revoked_at = now()"
                        + " where tenant_id = ? and staff_id = ?")
                .params(town.id(), wanted)
                .update());
        assertThatThrownBy(() -> town.as(colleague, () -> changes.approve(asked)))
                .isInstanceOf(Refusal.class);
        assertThat(town.as(
                        handler,
                        () -> people.find(person).details().protection().handlers()))
                .containsExactly(handler);
    }

    @Test
    void no_other_way_changes_the_handlers_of_somebody_protected() {
        assertThatThrownBy(() -> town.as(
                        handler,
                        () -> people.protect(
                                person, 0, new Protection(Protection.Kind.UNKNOWN, Set.of(handler, wanted)), "prov")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_page_asks_by_itself_and_in_an_emergency_does_it_and_tells_the_reviewer() {
        TestTown.Browser browser = town.browser(handler);
        Map<String, String> form =
                Map.of("protection", "unknown", "handlers", wanted.toString(), "reason", REASON, "version", "0");
        assertThat(browser.post("/people/" + person + "/protection", form).body())
                .contains("Det kräver två", "Det är bråttom", "Fråga om det");
        Map<String, String> seen = new HashMap<>(form);
        seen.put("seen", "unknown");
        assertThat(browser.post("/people/" + person + "/protection", seen)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/people/handlers"));
        assertThat(browser.get("/people/" + person + "/protection").body()).contains("väntar");
        assertThat(sees(wanted)).isFalse();
        seen.put("alone", "yes");
        seen.put("reason", "Kort");
        assertThat(browser.post("/people/" + person + "/protection", seen).statusCode())
                .isEqualTo(422);
        seen.put("reason", "Deltagaren är här nu och jag åker hem sjuk");
        assertThat(browser.post("/people/" + person + "/protection", seen).statusCode())
                .isEqualTo(302);
        assertThat(sees(wanted)).isTrue();
        assertThat(sees(handler)).isFalse();
        assertThat(town.browser(reviewer).get("/").body()).contains("Någon ändrade ensam");
        assertThat(town.browser(reviewer).get("/audit/handlers").body())
                .contains("jag åker hem sjuk", "Granskad")
                .doesNotContain("Kanarie", person.toString());
        UUID alone = town.as(reviewer, () -> changes.doneAlone()).getFirst().id();
        town.as(reviewer, () -> changes.review(alone, "Samtal med handläggaren: rätt gjort"));
        assertThat(town.browser(reviewer).get("/").body()).doesNotContain("Någon ändrade ensam");
    }

    @Test
    void lifting_the_protection_is_done_by_one_and_told_to_the_reviewer() {
        town.as(handler, () -> {
            changes.lifting(people.find(person), "Skatteverkets beslut 2026-11-03");
            return true;
        });
        assertThat(town.as(reviewer, () -> changes.doneAlone()))
                .singleElement()
                .satisfies(change -> assertThat(change.removes()).containsExactly(handler));
    }
}
