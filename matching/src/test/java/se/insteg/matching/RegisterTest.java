package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterTest {

    @Test
    void what_is_only_tried_out_uses_up_no_numbers_and_whoever_has_left_is_not_counted() {
        Register register = Register.of(Instance.builder()
                .place("p", 1)
                .unit("a")
                .unit("b")
                .pair("a", "p", 1)
                .build());
        ChangeReader reader = new ChangeReader(register);
        reader.apply(new Change.Leaves("b"));
        for (int i = 0; i < 10; i++) {
            long mark = register.mark();
            reader.apply(new Change.Opens(Place.of("q", 1), Map.of("a", 2)));
            reader.apply(new Change.Arrives(Unit.of("c"), Map.of("q", 3)));
            reader.apply(new Change.Leaves("c"));
            reader.apply(new Change.Arrives(Unit.of("c"), Map.of("p", 4)));
            reader.apply(new Change.Closes("q"));
            assertThat(register.unitCount()).isEqualTo(2);
            register.undoTo(mark);
        }
        assertThat(register.unitNumbers()).isEqualTo(2);
        assertThat(register.placeNumbers()).isEqualTo(1);
        assertThat(register.unitCount()).isEqualTo(1);
        register.undoTo(0);
        assertThat(register.unitNumber("b")).isNotNegative();
    }
}
