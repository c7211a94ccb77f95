package se.insteg.access.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Forgetting;
import se.insteg.access.Role;
import se.insteg.casework.TestCasework;
import se.insteg.database.SharedDatabase;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.TestHosts;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What each rule erases once its time has come, and what it leaves: rows are moved back, as if the clock had gone on. */
@InstegTest
class ForgettingTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;
    private TestHosts hosts;
    private TestPeople people;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        hosts = new TestHosts(app, town, coordinator);
        people = new TestPeople(app, town);
    }

    /** Carries a rule out, as the work does. */
    private int forget(String name) {
        Forgetting rule = app.getBeansOfType(Forgetting.class).values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return town.inTenant(rule::forget);
    }

    private static void asSuperuser(String sql, Object... parameters) {
        try (Connection superuser = DriverManager.getConnection(
                        SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
                PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void moveBack(String table, UUID id, String column, String interval) {
        asSuperuser("update " + table + " set " + column + " = now() - interval '" + interval + "' where id = ?", id);
    }

    private boolean isThere(String table, UUID id) {
        return town.inTenant(() -> jdbc.sql("select count(*) from " + table + " where tenant_id = ? and id = ?")
                        .params(town.id(), id)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    @Test
    void an_inactive_contact_goes_after_a_year_and_an_active_one_a_year_after_the_last_offer_closed() {
        UUID host = hosts.organisation("Leksands Knäckebröd");
        UUID open = hosts.offer(host, "Packare", 1);
        UUID former = hosts.contact(host, "Former Kontakt", "0701111111");
        UUID young = hosts.contact(host, "Ung Kontakt", "0702222222");
        UUID active = hosts.contact(host, "Aktiv Kontakt", "0703333333");
        asSuperuser("update hosts.contact set active = false where id in (?, ?)", former, young);
        moveBack("hosts.contact", former, "updated_at", "366 days");
        moveBack("hosts.contact", young, "updated_at", "364 days");
        moveBack("hosts.contact", active, "updated_at", "2 years");
        old("hosts.history", "contact_id", former, "366 days");
        old("hosts.history", "contact_id", active, "2 years");
        assertThat(forget("hosts.contacts")).isEqualTo(1);
        assertThat(isThere("hosts.contact", former)).isFalse();
        assertThat(isThere("hosts.contact", young)).isTrue();
        assertThat(isThere("hosts.contact", active)).isTrue();
        asSuperuser("update hosts.offer set state = 'closed' where id = ?", open);
        moveBack("hosts.offer", open, "updated_at", "366 days");
        assertThat(forget("hosts.contacts")).isEqualTo(1);
        assertThat(isThere("hosts.contact", active)).isFalse();
    }

    private void old(String table, String column, UUID id, String interval) {
        asSuperuser("update " + table + " set at = now() - interval '" + interval + "' where " + column + " = ?", id);
    }

    @Test
    void a_closed_offer_goes_after_three_years_and_the_organisation_when_nothing_is_left_of_it() {
        UUID host = hosts.organisation("Rättviks Såg");
        UUID offer = hosts.offer(host, OfferState.CLOSED, "Sågare", 2);
        UUID other = hosts.organisation("Insjöns Bageri");
        for (String table : List.of("hosts.organisation", "hosts.offer")) {
            asSuperuser(
                    "update " + table + " set updated_at = now() - interval '37 months', created_at = now() - interval"
                            + " '40 months' where tenant_id = ?",
                    town.id());
        }
        asSuperuser("update hosts.history set at = now() - interval '37 months' where tenant_id = ?", town.id());
        UUID contact = hosts.contact(other, "Ny Kontakt", "0701111111");
        assertThat(forget("hosts.organisations")).isEqualTo(2);
        assertThat(isThere("hosts.offer", offer)).isFalse();
        assertThat(isThere("hosts.organisation", host)).isFalse();
        assertThat(isThere("hosts.organisation", other))
                .as("somebody was noted there since")
                .isTrue();
        assertThat(isThere("hosts.contact", contact)).isTrue();
    }

    @Test
    void an_offer_that_something_about_a_person_names_stays_as_long_as_the_person() {
        UUID person = people.registerCase(caseworker, unit, "Selam Tesfay");
        UUID hidden = people.register(handler, "Hemlig", "protection", "unknown", "handlers", handler.toString());
        UUID host = hosts.organisation("Rättviks Såg");
        UUID named = hosts.offer(host, OfferState.CLOSED, "Sågare", 2);
        UUID secret = hosts.offer(host, OfferState.CLOSED, "Packare", 2);
        UUID free = hosts.offer(host, OfferState.CLOSED, "Städare", 2);
        for (Map.Entry<UUID, UUID> one : Map.of(named, person, secret, hidden).entrySet()) {
            asSuperuser(
                    """
                    insert into placements.decision (tenant_id, id, at, staff_id, deed, person_id, hidden, offer_id, reason)
                    values (?, gen_random_uuid(), now() - interval '4 years', ?, 'set_aside', ?, ?, ?, 'prov')
                    """, town.id(), caseworker, one.getValue(), one.getValue().equals(hidden), one.getKey());
        }
        asSuperuser("update hosts.offer set updated_at = now() - interval '4 years' where tenant_id = ?", town.id());
        asSuperuser("update hosts.history set at = now() - interval '4 years' where tenant_id = ?", town.id());
        asSuperuser("update hosts.offer set created_at = now() - interval '4 years' where tenant_id = ?", town.id());
        assertThat(forget("hosts.organisations")).isEqualTo(1);
        assertThat(isThere("hosts.offer", free)).isFalse();
        assertThat(isThere("hosts.offer", named)).isTrue();
        assertThat(isThere("hosts.offer", secret)).isTrue();
    }

    @Test
    void a_task_about_nobody_goes_two_years_after_it_ended_and_one_about_somebody_stays() {
        TestCasework casework = new TestCasework(app, town);
        UUID person = people.registerCase(caseworker, unit, "Selam Tesfay");
        UUID nobodys = casework.task(caseworker, null, "Beställ broschyrer");
        UUID somebodys = casework.task(caseworker, person, "Ring skolan");
        UUID open = casework.task(caseworker, null, "Städa förrådet");
        asSuperuser(
                "update casework.task set state = 'done', ended_by = ?, ended_at = now() - interval '25 months'"
                        + " where id in (?, ?)",
                caseworker,
                nobodys,
                somebodys);
        assertThat(forget("casework.tasks")).isEqualTo(1);
        assertThat(isThere("casework.task", nobodys)).isFalse();
        assertThat(isThere("casework.task", somebodys)).isTrue();
        assertThat(isThere("casework.task", open)).isTrue();
    }

    @Test
    void a_message_goes_ninety_days_after_it_left_and_one_that_waits_stays() {
        asSuperuser(MESSAGE, town.id(), "old", "sent", "91 days");
        asSuperuser(MESSAGE, town.id(), "young", "sent", "89 days");
        assertThat(forget("outbox.messages")).isEqualTo(1);
        assertThat(town.inTenant(() -> jdbc.sql("select once from outbox.message where tenant_id = ?")
                        .param(town.id())
                        .query(String.class)
                        .list()))
                .containsExactly("young");
    }

    private static final String MESSAGE = """
            insert into outbox.message (tenant_id, id, once, hidden, channel, address, language, subject, body, state,
                made_at, next_at, done_at)
            values (?, gen_random_uuid(), ?, false, 'email', 'prov@prov.example', 'sv', 'prov', 'prov', ?, now(), now(),
                now() - ?::interval)
            """;

    @Test
    void a_household_goes_with_its_last_member_also_when_that_one_is_protected_and_not_before() {
        UUID open = people.registerCase(caseworker, unit, "Selam Tesfay", "household", "H1");
        UUID hidden = people.register(
                handler, "Hemlig", "protection", "unknown", "handlers", handler.toString(), "household", "H2");
        assertThat(forget("people.households")).as("both have somebody").isZero();
        asSuperuser("delete from people.household_member where person_id in (?, ?)", open, hidden);
        assertThat(forget("people.households")).isEqualTo(2);
    }

    @Test
    void a_round_goes_after_two_years_and_the_proposal_that_came_of_it_stays() {
        UUID person = people.registerCase(caseworker, unit, "Selam Tesfay");
        UUID offer = hosts.offer(hosts.organisation("Rättviks Såg"), "Sågare", 2);
        UUID round = UUID.randomUUID();
        UUID proposal = UUID.randomUUID();
        asSuperuser("""
                insert into placements.round (tenant_id, id, made_by, made_at, state, runner, beat_at, today, seed,
                    seconds_limit, points_table)
                values (?, ?, ?, now() - interval '25 months', 'done', gen_random_uuid(), now(), now(), 1, 1, '{}')
                """, town.id(), round, caseworker);
        asSuperuser("""
                insert into placements.round_person (tenant_id, round_id, person_id, hidden, outcome, points, told, input)
                values (?, ?, ?, false, 'unplaced', 0, '{}', '{}')
                """, town.id(), round, person);
        asSuperuser("""
                insert into placements.proposal (tenant_id, id, person_id, hidden, offer_id, round_id, reason, points, languages,
                    proposed_by, proposed_at)
                values (?, ?, ?, false, ?, ?, 'prov', 0, '{}', ?, now())
                """, town.id(), proposal, person, offer, round, caseworker);
        assertThat(forget("placements.rounds")).isEqualTo(1);
        assertThat(isThere("placements.proposal", proposal)).isTrue();
    }

    @Test
    void what_explains_who_could_read_what_the_database_keeps_for_ten_years_whatever_it_is_asked() {
        UUID role = town.inTenant(
                () -> jdbc.sql("select id from access.role_assignment where tenant_id = ? and staff_id = ?")
                        .params(town.id(), caseworker)
                        .query(UUID.class)
                        .single());
        asSuperuser(
                "update access.role_assignment set revoked_by = granted_by, revoked_at = now() - interval '9 years'"
                        + " where id = ?",
                role);
        assertThat(forget("access.roles")).isZero();
        assertThat(town.inTenant(() -> jdbc.sql("delete from access.role_assignment where tenant_id = ?")
                        .param(town.id())
                        .update()))
                .isZero();
        asSuperuser(
                "update access.role_assignment set revoked_at = now() - interval '10 years 1 day' where id = ?", role);
        assertThat(forget("access.roles")).isEqualTo(1);
    }

    @Test
    void who_left_two_years_ago_is_a_number_without_a_name() {
        UUID left = town.staff(Role.CASEWORKER, unit);
        asSuperuser(
                "update access.staff set state = 'disabled', disabled_at = now() - interval '23 months' where id = ?",
                left);
        assertThat(forget("access.staff")).isZero();
        moveBack("access.staff", left, "disabled_at", "25 months");
        assertThat(forget("access.staff")).isEqualTo(1);
        assertThat(town.inTenant(() -> jdbc.sql("select name || ' ' || email from access.staff where id = ?")
                        .param(left)
                        .query(String.class)
                        .single()))
                .isEqualTo("– " + left + "@erased.invalid");
        assertThat(forget("access.staff")).as("the second time").isZero();
    }

    @Test
    void old_invitations_absences_and_links_go() {
        UUID person = people.registerCase(caseworker, unit, "Selam Tesfay");
        asSuperuser("""
                insert into access.absence (tenant_id, id, staff_id, cover_id, from_day, to_day, why, made_by, made_at)
                values (?, gen_random_uuid(), ?, ?, now() - interval '800 days', now() - interval '799 days', 'prov', ?, now())
                """, town.id(), caseworker, handler, caseworker);
        asSuperuser("""
                insert into people.link (tenant_id, id, person_id, hidden, purpose, object_id, language, secret_hash, made_by,
                    made_at, expires_at)
                values (?, gen_random_uuid(), ?, false, 'prov', gen_random_uuid(), 'sv', sha256('x'), ?,
                    now() - interval '95 days', now() - interval '91 days')
                """, town.id(), person, caseworker);
        asSuperuser("""
                insert into access.invitation (tenant_id, id, staff_id, token_hash, created_at, expires_at)
                values (?, gen_random_uuid(), ?, sha256('x'), now() - interval '95 days', now() - interval '91 days')
                """, town.id(), caseworker);
        assertThat(forget("access.absences")).isEqualTo(1);
        assertThat(forget("people.links")).isEqualTo(1);
        assertThat(forget("access.invitations")).isEqualTo(1);
    }
}
