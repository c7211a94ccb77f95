package se.insteg.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.planner.TestPeople.offers;
import static se.insteg.planner.TestPeople.people;
import static se.insteg.planner.TestPeople.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Wording;

class PlannerTest {
    private static Map<String, String> placements(Plan plan) {
        Map<String, String> placements = new HashMap<>();
        plan.placements().forEach(p -> placements.put(p.person().id(), p.offer().id()));
        return placements;
    }

    @Test
    void placing_more_people_comes_before_points() {
        var people = people("id;önskar;svenska", "P1;5321;B1", "P2;5321;A0");
        var offers = offers("id;yrke;svenska;platser", "O1;5321;A0;1", "O2;9111;B1;1");
        assertThat(placements(plan(people, offers))).isEqualTo(Map.of("P1", "O2", "P2", "O1"));
    }

    @Test
    void of_equals_the_one_who_has_waited_longer_is_placed() {
        var people = people("id;väntar sedan", "P1;2026-11-20", "P2;2026-11-01", "P3;2026-11-10");
        assertThat(placements(plan(people, offers("id;platser", "O1;1")))).isEqualTo(Map.of("P2", "O1"));
    }

    @Test
    void the_order_of_the_rows_never_matters() {
        var people = new ArrayList<>(people("id;språk", "P1;ar", "P2;ar", "P3;so", "P4;so", "P5;ti", "P6;"));
        var offers = new ArrayList<>(offers("id;platser;max samma språk", "O1;2;1", "O2;1;", "O3;1;1"));
        var first = placements(plan(people, offers));
        var random = new Random(3);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(people, random);
            Collections.shuffle(offers, random);
            assertThat(placements(plan(people, offers))).isEqualTo(first);
        }
    }

    @Test
    void a_language_limit_counts_every_language_of_each_person() {
        var people = people("id;språk", "P1;arabiska,kurmanji", "P2;kurmanji", "P3;arabiska", "P4;dari");
        var plan = plan(people, offers("id;platser;max samma språk", "O1;4;1"));
        assertThat(plan.placed()).isEqualTo(3);
        assertThat(placements(plan)).containsKeys("P2", "P3", "P4").doesNotContainKey("P1");
        var unplaced = plan.unplaced().getFirst();
        assertThat(unplaced.because().key()).isEqualTo("because.languageLimit");
        assertThat(unplaced.nearest().getFirst().blockers())
                .extracting(Reason::criterion)
                .containsExactly("sameLanguage");
    }

    @Test
    void a_household_never_forces_people_together() {
        var people = people("id;hushåll;önskar", "P1;H1;5321", "P2;H1;5120");
        var offers = offers("id;yrke;platser", "O1;5321;2", "O2;5120;2");
        assertThat(placements(plan(people, offers))).isEqualTo(Map.of("P1", "O1", "P2", "O2"));
    }

    @Test
    void someone_no_offer_fits_is_told_the_most_common_obstacle_and_the_nearest_offers() {
        var people = people("id;svenska;upptagen", "P1;A1;mån 8-12");
        var offers = offers(
                "id;svenska;tider;platser", "O1;B1;mån 8-12;1", "O2;A2;tis 8-12;1", "O3;A0;mån 9-10;1", "O4;C1;;0");
        var unplaced = plan(people, offers).unplaced().getFirst();
        assertThat(Wording.in("sv").say(unplaced.because()))
                .isEqualTo(
                        "Inget av de 4 erbjudandena uppfyller alla krav; vanligaste hindret: svenskan räcker inte än "
                                + "(3 erbjudanden).");
        assertThat(unplaced.nearest()).extracting(near -> near.offer().id()).containsExactly("O2", "O3", "O1");
        assertThat(unplaced.nearest().get(2).blockers())
                .extracting(Reason::criterion)
                .containsExactly("swedish", "schedule");
    }

    @Test
    void someone_for_whom_the_seats_did_not_suffice_is_told_so_and_nothing_about_others() {
        var people = people("id;namn;väntar sedan", "P1;Anna Ek;2026-01-01", "P2;Bo Al;2026-10-01");
        var unplaced = plan(people, offers("id;platser", "O1;1")).unplaced().getFirst();
        assertThat(unplaced.person().id()).isEqualTo("P2");
        var said = Wording.in("sv").say(unplaced.because())
                + Wording.in("sv")
                        .say(unplaced.nearest().getFirst().blockers().getFirst().evidence());
        assertThat(said).contains("räckte inte", "tagen").doesNotContain("P1", "Anna");
    }

    @Test
    void without_people_or_offers_there_is_a_plan_all_the_same() {
        assertThat(plan(List.of(), offers("id;platser", "O1;1")).placed()).isZero();
        var alone = plan(people("id", "P1"), List.of());
        assertThat(alone.unplaced().getFirst().because().key()).isEqualTo("because.noOffers");
        assertThat(alone.unplaced().getFirst().nearest()).isEmpty();
    }

    @Test
    void the_plan_is_the_best_there_is_on_every_small_random_input() {
        var random = new Random(42);
        for (int round = 0; round < 150; round++) {
            var people = randomPeople(random, 1 + random.nextInt(6));
            var offers = randomOffers(random, 1 + random.nextInt(4), random.nextBoolean());
            var plan = plan(people, offers);
            long[] best = bestByTrying(plan);
            assertThat(new long[] {plan.placed(), plan.points()})
                    .as("round %s: %s %s", round, people, offers)
                    .matches(reached -> !plan.proven() || Arrays.equals(reached, best));
            assertThat(plan.placedUpperBound()).isGreaterThanOrEqualTo((int) best[0]);
            if (plan.placed() == best[0]) {
                assertThat(plan.upperBound()).isGreaterThanOrEqualTo(best[1]);
            }
            if (offers.stream().allMatch(offer -> offer.maxSameLanguage() == null)) {
                assertThat(new long[] {plan.placed(), plan.points()}).isEqualTo(best);
                assertThat(plan.proven()).isTrue();
            }
        }
    }

    private static List<Person> randomPeople(Random random, int count) {
        var lines = new ArrayList<>(List.of("id;svenska;språk;önskar;väntar sedan"));
        for (int i = 0; i < count; i++) {
            lines.add("P" + i + ";" + pick(random, "A1", "A2", "B1") + ";" + pick(random, "ar", "ar,ku", "so", "") + ";"
                    + pick(random, "5321", "5120", "5330", "9111") + ";2026-0" + (1 + random.nextInt(9)) + "-01");
        }
        return people(lines.toArray(String[]::new));
    }

    private static List<Offer> randomOffers(Random random, int count, boolean limits) {
        var lines = new ArrayList<>(List.of("id;svenska;yrke;platser;max samma språk"));
        for (int i = 0; i < count; i++) {
            lines.add("O" + i + ";" + pick(random, "A1", "A2", "B1") + ";" + pick(random, "5321", "5120", "9111") + ";"
                    + random.nextInt(4) + ";" + (limits ? pick(random, "1", "2", "") : ""));
        }
        return offers(lines.toArray(String[]::new));
    }

    private static String pick(Random random, String... among) {
        return among[random.nextInt(among.length)];
    }

    /** Most people and, with as many, most points, by trying everything; written without the engine. */
    private static long[] bestByTrying(Plan plan) {
        long[] best = {-1, 0};
        tryFrom(plan, 0, new ArrayList<>(), 0, best);
        return best;
    }

    private static void tryFrom(Plan plan, int person, List<int[]> placed, long points, long[] best) {
        if (person == plan.people().size()) {
            if (placed.size() > best[0] || (placed.size() == best[0] && points > best[1])) {
                best[0] = placed.size();
                best[1] = points;
            }
            return;
        }
        tryFrom(plan, person + 1, placed, points, best);
        for (int pair = plan.pairs().firstPair(person); pair < plan.pairs().endPair(person); pair++) {
            int offer = plan.pairs().placeOfPair(pair);
            if (fits(plan, person, offer, placed)) {
                placed.add(new int[] {person, offer});
                tryFrom(plan, person + 1, placed, points + plan.pairs().pointsOfPair(pair), best);
                placed.removeLast();
            }
        }
    }

    private static boolean fits(Plan plan, int person, int o, List<int[]> placed) {
        var offer = plan.offers().get(o);
        var here = placed.stream()
                .filter(p -> p[1] == o)
                .map(p -> plan.people().get(p[0]))
                .toList();
        var limit = offer.maxSameLanguage();
        return here.size() < offer.seats()
                && (limit == null
                        || plan.people().get(person).languages().stream()
                                .allMatch(language -> here.stream()
                                                .filter(other ->
                                                        other.languages().contains(language))
                                                .count()
                                        < limit));
    }
}
