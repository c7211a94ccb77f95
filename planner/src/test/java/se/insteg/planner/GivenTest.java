package se.insteg.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.planner.TestPeople.TODAY;
import static se.insteg.planner.TestPeople.offers;
import static se.insteg.planner.TestPeople.people;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.reading.PointsFile;
import se.insteg.planner.wording.Wording;

/** What is settled before a plan is made binds it. */
class GivenTest {
    private static Plan plan(List<Person> people, List<Offer> offers, Planner.Given given) {
        return Planner.plan(new Planner.Task(
                people, offers, TravelTable.EMPTY, PointsFile.standard(), TODAY, Duration.ofSeconds(20), 1, given));
    }

    private static List<String> placed(Plan plan) {
        return plan.placements().stream()
                .map(one -> one.person().id() + " " + one.offer().id())
                .toList();
    }

    @Test
    void a_seat_that_is_taken_is_not_given_again() {
        var people = people("id;väntar sedan", "A;2025-01-01", "B;2026-01-01");
        var offers = offers("id;platser", "O;2");
        var plan = plan(people, offers, new Planner.Given(Map.of("O", new Taken(1, Map.of())), Map.of()));
        assertThat(placed(plan)).containsExactly("A O");
        assertThat(plan.placed()).isEqualTo(1);
        assertThat(plan.placedUpperBound()).isEqualTo(1);
        assertThat(plan.proven()).isTrue();
        assertThat(plan.placements().getFirst().reasons())
                .anyMatch(reason -> Wording.in("sv").say(reason.evidence()).equals("Planen fyller 2 av 2 platser"));
    }

    @Test
    void more_seats_taken_than_there_are_fill_the_offer_and_are_no_error() {
        var plan = plan(
                people("id", "A"),
                offers("id;platser", "O;1"),
                new Planner.Given(Map.of("O", new Taken(3, Map.of())), Map.of()));
        assertThat(plan.placed()).isZero();
        assertThat(plan.placedUpperBound()).isZero();
        assertThat(plan.unplaced()).hasSize(1);
    }

    @Test
    void languages_of_those_who_have_seats_count_against_the_limit() {
        var people = people("id;språk", "A;ar", "B;ti");
        var offers = offers("id;platser;max samma språk", "O;3;1");
        var given = new Planner.Given(Map.of("O", new Taken(1, Map.of(Language.known("ar"), 1))), Map.of());
        assertThat(placed(plan(people, offers, given))).containsExactly("B O");
    }

    @Test
    void a_limit_passed_before_bars_that_language_and_no_other() {
        var people = people("id;språk", "A;ar", "B;ti", "C;ti");
        var offers = offers("id;platser;max samma språk", "O;6;1");
        var given = new Planner.Given(Map.of("O", new Taken(2, Map.of(Language.known("ar"), 2))), Map.of());
        assertThat(placed(plan(people, offers, given))).hasSize(1).noneMatch(one -> one.startsWith("A"));
    }

    @Test
    void what_somebody_has_set_aside_is_not_planned_and_is_said() {
        var plan = plan(
                people("id", "A"), offers("id;platser", "O;1"), new Planner.Given(Map.of(), Map.of("A", Set.of("O"))));
        assertThat(plan.placements()).isEmpty();
        var unplaced = plan.unplaced().getFirst();
        assertThat(Wording.in("sv").say(unplaced.because())).contains("inte nu");
        assertThat(unplaced.nearest().getFirst().blockers())
                .extracting(reason -> reason.criterion())
                .containsExactly("setAside");
    }

    @Test
    void among_plans_as_good_the_one_is_made_that_leaves_most_where_they_were() {
        var people = people("id", "A", "B", "C");
        var offers = offers("id;platser", "O;1", "P;1", "Q;1");
        for (var before : List.of(
                Map.of("A", "O", "B", "P", "C", "Q"),
                Map.of("A", "Q", "B", "O", "C", "P"),
                Map.of("A", "P", "B", "Q", "C", "O"))) {
            var plan = plan(people, offers, Planner.Given.NOTHING.after(before));
            assertThat(plan.placements())
                    .allSatisfy(one -> assertThat(one.offer().id())
                            .isEqualTo(before.get(one.person().id())));
            assertThat(plan.points())
                    .isEqualTo(plan(people, offers, Planner.Given.NOTHING).points());
            assertThat(plan.upperBound()).isEqualTo(plan.points());
            assertThat(plan.proven()).isTrue();
        }
    }

    @Test
    void nobody_stays_where_one_point_more_is_had_elsewhere_or_one_person_more_would_have_a_place() {
        var people = people("id;väntar sedan", "A;2025-01-01", "B;2026-10-30");
        var offers = offers("id;platser", "O;1");
        assertThat(placed(plan(people, offers, Planner.Given.NOTHING.after(Map.of("B", "O")))))
                .as("more points")
                .containsExactly("A O");
        var able = people("id;svenska", "C;B1", "D;A0");
        var two = offers("id;platser;svenska", "O;1;A0", "P;1;B1");
        assertThat(placed(plan(able, two, Planner.Given.NOTHING.after(Map.of("C", "O")))))
                .as("one person more")
                .containsExactly("C P", "D O");
        assertThat(placed(plan(able, two, Planner.Given.NOTHING.after(Map.of("C", "closed since")))))
                .containsExactly("C P", "D O");
    }
}
