package se.insteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Staffing.Details;
import se.insteg.access.Staffing.Outcome;
import se.insteg.access.Staffing.Proposal;
import se.insteg.access.Staffing.RoleWish;
import se.insteg.access.Staffing.State;
import se.insteg.kernel.Refusal;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Units, staff and roles through their door, as the people who use it. */
@InstegTest
class StaffingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Autowired
    ApplicationContext app;

    @Autowired
    Staffing staffing;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID administrator;
    private UUID second;
    private UUID colleague;

    @BeforeEach
    void aTownWithTwoAdministrators() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        administrator = town.staff(Role.ADMINISTRATOR, unit);
        second = town.staff(Role.ADMINISTRATOR, unit);
        colleague = town.withoutRole();
    }

    private static RoleWish wish(Role role, UUID unit) {
        return new RoleWish(role, unit, TODAY, null, "Börjar som handläggare");
    }

    private Proposal proposed(UUID proposer, UUID staff, RoleWish wish) {
        assertThat(town.as(proposer, () -> staffing.propose(staff, wish)))
                .isEqualTo(Outcome.WAITS_FOR_SECOND_PAIR_OF_EYES);
        return town.as(second, staffing::proposals).getLast();
    }

    private static void refused(Refusal.Kind kind, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.messageKey()).isEqualTo(key);
        });
    }

    private List<Role> roles(UUID staff) {
        return town.as(administrator, () -> staffing.member(staff)).roles().stream()
                .map(Staffing.Held::role)
                .toList();
    }

    @Test
    void a_role_takes_one_who_proposes_and_another_who_approves() {
        Proposal proposal = proposed(administrator, colleague, wish(Role.CASEWORKER, unit));
        assertThat(roles(colleague)).isEmpty();
        town.as(second, () -> staffing.approve(proposal.id(), proposal.version()));
        assertThat(roles(colleague)).containsExactly(Role.CASEWORKER);
        Staffing.Held held =
                town.as(administrator, () -> staffing.member(colleague)).roles().getFirst();
        assertThat(held.grantedBy()).isEqualTo(administrator);
        assertThat(held.approvedBy()).isEqualTo(second);
    }

    @Test
    void neither_the_proposer_nor_the_one_who_gets_it_approves() {
        Proposal forColleague = proposed(administrator, colleague, wish(Role.CASEWORKER, unit));
        refused(
                Refusal.Kind.INVALID,
                "access.role.fourEyes",
                () -> town.as(administrator, () -> staffing.approve(forColleague.id(), forColleague.version())));
        Proposal forSecond = proposed(administrator, second, wish(Role.CASEWORKER, unit));
        refused(
                Refusal.Kind.INVALID,
                "access.role.fourEyes",
                () -> town.as(second, () -> staffing.approve(forSecond.id(), forSecond.version())));
        assertThat(roles(second)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void nobody_proposes_a_role_for_themselves() {
        refused(
                Refusal.Kind.INVALID,
                "access.staff.notOneself",
                () -> town.as(administrator, () -> staffing.propose(administrator, wish(Role.CASEWORKER, unit))));
    }

    @Test
    void the_database_itself_refuses_a_single_pair_of_eyes() {
        assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql("""
                                insert into access.role_assignment (tenant_id, id, staff_id, role, valid_from, granted_by,
                                    approved_by, granted_at)
                                values (?, ?, ?, 'CASEWORKER', current_date, ?, ?, now())
                                """)
                        .params(town.id(), UUID.randomUUID(), colleague, administrator, administrator)
                        .update()))
                .rootCause()
                .hasMessageContaining("four_eyes");
    }

    @Test
    void a_coordinator_proposes_in_the_own_unit_only_and_approves_nothing() {
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        UUID otherUnit = town.unit("Vuxenutbildning");
        Proposal proposal = proposed(coordinator, colleague, wish(Role.CASEWORKER, unit));
        refused(
                Refusal.Kind.FORBIDDEN,
                "access.refused.right",
                () -> town.as(coordinator, () -> staffing.propose(colleague, wish(Role.CASEWORKER, otherUnit))));
        refused(
                Refusal.Kind.FORBIDDEN,
                "access.refused.right",
                () -> town.as(
                        coordinator,
                        () -> staffing.propose(colleague, new RoleWish(Role.CASEWORKER, null, TODAY, null, "x"))));
        UUID another = town.staff(Role.COORDINATOR, unit);
        refused(
                Refusal.Kind.FORBIDDEN,
                "access.refused.right",
                () -> town.as(another, () -> staffing.approve(proposal.id(), proposal.version())));
    }

    @Test
    void a_handler_of_protected_identities_has_a_say_about_that_role_alone() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        Proposal joins = proposed(
                administrator, colleague, new RoleWish(Role.PROTECTED_IDENTITY_HANDLER, null, TODAY, null, "x"));
        town.as(handler, () -> staffing.approve(joins.id(), joins.version()));
        assertThat(roles(colleague)).containsExactly(Role.PROTECTED_IDENTITY_HANDLER);
        Proposal other = proposed(administrator, colleague, wish(Role.CASEWORKER, unit));
        refused(
                Refusal.Kind.INVALID,
                "access.role.fourEyes",
                () -> town.as(handler, () -> staffing.approve(other.id(), other.version())));
        refused(
                Refusal.Kind.INVALID,
                "access.role.protectedOnly",
                () -> town.as(handler, () -> staffing.propose(colleague, wish(Role.CASEWORKER, unit))));
    }

    @Test
    void the_second_administrator_of_a_new_municipality_needs_no_second_pair_of_eyes_the_third_does() {
        TestTown fresh = TestTown.in(app);
        UUID first = fresh.staff(Role.ADMINISTRATOR, null);
        UUID next = fresh.withoutRole();
        UUID third = fresh.withoutRole();
        RoleWish wish = new RoleWish(Role.ADMINISTRATOR, null, TODAY, null, "Vi ska vara två");
        assertThat(fresh.as(first, () -> staffing.propose(next, new RoleWish(Role.CASEWORKER, null, TODAY, null, "x"))))
                .isEqualTo(Outcome.WAITS_FOR_SECOND_PAIR_OF_EYES);
        assertThat(fresh.as(first, () -> staffing.propose(next, wish))).isEqualTo(Outcome.GRANTED);
        UUID role =
                fresh.as(first, () -> staffing.member(next)).roles().getFirst().id();
        fresh.as(first, () -> staffing.revoke(role, "Slutar"));
        assertThat(fresh.as(first, () -> staffing.propose(third, wish)))
                .as("having removed the second does not bring the exception back")
                .isEqualTo(Outcome.WAITS_FOR_SECOND_PAIR_OF_EYES);
    }

    @Test
    void two_who_edit_the_same_person_do_not_overwrite_each_other() {
        Staffing.Member seen = town.as(administrator, () -> staffing.member(colleague));
        Details first = new Details("Åsa Ek", "asa@prov.example", "handlaggare", unit);
        Details late = new Details("Åsa Gran", "asa@prov.example", "handlaggare", unit);
        town.as(administrator, () -> staffing.change(colleague, first, seen.version()));
        refused(
                Refusal.Kind.CONFLICT,
                "access.staff.conflict",
                () -> town.as(second, () -> staffing.change(colleague, late, seen.version())));
        assertThat(town.as(second, () -> staffing.member(colleague)).name()).isEqualTo("Åsa Ek");
    }

    @Test
    void a_proposal_is_decided_once_however_many_decide_at_the_same_time() throws Exception {
        Proposal proposal = proposed(administrator, colleague, wish(Role.CASEWORKER, unit));
        UUID third = town.staff(Role.ADMINISTRATOR, unit);
        List<Callable<Boolean>> deciders = Collections.nCopies(8, () -> {
            try {
                town.as(third, () -> staffing.approve(proposal.id(), proposal.version()));
                return true;
            } catch (Refusal late) {
                return false;
            }
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> outcomes = threads.invokeAll(deciders);
            int effective = 0;
            for (Future<Boolean> outcome : outcomes) {
                effective += outcome.get() ? 1 : 0;
            }
            assertThat(effective).isEqualTo(1);
        }
        assertThat(roles(colleague)).containsExactly(Role.CASEWORKER);
    }

    @Test
    void the_last_administrator_stays() {
        UUID role = town.as(administrator, () -> staffing.member(second))
                .roles()
                .getFirst()
                .id();
        town.as(administrator, () -> staffing.revoke(role, "Slutar"));
        UUID own = town.as(administrator, () -> staffing.member(administrator))
                .roles()
                .getFirst()
                .id();
        refused(
                Refusal.Kind.CONFLICT,
                "access.staff.lastAdministrator",
                () -> town.as(administrator, () -> staffing.revoke(own, "Slutar")));
        assertThat(roles(administrator)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void two_administrators_who_remove_each_other_at_the_same_time_leave_one() throws Exception {
        Staffing.Member one = town.as(administrator, () -> staffing.member(administrator));
        Staffing.Member other = town.as(administrator, () -> staffing.member(second));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(() -> disabled(administrator, other), () -> disabled(second, one)));
        }
        int left = town.inTenant(() -> jdbc.sql("""
                        select count(*) from access.staff s join access.role_assignment r on r.staff_id = s.id
                        where r.role = 'ADMINISTRATOR' and s.state = 'active'
                        """).query(Integer.class).single());
        assertThat(left).isEqualTo(1);
    }

    private boolean disabled(UUID by, Staffing.Member member) {
        try {
            town.as(by, () -> staffing.disable(member.id(), member.version()));
            return true;
        } catch (Refusal last) {
            return false;
        }
    }

    @Test
    void an_invited_person_has_no_role_and_the_address_is_one_persons() {
        Details details = new Details("  زينب   الحسن ", "Zeinab@Prov.Example", "handlaggare", unit);
        Staffing.Link link = town.as(administrator, () -> staffing.invite(details));
        Staffing.Member invited = town.as(administrator, () -> staffing.member(link.staffId()));
        assertThat(invited.name()).isEqualTo("زينب الحسن");
        assertThat(invited.email()).isEqualTo("zeinab@prov.example");
        assertThat(invited.state()).isEqualTo(State.INVITED);
        assertThat(invited.roles()).isEmpty();
        assertThat(link.address()).contains("/invitation/" + town.code() + "/").doesNotContain("zeinab");
        refused(
                Refusal.Kind.INVALID,
                "access.staff.emailTaken",
                () -> town.as(
                        administrator, () -> staffing.invite(new Details("Annan", "ZEINAB@prov.example", null, null))));
        TestTown neighbour = TestTown.in(app);
        UUID theirs = neighbour.staff(Role.ADMINISTRATOR, null);
        assertThat(neighbour.as(theirs, () -> staffing.invite(new Details("Annan", "zeinab@prov.example", null, null))))
                .as("the same address in another municipality")
                .isNotNull();
    }

    @Test
    void one_administrator_does_not_both_make_a_link_and_reset_the_code() {
        Staffing.Member member = town.as(administrator, () -> staffing.member(colleague));
        town.as(administrator, () -> staffing.resetOneTimeCode(colleague, member.version(), "Tappad telefon"));
        refused(
                Refusal.Kind.INVALID,
                "access.staff.notBothLinkAndCode",
                () -> town.as(administrator, () -> staffing.newLink(colleague)));
        town.as(second, () -> staffing.newLink(colleague));
        Staffing.Member after = town.as(second, () -> staffing.member(colleague));
        refused(
                Refusal.Kind.INVALID,
                "access.staff.notBothLinkAndCode",
                () -> town.as(second, () -> staffing.resetOneTimeCode(colleague, after.version(), "Tappad telefon")));
    }

    @Test
    void what_is_in_another_municipality_does_not_exist_here() {
        TestTown neighbour = TestTown.in(app);
        UUID theirs = neighbour.staff(Role.CASEWORKER, null);
        UUID theirUnit = neighbour.unit("Grannens");
        refused(
                Refusal.Kind.NOT_FOUND,
                "access.refused.notHere",
                () -> town.as(administrator, () -> staffing.member(theirs)));
        refused(
                Refusal.Kind.NOT_FOUND,
                "access.refused.notHere",
                () -> town.as(administrator, () -> staffing.disable(theirs, 0)));
        refused(
                Refusal.Kind.NOT_FOUND,
                "access.refused.notHere",
                () -> town.as(administrator, () -> staffing.renameUnit(theirUnit, "Vår", 0)));
        refused(
                Refusal.Kind.INVALID,
                "access.unit.closed",
                () -> town.as(
                        administrator, () -> staffing.invite(new Details("X", "x@prov.example", null, theirUnit))));
        assertThat(town.as(administrator, () -> staffing.staff()))
                .extracting(Staffing.Member::id)
                .doesNotContain(theirs);
        assertThat(neighbour.as(neighbour.staff(Role.ADMINISTRATOR, null), () -> staffing.staff()))
                .as("the rightful one does see them")
                .extracting(Staffing.Member::id)
                .contains(theirs);
    }

    @Test
    void whoever_may_not_manage_staff_may_not() {
        UUID caseworker = town.staff(Role.CASEWORKER, unit);
        refused(Refusal.Kind.FORBIDDEN, "access.refused.right", () -> town.as(caseworker, () -> staffing.staff()));
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        assertThat(town.as(coordinator, () -> staffing.staff())).isNotEmpty();
        refused(
                Refusal.Kind.FORBIDDEN,
                "access.refused.right",
                () -> town.as(coordinator, () -> staffing.disable(colleague, 0)));
        refused(
                Refusal.Kind.FORBIDDEN,
                "access.refused.right",
                () -> town.as(coordinator, () -> staffing.addUnit("Ny")));
    }

    @Test
    void every_change_is_in_the_log_with_who_and_about_whom() {
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        Staffing.Member member = town.as(administrator, () -> staffing.member(colleague));
        town.as(administrator, () -> staffing.disable(colleague, member.version()));
        String log = town.browser(reviewer).get("/audit?about=" + colleague).body();
        assertThat(log).contains("Stängde av personal", "Såg uppgifter om personal", "Prov ADMINISTRATOR");
        assertThat(town.browser(reviewer)
                        .get("/audit?about=" + UUID.randomUUID())
                        .body())
                .doesNotContain("Stängde av personal");
    }
}
