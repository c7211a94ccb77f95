package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonDetails.Work;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The best plan for everybody, kept and compared. */
@InstegTest
class RoundsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestMatching matching;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
    }

    private Comparison.Seen view(UUID staff, UUID round) {
        return matching.town.as(
                staff, () -> matching.bean(Rounds.class).view(round).seen());
    }

    private Comparison compare(UUID now, UUID before) {
        return matching.town.as(
                matching.coordinator,
                () -> matching.bean(Rounds.class).compare(now, before).comparison());
    }

    @Test
    void a_round_places_explains_and_gives_the_same_plan_again_when_nothing_changed() {
        UUID selam = matching.person("Selam", "swedish", "B1", "wishes", "kock");
        UUID amir = matching.person("Amir", "swedish", "A0");
        UUID kitchen = matching.offer("Kök", 1, "occupations", "kock", "minSwedish", "A2");
        UUID first = matching.round(matching.coordinator);
        UUID second = matching.round(matching.coordinator);
        Comparison.Seen seen = view(matching.coordinator, first);
        assertThat(seen.lines())
                .filteredOn(line -> line.personId().equals(selam))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.offerId()).isEqualTo(kitchen);
                    assertThat(line.story().reasons().stream()
                                    .mapToInt(Shown.Why::points)
                                    .sum())
                            .isEqualTo(line.points());
                });
        assertThat(seen.lines())
                .filteredOn(line -> line.personId().equals(amir))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome()).isEqualTo(Round.Outcome.UNPLACED);
                    assertThat(line.story().nearest().getFirst().blockers())
                            .extracting(Shown.Why::criterion)
                            .contains("swedish");
                });
        Round.Result result = seen.round().result();
        assertThat(result).isNotNull();
        assertThat(result.placed()).isEqualTo(1);
        assertThat(result.proven()).isTrue();
        assertThat(view(matching.coordinator, second).lines()).isEqualTo(seen.lines());
        Comparison comparison = compare(second, first);
        assertThat(comparison.sameInput()).isTrue();
        assertThat(comparison.newly()).isEmpty();
        assertThat(comparison.stayed()).isEqualTo(1);
    }

    @Test
    void a_comparison_tells_who_moved_and_what_had_changed() {
        UUID amir = matching.person("Amir", "swedish", "A1");
        matching.offer("Kök", 1, "minSwedish", "A2");
        UUID before = matching.round(matching.coordinator);
        matching.town.as(matching.caseworker, () -> {
            People people = matching.bean(People.class);
            Participant stored = people.find(amir);
            return people.change(amir, stored.version(), with(stored.details(), SwedishLevel.A2));
        });
        UUID now = matching.round(matching.coordinator);
        Comparison comparison = compare(now, before);
        assertThat(comparison.sameInput()).isFalse();
        assertThat(comparison.newly()).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(amir);
            assertThat(one.own()).containsExactly(new Comparison.Difference("swedish", "A1", "A2"));
        });
        assertThat(compare(before, now).noLonger()).hasSize(1);
    }

    private static PersonDetails with(PersonDetails details, SwedishLevel level) {
        Work work = details.work();
        return new PersonDetails(
                details.identity(),
                details.care(),
                details.contact(),
                new Work(work.languages(), level, work.occupations(), work.skills(), work.wishes()),
                details.everyday(),
                details.protection());
    }

    @Test
    void who_is_proposed_keeps_the_seat_and_is_not_planned_anew() {
        UUID selam = matching.person("Selam");
        UUID amir = matching.person("Amir");
        UUID kitchen = matching.offer("Kök", 1);
        matching.propose(matching.caseworker, selam, kitchen);
        Comparison.Seen seen = view(matching.coordinator, matching.round(matching.coordinator));
        assertThat(seen.lines())
                .filteredOn(line -> line.personId().equals(selam))
                .extracting(Round.Line::outcome)
                .containsExactly(Round.Outcome.PROPOSED);
        assertThat(seen.lines())
                .filteredOn(line -> line.personId().equals(amir))
                .extracting(Round.Line::outcome)
                .containsExactly(Round.Outcome.UNPLACED);
    }

    @Test
    void who_has_a_placement_that_nobody_proposed_here_keeps_it_and_is_in_no_plan_or_order() {
        TestPlacements placements = new TestPlacements(app);
        TestPlacements.Made made = placements.running();
        matching = placements.matching;
        matching.town.inTenant(() -> jdbc.sql("update placements.proposal set state = 'over' where id = ?")
                .param(made.proposal())
                .update());
        UUID amir = matching.person("Amir", "born", "1992-03-01");
        UUID kitchen = matching.offer("Kök", 2);
        assertThat(view(matching.coordinator, matching.round(matching.coordinator))
                        .lines())
                .extracting(Round.Line::personId)
                .containsExactly(amir);
        assertThat(matching.town.as(matching.coordinator, () -> matching.bean(Matching.class)
                        .peopleFor(kitchen)
                        .order()
                        .ranking()
                        .all()))
                .extracting(one -> one.person().id())
                .containsExactly(amir.toString());
    }

    @Test
    void a_round_shows_a_viewer_only_whom_they_may_see() {
        UUID elsewhere = matching.town.unit("Annan enhet");
        UUID stranger = matching.town.staff(Role.COORDINATOR, elsewhere);
        for (int i = 0; i < 6; i++) {
            matching.person("P" + i);
        }
        UUID round = matching.round(matching.coordinator);
        Comparison.Seen seen = view(stranger, round);
        assertThat(seen.lines()).isEmpty();
        assertThat(seen.others()).isEqualTo(6);
        assertThat(seen.isWhole()).isFalse();
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        assertThatThrownBy(() ->
                        neighbour.as(there, () -> matching.bean(Rounds.class).find(round)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_round_whose_program_died_is_interrupted_and_can_be_made_again() {
        UUID dead = UUID.randomUUID();
        matching.town.inTenant(() -> jdbc.sql("""
                                insert into placements.round (tenant_id, id, made_by, made_at, state, runner, beat_at,
                                    today, seed, seconds_limit, points_table)
                                values (?, ?, ?, now() - interval '1 hour', 'running', gen_random_uuid(),
                                    now() - interval '1 hour', current_date, 1, 10, '{}')
                                """)
                .params(matching.town.id(), dead, matching.coordinator)
                .update());
        List<Round> all = matching.town.as(
                matching.coordinator, () -> matching.bean(Rounds.class).list(null));
        assertThat(all).extracting(Round::state).containsExactly(Round.State.INTERRUPTED);
        UUID made = matching.round(matching.coordinator);
        assertThat(made).isNotEqualTo(dead);
        assertThat(view(matching.coordinator, made).round().state()).isEqualTo(Round.State.DONE);
    }
}
