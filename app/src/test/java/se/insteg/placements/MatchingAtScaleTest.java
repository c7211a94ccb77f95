package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Ten thousand people and three thousand offers in one municipality: more than any has. Prints what each page takes. */
@Tag("long")
@InstegTest
class MatchingAtScaleTest {
    private static final int PEOPLE = 10_000;
    private static final int OFFERS = 3_000;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Test
    void both_sides_answer_well_within_a_second_and_a_round_is_made() {
        TestMatching matching = new TestMatching(app);
        LargeTown.fill(matching, jdbc, PEOPLE, OFFERS, 86);
        UUID offer = matching.town.inTenant(
                () -> jdbc.sql("select id from hosts.offer where tenant_id = ? order by title limit 1")
                        .param(matching.town.id())
                        .query(UUID.class)
                        .single());
        UUID person = matching.town.inTenant(() -> jdbc.sql("select id from people.person where tenant_id = ? limit 1")
                .param(matching.town.id())
                .query(UUID.class)
                .single());
        TestTown.Browser browser = matching.town.browser(matching.coordinator);
        long peopleForOffer = median(browser, "/matching/offers/" + offer);
        long offersForPerson = median(browser, "/matching/people/" + person);
        long pair = median(browser, "/matching/people/" + person + "/offers/" + offer);
        long start = System.nanoTime();
        UUID round = matching.round(matching.coordinator);
        long made = (System.nanoTime() - start) / 1_000_000;
        long shown = median(browser, "/matching/rounds/" + round);
        Round.Result result = matching.town
                .as(matching.coordinator, () -> matching.bean(Rounds.class).find(round))
                .result();
        System.out.printf(
                Locale.ROOT,
                "%d people × %d offers: people for an offer %d ms, offers for a person %d ms, one pair %d ms (medians over"
                        + " HTTP); a round %d ms in all, its page %d ms; %s%n",
                PEOPLE,
                OFFERS,
                peopleForOffer,
                offersForPerson,
                pair,
                made,
                shown,
                result);
        assertThat(result).isNotNull();
        assertThat(result.placed()).isPositive();
        assertThat(peopleForOffer).isLessThan(2_000);
        assertThat(offersForPerson).isLessThan(2_000);
    }

    private static long median(TestTown.Browser browser, String path) {
        long[] took = new long[9];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            assertThat(browser.get(path).statusCode()).isEqualTo(200);
            took[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(took);
        return took[took.length / 2];
    }
}
