package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every statement about what would follow, against trying every plan of the instance where it has happened. */
class ReasonsTest {

    enum Regime {
        PURE(new RandomInstances.Kind(6, 3, 1, 2, false, 0), 1500),
        LOCKED_SINGLES(new RandomInstances.Kind(6, 3, 1, 2, false, 25), 700),
        CROSSING_CLASSES(new RandomInstances.Kind(5, 3, 1, 3, true, 0), 300),
        HOUSEHOLDS(new RandomInstances.Kind(5, 3, 3, 3, true, 10), 300);

        final RandomInstances.Kind kind;
        final int instances;

        Regime(RandomInstances.Kind kind, int instances) {
            this.kind = kind;
            this.instances = instances;
        }
    }

    /** A small instance that lives, and random things to ask about it. */
    private record Case(String name, Instance instance, Live live, Reasons reasons, SplittableRandom random) {
        String unit() {
            return instance.unit(random.nextInt(instance.unitCount())).id();
        }

        String place() {
            return instance.place(random.nextInt(instance.placeCount())).id();
        }

        List<Candidate> candidates(Regime regime) {
            RandomChanges changes = new RandomChanges(random, regime.kind);
            List<Candidate> candidates = new ArrayList<>();
            while (candidates.size() < 4) {
                Candidate candidate = new Candidate("c" + candidates.size(), changes.next(instance));
                if (changed(this, candidate.changes()).isPresent() && keepsUnits(candidate)) {
                    candidates.add(candidate);
                }
            }
            return candidates;
        }

        private static boolean keepsUnits(Candidate candidate) {
            return candidate.changes().stream()
                    .noneMatch(change -> change instanceof Change.Leaves || change instanceof Change.Closes);
        }
    }

    private interface Check {
        void of(Case one);
    }

