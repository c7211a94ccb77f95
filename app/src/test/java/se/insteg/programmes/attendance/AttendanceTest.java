package se.insteg.programmes.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.hours.Hours;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Marking a list against the real database (LEK-15, MAR-03, TRE-02): once, by those who may, never over somebody else's word. */
@InstegTest
class AttendanceTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Attendance attendance;

    @Autowired
    Hours hours;

    @Autowired
    Timetable timetable;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private UUID leader;
    private UUID session;
    private UUID amal;
    private UUID omar;
    private UUID selam;

    @BeforeEach
    void list() {
        TestLists lists = new TestLists(app);
        town = lists.town;
        coordinator = lists.coordinator;
        leader = lists.leader;
        session = lists.session;
        amal = lists.amal;
        omar = lists.omar;
        selam = lists.selam;
    }

    private Tap tap(UUID person, Said said, int seen) {
        UUID id = UUID.randomUUID();
        return new Tap(id, person, said, seen, clock.instant(), id);
    }

    private void say(UUID staff, Tap... taps) {
        town.as(staff, () -> attendance.say(session, List.of(taps)));
    }

    private Standing of(UUID person) {
        return town.as(leader, () -> attendance.roll(session).stream()
                .filter(line -> line.person().personId().equals(person))
                .map(Attendance.Line::standing)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void a_tap_counts_once_however_often_and_from_however_many_it_comes_in() throws Exception {
        Tap tap = tap(amal, new Said.Here(), 0);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                sent.add(threads.submit(() -> say(leader, tap)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        assertThat(of(amal).seen()).isEqualTo(1);
        assertThat(of(amal).said()).isEqualTo(new Said.Here());
        assertThat(of(omar).said()).isNull();
    }

    @Test
    void two_who_mark_the_same_list_unseen_are_both_kept_and_nobody_wins() {
        say(leader, tap(amal, new Said.Here(), 0));
        say(coordinator, tap(amal, new Said.Absent(AbsenceReason.SICK), 0));
        assertThat(of(amal).unclear()).isTrue();
        assertThat(minutes(amal)).isZero();
        say(leader, tap(amal, new Said.Late(15), 2));
        assertThat(of(amal).said()).isEqualTo(new Said.Late(15));
        assertThat(minutes(amal)).isEqualTo(45);
    }

    private int minutes(UUID person) {
        return town.as(coordinator, () -> hours.of(person).ledger().here());
    }

    @Test
    void a_corrected_attendance_corrects_the_hours_and_leaves_what_was_said_before() {
        say(leader, tap(amal, new Said.Here(), 0));
        assertThat(minutes(amal)).isEqualTo(60);
        say(leader, tap(amal, new Said.Absent(AbsenceReason.SICK), 1));
        assertThat(minutes(amal)).isZero();
        assertThat(town.as(leader, () -> attendance.said(session)).get(amal)).hasSize(2);
        assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql("update programmes.attendance set said = 'here'")
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> town.inTenant(
                        () -> jdbc.sql("delete from programmes.attendance").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void one_press_for_all_is_taken_back_by_one_and_what_stood_before_stands_again() {
        say(leader, tap(amal, new Said.Late(10), 0));
        UUID together = UUID.randomUUID();
        town.as(
                leader,
                () -> attendance.say(
                        session,
                        List.of(
                                new Tap(UUID.randomUUID(), amal, new Said.Here(), 1, clock.instant(), together),
                                new Tap(UUID.randomUUID(), omar, new Said.Here(), 0, clock.instant(), together))));
        assertThat(of(amal).said()).isEqualTo(new Said.Here());
        assertThat(town.as(leader, () -> attendance.takeBack(session, together)))
                .isEqualTo(2);
        assertThat(of(amal).said()).isEqualTo(new Said.Late(10));
        assertThat(of(omar).said()).isNull();
    }

    @Test
    void a_course_leader_sees_the_lists_of_groups_they_lead_and_no_others() {
        UUID another = town.staff(Role.COURSE_LEADER, null);
        assertThat(town.as(another, () -> attendance.roll(session))).isEmpty();
        assertThatThrownBy(() -> say(another, tap(amal, new Said.Here(), 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(town.as(leader, () -> attendance.roll(session)))
                .extracting(line -> line.person().name())
                .containsExactly("Amal Haddad", "Omar Nur", "Selam Tesfay");
    }

    @Test
    void a_protected_participant_is_on_the_list_of_their_handler_alone_and_their_hours_count() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        say(leader, tap(amal, new Said.Here(), 0));
        new TestPeople(app, town).protect(coordinator, amal, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(town.as(leader, () -> attendance.roll(session)))
                .extracting(line -> line.person().personId())
                .containsExactly(omar, selam);
        assertThat(town.as(handler, () -> attendance.roll(session)))
                .extracting(line -> line.person().personId())
                .containsExactly(amal);
        assertThat(town.as(handler, () -> hours.of(amal).ledger().here())).isEqualTo(60);
    }

    @Test
    void nobody_is_marked_at_a_cancelled_session_nor_as_there_before_it_is_held() {
        Session was = town.as(coordinator, () -> timetable.find(session));
        Session.When later = new Session.When(
                was.when().day().plusDays(7), was.when().at(), was.when().minutes());
        town.as(coordinator, () -> timetable.move(session, was.version(), later, "Prov"));
        refused(new Said.Here(), Refusal.Kind.INVALID);
        say(leader, tap(amal, new Said.Absent(AbsenceReason.APPOINTMENT), 0));
        town.as(coordinator, () -> timetable.cancel(session, was.version() + 1, true, "Prov"));
        refused(new Said.Absent(AbsenceReason.SICK), Refusal.Kind.CONFLICT);
        assertThat(minutes(amal)).isZero();
    }

    private void refused(Said said, Refusal.Kind kind) {
        assertThatThrownBy(() -> say(leader, tap(amal, said, 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void a_queued_tap_is_noted_for_whoever_tapped_and_waits_when_somebody_else_is_signed_in() {
        Map<String, String> tap = new HashMap<>(Map.of(
                "tap", UUID.randomUUID().toString(), "person", amal.toString(), "said", "late", "minutes", "20"));
        tap.putAll(Map.of("seen", "0", "at", clock.instant().toString(), "of", leader.toString()));
        String to = "/programmes/sessions/" + session + "/attendance/taps";
        assertThat(town.browser(coordinator).post(to, tap).statusCode()).isEqualTo(401);
        assertThat(of(amal).said()).isNull();
        for (int i = 0; i < 2; i++) {
            assertThat(town.browser(leader).post(to, tap).statusCode()).isEqualTo(204);
        }
        assertThat(of(amal).said()).isEqualTo(new Said.Late(20));
        tap.put("minutes", "tjugo");
        assertThat(town.browser(leader).post(to, tap).statusCode()).isEqualTo(422);
        HttpResponse<String> plain = town.browser(leader)
                .post(
                        "/programmes/sessions/" + session + "/attendance",
                        Map.of("person", omar.toString(), "said", "late"));
        assertThat(plain.body()).contains("till exempel 15");
    }
}
