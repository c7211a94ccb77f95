package se.insteg.matching.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortlistTest {
    private static final long LEAST = 5;

    @Test
    void while_prices_rise_it_finds_what_looking_at_all_pairs_finds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            int nodes = 1 + random.nextInt(9);
            long[] value = random.longs(nodes, 0, 60).toArray();
            int[] all = new int[nodes];
            Arrays.setAll(all, n -> n);
            int[] roots = new int[nodes];
            Arrays.fill(roots, -1);
            SeatNetwork network = new SeatNetwork(new int[] {0, nodes}, all, value, roots, all);
            long[] price = new long[nodes];
            Shortlist shortlist = new Shortlist(network, all, price, LEAST);
            for (int bid = 0; bid < 40; bid++) {
                price[random.nextInt(nodes)] += random.nextInt(4);
                shortlist.look(0);
                long[] gains = new long[nodes + 2];
                Arrays.setAll(gains, n -> n < nodes ? Math.max(LEAST, value[n] - price[n]) : LEAST);
                Arrays.sort(gains);
                assertThat(shortlist.most()).isEqualTo(gains[nodes + 1]);
                assertThat(shortlist.next()).isEqualTo(gains[nodes]);
                if (shortlist.best() >= 0) {
                    assertThat(value[shortlist.best()] - price[shortlist.best()])
                            .isEqualTo(shortlist.most());
                } else {
                    assertThat(shortlist.most()).isEqualTo(LEAST);
                }
            }
        }
    }
}
