package se.insteg.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void whatever_a_person_counts_all_persons_together_with_head_room_stay_in_64_bits_unless_there_are_no_parts() {
        SplittableRandom random = new SplittableRandom(1);
        int inParts = 0;
        int whole = 0;
        for (int i = 0; i < 5000; i++) {
            int persons = 1 + random.nextInt(2000);
            long perPerson = random.nextLong((1L << random.nextInt(3, 63)) / (persons + 1) + 1);
            Scale scale = Scale.bounding(model(persons, perPerson));
            BigInteger sum = BigInteger.valueOf(4)
                    .multiply(BigInteger.valueOf(perPerson))
                    .multiply(BigInteger.valueOf(persons + 1L))
                    .multiply(BigInteger.valueOf(scale.fraction()));
            if (scale.fraction() > 1) {
                assertThat(sum).isLessThanOrEqualTo(BigInteger.ONE.shiftLeft(59));
                inParts++;
            } else {
                whole++;
            }
        }
        assertThat(inParts).isPositive();
        assertThat(whole).isPositive();
    }

    private static Model model(int persons, long perPerson) {
        int[] size = new int[persons];
        Arrays.fill(size, 1);
        int[] none = new int[0];
        return new Model(size, new int[persons + 1], none, none, none, none, none, new int[1], none, perPerson, 1);
    }
}
