package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan that lives on, against plans made afresh. */
class LiveTest {
    private static final int CHANGES = 1000;

    enum Regime {
        PURE(RandomInstances.PURE, 60),
        LOCKED_SINGLES(new RandomInstances.Kind(7, 4, 1, 2, false, 25), 60),
        CROSSING_CLASSES(RandomInstances.CAPPED, 10),
        HOUSEHOLDS(RandomInstances.FULL, 10);

        final RandomInstances.Kind kind;
        final int instances;

        Regime(RandomInstances.Kind kind, int instances) {
            this.kind = kind;
            this.instances = instances;
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_every_change_the_plan_is_as_good_as_the_best_of_all_plans(Regime regime) {
        for (Objective objective : Objective.values()) {
            SplittableRandom random = new SplittableRandom(regime.ordinal());
            RandomInstances instances = new RandomInstances(random);
            RandomChanges changes = new RandomChanges(random, regime.kind);
            int refused = 0;
            for (int i = 0; i < regime.instances; i++) {
                Live live =
                        Live.of(instances.next(regime.kind), Options.defaults().objective(objective));
                for (int c = 0; c < CHANGES / 10; c++) {
                    refused += change(live, changes) ? 0 : 1;
                    assertBest(regime + " " + objective + " " + i + " change " + c, live);
                }
            }
            assertThat(refused).isPositive().isLessThan(regime.instances * CHANGES / 20);
        }
    }

    @Test
    void after_a_thousand_changes_a_plan_of_some_hundred_persons_equals_a_fresh_one() {
        thousandChanges(GeneratedRegions.pure(300, 120, 7), 4);
    }

    @Test
    @Tag("long")
    void after_a_thousand_changes_a_plan_of_ten_thousand_persons_equals_a_fresh_one() {
        thousandChanges(GeneratedRegions.pure(10_000, 5_000, 7), 100);
    }

    private static void thousandChanges(Instance start, int everySoOften) {
        for (Objective objective : Objective.values()) {
            Options options = Options.defaults().objective(objective);
            Live live = Live.of(start, options);
            CommonChanges changes = new CommonChanges(new SplittableRandom(11));
            for (int c = 1; c <= CHANGES; c++) {
                live.apply(changes.next(live));
                if (c % everySoOften == 0) {
                    Solution kept = live.solution();
                    Solution fresh = Matching.solve(kept.instance(), options);
                    String which = objective + " change " + c;
                    assertThat(fresh.proven()).as(which).isTrue();
                    assertThat(kept.placedPersons()).as(which).isEqualTo(fresh.placedPersons());
                    assertThat(kept.points()).as(which).isEqualTo(fresh.points());
                    assertThat(Certificate.of(kept).faults()).as(which).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_undone_is_undone_to_the_last_move(Regime regime) {
        SplittableRandom random = new SplittableRandom(50 + regime.ordinal());
        RandomInstances instances = new RandomInstances(random);
        RandomChanges changes = new RandomChanges(random, regime.kind);
        for (int i = 0; i < regime.instances / 4 + 1; i++) {
            Live live = Live.of(instances.next(regime.kind), Options.defaults());
            List<Map<String, String>> plans = new ArrayList<>();
            for (int c = 0; c < 15; c++) {
                Map<String, String> before = plan(live);
                Price[] prices = prices(live);
                if (change(live, changes)) {
                    plans.add(before);
                    live.tryOut(new Change.Arrives(Unit.of("guest"), Map.of()));
                } else {
                    assertThat(plan(live)).as("refused, so nothing changed").isEqualTo(before);
                    assertThat(prices(live)).isEqualTo(prices);
                }
            }
            assertThat(live.undoable()).isEqualTo(plans.size());
            for (Map<String, String> before : plans.reversed()) {
                live.undo();
                assertThat(plan(live)).isEqualTo(before);
                assertBest(regime + " undone", live);
            }
            assertThatThrownBy(live::undo).isInstanceOf(NoSuchElementException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void questions_and_refused_changes_leave_what_can_be_undone_as_it_was(Regime regime) {
        SplittableRandom random = new SplittableRandom(60 + regime.ordinal());
        RandomInstances instances = new RandomInstances(random);
        RandomChanges changes = new RandomChanges(random, regime.kind);
        Live live = Live.of(instances.next(regime.kind), Options.defaults());
        List<Map<String, String>> plans = new ArrayList<>();
        while (plans.size() < 25) {
            Map<String, String> before = plan(live);
            if (change(live, changes)) {
                plans.add(before);
            }
        }
        live.apply(new Change.Opens(Place.of("the only seat", 1), Map.of()));
        live.apply(
                new Change.Arrives(Unit.of("asks"), Map.of("the only seat", 1)),
                new Change.Arrives(Unit.of("has it"), Map.of("the only seat", 2)));
        Map<String, String> plan = plan(live);
        int undoable = live.undoable();
        Candidate more = Candidate.of("more", new Change.Pair("asks", "the only seat", 3));
        assertThat(new Reasons(live).placed("asks", List.of(more, more))).isInstanceOf(Turning.By.class);
        assertThatThrownBy(() -> live.apply(new Change.Leaves("nobody"))).isInstanceOf(InvalidInstanceException.class);
        assertThat(plan(live)).isEqualTo(plan);
        assertThat(live.undoable()).isEqualTo(undoable).isGreaterThanOrEqualTo(20);
        live.undo();
        live.undo();
        for (Map<String, String> before : plans.reversed().subList(0, 18)) {
            live.undo();
            assertThat(plan(live)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void however_long_it_lives_the_last_changes_can_be_undone_and_memory_is_given_back(Objective objective) {
        Options options = Options.defaults().objective(objective);
        Live live = Live.of(GeneratedRegions.pure(200, 80, 5), options, new History(100_000));
        CommonChanges changes = new CommonChanges(new SplittableRandom(12));
        int forgotten = 0;
        for (int c = 0; c < 20_000; c++) {
            int before = live.undoable();
            live.apply(changes.next(live));
            if (live.undoable() <= before) {
                forgotten++;
                assertThat(live.undoable()).as("change " + c).isGreaterThan(100);
                goBackAndForth(live, changes);
            }
        }
        assertThat(forgotten).isPositive();
    }

    private static void goBackAndForth(Live live, CommonChanges changes) {
        Map<String, String> plan = plan(live);
        Price[] prices = prices(live);
        for (int c = 0; c < 50; c++) {
            live.apply(changes.next(live));
        }
        for (int c = 0; c < 50; c++) {
            live.undo();
        }
        changes.readAgain(live);
        assertThat(plan(live)).isEqualTo(plan);
        assertThat(prices(live)).isEqualTo(prices);
        assertThat(Certificate.of(live.solution()).faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_moves_told_are_exactly_the_difference_between_the_plans(Regime regime) {
        SplittableRandom random = new SplittableRandom(70 + regime.ordinal());
        RandomInstances instances = new RandomInstances(random);
        RandomChanges changes = new RandomChanges(random, regime.kind);
        for (int i = 0; i < regime.instances; i++) {
            Live live = Live.of(instances.next(regime.kind), Options.defaults());
            for (int c = 0; c < 20; c++) {
                Map<String, String> told = plan(live);
                try {
                    Effect effect = live.apply(changes.next(live.solution().instance()));
                    for (Move move : effect.moves()) {
                        assertThat(told.get(move.unit())).isEqualTo(move.from());
                        assertThat(move.from()).isNotEqualTo(move.to());
                        if (move.to() == null) {
                            told.remove(move.unit());
                        } else {
                            told.put(move.unit(), move.to());
                        }
                    }
                    assertThat(told).as(regime + " " + i).isEqualTo(plan(live));
                } catch (InvalidInstanceException refused) {
                    // Some of the changes drawn cannot be made.
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_snapshot_is_gone_back_to_and_goes_on_from_there(Regime regime) {
        SplittableRandom random = new SplittableRandom(90 + regime.ordinal());
        RandomInstances instances = new RandomInstances(random);
        RandomChanges changes = new RandomChanges(random, regime.kind);
        for (int i = 0; i < regime.instances / 4 + 1; i++) {
            Live live = Live.of(instances.next(regime.kind), Options.defaults());
            for (int c = 0; c < 5; c++) {
                change(live, changes);
            }
            Snapshot snapshot = live.snapshot();
            Map<String, String> plan = plan(live);
            for (int c = 0; c < 5; c++) {
                change(live, changes);
            }
            Live other = Live.of(snapshot, Options.defaults());
            live.restore(snapshot);
            assertThat(plan(live)).isEqualTo(plan).isEqualTo(plan(other));
            for (int c = 0; c < 5; c++) {
                change(live, changes);
                assertBest(regime + " restored", live);
            }
            assertThat(plan(other)).isEqualTo(plan);
        }
    }

    @Test
    void a_household_that_arrives_and_leaves_takes_the_plan_to_the_search_and_back() {
        Live live = Live.of(GeneratedRegions.pure(60, 25, 3), Options.defaults());
        Map<String, String> before = plan(live);
        live.apply(new Change.Arrives(Unit.of("household").size(3), Map.of("p0", 10, "p1", 20, "p2", 5)));
        assertThat(live.tally().placedPersons())
                .isLessThanOrEqualTo(live.tally().placedUpperBound());
        live.apply(new Change.Leaves("household"));
        assertThat(live.tally().proven()).isTrue();
        live.undo();
        live.undo();
        assertThat(plan(live)).isEqualTo(before);
    }

    @Test
    void nobody_moves_when_nothing_that_matters_changes() {
        Live live = Live.of(GeneratedRegions.pure(300, 120, 9), Options.defaults());
        Solution plan = live.solution();
        for (int u = 0; u < plan.instance().unitCount(); u++) {
            String unit = plan.instance().unit(u).id();
            Effect effect = live.apply(new Change.Pairs(unit, pairs(plan.instance(), u)));
            assertThat(effect.moves()).isEmpty();
        }
    }

    @Test
    void nobody_moves_when_something_else_about_a_locked_person_changes() {
        SplittableRandom random = new SplittableRandom(13);
        RandomInstances instances = new RandomInstances(random);
        for (int i = 0; i < 2000; i++) {
            Live live = Live.of(instances.next(Regime.LOCKED_SINGLES.kind), Options.defaults());
            Instance instance = live.solution().instance();
            for (int u = 0; u < instance.unitCount(); u++) {
                if (instance.unit(u).locked()) {
                    Map<String, Integer> pairs = pairs(instance, u);
                    String kept = instance.place(instance.currentPlace(u)).id();
                    pairs.replaceAll((place, points) -> place.equals(kept) ? points : points + 7);
                    Effect effect = live.apply(new Change.Pairs(instance.unit(u).id(), pairs));
                    assertThat(effect.moves()).as("instance " + i).isEmpty();
                    assertThat(Certificate.of(live.solution()).faults()).isEmpty();
                }
            }
        }
    }

    @Test
    void what_cannot_be_changed_is_refused_with_a_sentence() {
        Live live = Live.of(
                Instance.builder()
                        .place("p", 1)
                        .place("q", 1)
                        .unit("a")
                        .unit("b")
                        .pair("a", "p", 1)
                        .pair("b", "p", 2)
                        .build(),
                Options.defaults());
        refuses(live, new Change.Leaves("c"), "there is no unit 'c'");
        refuses(live, new Change.Seats("x", 2), "there is no place 'x'");
        refuses(live, new Change.Seats("p", -2), "capacity of place 'p' is -2");
        refuses(live, new Change.Arrives(Unit.of("a"), Map.of()), "unit 'a' is there already");
        refuses(live, new Change.Opens(Place.of("p", 1), Map.of()), "place 'p' is there already");
        refuses(live, new Change.Pair("a", "p", 200_000_000), "but must lie between -100000000 and 100000000");
        refuses(live, new Change.Locks("a", "q"), "has no pair with it");
        live.apply(new Change.Locks("a", "p"));
        refuses(live, new Change.Locks("b", "p"), "do not fit its capacity 1");
        refuses(live, new Change.Closes("p"), "cannot close while 1 persons are locked there");
        refuses(live, new Change.Seats("p", 0), "cannot have 0 seats while 1 persons are locked there");
        refuses(live, new Change.Exclusion("a", "p"), "has no pair with it");
        assertThat(live.placeOf("a")).contains("p");
    }

    @Test
    void an_error_on_the_way_leaves_nothing_changed() {
        boolean[] fails = {false};
        Options options = Options.defaults().progress(progress -> {
            if (fails[0]) {
                throw new AssertionError("on the way");
            }
        });
        Live live = Live.of(GeneratedRegions.pure(60, 25, 3), options);
        Map<String, String> plan = plan(live);
        int undoable = live.undoable();
        fails[0] = true;
        Change household = new Change.Arrives(Unit.of("household").size(3), Map.of("p0", 10));
        assertThatThrownBy(() -> live.apply(household)).isInstanceOf(AssertionError.class);
        fails[0] = false;
        assertThat(plan(live)).isEqualTo(plan);
        assertThat(live.undoable()).isEqualTo(undoable);
        assertThat(live.apply(household).before().proven()).isTrue();
    }

    @Test
    void a_snapshot_under_another_objective_is_refused() {
        Instance instance = GeneratedRegions.pure(60, 25, 3);
        Options points = Options.defaults().objective(Objective.POINTS_ONLY);
        Live live = Live.of(instance, Options.defaults());
        assertThatThrownBy(() -> Live.of(live.snapshot(), points)).isInstanceOf(IllegalArgumentException.class);
        Live other = Live.of(instance, points);
        assertThatThrownBy(() -> other.restore(live.snapshot()))
                .hasMessageContaining("PERSONS_FIRST, not by POINTS_ONLY");
        assertThat(other.tally().proven()).isTrue();
    }

    private static void refuses(Live live, Change change, String sentence) {
        assertThatThrownBy(() -> live.apply(new Change.Arrives(Unit.of("first"), Map.of()), change))
                .isInstanceOf(InvalidInstanceException.class)
                .hasMessageContaining(sentence);
    }

    private static boolean change(Live live, RandomChanges changes) {
        try {
            live.apply(changes.next(live.solution().instance()));
            return true;
        } catch (InvalidInstanceException refused) {
            return false;
        }
    }

    private static void assertBest(String which, Live live) {
        Solution solution = live.solution();
        BruteForce every = new BruteForce(solution.instance());
        if (live.objective() == Objective.PERSONS_FIRST) {
            assertThat(solution.placedPersons()).as(which).isEqualTo(every.mostPersons);
            assertThat(solution.points()).as(which).isEqualTo(every.bestPoints[every.mostPersons]);
        } else {
            assertThat(solution.points()).as(which).isEqualTo(every.mostPoints());
        }
        Tally tally = live.tally();
        assertThat(tally.placedPersons()).as(which).isEqualTo(solution.placedPersons());
        assertThat(tally.points()).as(which).isEqualTo(solution.points());
        assertThat(tally.proven()).as(which).isTrue();
        boolean pure = solution.instance().persons() == solution.instance().unitCount();
        for (int p = 0; p < solution.instance().placeCount(); p++) {
            pure &= solution.instance().place(p).classCap() == Place.UNLIMITED;
        }
        if (pure) {
            assertThat(Certificate.of(solution).faults()).as(which).isEmpty();
        }
    }

    private static Map<String, String> plan(Live live) {
        Solution solution = live.solution();
        Map<String, String> plan = new HashMap<>();
        for (int u = 0; u < solution.instance().unitCount(); u++) {
            String unit = solution.instance().unit(u).id();
            live.placeOf(unit).ifPresent(place -> plan.put(unit, place));
        }
        return plan;
    }

    private static Price[] prices(Live live) {
        Instance instance = live.solution().instance();
        Price[] prices = new Price[instance.placeCount()];
        for (int p = 0; p < prices.length; p++) {
            prices[p] = live.price(instance.place(p).id());
        }
        return prices;
    }

    static Map<String, Integer> pairs(Instance instance, int unit) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int k = instance.firstPair(unit); k < instance.endPair(unit); k++) {
            pairs.put(instance.place(instance.placeOfPair(k)).id(), instance.pointsOfPair(k));
        }
        return pairs;
    }
}
