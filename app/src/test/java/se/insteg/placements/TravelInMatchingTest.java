package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Upload;
import se.insteg.travel.BusEight;

/** VAN-03: once a timetable is taken in, matching knows the bus, and what was reckoned before is known to be of another world. */
@InstegTest
class TravelInMatchingTest {
    /** Each time the page waits 0.9 s for its answer. */
    private static final int PATIENCE = 60;

    @Autowired
    ApplicationContext app;

    @Test
    void the_connection_is_shown_with_the_reasons_and_what_cannot_be_reached_in_time_is_not_proposed()
            throws IOException {
        TestMatching matching = new TestMatching(app);
        UUID person =
                matching.person("Yonas Tesfaye", "place", "Noret", "lat", "60.73", "lon", "14.9973", "maxTravel", "70");
        String[] mill = {"place", "Sågen", "lat", "60.80", "lon", "15.1027"};
        UUID day = matching.offer("Sågare", 1, with(mill, "hours", "mån–fre 07:30–15:30"));
        UUID early = matching.offer("Bagare", 1, with(mill, "hours", "mån–fre 04:00–12:00"));
        TestTown.Browser caseworker = matching.town.browser(matching.caseworker);
        String page = "/matching/people/" + person + "/offers/";
        assertThat(caseworker.get(page + day).body()).contains("uppskattning efter avståndet");
        UUID round = matching.round(matching.coordinator);
        assertThat(isNow(matching, round)).isTrue();

        Upload.to(
                matching.town.browser(matching.coordinator),
                "/travel/timetables",
                "dalarna.zip",
                BusEight.bytes(Map.of()),
                Map.of("id", UUID.randomUUID().toString()));

        assertThat(caseworker.get(page + day).body())
                .contains("66 min med kollektivtrafik", "buss 8 kl. 06:58 från Noret", "personen kan resa högst 70 min")
                .doesNotContain("uppskattning efter avståndet");
        assertThat(caseworker.get(page + early).body())
                .contains("ingen kollektivtrafik passar arbetstiden", "inget är framme till 04:00");
        assertThat(matching.pair(matching.caseworker, person, early).shown().unmet())
                .containsExactly("maxTravel");
        assertThat(isNow(matching, round)).isFalse();

        String[] home = {"place", "Noret", "lat", "60.73", "lon", "14.9973", "maxTravel", "70"};
        UUID another = matching.person("Sara Haile", with(home, "busy", "mån–fre 12:30–16:00"));
        assertThat(panel(caseworker, another)).contains("Om det gick en buss från Noret till Sågen i tid för arbetet");
    }

    /** What would give somebody a place, once it is reckoned. */
    private static String panel(TestTown.Browser browser, UUID person) {
        for (int i = 0; i < PATIENCE; i++) {
            String page = browser.get("/matching/people/" + person + "/plan").body();
            if (!page.contains("<progress")) {
                return page;
            }
        }
        throw new AssertionError("No answer");
    }

    private static boolean isNow(TestMatching matching, UUID round) {
        return matching.town.as(matching.coordinator, () -> matching.bean(LivePlans.class)
                .world()
                .isAsIn(Objects.requireNonNull(
                        matching.bean(Rounds.class).find(round).result())));
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
