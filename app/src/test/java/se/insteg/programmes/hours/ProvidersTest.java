package se.insteg.programmes.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.programmes.Provider;
import se.insteg.programmes.Providers;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;
import se.insteg.programmes.attendance.TestLists;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** An outside provider runs a group, and the municipality carries on by itself: hours stay whose they were (LEK-15, LEK-16). */
@InstegTest
class ProvidersTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Providers providers;

    @Autowired
    Attendance attendance;

    @Autowired
    Clock clock;

    private TestLists lists;
    private TestTown.Browser desk;
    private String page;
    private LocalDate today;

    @BeforeEach
    void list() {
        lists = new TestLists(app);
        desk = lists.town.browser(lists.coordinator);
        page = "/programmes/groups/" + lists.group + "/provider";
        today = LocalDate.now(clock);
    }

    private int change(String who, String name, LocalDate from, String reason) {
        return desk.post(
                        page,
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "who", who,
                                "name", name,
                                "from", from.toString(),
                                "reason", reason))
                .statusCode();
    }

    @Test
    void of_a_day_the_last_said_counts_and_before_anything_is_said_it_is_the_municipality() {
        List<Provider> said = List.of(said("2026-01-05", "Lärcentrum"), said("2026-06-01", ""));
        assertThat(Provider.on(said, LocalDate.of(2026, 1, 4))).isEmpty();
        assertThat(Provider.on(said, LocalDate.of(2026, 5, 31))).isEqualTo("Lärcentrum");
        assertThat(Provider.on(said, LocalDate.of(2026, 6, 1))).isEmpty();
    }

    private static Provider said(String from, String name) {
        return new Provider(
                UUID.randomUUID(), new UUID(1, 1), LocalDate.parse(from), name, "", new UUID(2, 2), Instant.EPOCH);
    }

    @Test
    void hours_before_the_change_stay_the_formers_and_those_after_are_the_municipalitys() {
        assertThat(change("external", "Lärcentrum AB", LocalDate.of(2026, 1, 5), ""))
                .isEqualTo(302);
        lists.town.as(lists.leader, () -> {
            UUID id = attendance.next();
            attendance.say(lists.session, List.of(new Tap(id, lists.amal, new Said.Here(), 0, clock.instant(), id)));
            return id;
        });
        assertThat(change("own", "", today.plusDays(1), "Avtalet gick ut")).isEqualTo(302);
        assertThat(desk.get("/people/" + lists.amal + "/hours").body()).contains("Lärcentrum AB</bdi>: 1 timme");
        assertThat(desk.get("/programmes/groups/" + lists.group).body())
                .contains("Lärcentrum AB", "Kommunen själv", "Avtalet gick ut");
        assertThat(lists.town.as(lists.coordinator, () -> providers.of(lists.group)))
                .extracting(Provider::own)
                .containsExactly(false, true);
    }

    @Test
    void a_change_needs_a_name_a_day_of_the_group_and_a_reason() {
        assertThat(change("external", "", today, "Nytt avtal")).isEqualTo(422);
        assertThat(change("external", "Lärcentrum AB", LocalDate.of(2025, 1, 1), ""))
                .isEqualTo(422);
        assertThat(change("external", "Lärcentrum AB", today, "")).isEqualTo(422);
        assertThat(change("own", "", today, "Så är det redan")).isEqualTo(422);
        assertThat(lists.town.as(lists.coordinator, () -> providers.of(lists.group)))
                .isEmpty();
    }
}
