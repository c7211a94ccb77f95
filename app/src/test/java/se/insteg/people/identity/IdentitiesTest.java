package se.insteg.people.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.Duplicate;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Numbers and names against the real database; every number is made up. */
@InstegTest
class IdentitiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    Identities identities;

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

    private static IdentityNumber.Details from(@Nullable LocalDate day) {
        return new IdentityNumber.Details(IdentityNumber.Source.CARD, null, day, null, null);
    }

    private static TypedNumber.Number number(String typed) {
        return switch (TypedNumber.read(typed, null, TODAY)) {
            case TypedNumber.Number number -> number;
            case TypedNumber.Slip slip -> throw new AssertionError(slip.messageKey());
        };
    }

    private UUID add(UUID staff, UUID person, String typed, @Nullable UUID replaces) {
        return town.as(
                staff,
                () -> identities.add(people.find(person), number(typed), from(LocalDate.of(2026, 3, 1)), replaces)
                                instanceof Identities.Added.Done done
                        ? done.id()
                        : new UUID(0, 0));
    }

    private Identities.Identity identity(UUID staff, UUID person) {
        return town.as(staff, () -> identities.of(people.find(person)));
    }

    private List<String> found(UUID staff, String typed) {
        return town.as(staff, () -> people.search(typed)).stream()
                .map(PersonLine::name)
                .toList();
    }

    private int logged(String deed) {
        return AuditRows.whys(town.id(), caseworker, deed).size();
    }

    @Test
    void a_number_that_was_replaced_still_finds_the_person_and_both_stand_in_the_history() {
        UUID person = register("Selam Tesfay");
        UUID dossier = add(caseworker, person, "51-234567/1", null);
        add(caseworker, person, "19730288-9931", dossier);
        assertThat(found(caseworker, "51-234567")).containsExactly("Selam Tesfay");
        assertThat(found(caseworker, "٥١-٢٣٤٥٦٧/2")).containsExactly("Selam Tesfay");
        assertThat(found(caseworker, "730288-9931")).containsExactly("Selam Tesfay");
        Identities.Identity identity = identity(caseworker, person);
        assertThat(identity.numbers())
                .extracting(IdentityNumber::value)
                .containsExactly("19730288-9931", "51-234567/1");
        IdentityNumber old = identity.numbers().getLast();
        assertThat(old.state(TODAY)).isEqualTo(IdentityNumber.State.REPLACED);
        assertThat(old.details().validTo()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(identity.changes()).hasSize(3);
    }

    @Test
    void a_coordinator_neither_sees_a_number_nor_finds_anybody_by_it() {
        UUID person = register("Selam Tesfay");
        add(caseworker, person, "51-234567", null);
        Identities.Identity seen = identity(coordinator, person);
        assertThat(seen.clear()).isFalse();
        assertThat(seen.numbers()).extracting(IdentityNumber::value).containsExactly("");
        assertThat(found(coordinator, "51-234567")).isEmpty();
        assertThatThrownBy(() -> add(coordinator, person, "12-345678", null)).isInstanceOf(Refusal.class);
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        assertThat(found(colleague, "51-234567")).isEmpty();
    }

    @Test
    void only_the_handler_named_on_a_protected_person_knows_their_number() {
        UUID person = register("Hemlig Person", "protection", "unknown", "handlers", handler.toString());
        add(handler, person, "51-234567", null);
        UUID anotherHandler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        assertThat(found(handler, "51-234567")).containsExactly("Hemlig Person");
        assertThat(found(anotherHandler, "51-234567")).isEmpty();
        assertThat(found(caseworker, "51-234567")).isEmpty();
        assertThat(town.as(caseworker, () -> jdbc.sql("select count(*) from people.identity_number")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_number_shown_or_sought_leaves_a_row_of_its_own_in_the_log() {
        UUID person = register("Selam Tesfay");
        add(caseworker, person, "51-234567", null);
        identity(caseworker, person);
        found(caseworker, "51-234567");
        found(caseworker, "99-999999");
        assertThat(logged("IDENTITY_NUMBER_SHOWN")).isEqualTo(1);
        assertThat(logged("IDENTITY_NUMBER_SOUGHT")).isEqualTo(2);
    }

    @Test
    void two_who_carry_the_same_number_are_told_of_as_likely_duplicates_and_nothing_is_refused() {
        UUID one = register("Selam Tesfay");
        UUID other = register("Oksana Bondar");
        add(caseworker, one, "51-234567/1", null);
        assertThat(town.as(caseworker, () -> people.duplicatesOf(people.find(one))))
                .isEmpty();
        add(caseworker, other, "51-234567/2", null);
        assertThat(town.as(caseworker, () -> people.duplicatesOf(people.find(one))))
                .extracting(Duplicate::likenesses)
                .containsExactly(Set.of(Duplicate.Likeness.NUMBER));
    }

    @Test
    void the_same_number_twice_on_one_person_is_one() {
        UUID person = register("Selam Tesfay");
        add(caseworker, person, "51-234567/1", null);
        assertThat(town.as(
                        caseworker, () -> identities.add(people.find(person), number("51-234567"), from(null), null)))
                .isInstanceOf(Identities.Added.There.class);
    }

    @Test
    void a_number_written_by_mistake_is_found_by_nobody_until_it_is_taken_back() {
        UUID person = register("Selam Tesfay");
        UUID id = add(caseworker, person, "51-234567", null);
        town.as(caseworker, () -> identities.withdraw(people.find(person), id, true));
        assertThat(found(caseworker, "51-234567")).isEmpty();
        assertThat(identity(caseworker, person).numbers().getFirst().state(TODAY))
                .isEqualTo(IdentityNumber.State.WITHDRAWN);
        town.as(caseworker, () -> identities.withdraw(people.find(person), id, false));
        assertThat(found(caseworker, "51-234567")).containsExactly("Selam Tesfay");
    }

    /** Lag (2022:1697) 3 kap. 2 §. */
    @Test
    void a_samordningsnummer_is_dormant_after_the_fifth_year_after_it_was_given_or_last_renewed() {
        IdentityNumber given = coordination(LocalDate.of(2020, 5, 1), null);
        assertThat(given.dormantFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(given.state(LocalDate.of(2025, 12, 31))).isEqualTo(IdentityNumber.State.CURRENT);
        assertThat(given.state(LocalDate.of(2026, 1, 1))).isEqualTo(IdentityNumber.State.DORMANT);
        IdentityNumber renewed = coordination(LocalDate.of(2020, 5, 1), LocalDate.of(2025, 2, 3));
        assertThat(renewed.dormantFrom()).isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(coordination(null, null).dormantFrom()).isNull();
    }

    private static IdentityNumber coordination(@Nullable LocalDate given, @Nullable LocalDate renewed) {
        IdentityNumber.Details details = new IdentityNumber.Details(
                IdentityNumber.Source.AUTHORITY, IdentityNumber.Level.PROBABLE, given, null, renewed);
        return new IdentityNumber(new UUID(0, 1), NumberKind.COORDINATION, "", details, null, false, 0);
    }

    @Test
    void every_name_finds_the_person_also_after_their_details_were_changed_and_until_it_is_removed() {
        UUID person = register("ሰላም ተስፋይ", "knownAs", "Selam");
        town.as(caseworker, () -> identities.addName(people.find(person), OtherName.Kind.FORMER, "Gebremichael Haile"));
        assertThat(found(caseworker, "Gebremichael")).containsExactly("ሰላም ተስፋይ");
        Participant stored = town.as(caseworker, () -> people.find(person));
        town.as(
                caseworker,
                () -> people.change(
                        person,
                        stored.version(),
                        TestPeople.details(
                                app, "ሰላም ተስፋይ", "unit", unit.toString(), "caseworker", caseworker.toString())));
        assertThat(found(caseworker, "gebremikael")).containsExactly("ሰላም ተስፋይ");
        UUID name = identity(caseworker, person).names().getFirst().id();
        town.as(caseworker, () -> identities.withdrawName(people.find(person), name, true));
        assertThat(found(caseworker, "Gebremichael")).isEmpty();
    }

    @Test
    void the_latin_form_is_computed_until_somebody_notes_how_the_person_writes_it() {
        UUID person = register("محمد علي");
        String computed = town.as(caseworker, () -> people.latinName(people.find(person)));
        assertThat(computed).isNotEqualTo("محمد علي");
        town.as(caseworker, () -> identities.addName(people.find(person), OtherName.Kind.LATIN, "Mohamad Aly"));
        assertThat(town.as(caseworker, () -> people.latinName(people.find(person))))
                .isEqualTo("Mohamad Aly");
        assertThat(found(caseworker, "Aly")).containsExactly("محمد علي");
    }

    @Test
    void in_the_database_a_number_is_sealed_for_its_own_row_and_its_trace_differs_between_municipalities() {
        UUID person = register("Selam Tesfay");
        add(caseworker, person, "51-234567", null);
        TestTown elsewhere = TestTown.in(app);
        UUID there = elsewhere.staff(Role.CASEWORKER, null);
        UUID personThere = new TestPeople(app, elsewhere).register(there, "Selam Tesfay");
        elsewhere.as(there, () -> identities.add(people.find(personThere), number("51-234567"), from(null), null));
        String trace = "select encode(blind_index, 'hex') from people.identity_number";
        assertThat(town.as(caseworker, () -> jdbc.sql(trace).query(String.class).single()))
                .isNotEqualTo(elsewhere.as(
                        there, () -> jdbc.sql(trace).query(String.class).single()));
    }
}
