package se.insteg.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.insteg.planner.TestPeople.TODAY;
import static se.insteg.planner.TestPeople.offers;
import static se.insteg.planner.TestPeople.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.reading.PointsFile;
import se.insteg.planner.wording.Wording;

class LivePlanTest {
    private static Planner.Task task(List<Person> people, List<Offer> offers, Planner.Given given) {
        return new Planner.Task(
                people, offers, TravelTable.EMPTY, PointsFile.standard(), TODAY, Duration.ofSeconds(20), 1, given);
    }

    private static LivePlan live(List<Person> people, List<Offer> offers) {
        return LivePlan.of(task(people, offers, Planner.Given.NOTHING));
    }

    private static List<String> said(Outcome outcome) {
        return outcome.words().stream().map(Wording.in("sv")::say).toList();
    }

    @Test
    void more_swedish_for_one_person_places_one_more_and_says_who_moves() {
        var live = live(people("id;svenska", "A;B1", "B;A1"), offers("id;platser;svenska", "O;1;A1", "P;1;B1"));
        assertThat(live.now().placed()).isEqualTo(2);
        var outcome = live.suppose(
                        new Supposition.PersonIs(people("id;svenska", "A;A1").getFirst()))
                .orElseThrow();
        assertThat(outcome.more()).hasValue(-1);
        assertThat(said(outcome)).contains("En person färre får en placering");

        var without = live(people("id;svenska", "A;A1", "B;A1"), offers("id;platser;svenska", "O;1;A1", "P;1;B1"));
        var raised = without.suppose(
                        new Supposition.PersonIs(people("id;svenska", "A;B1").getFirst()))
                .orElseThrow();
        assertThat(raised.more()).hasValue(1);
        assertThat(raised.moves()).extracting(Outcome.Move::toOfferId).contains("P");
        assertThat(said(raised).getFirst()).isEqualTo("En person till får en placering");
    }

    @Test
    void a_seat_more_is_worth_a_person_where_people_wait_and_nothing_where_seats_are_free() {
        var live = live(people("id;svenska", "A;B1", "B;B1", "C;A1"), offers("id;platser;svenska", "O;1;A2", "P;4;C1"));
        assertThat(live.oneMoreSeat("O").more()).hasValue(1);
        assertThat(live.price("O").persons()).isEqualTo(1);
        assertThat(live.oneMoreSeat("P").more()).hasValue(0);
        assertThat(live.price("P")).isEqualTo(new LivePlan.SeatPrice(0, 0));
        assertThat(said(live.oneMoreSeat("P")))
                .containsExactly("Lika många får en placering som nu", "Ingens placering ändras");
    }

    @Test
    void having_a_person_at_an_offer_that_bars_them_is_no_plan() {
        var live = live(people("id;svenska", "A;A1"), offers("id;platser;svenska", "O;1;B1"));
        assertThat(live.suppose(new Supposition.PersonAt("A", "O"))).isEmpty();
        assertThatThrownBy(() -> live.suppose(new Supposition.PersonAt("nobody", "O")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no unit 'nobody'");
    }

    @Test
    void those_who_have_seats_already_are_not_counted_and_not_moved() {
        var live = LivePlan.of(task(
                people("id", "A", "B"),
                offers("id;platser", "O;2"),
                new Planner.Given(Map.of("O", new Taken(1, Map.of())), Map.of())));
        var outcome = live.oneMoreSeat("O");
        assertThat(outcome.placed()).isEqualTo(2);
        assertThat(outcome.more()).hasValue(1);
        assertThat(outcome.moves()).hasSize(1);
    }

    @Test
    void what_unlocks_most_comes_first() {
        var live = live(people("id;svenska", "A;A1", "B;A1", "C;A1"), offers("id;platser;svenska", "O;1;A1", "P;3;B1"));
        var offer = offers("id;platser;svenska", "P;3;A1").getFirst();
        var person = people("id;svenska", "A;B1").getFirst();
        var unlocks = live.unlocks(List.of(new Supposition.PersonIs(person), new Supposition.OfferIs(offer)));
        assertThat(unlocks)
                .extracting(unlock -> unlock.outcome().more().orElse(0))
                .containsExactly(2, 1);
    }

    /** Whatever is supposed, the outcome is that of a plan made afresh of people and offers as supposed. */
    @Test
    void every_outcome_equals_a_plan_made_afresh() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 150; i++) {
            boolean limits = i % 3 == 0;
            var people = new ArrayList<>(randomPeople(random, 9));
            var offers = new ArrayList<>(randomOffers(random, 4, limits));
            var live = live(people, offers);
            Supposition supposition;
            int at = random.nextInt(people.size());
            int o = random.nextInt(offers.size());
            switch (random.nextInt(5)) {
                case 0 -> {
                    people.set(at, randomPeople(random, at + 1).getLast());
                    supposition = new Supposition.PersonIs(people.get(at));
                }
                case 1 -> {
                    people.add(randomPeople(random, people.size() + 1).getLast());
                    supposition = new Supposition.PersonComes(people.getLast());
                }
                case 2 ->
                    supposition = new Supposition.PersonGoes(people.remove(at).id());
                case 3 -> {
                    offers.set(o, randomOffers(random, o + 1, limits).getLast());
                    supposition = new Supposition.OfferIs(offers.get(o));
                }
                default -> {
                    offers.add(randomOffers(random, offers.size() + 1, limits).getLast());
                    supposition = new Supposition.OfferComes(offers.getLast());
                }
            }
            var outcome = live.suppose(supposition).orElseThrow();
            var fresh = Planner.plan(task(people, offers, Planner.Given.NOTHING));
            assertThat(fresh.proven()).isTrue();
            assertThat(outcome.placed()).as(i + " " + supposition).isEqualTo(fresh.placed());
            assertThat(outcome.more()).hasValue(fresh.placed() - live.now().placed());
            assertThat(outcome.points()).hasValue(fresh.points() - live.now().points());
        }
    }

    private static List<Person> randomPeople(SplittableRandom random, int count) {
        List<String> lines = new ArrayList<>(List.of("id;svenska;språk;väntar sedan"));
        for (int i = 0; i < count; i++) {
            lines.add("P" + i + ";" + List.of("A1", "A2", "B1").get(random.nextInt(3)) + ";"
                    + List.of("ar", "ti", "so", "ar, so").get(random.nextInt(4)) + ";2025-0"
                    + (1 + random.nextInt(9)) + "-01");
        }
        return people(lines.toArray(String[]::new));
    }

    private static List<Offer> randomOffers(SplittableRandom random, int count, boolean limits) {
        List<String> lines = new ArrayList<>(List.of("id;platser;svenska;max samma språk"));
        for (int i = 0; i < count; i++) {
            lines.add("O" + i + ";" + random.nextInt(4) + ";"
                    + List.of("A1", "A2", "B1").get(random.nextInt(3)) + ";"
                    + (limits && random.nextBoolean() ? "1" : ""));
        }
        return offers(lines.toArray(String[]::new));
    }
}
