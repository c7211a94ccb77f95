package se.insteg.people.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.History;
import se.insteg.access.Role;
import se.insteg.imports.Outcome;
import se.insteg.imports.TestImport;
import se.insteg.kernel.Refusal;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonLine;
import se.insteg.people.TestPeople;
import se.insteg.people.Upserted;
import se.insteg.people.register.PersonTable;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Two entries about one person become one and two again, against the real database. */
@InstegTest
class MergingTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    Merging merging;

    @Autowired
    NotSame notSame;

    @Autowired
    HangingRows hangingRows;

    @Autowired
    PersonTable table;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private TestPeople testPeople;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        testPeople = new TestPeople(app, town);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
    }

    private UUID register(String name, String... fields) {
        return testPeople.registerCase(caseworker, unit, name, fields);
    }

    private Merging.Outcome merge(UUID kept, UUID other, String... takenFromOther) {
        return town.as(caseworker, () -> {
            Merging.Pair pair = merging.pair(kept, other);
            return merging.merge(
                    pair, pair.kept().version(), pair.other().version(), List.of(takenFromOther), "samma kort");
        });
    }

    private UUID merged(UUID kept, UUID other, String... takenFromOther) {
        if (merge(kept, other, takenFromOther) instanceof Merging.Outcome.Done done) {
            return done.mergeId();
        }
        throw new AssertionError("They were not made one");
    }

    private List<String> listed() {
        return town.as(caseworker, () -> people.list(ListQuery.FROM_THE_START)).lines().stream()
                .map(PersonLine::name)
                .toList();
    }

    private PersonDetails details(UUID person) {
        return town.as(caseworker, () -> people.find(person)).details();
    }

    @Test
    void one_of_the_two_is_met_from_then_on_with_the_fields_that_were_chosen_and_under_both_names() {
        UUID kept = register("Mohammed Ali", "reference", "A-1", "phone", "070-123 45 67");
        UUID other = register("Muhamed Aly", "reference", "A-2", "born", "1990-05-17");
        merged(kept, other, "born", "reference");
        assertThat(listed()).containsExactly("Mohammed Ali");
        assertThat(details(kept).identity().born()).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(details(kept).identity().reference()).isEqualTo("A-2");
        assertThat(details(kept).contact().phone()).isEqualTo("070-123 45 67");
        assertThat(town.as(caseworker, () -> people.search("Aly")))
                .extracting(PersonLine::id)
                .containsExactly(kept);
        assertThatThrownBy(() -> details(other)).isInstanceOf(Refusal.class);
        assertThat(town.as(caseworker, () -> merging.leadsTo(other))).contains(kept);
        assertThat(town.as(
                        caseworker,
                        () -> people.history(people.find(kept)).getFirst().deed()))
                .isEqualTo(History.Deed.MERGED);
    }

    /** Whatever table comes to hang on a person is filled here too, without a line for it. */
    @Test
    void all_that_hangs_on_them_in_every_room_moves_and_finds_its_way_back_without_a_trace_of_loss()
            throws SQLException {
        UUID kept = register("Mohammed Ali", "reference", "A-1", "phone", "070-123 45 67");
        UUID other = register("Muhamed Aly", "reference", "A-2", "born", "1990-05-17", "swedish", "A2");
        UUID third = register("Oksana Bondar");
        try (AnyRow rows = new AnyRow(
                town.id(), Map.of("people.person", third, "access.staff", caseworker, "access.unit", unit))) {
            List<Hanging> everywhere = town.as(caseworker, () -> hangingRows.all());
            assertThat(everywhere)
                    .extracting(Hanging::table)
                    .contains("people.identity_number", "people.not_same", "placements.proposal");
            for (Hanging hanging : everywhere) {
                rows.into(hanging.table(), of(hanging, other));
            }
            town.as(caseworker, () -> table.find(other)
                    .ifPresent(table::namesChanged)); // the words of a name put in by hand
            // once to and fro, so that what is derived from rows put in by hand (the status of a day) is as it should
            // be
            UUID first = merged(kept, other, "born", "reference", "swedish");
            town.as(caseworker, () -> merging.part(kept, first, "prov"));
            List<String> before = rows.dump();
            UUID merge = merged(kept, other, "born", "reference", "swedish");
            List<String> joined = rows.dump();
            assertThat(joined).isNotEqualTo(before);
            for (Hanging hanging : everywhere) {
                assertThat(town.as(caseworker, () -> hangingRows.keys(hanging, other)))
                        .as(hanging.table() + "." + hanging.column())
                        .isEmpty();
            }
            town.as(caseworker, () -> merging.part(kept, merge, "inte samma ändå"));
            assertThat(rows.dump()).containsExactlyElementsOf(before);
            System.out.printf("%d rows of %d kinds moved and came back%n", before.size(), everywhere.size());
        }
        assertThat(listed()).containsExactly("Mohammed Ali", "Muhamed Aly", "Oksana Bondar");
    }

    private static Map<String, String> of(Hanging hanging, UUID person) {
        Map<String, String> given = new HashMap<>(Map.of(hanging.column(), person.toString()));
        if (hanging.hidden() != null) {
            given.put(hanging.hidden(), "false");
        }
        given.putIfAbsent("hidden", "false");
        return given;
    }

    @Test
    void a_file_that_names_the_entry_that_went_into_another_changes_that_one() {
        UUID kept = register("Mohammed Ali", "reference", "A-1");
        UUID other = register("Muhamed Aly", "reference", "A-2");
        merged(kept, other);
        TestImport file = TestImport.people(
                town.browser(caseworker), unit.toString(), "id;namn;telefon", "A-2;Mohammed Ali;070-765 43 21");
        assertThat(file.rows(Outcome.CHANGED)).contains("Mohammed Ali", "070-765 43 21");
        file.confirm();
        assertThat(details(kept).contact().phone()).isEqualTo("070-765 43 21");
        assertThat(details(kept).identity().reference()).isEqualTo("A-1");
    }

    @Test
    void a_program_that_names_the_entry_that_went_into_another_changes_that_one_and_registers_nobody() {
        UUID kept = register("Mohammed Ali", "reference", "A-1");
        UUID other = register("Muhamed Aly", "reference", "A-2");
        merged(kept, other);
        PersonDetails row = town.as(
                caseworker,
                () -> TestPeople.details(app, "Mohammed Ali", "reference", "A-2", "phone", "070-111 22 33"));
        Upserted done = town.as(caseworker, () -> people.upsert(row, List.of("reference", "phone")));
        assertThat(done.outcome()).isEqualTo(Upserted.Outcome.CHANGED);
        assertThat(done.personId()).isEqualTo(kept);
        assertThat(details(kept).contact().phone()).isEqualTo("070-111 22 33");
        assertThat(details(kept).identity().reference()).isEqualTo("A-1");
        assertThat(listed()).containsExactly("Mohammed Ali");
    }

    @Test
    void relatives_who_are_made_one_are_no_relatives_of_themselves_and_are_relatives_again_when_parted() {
        UUID kept = register("Mohammed Ali");
        UUID other = register("Muhamed Aly");
        town.inTenant(() -> jdbc.sql("""
                        insert into people.family_link
                            (tenant_id, id, person_id, hidden, relative_id, relative_hidden, kind, noted_at)
                        values (?, gen_random_uuid(), ?, false, ?, false, 'sibling', now())
                        """).params(town.id(), kept, other).update());
        UUID merge = merged(kept, other);
        assertThat(links("person_id = relative_id")).isZero();
        town.as(caseworker, () -> merging.part(kept, merge, "det är två"));
        assertThat(links("person_id = '" + kept + "' and relative_id = '" + other + "'"))
                .isEqualTo(1);
    }

    private int links(String which) {
        return town.inTenant(() -> jdbc.sql("select count(*) from people.family_link where tenant_id = ? and " + which)
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    @Test
    void what_somebody_changed_while_they_were_one_stays_when_they_are_parted() {
        UUID kept = register("Mohammed Ali");
        UUID other = register("Muhamed Aly", "swedish", "A2");
        UUID merge = merged(kept, other, "swedish");
        Participant one = town.as(caseworker, () -> people.find(kept));
        town.as(
                caseworker,
                () -> people.change(
                        kept,
                        one.version(),
                        TestPeople.details(
                                app,
                                "Mohammed Ali",
                                "unit",
                                unit.toString(),
                                "caseworker",
                                caseworker.toString(),
                                "swedish",
                                "A2",
                                "phone",
                                "070-765 43 21")));
        town.as(caseworker, () -> merging.part(kept, merge, "inte samma ändå"));
        assertThat(details(kept).work().swedish()).isNull();
        assertThat(details(kept).contact().phone()).isEqualTo("070-765 43 21");
        assertThat(details(other).work().swedish()).hasToString("A2");
        assertThatThrownBy(() -> town.as(caseworker, () -> merging.part(kept, merge, "igen")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_joins_somebody_to_a_person_they_may_not_change() {
        UUID mine = register("Mohammed Ali");
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        UUID theirs = testPeople.register(
                colleague, "Muhamed Aly", "unit", unit.toString(), "caseworker", colleague.toString());
        UUID hidden = register("Muhamed Aly", "protection", "unknown", "handlers", handler.toString());
        assertThatThrownBy(() -> merge(mine, theirs)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge(mine, hidden)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge(mine, mine)).isInstanceOf(Refusal.class);
        UUID everything = town.staff(Role.COORDINATOR, unit);
        town.role(handler, Role.COORDINATOR, unit);
        assertThatThrownBy(() -> town.as(everything, () -> merging.pair(mine, hidden)))
                .isInstanceOf(Refusal.class);
        Merging.Outcome refused =
                town.as(handler, () -> merging.merge(merging.pair(mine, hidden), 0, 0, List.of(), "samma"));
        assertThat(refused).isInstanceOf(Merging.Outcome.Refused.class);
    }

    @Test
    void two_protected_people_are_joined_and_parted_by_their_handler_and_met_by_nobody_else() {
        UUID kept = register("Hemlig Ett", "protection", "unknown", "handlers", handler.toString());
        UUID other = register("Hemlig Två", "protection", "unknown", "handlers", handler.toString());
        UUID merge = town.as(
                handler,
                () -> merging.merge(merging.pair(kept, other), 0, 0, List.of(), "samma")
                                instanceof Merging.Outcome.Done done
                        ? done.mergeId()
                        : new UUID(0, 0));
        assertThat(town.as(handler, () -> merging.leadsTo(other))).contains(kept);
        assertThat(town.as(caseworker, () -> merging.leadsTo(other))).isEmpty();
        assertThat(town.as(handler, () -> people.search("Hemlig")))
                .extracting(PersonLine::id)
                .containsExactly(kept);
        town.as(handler, () -> merging.part(kept, merge, "fel"));
        assertThat(town.as(handler, () -> people.search("Hemlig"))).hasSize(2);
        assertThat(town.as(caseworker, () -> people.search("Hemlig"))).isEmpty();
    }

    @Test
    void somebody_who_was_protected_meanwhile_is_protected_as_two() {
        UUID kept = register("Mohammed Ali");
        UUID other = register("Muhamed Aly");
        UUID merge = merged(kept, other);
        town.as(
                caseworker,
                () -> people.change(
                        kept,
                        1,
                        TestPeople.details(
                                app,
                                "Mohammed Ali",
                                "unit",
                                unit.toString(),
                                "caseworker",
                                caseworker.toString(),
                                "protection",
                                "confidentiality_mark",
                                "handlers",
                                handler.toString())));
        town.as(handler, () -> merging.part(kept, merge, "fel"));
        assertThat(listed()).isEmpty();
        assertThat(town.as(handler, () -> people.find(other))
                        .details()
                        .protection()
                        .hides())
                .isTrue();
    }

    @Test
    void whoever_compared_an_older_version_is_told_and_nothing_happens() {
        UUID kept = register("Mohammed Ali");
        UUID other = register("Muhamed Aly");
        assertThat(town.as(caseworker, () -> merging.merge(merging.pair(kept, other), 0, 7, List.of(), "samma")))
                .isInstanceOf(Merging.Outcome.Overtaken.class);
        assertThat(listed()).hasSize(2);
    }

    @Test
    void an_entry_that_went_into_another_leads_on_also_when_that_one_went_into_a_third() {
        UUID first = register("Mohammed Ali");
        UUID second = register("Muhamed Aly");
        UUID third = register("Mohamad Ali");
        merged(second, first);
        UUID last = merged(third, second);
        assertThat(town.as(caseworker, () -> merging.leadsTo(first))).contains(third);
        town.as(caseworker, () -> merging.part(third, last, "fel"));
        assertThat(town.as(caseworker, () -> merging.leadsTo(first))).contains(second);
        assertThat(listed()).containsExactlyInAnyOrder("Muhamed Aly", "Mohamad Ali");
    }

    @Test
    void two_who_are_said_to_be_two_are_no_longer_suggested_from_either_side_until_that_is_taken_back() {
        UUID one = register("Mohammed Ali");
        UUID other = register("Muhamed Aly");
        assertThat(suggested(one)).isEqualTo(1);
        town.as(caseworker, () -> notSame.say(merging.pair(one, other), "tvillingar"));
        assertThat(suggested(one)).isZero();
        assertThat(suggested(other)).isZero();
        town.as(caseworker, () -> notSame.takeBack(merging.pair(other, one)));
        assertThat(suggested(one)).isEqualTo(1);
        assertThat(suggested(other)).isEqualTo(1);
    }

    private int suggested(UUID person) {
        return town.as(
                caseworker, () -> people.duplicatesOf(people.find(person)).size());
    }
}
