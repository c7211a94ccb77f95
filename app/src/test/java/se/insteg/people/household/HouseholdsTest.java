package se.insteg.people.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.ChangeResult;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.TestPeople;
import se.insteg.people.household.Households.Move;
import se.insteg.people.household.Households.Moved;
import se.insteg.people.household.Kin.Relation;
import se.insteg.planner.model.Person;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Who lives with whom, against the real database. */
@InstegTest
class HouseholdsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        today = LocalDate.now(clock);
    }

    private UUID register(String name, String... fields) {
        return new TestPeople(app, town).registerCase(caseworker, unit, name, fields);
    }

    private List<Household> of(UUID staff, UUID person) {
        return town.as(staff, () -> households.of(people.find(person)));
    }

    private static List<String> names(Household household, LocalDate day) {
        return household.on(day).stream()
                .map(member -> member.person().details().identity().name())
                .toList();
    }

    private Moved move(Set<UUID> who, Move move) {
        return town.as(caseworker, () -> households.move(who, move));
    }

    private static Move to(UUID household, LocalDate day) {
        return new Move(household, "", day, false);
    }

    @Test
    void those_whom_an_import_gives_the_same_label_live_together() {
        UUID mother = register("Abeba Haile", "household", "H-17", "born", "1984-02-01");
        register("Lemlem Haile", "household", "H-17", "born", "2014-06-01");
        register("Rahel Tesfay", "household", "H-18");
        assertThat(of(caseworker, mother)).singleElement().satisfies(household -> {
            assertThat(household.label()).isEqualTo("H-17");
            assertThat(names(household, today)).containsExactly("Abeba Haile", "Lemlem Haile");
        });
        Participant stored = town.as(caseworker, () -> people.find(mother));
        assertThat(stored.details().everyday().household()).isEqualTo("H-17");
    }

    @Test
    void another_label_from_a_program_moves_the_person_and_the_old_household_is_remembered() {
        UUID son = register("Yonas Haile", "household", "H-17");
        UUID mother = register("Abeba Haile", "household", "H-17");
        town.as(caseworker, () -> {
            Participant person = people.find(son);
            PersonDetails details =
                    TestPeople.details(app, "Yonas Haile", "household", "H-99", "unit", unit.toString());
            return people.change(son, person.version(), details);
        });
        assertThat(of(caseworker, mother).getFirst().members())
                .filteredOn(member -> member.over(today))
                .singleElement()
                .satisfies(member -> assertThat(member.person().id()).isEqualTo(son));
        assertThat(of(town.staff(Role.COORDINATOR, unit), son).stream().map(Household::label))
                .containsExactly("H-99", "H-17");
    }

    @Test
    void a_household_is_split_from_a_day_on_and_what_was_stays() {
        UUID mother = register("Abeba Haile", "household", "H-17", "born", "1984-02-01");
        UUID father = register("Dawit Haile", "household", "H-17", "born", "1982-02-01");
        UUID child = register("Lemlem Haile", "household", "H-17", "born", "2014-06-01");
        LocalDate day = today.plusDays(10);
        assertThat(move(Set.of(mother, child), new Move(null, "", day, false))).isInstanceOf(Moved.Done.class);
        assertThat(names(of(caseworker, father).getFirst(), day)).containsExactly("Dawit Haile");
        assertThat(names(of(caseworker, father).getFirst(), day.minusDays(1))).hasSize(3);
        List<Household> hers = of(caseworker, mother);
        assertThat(hers).hasSize(2);
        assertThat(names(hers.get(1), day)).containsExactly("Abeba Haile", "Lemlem Haile");
    }

    @Test
    void a_child_may_have_two_homes() {
        UUID child = register("Lemlem Haile", "household", "H-17");
        UUID father = register("Dawit Haile", "household", "H-20");
        UUID his = of(caseworker, father).getFirst().id();
        move(Set.of(child), new Move(his, "", today, true));
        assertThat(of(caseworker, child).stream().map(Household::label)).containsExactly("H-17", "H-20");
        assertThat(names(of(caseworker, father).getFirst(), today)).contains("Lemlem Haile");
        assertThat(town.as(
                        caseworker,
                        () -> people.find(child).details().everyday().household()))
                .isEqualTo("H-17");
    }

    @Test
    void the_same_move_sent_twice_has_one_effect() {
        UUID mother = register("Abeba Haile", "household", "H-17");
        UUID son = register("Yonas Haile");
        UUID hers = of(caseworker, mother).getFirst().id();
        move(Set.of(son), to(hers, today));
        move(Set.of(son), to(hers, today));
        assertThat(of(caseworker, mother).getFirst().members()).hasSize(2);
    }

    @Test
    void who_moves_later_already_is_told_of_and_nothing_changes() {
        UUID son = register("Yonas Haile", "household", "H-17");
        move(Set.of(son), new Move(null, "H-30", today.plusDays(20), false));
        assertThat(move(Set.of(son), new Move(null, "H-31", today.plusDays(5), false)))
                .isInstanceOfSatisfying(
                        Moved.MovesLater.class, later -> assertThat(later.day()).isEqualTo(today.plusDays(20)));
        assertThat(of(caseworker, son)).hasSize(2);
    }

    @Test
    void nobody_joins_a_household_they_cannot_see() {
        UUID stranger = new TestPeople(app, town)
                .register(
                        town.staff(Role.COORDINATOR, null),
                        "Annan",
                        "household",
                        "X-1",
                        "unit",
                        town.unit("Annan").toString());
        UUID theirs =
                of(town.staff(Role.COORDINATOR, null), stranger).getFirst().id();
        UUID son = register("Yonas Haile");
        assertThatThrownBy(() -> move(Set.of(son), to(theirs, today))).isInstanceOf(Refusal.class);
    }

    @Test
    void relatives_are_read_from_either_side() {
        UUID mother = register("Abeba Haile");
        UUID child = register("Lemlem Haile");
        town.as(caseworker, () -> {
            households.relate(child, mother, Relation.PARENT, true);
            return true;
        });
        assertThat(town.as(caseworker, () -> households.kin(people.find(mother))))
                .singleElement()
                .satisfies(kin -> {
                    assertThat(kin.is()).isEqualTo(Relation.CHILD);
                    assertThat(kin.custody()).isTrue();
                });
        town.as(caseworker, () -> {
            households.relate(mother, child, Relation.CHILD, false);
            return true;
        });
        assertThat(town.as(caseworker, () -> households.kin(people.find(child))))
                .singleElement()
                .satisfies(kin -> {
                    assertThat(kin.is()).isEqualTo(Relation.PARENT);
                    assertThat(kin.custody()).isFalse();
                });
    }

    @Test
    void a_protected_relative_is_neither_named_nor_counted_but_for_their_handler() {
        UUID mother = register("Abeba Haile", "household", "H-17");
        UUID hidden = register("Kanarie Gulfink", "household", "H-17");
        town.as(caseworker, () -> {
            households.relate(mother, hidden, Relation.SIBLING, false);
            return true;
        });
        town.as(
                caseworker,
                () -> people.change(
                        hidden,
                        0,
                        TestPeople.details(
                                app,
                                "Kanarie Gulfink",
                                "household",
                                "H-17",
                                "protection",
                                "confidentiality_mark",
                                "handlers",
                                handler.toString())));
        assertThat(of(caseworker, mother)).singleElement().satisfies(household -> {
            assertThat(household.members()).hasSize(1);
            assertThat(household.unseen()).isZero();
        });
        assertThat(town.as(caseworker, () -> households.kin(people.find(mother))))
                .isEmpty();
        assertThat(of(handler, hidden)).singleElement().satisfies(household -> {
            assertThat(household.members()).hasSize(1);
            assertThat(household.unseen())
                    .as("the mother is a colleague's case")
                    .isEqualTo(1);
        });
    }

    @Test
    void no_place_is_kept_for_whoever_must_not_be_found() {
        UUID id = register("Kanarie Gulfink", "place", "Noret", "lat", "60.73", "lon", "14.98");
        PersonDetails hidden = town.as(
                caseworker,
                () -> TestPeople.details(
                        app,
                        "Kanarie Gulfink",
                        "protection",
                        "protected_registration",
                        "handlers",
                        handler.toString(),
                        "place",
                        "Noret"));
        assertThat(hidden.everyday().home().name()).isEmpty();
        assertThat(town.as(caseworker, () -> people.change(id, 0, hidden))).isInstanceOf(ChangeResult.Done.class);
        assertThat(town.as(
                        handler,
                        () -> people.find(id).details().everyday().home().name()))
                .isEmpty();
    }

    @Test
    void whoever_is_too_young_for_a_placement_is_in_no_matching() {
        register("Elva År", "born", today.minusYears(11).toString());
        UUID sixteen = register("Sexton År", "born", today.minusYears(16).toString());
        UUID unknown = register("Okänd Ålder");
        assertThat(town.as(caseworker, () -> people.forMatching()))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(sixteen.toString(), unknown.toString());
    }
}