    private static void forAll(Regime regime, int seed, Check check) {
        SplittableRandom random = new SplittableRandom(seed + regime.ordinal());
        RandomInstances instances = new RandomInstances(random);
        for (int i = 0; i < regime.instances; i++) {
            Instance instance = instances.next(regime.kind);
            if (instance.unitCount() == 0 || instance.placeCount() == 0) {
                continue;
            }
            Objective objective = Objective.values()[i % 2];
            Live live = Live.of(instance, Options.defaults().objective(objective));
            Tally before = live.tally();
            check.of(new Case(regime + " " + objective + " " + i, instance, live, new Reasons(live), random));
            assertThat(live.tally()).isEqualTo(before);
            assertThat(live.undoable()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void having_a_unit_at_a_place_costs_what_trying_every_plan_says(Regime regime) {
        forAll(regime, 0, one -> {
            String unit = one.unit();
            String place = one.place();
            PairReason reason = one.reasons().pair(unit, place);
            Optional<Instance> there = changed(one, List.of(new Change.Locks(unit, place)));
            assertThat(reason.ifThere().isPresent()).as(one.name()).isEqualTo(there.isPresent());
            there.ifPresent(
                    instance -> assertBest(one, reason.ifThere().orElseThrow().after(), instance));
            assertThat(reason.chain())
                    .hasSameSizeAs(reason.ifThere().map(Effect::moves).orElse(List.of()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void one_seat_more_or_less_is_worth_what_trying_every_plan_says(Regime regime) {
        forAll(regime, 100, one -> {
            String place = one.place();
            int seats = one.live().capacity(place);
            assertBest(
                    one,
                    one.reasons().oneMoreSeat(place).after(),
                    changed(one, List.of(new Change.Seats(place, seats + 1))).orElseThrow());
            Optional<Effect> less = one.reasons().oneSeatLess(place);
            less.ifPresent(effect -> assertBest(
                    one,
                    effect.after(),
                    changed(one, List.of(new Change.Seats(place, seats - 1))).orElseThrow()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_smallest_change_that_places_a_unit_is_the_one_that_trying_every_plan_finds(Regime regime) {
        int[] found = new int[3];
        forAll(regime, 200, one -> {
            String unit = one.unit();
            List<Candidate> candidates = one.candidates(regime);
            Turning turning = one.reasons().placed(unit, candidates);
            Turning expected = expected(one, unit, null, candidates);
            assertSame(one, turning, expected);
            found[turning instanceof Turning.Already ? 0 : turning instanceof Turning.By ? 1 : 2]++;
        });
        assertThat(found).as("every kind of answer was met").doesNotContain(0);
    }

    @ParameterizedTest
    @EnumSource
    void the_smallest_change_that_gives_a_unit_a_place_is_the_one_that_trying_every_plan_finds(Regime regime) {
        forAll(regime, 300, one -> {
            String unit = one.unit();
            String place = one.place();
            List<Candidate> candidates = one.candidates(regime);
            assertSame(one, one.reasons().placedAt(unit, place, candidates), expected(one, unit, place, candidates));
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_unlocks_most_comes_first(Regime regime) {
        forAll(regime, 400, one -> {
            List<Reasons.Unlock> unlocks = one.reasons().unlocks(one.candidates(regime));
            for (int i = 0; i < unlocks.size(); i++) {
                Effect effect = unlocks.get(i).effect();
                assertBest(
                        one,
                        effect.after(),
                        changed(one, unlocks.get(i).candidate().changes()).orElseThrow());
                if (i > 0 && one.live().objective() == Objective.PERSONS_FIRST) {
                    assertThat(effect.personsAtLeast())
                            .isLessThanOrEqualTo(unlocks.get(i - 1).effect().personsAtLeast());
                }
            }
        });
    }

    @Test
    void nothing_is_claimed_where_the_gap_is_not_closed() {
        RandomInstances instances = new RandomInstances(new SplittableRandom(8));
        int open = 0;
        for (int i = 0; i < 400; i++) {
            Instance instance = instances.next(RandomInstances.CROWDED);
            if (instance.unitCount() == 0 || instance.placeCount() == 0) {
                continue;
            }
            int[] asked = {i % 20};
            Live live = Live.of(instance, Options.defaults().cancelled(() -> --asked[0] < 0));
            String place = instance.place(0).id();
            Effect effect = new Reasons(live).oneMoreSeat(place);
            BruteForce before = new BruteForce(instance);
            live.apply(new Change.Seats(place, live.capacity(place) + 1));
            BruteForce after = new BruteForce(live.solution().instance());
            int truth = after.mostPersons - before.mostPersons;
            assertThat(truth).isBetween(effect.personsAtLeast(), effect.personsAtMost());
            effect.persons().ifPresent(certain -> assertThat(certain).isEqualTo(truth));
            long worth = Long.compare(
                    after.mostPersons * 1_000_000_000L + after.bestPoints[after.mostPersons],
                    before.mostPersons * 1_000_000_000L + before.bestPoints[before.mostPersons]);
            if (effect.certainlyWorse()) {
                assertThat(worth).isNegative();
            }
            if (!effect.exact()) {
                open++;
                assertThat(effect.points()).isEmpty();
            }
        }
        assertThat(open).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_claimed_about_persons_where_points_alone_count_that_is_not_so_of_every_best_plan(Regime regime) {
        int[] different = {0};
        forAll(regime, 500, one -> {
            if (one.live().objective() == Objective.PERSONS_FIRST) {
                return;
            }
            String place = one.place();
            Effect effect = one.reasons().oneMoreSeat(place);
            BruteForce before = new BruteForce(one.instance());
            BruteForce after = new BruteForce(
                    changed(one, List.of(new Change.Seats(place, one.live().capacity(place) + 1)))
                            .orElseThrow());
            for (int then : personsOfBestPlans(after)) {
                for (int now : personsOfBestPlans(before)) {
                    assertThat(then - now).as(one.name()).isBetween(effect.personsAtLeast(), effect.personsAtMost());
                    effect.persons().ifPresent(certain -> assertThat(certain).isEqualTo(then - now));
                }
            }
            different[0] += personsOfBestPlans(after).size() > 1 ? 1 : 0;
        });
        assertThat(different[0]).isPositive();
    }

    private static List<Integer> personsOfBestPlans(BruteForce every) {
        List<Integer> persons = new ArrayList<>();
        for (int count = 0; count < every.bestPoints.length; count++) {
            if (every.bestPoints[count] == every.mostPoints()) {
                persons.add(count);
            }
        }
        return persons;
    }

    @Test
    void the_chain_is_told_from_link_to_link() {
        Live live = Live.of(
                Instance.builder()
                        .place("bakery", 1)
                        .place("library", 1)
                        .place("school", 1)
                        .unit("amina")
                        .unit("yusuf")
                        .unit("lars")
                        .pair("amina", "bakery", 100)
                        .pair("amina", "library", 60)
                        .pair("yusuf", "library", 80)
                        .pair("yusuf", "school", 70)
                        .pair("lars", "bakery", 50)
                        .pair("lars", "school", 50)
                        .build(),
                Options.defaults());
        PairReason reason = new Reasons(live).pair("lars", "bakery");
        assertThat(reason.there()).isFalse();
        assertThat(reason.chain())
                .containsExactly(
                        new Move("lars", "school", "bakery"),
                        new Move("amina", "bakery", "library"),
                        new Move("yusuf", "library", "school"));
        assertThat(reason.ifThere().orElseThrow().points()).hasValue(-50);
    }

    @Test
    void what_one_level_more_of_swedish_would_do_is_found_among_candidates() {
        Live live = Live.of(
                Instance.builder()
                        .place("bakery", 1)
                        .place("library", 1)
                        .unit("amina")
                        .unit("yusuf")
                        .pair("amina", "bakery", 100)
                        .pair("yusuf", "bakery", 30)
                        .build(),
                Options.defaults());
        Candidate a2 = Candidate.of("A2", new Change.Pairs("yusuf", Map.of("bakery", 60)));
        Candidate b1 = Candidate.of("B1", new Change.Pairs("yusuf", Map.of("bakery", 60, "library", 10)));
        assertThat(new Reasons(live).placed("yusuf", List.of(a2, b1))).isInstanceOfSatisfying(Turning.By.class, by -> {
            assertThat(by.candidate().name()).isEqualTo("B1");
            assertThat(by.effect().persons()).hasValue(1);
        });
        assertThat(new Reasons(live).placed("yusuf", List.of(a2))).isEqualTo(new Turning.ByNone());
        assertThat(new Reasons(live).placed("amina", List.of())).isEqualTo(new Turning.Already());
    }

    private static Optional<Instance> changed(Case one, List<Change> changes) {
        Live other = Live.of(one.instance(), Options.defaults());
        try {
            other.apply(changes);
            return Optional.of(other.solution().instance());
        } catch (InvalidInstanceException impossible) {
            return Optional.empty();
        }
    }

    private static Turning expected(Case one, String unit, @Nullable String place, List<Candidate> candidates) {
        if (someBestPlanHas(one, one.instance(), unit, place)) {
            return new Turning.Already();
        }
        for (Candidate candidate : candidates) {
            Instance then = changed(one, candidate.changes()).orElseThrow();
            if (someBestPlanHas(one, then, unit, place)) {
                return new Turning.By(candidate, one.live().tryOut(candidate.changes()));
            }
        }
        return new Turning.ByNone();
    }

    private static boolean someBestPlanHas(Case one, Instance instance, String unit, @Nullable String place) {
        for (int p = 0; p < instance.placeCount(); p++) {
            if (place != null && !instance.place(p).id().equals(place)) {
                continue;
            }
            int number = instance.unitIndex(unit);
            if (instance.unit(number).locked() && instance.currentPlace(number) != p) {
                continue;
            }
            Live live = Live.of(instance, Options.defaults());
            try {
                live.apply(new Change.Locks(unit, instance.place(p).id()));
                Instance forced = live.solution().instance();
                if (worth(one, new BruteForce(forced)) == worth(one, new BruteForce(instance))) {
                    return true;
                }
            } catch (InvalidInstanceException impossible) {
                // Not this place.
            }
        }
        return false;
    }

    private static long worth(Case one, BruteForce every) {
        return one.live().objective() == Objective.POINTS_ONLY
                ? every.mostPoints()
                : every.mostPersons * 1_000_000_000L + every.bestPoints[every.mostPersons];
    }

    private static void assertBest(Case one, Tally tally, Instance instance) {
        BruteForce every = new BruteForce(instance);
        if (one.live().objective() == Objective.PERSONS_FIRST) {
            assertThat(tally.placedPersons()).as(one.name()).isEqualTo(every.mostPersons);
            assertThat(tally.points()).as(one.name()).isEqualTo(every.bestPoints[every.mostPersons]);
        } else {
            assertThat(tally.points()).as(one.name()).isEqualTo(every.mostPoints());
        }
        assertThat(tally.proven()).as(one.name()).isTrue();
    }

    private static void assertSame(Case one, Turning turning, Turning expected) {
        assertThat(turning.getClass()).as(one.name()).isSameAs(expected.getClass());
        if (turning instanceof Turning.By(Candidate candidate, Effect effect)
                && expected instanceof Turning.By(Candidate wanted, Effect wantedEffect)) {
            assertThat(candidate).as(one.name()).isEqualTo(wanted);
            assertThat(effect.after()).as(one.name()).isEqualTo(wantedEffect.after());
        }
    }
}
