package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Upload;
import se.insteg.travel.GridOfBuses;

/**
 * Ten thousand people and five thousand offers in one municipality: more than any has. Prints what each page takes, without a
 * timetable and with one.
 */
@Tag("long")
@InstegTest
class MatchingAtScaleTest {
    private static final int PEOPLE = 10_000;
    private static final int OFFERS = 5_000;
    private static final int READ = 20;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void both_sides_answer_well_within_a_second_and_a_round_is_made(boolean timetable) throws IOException {
        TestMatching matching = new TestMatching(app);
        LargeTown.fill(matching, jdbc, PEOPLE, OFFERS, 86);
        TestTown.Browser browser = matching.town.browser(matching.coordinator);
        if (timetable) {
            long begun = System.nanoTime();
            HttpResponse<String> taken = Upload.to(
                    browser,
                    "/travel/timetables",
                    "county.zip",
                    GridOfBuses.bytes(60.5, 14.8),
                    Map.of("id", UUID.randomUUID().toString()));
            assertThat(taken.statusCode()).isEqualTo(302);
            System.out.printf("a timetable taken in: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        }
        List<String> offers = some("hosts.offer", matching);
        List<String> people = some("people.person", matching);
        String start =
                "%d people × %d offers, %s timetable: ".formatted(PEOPLE, OFFERS, timetable ? "with a" : "without a");
        System.out.println(start + "people for an offer " + took(browser, "/matching/offers/", offers));
        System.out.println(start + "offers for a person " + took(browser, "/matching/people/", people));
        System.out.println(
                start + "one pair " + took(browser, "/matching/people/" + people.getFirst() + "/offers/", offers));
        long begun = System.nanoTime();
        UUID round = matching.round(matching.coordinator);
        long made = (System.nanoTime() - begun) / 1_000_000;
        Round.Result result = matching.town
                .as(matching.coordinator, () -> matching.bean(Rounds.class).find(round))
                .result();
        System.out.println(start + "a round " + made + " ms in all, its page "
                + took(browser, "/matching/rounds/", List.of(round.toString())) + "; " + result);
        assertThat(result).isNotNull();
        assertThat(result.placed()).isPositive();
    }

    private List<String> some(String table, TestMatching matching) {
        return matching.town.inTenant(
                () -> jdbc.sql("select id::text from " + table + " where tenant_id = ? order by id limit " + READ)
                        .param(matching.town.id())
                        .query(String.class)
                        .list());
    }

    /** Over HTTP, the first one apart: it reads what the others then find at hand. */
    private static String took(TestTown.Browser browser, String path, List<String> ids) {
        long[] took = new long[ids.size()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            assertThat(browser.get(path + ids.get(i)).statusCode()).isEqualTo(200);
            took[i] = (System.nanoTime() - start) / 1_000_000;
        }
        long first = took[0];
        Arrays.sort(took);
        return String.format(
                Locale.ROOT,
                "first %d ms, median %d ms, p95 %d ms",
                first,
                took[took.length / 2],
                took[Math.min(took.length - 1, took.length * 95 / 100)]);
    }
}
