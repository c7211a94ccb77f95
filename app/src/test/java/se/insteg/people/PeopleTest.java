package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.handlers.HandlerChanges;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The room's door, against the real database. */
@InstegTest
class PeopleTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private TestPeople testPeople;
    private UUID unit;
    private UUID caseworker;
    private UUID coordinator;
    private UUID handler;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        testPeople = new TestPeople(app, town);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        coordinator = town.staff(Role.COORDINATOR, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
    }

    private UUID register(String name, String... fields) {
        return testPeople.registerCase(caseworker, unit, name, fields);
    }

    private List<String> found(UUID staff, String typed) {
        return town.as(staff, () -> people.search(typed)).stream()
                .map(PersonLine::name)
                .toList();
    }

    private List<String> listed(UUID staff) {
        return town.as(staff, () -> people.list(ListQuery.FROM_THE_START)).lines().stream()
                .map(PersonLine::name)
                .toList();
    }

    @Test
    void somebody_registered_is_listed_found_and_read_back() {
        UUID id = register("Selam Tesfay", "reference", "D-1", "born", "1990-05-17", "phone", "070-123 45 67");
        assertThat(listed(caseworker)).containsExactly("Selam Tesfay");
        assertThat(found(caseworker, "0701234567")).containsExactly("Selam Tesfay");
        assertThat(found(caseworker, "+46 70 123 45 67")).containsExactly("Selam Tesfay");
        assertThat(found(caseworker, "d-1")).containsExactly("Selam Tesfay");
        assertThat(found(caseworker, "1990-05-17")).containsExactly("Selam Tesfay");
        Participant person = town.as(caseworker, () -> people.find(id));
        assertThat(person.version()).isZero();
        assertThat(person.details().identity().name()).isEqualTo("Selam Tesfay");
    }

    @Test
    void a_search_forgives_spelling_script_order_and_a_slip() {
        register("Mohammed Al-Hassan");
        register("محمد علي");
        register("Оксана Бондар");
        register("ሰላም ተስፋይ");
        register("Gebremichael Haile");
        assertThat(found(caseworker, "Muhammad")).containsExactlyInAnyOrder("Mohammed Al-Hassan", "محمد علي");
        assertThat(found(caseworker, "محمد")).containsExactlyInAnyOrder("Mohammed Al-Hassan", "محمد علي");
        assertThat(found(caseworker, "hassan mohamed")).containsExactly("Mohammed Al-Hassan");
        assertThat(found(caseworker, "Ali Muhamed")).containsExactly("محمد علي");
        assertThat(found(caseworker, "bondar oks")).containsExactly("Оксана Бондар");
        assertThat(found(caseworker, "Selam")).containsExactly("ሰላም ተስፋይ");
        assertThat(found(caseworker, "gebremikael")).containsExactly("Gebremichael Haile");
        assertThat(found(caseworker, "Zzyzx")).isEmpty();
        assertThat(found(caseworker, "'; drop table people.person; --%_")).isEmpty();
    }

    @Test
    void the_exact_word_comes_before_what_only_sounds_so() {
        register("Mohammed Bakri");
        register("Muhammad Ali");
        assertThat(found(caseworker, "muhammad")).containsExactly("Muhammad Ali", "Mohammed Bakri");
    }

    @Test
    void a_caseworker_sees_own_cases_and_those_that_wait_in_the_unit_and_a_coordinator_the_unit() {
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        UUID otherUnit = town.unit("Vuxenutbildning");
        register("Eget Ärende");
        testPeople.register(caseworker, "Väntar Här", "unit", unit.toString());
        testPeople.register(colleague, "Kollegas Ärende", "unit", unit.toString(), "caseworker", colleague.toString());
        UUID elsewhere = town.staff(Role.COORDINATOR, otherUnit);
        testPeople.register(elsewhere, "Annan Enhet", "unit", otherUnit.toString());
        assertThat(listed(caseworker)).containsExactly("Eget Ärende", "Väntar Här");
        assertThat(listed(coordinator)).containsExactly("Eget Ärende", "Kollegas Ärende", "Väntar Här");
        assertThat(listed(handler)).isEmpty();
        assertThat(found(caseworker, "Kollegas")).isEmpty();
        assertThat(found(coordinator, "Kollegas")).containsExactly("Kollegas Ärende");
    }

    @Test
    void names_are_sorted_as_in_swedish_with_other_scripts_among_them() {
        for (String name : List.of("Öst", "محمد", "Ali", "Åsa", "Zara", "Ängla", "Nour", "Émile")) {
            register(name);
        }
        assertThat(listed(caseworker)).containsExactly("Ali", "Émile", "محمد", "Nour", "Zara", "Åsa", "Ängla", "Öst");
    }

    @Test
    void a_long_list_is_read_page_by_page_forth_and_back_with_nobody_twice_or_lost() {
        for (int i = 0; i < 120; i++) {
            register("Namn %03d".formatted(i / 2)); // pairs with the same name
        }
        List<UUID> forth = new ArrayList<>();
        UUID after = null;
        People.Part part;
        do {
            UUID from = after;
            part = town.as(caseworker, () -> people.list(new ListQuery(null, null, null, from, null)));
            part.lines().forEach(line -> forth.add(line.id()));
            after = part.lines().getLast().id();
        } while (part.next());
        assertThat(forth).hasSize(120).doesNotHaveDuplicates();
        UUID last = forth.get(100);
        People.Part back = town.as(caseworker, () -> people.list(new ListQuery(null, null, null, null, last)));
        assertThat(back.lines()).extracting(PersonLine::id).isEqualTo(forth.subList(50, 100));
        assertThat(back.previous()).isTrue();
        assertThat(back.next()).isTrue();
    }

    @Test
    void a_protected_person_exists_for_the_named_handler_alone() {
        UUID otherHandler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID id = register(
                "Kanarie Skyddad",
                "protection",
                "unknown",
                "handlers",
                handler.toString(),
                "reference",
                "K-1",
                "phone",
                "0709999999");
        for (UUID staff : List.of(caseworker, coordinator, otherHandler)) {
            assertThat(listed(staff)).isEmpty();
            assertThat(found(staff, "Kanarie")).isEmpty();
            assertThat(found(staff, "0709999999")).isEmpty();
            assertThat(found(staff, "K-1")).isEmpty();
            assertThat(town.as(staff, () -> people.forMatching())).isEmpty();
            assertThat(town.as(staff, () -> people.forMatching(List.of(id)))).isEmpty();
            assertThat(town.as(staff, () -> people.byReference("K-1"))).isEmpty();
            assertThatThrownBy(() -> town.as(staff, () -> people.find(id)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(listed(handler)).containsExactly("Kanarie Skyddad");
        assertThat(found(handler, "Kanarie")).containsExactly("Kanarie Skyddad");
        assertThat(found(handler, "0709999999")).containsExactly("Kanarie Skyddad");
        assertThat(town.as(handler, () -> people.forMatching())).hasSize(1);
        assertThat(town.as(handler, () -> people.find(id)).details().identity().reference())
                .isEqualTo("K-1");
    }

    @Test
    void the_database_itself_hides_a_protected_person_and_all_that_hangs_on_them() {
        UUID id = register("Kanarie Skyddad", "protection", "unknown", "handlers", handler.toString());
        for (String table : List.of("people.person", "people.name_word", "people.person_history")) {
            String count = "select count(*) from " + table + " where tenant_id = ?";
            assertThat(town.as(caseworker, () -> jdbc.sql(count)
                            .param(town.id())
                            .query(Integer.class)
                            .single()))
                    .as(table)
                    .isZero();
            assertThat(town.as(handler, () -> jdbc.sql(count)
                            .param(town.id())
                            .query(Integer.class)
                            .single()))
                    .as(table)
                    .isPositive();
        }
        assertThat(town.as(
                        caseworker, () -> jdbc.sql("update people.person set name = 'x' where tenant_id = ? and id = ?")
                                .params(town.id(), id)
                                .update()))
                .isZero();
    }

    @Test
    void a_named_handler_who_has_lost_the_role_sees_nobody() {
        register("Kanarie Skyddad", "protection", "unknown", "handlers", handler.toString());
        town.inTenant(() -> jdbc.sql(
                        "update access.role_assignment set revoked_at = now() where tenant_id = ? and staff_id = ?")
                .params(town.id(), handler)
                .update());
        assertThat(listed(handler)).isEmpty();
    }

    @Test
    void who_becomes_protected_disappears_from_their_caseworker_with_their_whole_history() {
        UUID id = register("Kanarie Öppen");
        ChangeResult result = town.as(
                caseworker,
                () -> people.change(
                        id,
                        0,
                        TestPeople.details(
                                app,
                                "Kanarie Öppen",
                                "unit",
                                unit.toString(),
                                "protection",
                                "confidentiality_mark",
                                "handlers",
                                handler.toString())));
        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(listed(caseworker)).isEmpty();
        assertThat(found(caseworker, "Kanarie")).isEmpty();
        assertThat(found(handler, "Kanarie")).hasSize(1);
        String versions = "select count(*) from people.person_history where tenant_id = ?";
        assertThat(town.as(caseworker, () -> jdbc.sql(versions)
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(town.as(handler, () -> jdbc.sql(versions)
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void a_handler_hands_over_to_another_and_protection_is_lifted_again() {
        UUID otherHandler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID id = register("Kanarie", "protection", "unknown", "handlers", handler.toString());
        HandlerChanges changes = app.getBean(HandlerChanges.class);
        UUID asked = town.as(handler, () -> changes.ask(people.find(id), Set.of(otherHandler), "prov"));
        town.as(town.staff(Role.PROTECTED_IDENTITY_HANDLER, null), () -> changes.approve(asked));
        assertThat(listed(handler)).isEmpty();
        assertThat(listed(otherHandler)).containsExactly("Kanarie");
        town.as(
                otherHandler,
                () -> people.change(id, 1, TestPeople.details(app, "Kanarie", "caseworker", caseworker.toString())));
        assertThat(listed(otherHandler)).isEmpty();
        assertThat(listed(caseworker)).containsExactly("Kanarie");
        assertThat(found(caseworker, "kanarie")).containsExactly("Kanarie");
    }

    @Test
    void another_municipality_finds_nothing() {
        UUID id = register("Kanarie Granne", "reference", "K-2");
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.COORDINATOR, null);
        assertThat(other.as(there, () -> people.search("Kanarie"))).isEmpty();
        assertThat(other.as(there, () -> people.list(ListQuery.FROM_THE_START)).lines())
                .isEmpty();
        assertThat(other.as(there, () -> people.findAll(List.of(id)))).isEmpty();
        assertThatThrownBy(() -> other.as(there, () -> people.find(id))).isInstanceOf(Refusal.class);
        assertThat(new TestPeople(app, other).register(there, "Eget", "reference", "K-2"))
                .isNotNull();
    }

    @Test
    void the_same_reference_twice_is_told_also_when_the_other_is_hidden_and_the_transaction_goes_on() {
        register("Kanarie", "reference", "K-3", "protection", "unknown", "handlers", handler.toString());
        town.as(caseworker, () -> {
            assertThat(people.register(TestPeople.details(app, "Annan", "reference", "K-3", "unit", unit.toString())))
                    .isEmpty();
            assertThat(people.register(TestPeople.details(app, "Annan", "reference", "K-4", "unit", unit.toString())))
                    .isPresent();
            return true;
        });
        assertThat(listed(caseworker)).containsExactly("Annan");
    }

    @Test
    void the_second_of_two_who_change_the_same_person_overwrites_nothing() {
        UUID id = register("Selam", "phone", "0701111111");
        PersonDetails[] both = town.as(caseworker, () -> new PersonDetails[] {
            TestPeople.details(
                    app, "Selam", "unit", unit.toString(), "caseworker", caseworker.toString(), "phone", "0702222222"),
            TestPeople.details(
                    app, "Selam", "unit", unit.toString(), "caseworker", caseworker.toString(), "phone", "0703333333")
        });
        assertThat(town.as(caseworker, () -> people.change(id, 0, both[0])))
                .isEqualTo(new ChangeResult.Done(1, List.of("phone")));
        assertThat(town.as(coordinator, () -> people.change(id, 0, both[1])))
                .isInstanceOfSatisfying(ChangeResult.Conflict.class, conflict -> {
                    assertThat(conflict.theirs().details().contact().phone()).isEqualTo("0702222222");
                    assertThat(conflict.base()).containsEntry("phone", List.of("0701111111"));
                });
        assertThat(town.as(caseworker, () -> people.find(id))
                        .details()
                        .contact()
                        .phone())
                .isEqualTo("0702222222");
    }

    @Test
    void a_row_by_reference_is_new_then_unchanged_then_changes_only_its_own_fields() {
        PersonDetails[] row = town.as(coordinator, () -> new PersonDetails[] {
            TestPeople.details(app, "Selam", "reference", "R-1", "unit", unit.toString(), "skills", "truckkort"),
            TestPeople.details(app, "Selam Tesfay", "reference", "R-1")
        });
        Set<String> fields = Set.of("name", "skills", "unit");
        assertThat(town.as(coordinator, () -> people.compare(row[0], fields)).outcome())
                .isEqualTo(Upserted.Outcome.NEW);
        assertThat(listed(coordinator)).isEmpty();
        assertThat(town.as(coordinator, () -> people.upsert(row[0], fields)).outcome())
                .isEqualTo(Upserted.Outcome.NEW);
        assertThat(town.as(coordinator, () -> people.upsert(row[0], fields)).outcome())
                .isEqualTo(Upserted.Outcome.UNCHANGED);
        assertThat(town.as(coordinator, () -> people.upsert(row[1], Set.of("name"))))
                .satisfies(changed -> {
                    assertThat(changed.outcome()).isEqualTo(Upserted.Outcome.CHANGED);
                    assertThat(changed.fields()).containsExactly("name");
                });
        assertThat(town.as(coordinator, () -> people.byReference("R-1")))
                .hasValueSatisfying(person -> assertThat(person.details().work().skills())
                        .extracting(s -> s.name())
                        .containsExactly("truckkort"));
        assertThat(town.as(caseworker, () -> people.upsert(row[1], Set.of("name")))
                        .outcome())
                .isEqualTo(Upserted.Outcome.UNCHANGED);
    }

    @Test
    void somebody_who_may_be_the_same_person_is_told_and_never_joined() {
        UUID one = register("Mohammed Ali", "born", "1990-01-01");
        register("علي محمد", "born", "1990-01-01");
        register("Muhammad Aly", "born", "1991-02-02");
        register("Annan Helt", "phone", "0708888888");
        UUID same = register("Tredje", "phone", "+46 (0)70-888 88 88");
        assertThat(town.as(caseworker, () -> people.duplicatesOf(people.find(one))))
                .singleElement()
                .satisfies(duplicate -> {
                    assertThat(duplicate.person().name()).isEqualTo("علي محمد");
                    assertThat(duplicate.likenesses())
                            .containsExactlyInAnyOrder(Duplicate.Likeness.NAME, Duplicate.Likeness.BORN);
                });
        assertThat(town.as(caseworker, () -> people.duplicatesOf(people.find(same))))
                .extracting(duplicate -> duplicate.person().name())
                .containsExactly("Annan Helt");
    }

    @Test
    void each_person_shown_is_a_row_in_the_audit_log() {
        UUID one = register("En");
        UUID two = register("Två");
        int before = audited(caseworker, one) + audited(caseworker, two);
        town.as(caseworker, () -> people.list(ListQuery.FROM_THE_START));
        town.as(caseworker, () -> people.search("En"));
        town.as(caseworker, () -> people.find(one));
        assertThat(audited(caseworker, one) + audited(caseworker, two) - before).isEqualTo(4);
    }

    private int audited(UUID actor, UUID subject) {
        return AuditRows.count(town.id(), actor, subject, "PERSON_SHOWN");
    }
}
