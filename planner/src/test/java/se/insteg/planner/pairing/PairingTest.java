package se.insteg.planner.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.planner.TestPeople.TODAY;
import static se.insteg.planner.TestPeople.offers;
import static se.insteg.planner.TestPeople.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.reading.PointsFile;
import se.insteg.planner.wording.Wording;

class PairingTest {
    private static final Judge JUDGE = new Judge(PointsFile.standard(), TravelTable.EMPTY, TODAY);

    private static List<Person> somePeople(Random random, int count) {
        var lines = new ArrayList<String>();
        lines.add("id;född;språk;svenska;yrke;kompetens;önskar;lat;lon;max restid;upptagen;väntar sedan");
        for (int i = 0; i < count; i++) {
            lines.add(String.join(
                    ";",
                    "P" + i,
                    one(random, "2010-05-17", "1990-01-01", ""),
                    one(random, "ar", "ti,ar", "uk", ""),
                    one(random, "A0", "A1", "A2", "B1", ""),
                    one(random, "kock", "bagare", "undersköterska", ""),
                    one(random, "truckkort", "truckkort|köra bil", "", "sy"),
                    one(random, "kock", "lagerarbetare", "", "", "lärare i grundskolan"),
                    one(random, "60,73", "60,9", ""),
                    "15,0",
                    one(random, "20", "60", ""),
                    one(random, "mån-fre 08-12", "ons 13-15", ""),
                    one(random, "2026-01-02", "2025-06-01", "2026-11-01", "")));
        }
        return people(lines.stream()
                .map(line -> line.contains(";;15,0") ? line.replace(";;15,0", ";;") : line)
                .toArray(String[]::new));
    }

