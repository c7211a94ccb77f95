package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.access.StaffTimes;
import se.insteg.kernel.Refusal;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Groups and their sessions against the real database (LEK-15, MAR-03, MAR-04, MAR-12, MAR-21). */
@InstegTest
class TimetableTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Timetable timetable;

    @Autowired
    Groups groups;

    @Autowired
    LeadersTimes leadersTimes;

    private TestTown town;
    private UUID leader;
    private TestProgrammes building;
    private UUID group;
    private LocalDate monday;

    @BeforeEach
    void group() {
        town = TestTown.in(app);
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        leader = town.staff(Role.COURSE_LEADER, town.unit("Integration"));
        building = new TestProgrammes(app, town, coordinator);
        UUID programme = building.begun(
                ProgrammeKind.SWEDISH, "Svenska", List.of(TestProgrammes.module("m1", 600, SessionKind.SWEDISH, null)));
        building.published(programme);
        group = building.group(programme, "Svenska Noret", "2026-01-05");
        monday = LocalDate.of(2027, 2, 1);
    }

    private static WeekSlot slot(DayOfWeek day, String at) {
        return new WeekSlot(day, LocalTime.parse(at), 120, SessionKind.SWEDISH);
    }

    private List<Session> sessions() {
        return town.as(leader, () -> timetable.of(group));
    }

    private Timetable.Wish wish(boolean clashing, @Nullable UUID room) {
        return new Timetable.Wish(
                UUID.randomUUID(),
                List.of(slot(DayOfWeek.MONDAY, "09:00"), slot(DayOfWeek.WEDNESDAY, "09:00")),
                monday,
                monday.plusDays(13),
                room,
                List.of(),
                clashing);
    }

    @Test
    void a_course_leader_plans_weeks_with_their_modules_and_takes_them_back_together() {
        Timetable.Wish wish = wish(false, building.room("Sal 2"));
        assertThat(town.as(leader, () -> timetable.plan(group, wish))).isEqualTo(4);
        assertThat(town.as(leader, () -> timetable.plan(group, wish)))
                .as("the same form sent twice")
                .isEqualTo(4);
        assertThat(sessions()).hasSize(4);
        assertThat(Timetable.minutes(sessions(), LocalDate.MAX)).isEqualTo(Map.of("m1", 480));
        assertThat(AuditRows.count(town.id(), leader, group, "SESSIONS_PLANNED"))
                .isEqualTo(1);
        Session touched = sessions().getFirst();
        town.as(leader, () -> timetable.cancel(touched.id(), 0, true, "Läraren är sjuk"));
        assertThat(town.as(leader, () -> timetable.takeBack(group, wish.series())))
                .as("what somebody has touched stays")
                .isEqualTo(3);
        assertThat(sessions()).extracting(Session::id).containsExactly(touched.id());
    }

    @Test
    void what_is_cancelled_gives_its_hours_back_and_what_is_moved_keeps_them() {
        building.plan(group, List.of(slot(DayOfWeek.MONDAY, "09:00")), monday, monday.plusDays(8), null);
        Session first = sessions().get(0);
        Session second = sessions().get(1);
        town.as(leader, () -> timetable.cancel(first.id(), 0, true, "Läraren är sjuk"));
        Session.When to = new Session.When(monday.plusDays(9), LocalTime.of(13, 0), 120);
        assertThat(town.as(leader, () -> timetable.move(second.id(), 0, to, "Lokalen är upptagen")))
                .isTrue();
        assertThat(Timetable.minutes(sessions(), LocalDate.MAX)).isEqualTo(Map.of("m1", 120));
        Session moved = town.as(leader, () -> timetable.find(second.id()));
        assertThat(moved.before()).isEqualTo(second.when());
        assertThat(moved.reason()).isEqualTo("Lokalen är upptagen");
        assertThat(town.as(leader, () -> timetable.move(second.id(), 0, to, "igen")))
                .as("somebody else was first")
                .isFalse();
    }

    @Test
    void a_taken_room_is_left_out_unless_it_is_asked_for() {
        UUID room = building.room("Sal 2");
        building.plan(group, List.of(slot(DayOfWeek.MONDAY, "10:00")), monday, monday, room);
        List<Timetable.Proposed> proposed = town.as(leader, () -> timetable.propose(group, wish(false, room)));
        assertThat(proposed).hasSize(4);
        assertThat(proposed.getFirst().clashes()).hasSize(1);
        assertThat(proposed.getFirst().parts()).as("takes no hours").isEmpty();
        assertThat(town.as(leader, () -> timetable.plan(group, wish(false, room))))
                .isEqualTo(3);
        assertThat(town.as(leader, () -> timetable.plan(group, wish(true, null))))
                .isEqualTo(4);
    }

    @Test
    void what_one_leads_stands_in_ones_own_calendar_with_a_neutral_word_and_the_room() {
        UUID account = town.as(leader, () -> {
            UUID id = groups.next();
            groups.save(new Leader(id, leader, "", LeaderKind.STAFF, List.of(), true, 0));
            return id;
        });
        building.plan(group, List.of(slot(DayOfWeek.MONDAY, "09:00")), monday, monday, building.room("Sal 2"), account);
        List<StaffTimes.Time> times = town.as(leader, () -> leadersTimes.of(leader, monday, monday.plusDays(6)));
        assertThat(times).hasSize(1);
        assertThat(times.getFirst().begins()).hasToString("2027-02-01T08:00:00Z");
        assertThat(times.getFirst().titleKey()).isEqualTo("programmes.calendar.session");
        assertThat(times.getFirst().place()).isEqualTo("Sal 2, Insjön");
        UUID other = town.staff(Role.COORDINATOR, null);
        assertThat(town.as(other, () -> leadersTimes.of(other, monday, monday.plusDays(6))))
                .isEmpty();
    }

    @Test
    void a_group_keeps_the_version_it_began_with() {
        Group begun = town.as(leader, () -> groups.find(group));
        assertThat(begun.programmeVersion()).isEqualTo(1);
        assertThat(town.as(leader, () -> groups.curriculum(begun)).minutes()).isEqualTo(600);
    }

    @Test
    void a_group_and_its_sessions_are_not_there_for_the_neighbour_and_not_changed_by_a_caseworker() {
        UUID session = building.today(group, building.room("Sal 2"), building.volunteer("Prov", "ar"));
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        assertThatThrownBy(() -> neighbour.as(there, () -> timetable.find(session)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        UUID caseworker = town.staff(Role.CASEWORKER, town.unit("Annan"));
        assertThat(town.as(caseworker, () -> timetable.find(session)).group()).isEqualTo("Svenska Noret");
        assertThatThrownBy(() -> town.as(caseworker, () -> timetable.cancel(session, 0, true, "nej")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void a_form_that_cannot_be_meant_is_told_at_its_fields() {
        TestTown.Browser browser = town.browser(leader);
        String path = "/programmes/groups/" + group + "/plan";
        var wrong = browser.post(
                path, Map.of("from", "2027-02-31", "to", "", "week-swedish", "mån 23-02", "room", "ingen"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("e-from", "e-to", "e-room");
        UUID session = building.today(group, building.room("Sal 2"), building.volunteer("Prov", "ar"));
        var noReason = browser.post("/programmes/sessions/" + session + "/cancel", Map.of("version", "0"));
        assertThat(noReason.statusCode()).isEqualTo(422);
        var late = browser.post(
                "/programmes/sessions/" + session + "/cancel", Map.of("version", "7", "reason", "Läraren är sjuk"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(sessions()).noneMatch(Session::cancelled);
    }
}
