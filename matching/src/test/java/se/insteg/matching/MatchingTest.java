package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void placing_one_more_person_is_worth_more_than_any_points() {
        Instance instance = Instance.builder()
                .place("bakery", 1)
                .place("library", 1)
                .unit("amina")
                .unit("yusuf")
                .pair("amina", "bakery", 100)
                .pair("amina", "library", -50)
                .pair("yusuf", "bakery", -50)
                .build();

        Solution solution = Matching.solve(instance, Options.defaults());

        assertThat(solution.placedPersons()).isEqualTo(2);
        assertThat(solution.points()).isEqualTo(-100);
        assertThat(solution.proven()).isTrue();
        assertThat(solution.placeOf("amina")).contains("library");
    }

    @Test
    void an_instance_without_units_places_or_pairs_has_the_empty_plan() {
        assertThat(Matching.solve(Instance.builder().build(), Options.defaults())
                        .proven())
                .isTrue();
        Instance noPairs = Instance.builder().place("p", 2).unit("u").build();
        assertThat(Matching.solve(noPairs, Options.defaults()).placeOf("u")).isEmpty();
    }

    @Test
    void a_pair_given_twice_is_named_with_both_points() {
        InstanceBuilder builder =
                Instance.builder().place("p", 1).unit("u").pair("u", "p", 3).pair("u", "p", 4);
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInstanceException.class)
                .hasMessage("the pair of unit 'u' and place 'p' was given twice, with 3 and 4 points; keep one");
    }
}
