package se.insteg.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.insteg.surveys.Bins.Bin;
import se.insteg.surveys.Question.Choice;
import se.insteg.ui.SmallCells;

/** Whatever is told of a survey tells of no fewer than five, nor does the difference of any two numbers (TRE-08). */
class BinsTest {
    private static Question question(Question.Kind kind, int choices, int goodFrom) {
        List<Choice> all = IntStream.rangeClosed(1, choices)
                .mapToObj(i -> new Choice(String.valueOf(i), Map.of("sv", "Svar " + i)))
                .toList();
        return new Question("q", kind, Map.of("sv", "Fråga"), all, goodFrom);
    }

    private static Results results(Question question, int... counts) {
        Survey survey = new Survey(
                UUID.randomUUID(),
                "0123456789ABCDEF",
                new Survey.Details(Template.OWN, "Prov", null, null, null),
                Survey.State.CLOSED,
                List.of(question),
                1000,
                LocalDate.EPOCH,
                LocalDate.EPOCH);
        Map<String, Integer> said = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            said.put(i == 0 ? Question.NO_ANSWER : String.valueOf(i), counts[i]);
        }
        int all = IntStream.of(counts).sum();
        return Results.of(survey, Map.of("q", said, BallotBox.WAY, Map.of("PHONE", all)));
    }

    private static List<Integer> told(Question question, int... counts) {
        return results(question, counts).questions().getFirst().bins().stream()
                .map(Bin::count)
                .toList();
    }

    @Test
    void neighbours_are_put_together_until_none_is_of_few_and_good_answers_stay_apart_when_they_can() {
        Question faces = question(Question.Kind.FACES, 5, 4);
        assertThat(told(faces, 0, 0, 0, 0, 6, 189)).containsExactly(0, 0, 0, 0, 6, 189);
        assertThat(told(faces, 0, 0, 0, 2, 4, 189)).containsExactly(0, 0, 0, 6, 189);
        assertThat(told(faces, 0, 0, 0, 0, 1, 33))
                .as("33 of 34 would tell of one: then all are told together")
                .containsExactly(0, 0, 0, 0, 34);
        assertThat(results(faces, 0, 0, 0, 0, 1, 33)
                        .questions()
                        .getFirst()
                        .figure()
                        .percent())
                .isNull();
        assertThat(told(faces, 0, 9, 0, 2, 0, 0)).containsExactly(0, 11, 0);
        assertThat(results(faces, 1, 0, 0, 0, 1, 2).told()).isFalse();
    }

    @Test
    void things_without_an_order_are_pooled_the_fewest_first() {
        Question things = question(Question.Kind.CHOOSE, 4, -1);
        assertThat(told(things, 0, 20, 3, 9, 0)).containsExactly(0, 20, 0, 12);
        assertThat(told(things, 2, 20, 3, 9, 0)).containsExactly(20, 9, 0, 5);
    }

    /** Every number told is a sum of bins, so every difference of two is one too: it is enough that each sum of bins is safe. */
    @Test
    void no_sum_and_no_difference_of_what_is_told_is_of_one_to_four() {
        Random random = new Random(8);
        int told = 0;
        for (int round = 0; round < 20_000; round++) {
            Question.Kind kind = Question.Kind.values()[random.nextInt(3)];
            int choices = kind == Question.Kind.FACES ? 5 : 2 + random.nextInt(5);
            int good = kind == Question.Kind.CHOOSE ? -1 : 1 + random.nextInt(choices - 1);
            int[] counts = IntStream.rangeClosed(0, choices)
                    .map(i -> random.nextInt(3) == 0 ? 0 : random.nextInt(12))
                    .toArray();
            Results results = results(question(kind, choices, good), counts);
            if (!results.told()) {
                assertThat(IntStream.of(counts).sum()).isLessThan(SmallCells.FEWEST);
                assertThat(results.questions()).isEmpty();
                continue;
            }
            told++;
            Results.Result one = results.questions().getFirst();
            List<Integer> numbers = new ArrayList<>(List.of(0));
            for (Bin bin : one.bins()) {
                List<Integer> more = new ArrayList<>();
                numbers.forEach(sum -> more.add(sum + bin.count()));
                numbers.addAll(more);
            }
            if (one.figure().told()) {
                assertThat(numbers)
                        .as("the share is of whole bins")
                        .contains(one.figure().yes());
                assertThat(SmallCells.few(one.figure().yes())).isFalse();
                assertThat(SmallCells.few(results.answered() - one.figure().yes()))
                        .isFalse();
            }
            assertThat(one.bins().stream().mapToInt(Bin::count).sum()).isEqualTo(results.answered());
            assertThat(numbers).noneMatch(SmallCells::few);
        }
        assertThat(told).isGreaterThan(15_000);
    }
}
