package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;

/** A round made again after a week of small changes moves fewer people than one made afresh, and says of each of them why (LEK-10). */
@InstegTest
class StabilityTest {
    private static final int CHANGES = 20;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Test
    void after_twenty_changes_most_keep_their_place_and_everybody_who_moves_has_a_reason() {
        TestMatching matching = new TestMatching(app);
        LargeTown.fill(matching, jdbc, 400, 120, 60);
        UUID before = matching.round(matching.coordinator);
        change(matching, "people.person", "swedish = 'C1'", 8, 0);
        change(matching, "people.person", "busy = 'mån-fre 08:00-12:00'", 4, 50);
        change(matching, "hosts.offer", "seats = seats + 1", 4, 0);
        change(matching, "hosts.offer", "state = 'closed'", 4, 40);
        UUID now = matching.round(matching.coordinator);
        // A colleague's round has no earlier one of theirs to follow: what would move if nobody cared.
        UUID afresh = matching.round(matching.town.staff(Role.COORDINATOR, matching.unit));
        Comparison comparison = compare(matching, now, before);
        assertThat(comparison.peopleChanged() + comparison.offersChanged()).isEqualTo(CHANGES);
        List<Comparison.Moved> moved = moved(comparison);
        List<Comparison.Moved> movedAfresh = moved(compare(matching, afresh, before));
        assertThat(moved.size()).as("moved").isLessThan(movedAfresh.size());
        assertThat(forOthers(moved)).as("moved without a reason of their own").isLessThan(forOthers(movedAfresh));
        assertThat(comparison.stayed()).isGreaterThan(200);
        assertThat(moved).allSatisfy(one -> assertThat(
                        !one.isForOthers() || !one.others().isEmpty())
                .as("something about them or the places, or somebody else, is told as the reason")
                .isTrue());
        String page = matching.town
                .browser(matching.coordinator)
                .get("/matching/rounds/" + now + "/compare/" + before)
                .body();
        assertThat(page).contains(comparison.stayed() + " deltagare har samma plats i båda");
    }

    private static long forOthers(List<Comparison.Moved> moved) {
        return moved.stream().filter(Comparison.Moved::isForOthers).count();
    }

    private static Comparison compare(TestMatching matching, UUID now, UUID before) {
        return matching.town.as(
                matching.coordinator,
                () -> matching.bean(Rounds.class).compare(now, before).comparison());
    }

    private static List<Comparison.Moved> moved(Comparison comparison) {
        return Stream.of(comparison.newly(), comparison.noLonger(), comparison.moved())
                .flatMap(List::stream)
                .toList();
    }

    private void change(TestMatching matching, String table, String what, int many, int from) {
        matching.town.inTenant(() -> jdbc.sql("update " + table + " set " + what + ", version = version + 1 where id in"
                        + " (select id from " + table + " where tenant_id = ? order by "
                        + (table.endsWith("offer") ? "title" : "name") + " limit ? offset ?)")
                .params(matching.town.id(), many, from)
                .update());
    }
}
