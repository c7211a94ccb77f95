package se.insteg.programmes.leading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Forgetting;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.TestPeople;
import se.insteg.people.peers.PeerRight;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.people.peers.TestPeers;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A participant has a narrow, dated, revocable task in a group (MAR-19, LEK-08). */
@InstegTest
class LeadingParticipantsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    LeadTasks tasks;

    @Autowired
    LeadLists lists;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID coordinator;
    private TestPeople people;
    private TestPeers peers;
    private TestProgrammes programmes;
    private LocalDate today;
    private UUID group;
    private UUID session;
    private UUID yusuf;
    private UUID zahra;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        people = new TestPeople(app, town);
        peers = new TestPeers(app, town, coordinator);
        programmes = new TestProgrammes(app, town, coordinator);
        today = LocalDate.now(app.getBean(Clock.class));
        group = begun("Kvinnogruppen");
        session = programmes.today(group, programmes.room("Sal 2"), programmes.volunteer("Ann", "sv"));
        yusuf = people.register(coordinator, "Yusuf Haidari");
        zahra = people.register(coordinator, "Zahra Karimi");
        programmes.enrol(yusuf, group);
        programmes.enrol(zahra, group);
    }

    private UUID begun(String name) {
        UUID programme = programmes.swedish(name);
        programmes.published(programme);
        return programmes.group(programme, name, today.toString());
    }

    private TestTown.Browser promised(UUID person) {
        town.as(coordinator, () -> {
            PeerWorkers workers = app.getBean(PeerWorkers.class);
            workers.appoint(
                    person,
                    workers.next(),
                    new PeerWorkers.Appointment("Yusuf", Set.of(PeerRight.LEAD_GROUP), today, today.plusMonths(3)));
        });
        TestTown.Browser phone = peers.phone(person);
        peers.sign(phone);
        return phone;
    }

    private UUID given(LeadTask.What what, LocalDate starts, LocalDate ends) {
        UUID id = UUID.randomUUID();
        town.as(coordinator, () -> tasks.give(group, id, new LeadTasks.Wish(yusuf, what, starts, ends)));
        return id;
    }

    private UUID attendance() {
        return given(LeadTask.What.ATTENDANCE, today, today.plusDays(30));
    }

    private void yes(TestTown.Browser phone, UUID task) {
        phone.post("/me/leading/" + task + "/answer", Map.of("answer", "yes"));
        lists.make(town.id());
    }

    private static String line(String page) {
        Matcher line = Pattern.compile("name=\"line\" value=\"([^\"]+)\"").matcher(page);
        assertThat(line.find()).as(page).isTrue();
        return line.group(1);
    }

    @Test
    void it_begins_with_a_promise_and_their_own_yes_and_shows_what_the_others_are_called_today_and_nothing_else() {
        TestTown.Browser phone = promised(yusuf);
        UUID task = attendance();
        lists.make(town.id());
        assertThat(phone.get("/me/leading/" + task).statusCode())
                .as("not said yes to")
                .isEqualTo(404);
        assertThat(phone.get("/me").body()).contains("/me/leading");
        yes(phone, task);
        String page = phone.get("/me/leading/" + task).body();
        assertThat(page).contains("Zahra").doesNotContain("Karimi", "Yusuf Haidari", zahra.toString());
        assertThat(AuditRows.count(town.id(), yusuf, zahra, "PEER_LEAD_SHOWN")).isOne();
        assertThat(AuditRows.count(town.id(), yusuf, yusuf, "LEAD_ANSWERED")).isOne();
        assertThat(town.browser(coordinator).get("/people/" + yusuf).body()).contains("pricka av vilka som kommer");
    }

    @Test
    void namesakes_are_told_apart_by_the_first_letter_of_their_last_name() {
        TestTown.Browser phone = promised(yusuf);
        programmes.enrol(people.register(coordinator, "Zahra Ahmadi"), group);
        UUID task = attendance();
        yes(phone, task);
        assertThat(phone.get("/me/leading/" + task).body())
                .contains("Zahra A.", "Zahra K.")
                .doesNotContain("Ahmadi", "Karimi");
    }

    @Test
    void a_tick_counts_when_staff_note_it_in_their_own_name() {
        TestTown.Browser phone = promised(yusuf);
        UUID task = attendance();
        yes(phone, task);
        String line = line(phone.get("/me/leading/" + task).body());
        for (int sent = 0; sent < 2; sent++) {
            phone.post("/me/leading/" + task, Map.of("line", line, "here", "yes"));
        }
        assertThat(phone.get("/me/leading/" + task).body()).contains("status-success");
        assertThat(standing()).isZero();
        String staff = town.browser(coordinator)
                .get("/programmes/groups/" + group + "/leading")
                .body();
        assertThat(staff).contains("Yusuf Haidari har prickat av 1 deltagare");
        for (int sent = 0; sent < 2; sent++) {
            town.browser(coordinator)
                    .post("/programmes/groups/" + group + "/leading/note", Map.of("ticked", task.toString()));
        }
        assertThat(standing()).isOne();
        assertThat(AuditRows.count(town.id(), coordinator, zahra, "ATTENDANCE_NOTED"))
                .isOne();
        assertThat(AuditRows.count(town.id(), yusuf, zahra, "PEER_LEAD_TICKED")).isEqualTo(2);
    }

    private long standing() {
        return town.as(coordinator, () -> app.getBean(Attendance.class).roll(session).stream()
                .filter(one -> !one.standing().words().isEmpty())
                .count());
    }

    @Test
    void who_is_protected_or_does_not_want_to_be_is_on_no_participants_list_from_that_moment() {
        TestTown.Browser phone = promised(yusuf);
        UUID quiet = people.register(coordinator, "Mariam Said");
        programmes.enrol(quiet, group);
        UUID task = attendance();
        yes(phone, task);
        assertThat(phone.get("/me/leading/" + task).body()).contains("Zahra", "Mariam");
        peers.phone(quiet).post("/me/leading/objection", Map.of("do", "object"));
        lists.make(town.id());
        assertThat(phone.get("/me/leading/" + task).body()).contains("Zahra").doesNotContain("Mariam");
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        town.inTenant(() -> app.getBean(ProtectedRows.class).handingOverTo(handler, () -> jdbc.sql("""
                        update people.person set protection = 'confidentiality_mark', handlers = array[?::uuid]
                        where tenant_id = ? and id = ?
                        """)
                .params(handler, town.id(), zahra)
                .update()));
        assertThat(phone.get("/me/leading/" + task).body())
                .as("before any job has run")
                .doesNotContain("Zahra");
        lists.make(town.id());
        assertThat(phone.get("/me/leading/" + task).body()).doesNotContain("Zahra", "Mariam");
    }

    @Test
    void taken_back_it_is_gone_at_the_next_request_and_so_is_the_list() {
        TestTown.Browser phone = promised(yusuf);
        UUID task = attendance();
        yes(phone, task);
        String line = line(phone.get("/me/leading/" + task).body());
        HttpResponse<String> unexplained = town.browser(coordinator)
                .post("/programmes/groups/" + group + "/leading/end", Map.of("ending", task.toString()));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        town.browser(coordinator)
                .post(
                        "/programmes/groups/" + group + "/leading/end",
                        Map.of("ending", task.toString(), "reason", "Börjar arbeta"));
        assertThat(phone.get("/me/leading/" + task).statusCode()).isEqualTo(404);
        assertThat(phone.post("/me/leading/" + task, Map.of("line", line, "here", "yes"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from programmes.lead_line where tenant_id = ?")
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void when_the_promise_is_taken_back_every_task_is_gone_at_the_next_request() {
        TestTown.Browser phone = promised(yusuf);
        UUID task = attendance();
        yes(phone, task);
        town.as(coordinator, () -> {
            PeerWorkers workers = app.getBean(PeerWorkers.class);
            workers.of(workers.person(yusuf)).forEach(one -> workers.end(yusuf, one.id(), "Prov"));
        });
        assertThat(phone.get("/me/leading/" + task).statusCode()).isEqualTo(404);
    }

    @Test
    void another_day_another_group_another_task_and_somebody_elses_are_closed() {
        TestTown.Browser phone = promised(yusuf);
        UUID later = given(LeadTask.What.ATTENDANCE, today.plusDays(1), today.plusDays(10));
        UUID room = given(LeadTask.What.OPEN_ROOM, today, today.plusDays(10));
        yes(phone, later);
        yes(phone, room);
        for (UUID one : List.of(later, room, UUID.randomUUID())) {
            assertThat(phone.get("/me/leading/" + one).statusCode()).isEqualTo(404);
        }
        UUID mine = attendance();
        yes(phone, mine);
        UUID others = begun("Männens grupp");
        UUID ali = people.register(coordinator, "Ali Hassan");
        programmes.enrol(ali, others);
        programmes.today(others, programmes.room("Sal 3"), programmes.volunteer("Bo", "sv"));
        lists.make(town.id());
        assertThat(phone.get("/me/leading/" + mine).body()).doesNotContain("Ali");
        TestTown.Browser zahras = peers.phone(zahra);
        assertThat(zahras.get("/me/leading/" + mine).statusCode()).isEqualTo(404);
        assertThat(zahras.post("/me/leading/" + mine + "/answer", Map.of("answer", "no"))
                        .statusCode())
                .isEqualTo(404);
        for (String staffs : List.of("/programmes/groups/" + group + "/leading", "/programmes/sessions/" + session)) {
            assertThat(phone.get(staffs).statusCode()).as(staffs).isEqualTo(403);
        }
    }

    @Test
    void it_is_given_to_nobody_who_has_not_been_let_and_for_no_longer_than_that() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> town.as(
                        coordinator,
                        () -> tasks.give(
                                group, id, new LeadTasks.Wish(yusuf, LeadTask.What.HOST, today, today.plusDays(1)))))
                .isInstanceOf(Refusal.class);
        promised(yusuf);
        assertThatThrownBy(() -> given(LeadTask.What.HOST, today, today.plusMonths(4)))
                .isInstanceOf(Refusal.class);
        UUID caseworker = town.staff(Role.CASEWORKER, null);
        assertThatThrownBy(() -> town.as(caseworker, () -> tasks.of(group))).isInstanceOf(Refusal.class);
    }

    @Test
    void the_lists_names_are_gone_the_day_after() {
        TestTown.Browser phone = promised(yusuf);
        yes(phone, attendance());
        Forgetting rule = app.getBean("formerLeadLists", Forgetting.class);
        assertThat(town.inTenant(rule::forget)).isZero();
        town.inTenant(() -> jdbc.sql("update programmes.lead_line set day = day - 3 where tenant_id = ?")
                .param(town.id())
                .update());
        assertThat(town.inTenant(rule::forget)).isOne();
    }
}