    private static List<Offer> someOffers(Random random, int count) {
        var lines = new ArrayList<String>();
        lines.add("id;yrke;kompetens;svenska;språk på plats;platser;lat;lon;tider;max samma språk;minsta ålder");
        for (int i = 0; i < count; i++) {
            lines.add(String.join(
                    ";",
                    "O" + i,
                    one(random, "kock", "lagerarbetare", "undersköterska", ""),
                    one(random, "truckkort", "köra bil|sy", ""),
                    one(random, "A1", "A2", "B1", ""),
                    one(random, "sv", "ar", "ar,ti", ""),
                    one(random, "1", "2", "5", "0"),
                    "60,7",
                    "15,1",
                    one(random, "mån-fre 08-16", "tis 10-12", ""),
                    one(random, "", "1", "2"),
                    one(random, "", "18")));
        }
        return offers(lines.toArray(String[]::new));
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static List<Judgement> judged(List<Person> people, List<Offer> offers, Taken taken) {
        return people.stream()
                .flatMap(person -> offers.stream().map(offer -> JUDGE.judge(person, offer, taken)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_points_shown_add_up_to_the_points_that_order_and_that_the_plan_is_made_with(long seed) {
        var random = new Random(seed);
        var people = somePeople(random, 25);
        var offers = someOffers(random, 12);
        var criteria = new Criteria(PointsFile.standard(), TravelTable.EMPTY, TODAY);
        for (var judgement : judged(people, offers, Taken.NOTHING)) {
            int shown = judgement.reasons().stream().mapToInt(Reason::points).sum();
            assertThat(judgement.points()).isEqualTo(shown);
            int planned = criteria.points(judgement.person(), judgement.offer());
            boolean seated = judgement.offer().seats() > 0;
            assertThat(judgement.qualifies()).isEqualTo(planned != Criteria.INADMISSIBLE && seated);
            if (planned != Criteria.INADMISSIBLE) {
                assertThat(shown).isEqualTo(planned);
            }
            assertThat(judgement.unmet()).allMatch(reason -> reason.points() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_is_all_musts_met_then_points_then_waiting_and_never_the_order_they_came_in(long seed) {
        var random = new Random(seed);
        var people = somePeople(random, 60);
        var offer = someOffers(random, 1);
        var judgements = new ArrayList<>(judged(people, offer, Taken.NOTHING));
        var ranking = Ranking.of(judgements);
        for (int i = 1; i < ranking.all().size(); i++) {
            var before = ranking.all().get(i - 1);
            var after = ranking.all().get(i);
            assertThat(before.qualifies() || !after.qualifies()).isTrue();
            if (before.qualifies() == after.qualifies()) {
                assertThat(before.points()).isGreaterThanOrEqualTo(after.points());
                var waited = before.person().waitingSince();
                var waitedToo = after.person().waitingSince();
                if (before.points() == after.points() && waitedToo != null) {
                    assertThat(waited).isNotNull().isBeforeOrEqualTo(waitedToo);
                }
            }
        }
        Collections.shuffle(judgements, random);
        assertThat(Ranking.of(judgements).all()).isEqualTo(ranking.all());
        assertThat(ranking.qualified().size() + ranking.unqualified().size()).isEqualTo(60);
        assertThat(ranking.unqualified()).allMatch(one -> ranking.rank(one) == 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_change_told_gives_the_rank_told_and_no_smaller_step_of_its_kind_does(long seed) {
        var random = new Random(seed);
        var people = somePeople(random, 20);
        var offers = someOffers(random, 3);
        var taken = seed % 2 == 0 ? Taken.NOTHING : Taken.by(people.subList(0, 1));
        int told = 0;
        for (var offer : offers) {
            told += check(
                    Ranking.of(people.stream()
                            .map(person -> JUDGE.judge(person, offer, taken))
                            .toList()),
                    taken);
        }
        for (var person : people.subList(0, 5)) {
            told += check(
                    Ranking.of(offers.stream()
                            .map(offer -> JUDGE.judge(person, offer, taken))
                            .toList()),
                    taken);
        }
        assertThat(told).isPositive();
    }

    private static int check(Ranking ranking, Taken taken) {
        var whatIf = new WhatIf(ranking, JUDGE, offer -> taken);
        int told = 0;
        for (var judgement : ranking.all()) {
            for (var turn : whatIf.turns(judgement)) {
                told++;
                assertThat(turn.from()).isEqualTo(ranking.rank(judgement));
                assertThat(turn.to()).isPositive();
                assertThat(turn.from() == 0 || turn.to() < turn.from()).isTrue();
                var anew = Ranking.of(ranking.all().stream()
                        .map(one -> {
                            var offer = one.offer().id().equals(turn.offer().id()) ? turn.offer() : one.offer();
                            var person = one.equals(judgement) ? turn.person() : one.person();
                            return JUDGE.judge(person, offer, taken);
                        })
                        .toList());
                var moved = anew.all().stream()
                        .filter(one -> Ranking.samePair(one, judgement))
                        .findFirst()
                        .orElseThrow();
                assertThat(anew.rank(moved)).isEqualTo(turn.to());
            }
        }
        return told;
    }

    @Test
    void the_smallest_change_is_told_and_age_is_not_among_them() {
        var people = people(
                "id;svenska;född;upptagen",
                "ready;B1;1990-01-01;",
                "close;A1;1990-01-01;",
                "far;A0;1990-01-01;",
                "busy;B1;1990-01-01;mån 08-09",
                "young;B1;2012-01-01;",
                "both;A1;1990-01-01;mån 08-09");
        var offer = offers("id;svenska;platser;tider;minsta ålder", "O;A2;3;mån-fre 08-12;18")
                .getFirst();
        var ranking = Ranking.of(people.stream()
                .map(person -> JUDGE.judge(person, offer, Taken.NOTHING))
                .toList());
        var whatIf = new WhatIf(ranking, JUDGE, any -> Taken.NOTHING);
        var words = ranking.all().stream()
                .map(one -> one.person().id() + ": "
                        + whatIf.turns(one).stream()
                                .map(turn -> Wording.in("sv").say(turn.change().words()))
                                .toList())
                .toList();
        assertThat(words)
                .contains(
                        "ready: []",
                        "close: [om svenskan vore A2 i stället för A1]",
                        "far: [om svenskan vore A2 i stället för A0]",
                        "busy: [om den upptagna tiden mån 08:00–09:00 blev fri, eller arbetstiden lades om då]",
                        "young: []",
                        "both: []");
        assertThat(ranking.obstacles())
                .containsExactly(
                        new Ranking.Obstacle("swedish", 3, 2),
                        new Ranking.Obstacle("schedule", 2, 1),
                        new Ranking.Obstacle("age", 1, 1));
    }

    @Test
    void a_full_offer_bars_everybody_and_one_more_seat_lets_the_first_in() {
        var people = people("id;väntar sedan", "A;2025-01-01", "B;2026-01-01");
        var offer = offers("id;platser", "O;1").getFirst();
        var taken = new Taken(1, Map.of());
        var ranking = Ranking.of(
                people.stream().map(person -> JUDGE.judge(person, offer, taken)).toList());
        assertThat(ranking.qualified()).isEmpty();
        var turns = new WhatIf(ranking, JUDGE, any -> taken).turns(ranking.all().get(1));
        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.change().kind()).isEqualTo(Change.Kind.SEAT);
            assertThat(turn.to()).as("among both, who would both qualify").isEqualTo(2);
        });
    }

    @Test
    void ten_thousand_people_are_judged_and_ordered_in_a_fraction_of_a_second() {
        var random = new Random(1);
        var people = somePeople(random, 10_000);
        var offer = someOffers(random, 1).getFirst();
        long best = IntStream.range(0, 5)
                .mapToLong(round -> {
                    long start = System.nanoTime();
                    var ranking = Ranking.of(people.stream()
                            .map(person -> JUDGE.judge(person, offer, Taken.NOTHING))
                            .toList());
                    var whatIf = new WhatIf(ranking, JUDGE, any -> Taken.NOTHING);
                    ranking.all().stream().limit(8).forEach(whatIf::turns);
                    return (System.nanoTime() - start) / 1_000_000;
                })
                .min()
                .orElseThrow();
        System.out.printf(Locale.ROOT, "10,000 people judged and ordered for one offer: %d ms%n", best);
        assertThat(best).isLessThan(1_000);
    }
}
