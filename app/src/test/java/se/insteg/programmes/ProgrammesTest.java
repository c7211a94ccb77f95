package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Programmes against the real database (LEK-15, TRE-02, MAR-20). */
@InstegTest
class ProgrammesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Programmes programmes;

    private TestTown town;
    private UUID coordinator;
    private TestProgrammes building;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        building = new TestProgrammes(app, town, coordinator);
    }

    private Programme find(UUID id) {
        return town.as(coordinator, () -> programmes.find(id));
    }

    @Test
    void a_version_stays_as_it_was_published_when_the_draft_goes_on() {
        UUID id = building.swedish("Svenska");
        assertThat(find(id).offered()).isFalse();
        assertThat(building.published(id)).isEqualTo(1);
        town.as(
                coordinator,
                () -> programmes.change(id, was -> was.with(was.draft().without("m1"))));
        assertThat(find(id).changed()).isTrue();
        assertThat(town.as(coordinator, () -> programmes.version(id, 1))
                        .orElseThrow()
                        .minutes())
                .isEqualTo(120);
        assertThat(AuditRows.count(town.id(), coordinator, id, "PROGRAMME_PUBLISHED"))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_published_that_somebody_has_not_looked_at_or_that_teaches_nothing() {
        UUID id = building.swedish("Svenska");
        assertThat(town.as(coordinator, () -> Objects.isNull(programmes.publish(id, 7))))
                .isTrue();
        UUID empty = building.begun(ProgrammeKind.SWIMMING, "Simning", List.of());
        assertThatThrownBy(() -> town.as(coordinator, () -> programmes.publish(empty, 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    @Test
    void a_programme_is_not_there_for_the_neighbour_nor_built_by_a_course_leader() {
        UUID id = building.swedish("Svenska");
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        assertThatThrownBy(() -> neighbour.as(there, () -> programmes.find(id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        UUID leader = town.staff(Role.COURSE_LEADER, town.unit("Integration"));
        assertThat(town.as(leader, () -> programmes.find(id)).name()).isEqualTo("Svenska");
        assertThatThrownBy(() -> town.as(leader, () -> programmes.publish(id, 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void a_model_is_taken_up_once_however_often_its_button_is_pressed() {
        String file = "insteg-programme: 1\nname: Simning\nkind: swimming\nfrom: Vansbro kommun\nmodules:\n"
                + "  - {title: Vattenvana, hours: 3, kind: swimming}\n";
        TestTown.Browser browser = town.browser(coordinator);
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            assertThat(browser.post("/programmes/adopt", Map.of("package", file, "id", id))
                            .statusCode())
                    .isEqualTo(302);
        }
        List<Programme> all = town.as(coordinator, programmes::all);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().origin()).isEqualTo("Vansbro kommun");
        assertThat(all.getFirst().draft().minutes()).isEqualTo(180);
    }

    @Test
    void two_who_change_different_modules_both_succeed_and_of_the_same_one_the_second_is_asked() {
        UUID id = building.begun(
                ProgrammeKind.SWEDISH,
                "Svenska",
                List.of(
                        TestProgrammes.module("m1", 60, SessionKind.SWEDISH, null),
                        TestProgrammes.module("m2", 60, SessionKind.SWEDISH, null)));
        TestTown.Browser one = town.browser(coordinator);
        TestTown.Browser two = town.browser(town.staff(Role.COORDINATOR, null));
        String path = "/programmes/" + id + "/module";
        String first = version(one.get(path + "?key=m1").body());
        String second = version(two.get(path + "?key=m2").body());
        assertThat(save(one, path, "m1", first, "Hälsa")).isEqualTo(302);
        assertThat(save(two, path, "m2", second, "Handla")).isEqualTo(302);
        assertThat(find(id).draft().modules()).extracting(CourseModule::title).containsExactly("Hälsa", "Handla");
        assertThat(save(two, path, "m1", first, "Presentera sig")).isEqualTo(409);
        assertThat(find(id).draft().modules().getFirst().title()).isEqualTo("Hälsa");
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
    }

    private static int save(TestTown.Browser browser, String path, String key, String version, String title) {
        return browser.post(
                        path,
                        Map.of(
                                "key", key, "version", version, "title", title, "hours", "1", "kind", "swedish",
                                "topics", "Ämne"))
                .statusCode();
    }

    @Test
    void a_form_that_says_too_little_is_told_at_its_fields_and_changes_nothing() {
        UUID id = building.swedish("Svenska");
        TestTown.Browser browser = town.browser(coordinator);
        var answer = browser.post("/programmes/" + id + "/module", Map.of("key", "ny", "title", "", "hours", "länge"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("e-title", "e-hours", "e-kind");
        assertThat(find(id).draft().modules()).hasSize(1);
    }
}
