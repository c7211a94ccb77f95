package se.insteg.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.insteg.planner.TestPeople.TODAY;
import static se.insteg.planner.TestPeople.offers;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.PointsFile;

/** What a page claims about "what if" is what a plan made afresh comes to, with the change really made. */
class WaysInTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final TravelTable SLOW = slow();

    private static Planner.Task task(List<Person> people, List<Offer> offers, TravelTable travel, Planner.Given given) {
        return new Planner.Task(people, offers, travel, PointsFile.standard(), TODAY, Duration.ofSeconds(20), 1, given);
    }

    /** From Norr nothing goes in time to Verket, and it takes long to Torget; other journeys are estimated. */
    private static TravelTable slow() {
        var travel = new TravelTable();
        travel.put("Norr", "Verket", TravelTable.NO_WAY);
        travel.put("Norr", "Torget", 100);
        return travel;
    }

    /** A municipality so small that every plan is proven, and so crowded that what is changed makes a difference. */
    private static final class Town {
        final SplittableRandom random;
        final TreeMap<String, Person> people = new TreeMap<>();
        final TreeMap<String, Offer> offers = new TreeMap<>();
        final Map<String, Taken> taken = new HashMap<>();
        final Map<String, Set<String>> aside = new HashMap<>();
        final boolean limits;
        TravelTable travel = SLOW;
        int connections;

        Town(int seed) {
            random = new SplittableRandom(seed);
            limits = seed % 4 == 0;
            for (int i = 0; i < 9; i++) {
                person("P" + i);
            }
            for (int i = 0; i < 5; i++) {
                offer("O" + i);
            }
            taken.put("O0", new Taken(1, Map.of(Language.known("ar"), 1)));
            aside.put("P1", Set.of("O1"));
        }

        void person(String id) {
            var languages = one("ar", "ti", "so", "ar so");
            Integer most = one(20, 30, 45, 0);
            people.put(
                    id,
                    new Person(
                            id,
                            "",
                            null,
                            Arrays.stream(languages.split(" "))
                                    .map(Language::known)
                                    .toList(),
                            one(SwedishLevel.A0, SwedishLevel.A1, SwedishLevel.A2, SwedishLevel.B1),
                            List.of(),
                            List.of(),
                            List.of(),
                            Spot.of(id.hashCode() % 2 == 0 ? "Söder" : "Norr", 60.6 + random.nextInt(30) / 100.0, 15),
                            most == 0 ? null : most,
                            one(WeeklySchedule.EMPTY, hours(DayOfWeek.MONDAY, 8, 2), hours(DayOfWeek.TUESDAY, 13, 3)),
                            LocalDate.of(2025, 1 + random.nextInt(9), 1),
                            ""));
        }

        void offer(String id) {
            offers.put(
                    id,
                    new Offer(
                            id,
                            "",
                            List.of(),
                            List.of(),
                            one(SwedishLevel.A1, SwedishLevel.A2, SwedishLevel.B1),
                            List.of(),
                            random.nextInt(3),
                            Spot.of(
                                    id.hashCode() % 2 == 0 ? "Verket" : "Torget",
                                    60.6 + random.nextInt(30) / 100.0,
                                    15),
                            random.nextInt(3) == 0
                                    ? null
                                    : one(hours(DayOfWeek.MONDAY, 8, 4), hours(DayOfWeek.TUESDAY, 12, 4)),
                            null,
                            null,
                            limits && random.nextBoolean() ? 1 : null,
                            null));
        }

        private static WeeklySchedule hours(DayOfWeek day, int from, int hours) {
            return WeeklySchedule.of(List.of(new WeeklySchedule.Span(day, 60 * from, 60 * hours)));
        }

        @SafeVarargs
        private final <T> T one(T... some) {
            return some[random.nextInt(some.length)];
        }

        Planner.Task task() {
            return WaysInTest.task(
                    List.copyOf(people.values()),
                    List.copyOf(offers.values()),
                    travel,
                    new Planner.Given(taken, aside));
        }

        /** Really lets it run: where it is quicker, it is the time from place to place. */
        private void run(Connection connection) {
            connections++;
            var run = new TravelTable();
            for (var person : people.values()) {
                for (var offer : offers.values()) {
                    boolean served = person.home().name().equals(connection.from())
                            && offer.place().name().equals(connection.to());
                    int before = travel.minutes(person, offer);
                    run.put(person.id(), offer.id(), served ? Math.min(before, connection.minutes()) : before);
                }
            }
            travel = run;
        }

        /** Really makes the change. */
        void make(Alteration alteration, LivePlan before) {
            switch (alteration) {
                case Alteration.OfPerson one -> people.computeIfPresent(one.personId(), (id, person) -> one.to(person));
                case Alteration.OfOffer one -> offers.computeIfPresent(one.offerId(), (id, offer) -> one.to(offer));
                case Alteration.Opens(Offer offer) -> offers.put(offer.id(), offer);
                case Alteration.At at -> {}
                case Alteration.Connects(var connection) -> run(connection);
                case Alteration.UnplacedTravel many ->
                    before.unplaced()
                            .forEach(one -> people.computeIfPresent(one.id(), (id, person) -> many.to(person)));
                case Alteration.UnplacedSwedish many ->
                    before.unplaced()
                            .forEach(one -> people.computeIfPresent(one.id(), (id, person) -> many.to(person)));
            }
        }
    }

    private static void assertSame(Outcome outcome, Plan fresh, String what) {
        assertThat(fresh.proven()).as(what).isTrue();
        assertThat(outcome.after().proven()).as(what).isTrue();
        assertThat(outcome.placed()).as(what).isEqualTo(fresh.placed());
        assertThat(outcome.after().points()).as(what).isEqualTo(fresh.points());
    }

    @Test
    void what_would_give_somebody_a_place_does_when_it_really_is_so() {
        int ways = 0;
        int connections = 0;
        for (int seed = 0; seed < 120; seed++) {
            var live = LivePlan.of(new Town(seed).task());
            for (Person person : live.unplaced()) {
                var found = WaysInForOne.find(live, person.id(), LONG);
                assertThat(found.complete()).isTrue();
                for (var way : found.ways()) {
                    ways++;
                    var town = new Town(seed);
                    way.alterations().forEach(one -> town.make(one, live));
                    connections += town.connections;
                    assertSame(way.outcome(), Planner.plan(town.task()), seed + " " + way.alterations());
                    assertThat(way.outcome().movesOf(person.id()))
                            .singleElement()
                            .satisfies(move -> assertThat(move.gets()).isTrue());
                }
            }
        }
        assertThat(ways).isGreaterThan(300);
        assertThat(connections).isGreaterThan(50);
    }

    @Test
    void what_unlocks_most_places_as_many_more_as_is_said_and_no_single_seat_more_than_the_first() {
        int ways = 0;
        int connections = 0;
        for (int seed = 0; seed < 60; seed++) {
            var live = LivePlan.of(new Town(seed).task());
            var found = WaysInForMany.find(live, LONG, done -> {});
            assertThat(found.complete()).isTrue();
            for (var way : found.ways()) {
                ways++;
                var town = new Town(seed);
                way.alterations().forEach(one -> town.make(one, live));
                connections += town.connections;
                var fresh = Planner.plan(town.task());
                assertSame(way.outcome(), fresh, seed + " " + way.alterations());
                assertThat(way.outcome().more())
                        .hasValue(fresh.placed() - live.now().placed());
            }
            int most = found.ways().stream()
                    .mapToInt(way -> way.outcome().moreAtLeast())
                    .max()
                    .orElse(0);
            for (Offer offer : live.offers()) {
                assertThat(live.oneMoreSeat(offer.id()).moreAtLeast()).isLessThanOrEqualTo(most);
            }
        }
        assertThat(ways).isGreaterThan(150);
        assertThat(connections).isGreaterThan(20);
    }

    @Test
    void several_changes_together_come_to_what_they_come_to_when_all_are_made() {
        for (int seed = 0; seed < 80; seed++) {
            var town = new Town(seed);
            var live = LivePlan.of(town.task());
            var opened = offers("id;platser;svenska", "Ny;2;A1").getFirst();
            var all = List.<Alteration>of(
                    new Alteration.Swedish("P" + town.random.nextInt(9), SwedishLevel.B2),
                    new Alteration.MaxTravel("P2", 60),
                    new Alteration.Busy("P2", WeeklySchedule.EMPTY),
                    new Alteration.Speaks("P3", Language.known("uk")),
                    new Alteration.Seats("O" + town.random.nextInt(5), town.random.nextInt(4)),
                    new Alteration.NeedsSwedish("O2", SwedishLevel.A0),
                    new Alteration.Opens(opened),
                    new Alteration.Connects(new Connection("Norr", "Verket", 25)),
                    new Alteration.Seats("Ny", 1));
            var outcome = live.whatIf(all).orElseThrow();
            all.forEach(one -> town.make(one, live));
            assertSame(outcome, Planner.plan(town.task()), "" + seed);
            assertThat(live.now()).isEqualTo(LivePlan.of(new Town(seed).task()).now());
        }
    }

    @Test
    void what_a_place_costs_others_is_the_difference_between_their_two_best_plans() {
        int costly = 0;
        for (int seed = 0; seed < 80; seed++) {
            var town = new Town(seed);
            var live = LivePlan.of(town.task());
            for (Offer offer : live.offers()) {
                var taking = live.taking("P0", offer.id());
                if (taking.isEmpty()) {
                    continue;
                }
                var there = new Town(seed);
                var person = Objects.requireNonNull(there.people.remove("P0"));
                var free = Planner.plan(there.task());
                var before = there.taken.getOrDefault(offer.id(), Taken.NOTHING);
                Map<Language, Integer> speakers = new HashMap<>(before.speakers());
                person.languages().forEach(one -> speakers.merge(one, 1, Integer::sum));
                there.taken.put(offer.id(), new Taken(before.seats() + 1, speakers));
                var others = Planner.plan(there.task());
                assertThat(taking.get().persons()).hasValue(free.placed() - others.placed());
                assertThat(taking.get().points()).hasValue(free.points() - others.points());
                costly += taking.get().persons().getAsInt() > 0 ? 1 : 0;
            }
        }
        assertThat(costly).isGreaterThan(30);
    }

    @Test
    void a_plan_that_follows_is_as_good_as_one_made_anew() {
        int followed = 0;
        for (int seed = 0; seed < 120; seed++) {
            var town = new Town(seed);
            var live = LivePlan.of(town.task());
            for (int step = 0; step < 4; step++) {
                change(town, live);
                var next = live.following(town.task()).orElseThrow();
                var fresh = Planner.plan(town.task());
                assertThat(next.now().placed()).as(seed + " " + step).isEqualTo(fresh.placed());
                assertThat(next.now().points()).as(seed + " " + step).isEqualTo(fresh.points());
                assertThat(next.oneMoreSeat("O3").placed())
                        .isEqualTo(LivePlan.of(town.task()).oneMoreSeat("O3").placed());
                live = next;
                followed++;
            }
        }
        assertThat(followed).isEqualTo(480);
    }

    /** Somebody is proposed, comes, goes or is otherwise; an offer opens, closes, or is otherwise. */
    private static void change(Town town, LivePlan live) {
        switch (town.random.nextInt(7)) {
            case 0 -> {
                var placed = live.people().stream()
                        .filter(person -> live.placeOf(person.id()).isPresent())
                        .findFirst();
                placed.ifPresent(person -> {
                    String offer = live.placeOf(person.id()).orElseThrow();
                    var before = town.taken.getOrDefault(offer, Taken.NOTHING);
                    Map<Language, Integer> speakers = new HashMap<>(before.speakers());
                    person.languages().forEach(one -> speakers.merge(one, 1, Integer::sum));
                    town.taken.put(offer, new Taken(before.seats() + 1, speakers));
                    town.people.remove(person.id());
                });
            }
            case 1 -> town.person("P" + town.random.nextInt(14));
            case 2 -> town.people.remove("P" + town.random.nextInt(14));
            case 3 -> town.offer("O" + town.random.nextInt(7));
            case 4 -> town.aside.put("P" + town.random.nextInt(9), Set.of("O" + town.random.nextInt(5)));
            case 5 -> town.taken.remove("O" + town.random.nextInt(5));
            default -> {
                String gone = "O" + (4 + town.random.nextInt(3));
                town.offers.remove(gone);
                town.taken.remove(gone);
            }
        }
    }

    @Test
    void another_day_or_a_whole_new_register_is_not_followed() {
        var town = new Town(1);
        var live = LivePlan.of(town.task());
        for (int i = 0; i < 200; i++) {
            town.person("N" + i);
        }
        assertThat(live.following(town.task())).isEmpty();
        var tomorrow = new Planner.Task(
                live.people(),
                live.offers(),
                SLOW,
                PointsFile.standard(),
                TODAY.plusDays(1),
                LONG,
                1,
                Planner.Given.NOTHING);
        assertThat(live.following(tomorrow)).isEmpty();
    }

    @Test
    void what_is_not_in_the_plan_is_said_to_be_missing() {
        var live = LivePlan.of(new Town(1).task());
        assertThatThrownBy(() -> live.whatIf(List.of(new Alteration.MaxTravel("nobody", 10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody in the plan is 'nobody'");
        assertThatThrownBy(() -> live.whatIf(List.of(new Alteration.Seats("nowhere", 10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no offer in the plan is 'nowhere'");
        assertThat(WaysInForOne.find(live, new ArrayList<>(placed(live)).getFirst(), LONG)
                        .ways())
                .isEmpty();
    }

    private static List<String> placed(LivePlan live) {
        return live.people().stream()
                .map(Person::id)
                .filter(id -> live.placeOf(id).isPresent())
                .toList();
    }
}
