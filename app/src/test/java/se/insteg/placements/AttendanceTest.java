package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.funding.EvidenceRow;
import se.insteg.funding.settling.Settling;
import se.insteg.funding.store.EvidenceTable;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Refusal;
import se.insteg.people.Happening;
import se.insteg.people.Happenings;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.Situations;
import se.insteg.people.TestPeople;
import se.insteg.people.status.Statement;
import se.insteg.people.status.Statement.Details;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusSource;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.attendance.Attendance;
import se.insteg.placements.attendance.AttendanceDay;
import se.insteg.placements.attendance.AttendanceReminding;
import se.insteg.placements.attendance.HostAttendance;
import se.insteg.placements.attendance.Presence;
import se.insteg.placements.attendance.Said;
import se.insteg.placements.attendance.Voice;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** How the days of a placement were, told by staff, host and participant, and the evidence of it (LEK-06, LEK-11, VAN-07). */
@InstegTest
class AttendanceTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attendance attendance;

    @Autowired
    Settling settling;

    private TestPlacements placements;
    private TestTown town;
    private TestPlacements.Made made;
    private LocalDate monday;

    /** A placement that runs all days of the week since two weeks, so that last week is whole. */
    @BeforeEach
    void running() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        placements = new TestPlacements(app);
        town = placements.matching.town;
        monday = placements
                .today
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        made = begun(placements.matching.person("Selam Haile", "born", "1990-05-01"));
    }

    private TestPlacements.Made begun(UUID person) {
        LocalDate since = monday.minusWeeks(1);
        TestPlacements.Made one = placements.drafted(
                person, placements.host(20), "starts", since.toString(), "hours", "mån-sön 09:00-13:00");
        placements.signAll(one);
        placements.insure(one, since, placements.today.plusYears(1));
        assertThat(town.as(placements.matching.caseworker, () -> app.getBean(Placements.class)
                        .start(one.person(), one.placement(), since)))
                .isEqualTo(new Placements.Started.Done());
        return one;
    }

    private Attendance.Week week() {
        return town.as(placements.matching.caseworker, () -> attendance.week(made.person(), made.placement(), monday));
    }

    private AttendanceDay day(LocalDate day) {
        return week().days().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /** Some day of last week that is no holiday. */
    private LocalDate someDay() {
        return week().days().stream()
                .filter(day -> day.planned() > 0)
                .findFirst()
                .orElseThrow()
                .day();
    }

    private Set<LocalDate> say(LocalDate day, Presence presence, int minutes, String words, @Nullable UUID seen) {
        return town.as(
                placements.matching.caseworker,
                () -> attendance.say(
                        made.person(),
                        made.placement(),
                        day,
                        List.of(new Attendance.Wish(day, presence, minutes, words, seen))));
    }

    private @Nullable UUID seen(LocalDate day) {
        Said last = day(day).last();
        return last == null ? null : last.id();
    }

    private List<EvidenceRow> evidence(UUID person) {
        settling.settle(town.id());
        return town.inTenant(() -> app.getBean(EvidenceTable.class).counting(person)).stream()
                .sorted(Comparator.comparing(EvidenceRow::day))
                .toList();
    }

    private String path() {
        return "/people/" + made.person() + "/placements/" + made.placement() + "/attendance";
    }

    private static Map<String, String> fields(String... all) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields;
    }

    @Test
    void a_week_as_planned_is_one_tap_and_each_day_leaves_its_evidence_that_a_correction_corrects() {
        TestTown.Browser caseworker = town.browser(placements.matching.caseworker);
        assertThat(caseworker.get(path() + "?week=" + monday).body())
                .contains("Allt som planerat", "Planerat: 4 timmar");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(caseworker
                            .post(path(), fields("week", monday.toString(), "all", "yes"))
                            .statusCode())
                    .isEqualTo(302);
        }
        int planned =
                (int) week().days().stream().filter(day -> day.planned() > 0).count();
        assertThat(evidence(made.person()))
                .hasSize(planned)
                .allMatch(row -> row.minutes() == 240 && row.what().contains("Kök"));
        LocalDate day = someDay();
        Map<String, String> correction = fields(
                "week",
                monday.toString(),
                "presence-" + day,
                "present",
                "hours-" + day,
                "2,5",
                "seen-" + day,
                String.valueOf(seen(day)));
        assertThat(caseworker.post(path(), correction).statusCode()).isEqualTo(302);
        assertThat(caseworker.post(path(), correction).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(evidence(made.person()).stream().filter(row -> row.day().equals(day)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.minutes()).isEqualTo(150);
                    assertThat(row.why()).isEqualTo(EvidenceRow.Why.HAPPENING);
                });
        assertThat(day(day).said()).hasSize(2);
        say(day, Presence.SICK, 0, "", seen(day));
        assertThat(evidence(made.person()).stream().filter(row -> row.day().equals(day)))
                .allMatch(EvidenceRow::withdrawn);
        assertThat(AuditRows.count(town.id(), placements.matching.caseworker, made.person(), "ATTENDANCE_SAID"))
                .isEqualTo(planned + 2);
    }

    @Test
    void nothing_is_told_of_a_day_that_has_not_come_and_of_one_when_the_placement_does_not_run() {
        for (LocalDate day :
                List.of(placements.today.plusDays(1), monday.minusWeeks(1).minusDays(1))) {
            assertThatThrownBy(() -> say(day, Presence.PRESENT, 240, "", null))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("placements.attendance.closed");
        }
        LocalDate day = someDay();
        say(day, Presence.PRESENT, 240, "", null);
        assertThat(evidence(made.person())).extracting(EvidenceRow::minutes).containsExactly(240);
        town.as(placements.matching.caseworker, () -> app.getBean(Placements.class)
                .pause(made.person(), made.placement(), day, "sjukskriven"));
        assertThatThrownBy(() -> say(day.plusDays(1), Presence.PRESENT, 240, "", null))
                .isInstanceOf(Refusal.class);
        assertThat(evidence(made.person()))
                .as("it turned out to be paused that day")
                .allMatch(EvidenceRow::withdrawn);
    }

    @Test
    void a_host_answers_by_its_link_with_one_tap_a_day_until_it_expires_and_opening_it_says_nothing() {
        String address = town.as(placements.matching.caseworker, () -> app.getBean(HostAttendance.class)
                .link(made.person(), made.placement()));
        String link = URI.create(address).getRawPath();
        Visitor host = Visitor.at(app);
        assertThat(host.get(link).body()).doesNotContain("Selam");
        assertThat(host.post(link).body()).contains("Hur var dagarna?", "Selam Haile", "Här som planerat");
        assertThat(week().days()).allMatch(day -> day.said().isEmpty());
        LocalDate day = someDay();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(host.post(link, "day", day.toString(), "presence", "present")
                            .body())
                    .contains("Här som planerat · 4 timmar");
        }
        assertThat(day(day).said()).singleElement().satisfies(said -> {
            assertThat(said.voice()).isEqualTo(Voice.HOST);
            assertThat(said.minutes()).isEqualTo(240);
        });
        assertThat(host.post(link, "day", day.toString(), "presence", "nothing").statusCode())
                .isEqualTo(200);
        HttpResponse<String> unclear =
                host.post(link, "day", day.toString(), "presence", "present", "hours-" + day, "halv dag");
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("Skriv timmar, till exempel 6");
        assertThat(host.post(link, "day", day.toString(), "presence", "sick").statusCode())
                .as("not for a host to say")
                .isEqualTo(422);
        assertThat(host.post(link, "day", placements.today.plusDays(1).toString(), "presence", "present")
                        .statusCode())
                .isEqualTo(422);
        assertThat(host.post(link, "all", "yes").body())
                .contains("Tack! Det finns ett svar för alla dagar till och med i går.");
        assertThat(evidence(made.person())).isNotEmpty().allMatch(row -> row.minutes() == 240);
    }

    @Test
    void whoever_becomes_protected_is_told_of_by_no_link_and_their_attendance_is_their_handlers() {
        String address = town.as(placements.matching.caseworker, () -> app.getBean(HostAttendance.class)
                .link(made.person(), made.placement()));
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town)
                .protect(placements.matching.caseworker, made.person(), Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(Visitor.at(app).post(URI.create(address).getRawPath()).body())
                .doesNotContain("Selam");
        assertThat(town.browser(placements.matching.caseworker).get(path()).statusCode())
                .isEqualTo(404);
        assertThat(town.browser(handler).get(path()).statusCode()).isEqualTo(200);
        assertThatThrownBy(() ->
                        town.as(handler, () -> app.getBean(HostAttendance.class).link(made.person(), made.placement())))
                .hasMessageContaining("placements.attendance.link.protected");
    }

    @Test
    void a_participant_tells_in_their_language_and_when_the_host_says_otherwise_the_staff_sees_both_and_decides() {
        LocalDate day = someDay();
        UUID card = town.as(placements.matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(made.person(), "ar", null)
                .id());
        TestTown.Browser phone = town.browserWithCard(card);
        assertThat(phone.get("/me", "Accept-Language", "ar").body()).contains("أيامي في التدريب");
        assertThat(phone.get("/me/attendance", "Accept-Language", "ar").body()).contains("كنت هناك", "مرضت");
        String own = "/me/placements/" + made.placement() + "/attendance";
        assertThat(phone.post(own, fields("day", day.toString(), "presence", "sick"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(phone.post(own, fields("day", day.toString(), "presence", "invalid"))
                        .statusCode())
                .as("not for them to say")
                .isEqualTo(422);
        String address = town.as(placements.matching.caseworker, () -> app.getBean(HostAttendance.class)
                .link(made.person(), made.placement()));
        String link = URI.create(address).getRawPath();
        Visitor host = Visitor.at(app);
        host.get(link);
        host.post(link);
        assertThat(host.post(link, "day", day.toString(), "presence", "present").body())
                .contains("Deltagaren har sagt något annat")
                .doesNotContain("sjuk");
        assertThat(evidence(made.person())).as("neither counts").isEmpty();
        TestTown.Browser caseworker = town.browser(placements.matching.caseworker);
        assertThat(caseworker.get(path() + "?week=" + monday).body())
                .contains("Sagt olika – du avgör", "Anordnaren: på plats 4 timmar", "Deltagaren: sjuk");
        assertThat(caseworker.get("/").body()).contains("Sagt olika om närvaron");
        assertThat(caseworker.get("/placements/attendance?week=" + monday).body())
                .contains("1 dag att avgöra");
        Map<String, String> decided = fields(
                "week",
                monday.toString(),
                "presence-" + day,
                "present",
                "hours-" + day,
                "4",
                "seen-" + day,
                String.valueOf(seen(day)));
        HttpResponse<String> unsaid = caseworker.post(path(), decided);
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Skriv varför");
        decided.put("words-" + day, "Talat med båda, gick hem vid lunch");
        assertThat(caseworker.post(path(), decided).statusCode()).isEqualTo(302);
        assertThat(evidence(made.person())).extracting(EvidenceRow::minutes).containsExactly(240);
        assertThat(day(day).disputed()).isFalse();
        assertThat(day(day).said()).as("all that was said stays").hasSize(3);
    }

    @Test
    void what_somebody_said_meanwhile_is_not_overwritten_unseen() {
        LocalDate day = someDay();
        TestTown.Browser caseworker = town.browser(placements.matching.caseworker);
        say(day, Presence.SICK, 0, "", null);
        HttpResponse<String> answer = caseworker.post(
                path(), fields("week", monday.toString(), "presence-" + day, "present", "hours-" + day, "4"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Någon annan har sagt något om");
        assertThat(day(day).counts().map(Said::presence)).contains(Presence.SICK);
    }

    @Test
    void another_municipality_and_other_roles_meet_no_attendance() {
        TestTown elsewhere = TestTown.in(app);
        UUID stranger = elsewhere.staff(Role.CASEWORKER, elsewhere.unit("Integration"));
        assertThat(elsewhere.browser(stranger).get(path()).statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .browser(stranger)
                        .post(path(), fields("all", "yes"))
                        .statusCode())
                .isEqualTo(404);
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        assertThat(town.browser(administrator).get(path()).statusCode()).isEqualTo(403);
        assertThat(town.browser(administrator).get("/placements/attendance").statusCode())
                .isEqualTo(403);
        TestPlacements.Made other = begun(placements.matching.person("Omar Nur", "born", "1991-01-01"));
        assertThat(town.browser(placements.matching.caseworker)
                        .get("/people/" + made.person() + "/placements/" + other.placement() + "/attendance")
                        .statusCode())
                .as("somebody else's placement")
                .isEqualTo(404);
    }

    @Test
    void what_was_said_can_be_neither_changed_nor_erased() {
        LocalDate day = someDay();
        say(day, Presence.PRESENT, 240, "", null);
        for (String deed :
                List.of("update placements.attendance set minutes = 300", "delete from placements.attendance")) {
            assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql(deed + " where tenant_id = ?")
                            .param(town.id())
                            .update()))
                    .as(deed)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(day(day).said()).hasSize(1);
    }

    @Test
    void the_host_is_asked_once_a_week_of_days_that_are_over_and_not_when_nothing_is_missing() {
        mail(made);
        AttendanceReminding reminding = app.getBean(AttendanceReminding.class);
        reminding.remind(town.id());
        reminding.remind(town.id());
        assertThat(mails()).isEqualTo(1);
        made = begun(placements.matching.person("Omar Nur", "born", "1991-01-01"));
        mail(made);
        for (LocalDate week : List.of(monday, placements.today)) {
            town.as(placements.matching.caseworker, () -> {
                attendance.asPlanned(made.person(), made.placement(), week);
            });
        }
        assertThat(town.as(
                                placements.matching.caseworker,
                                () -> attendance.week(made.person(), made.placement(), placements.today))
                        .days())
                .as("not swept along before it is over")
                .filteredOn(day -> day.day().equals(placements.today))
                .allMatch(day -> day.said().isEmpty());
        TestPlacements.Made beginner = placements.running();
        mail(beginner);
        reminding.remind(town.id());
        assertThat(mails())
                .as("of those told of and of one that begins today nothing is asked")
                .isEqualTo(1);
    }

    @Test
    void a_week_reads_only_the_placements_that_ran_in_it() {
        LocalDate ended = monday.minusDays(2);
        TestPlacements.Made over = begun(placements.matching.person("Omar Nur", "born", "1991-01-01"));
        town.as(placements.matching.caseworker, () -> app.getBean(Placements.class)
                .endEarly(over.person(), over.placement(), ended, EndCause.JOB, "Fick arbete"));
        PlacementTable table = app.getBean(PlacementTable.class);
        assertThat(town.inTenant(() -> table.during(monday, monday.plusDays(6))))
                .as("rows read for last week")
                .extracting(Placement::id)
                .containsExactly(made.placement());
        assertThat(town.inTenant(() -> table.during(ended, ended)))
                .extracting(Placement::id)
                .containsExactlyInAnyOrder(made.placement(), over.placement());
        assertThat(town.inTenant(() ->
                        table.during(monday.minusWeeks(2), monday.minusWeeks(1).minusDays(1))))
                .as("before either began")
                .isEmpty();
    }

    private void mail(TestPlacements.Made of) {
        UUID organisation =
                Objects.requireNonNull(placements.whole(of).placement().where().organisationId());
        town.as(placements.matching.coordinator, () -> {
            Hosts hosts = app.getBean(Hosts.class);
            var contact = hosts.contacts(organisation).getFirst();
            hosts.change(
                    contact.id(),
                    contact.version(),
                    new ContactDetails("Anna Berg", "chef", "", "anna@aterbruket.example", true));
        });
    }

    private int mails() {
        return town.inTenant(
                () -> jdbc.sql("""
                        select count(*) from outbox.message where tenant_id = ? and once like 'attendance:%'
                            and body like '%/host/%' and body not like '%Selam%'
                        """).param(town.id()).query(Integer.class).single());
    }

    /** Whatever the staff, host and participant say and whatever becomes known of the status, in any order (VAN-07). */
    @Test
    void after_any_story_the_evidence_that_counts_is_what_one_would_find_by_beginning_anew() {
        for (long seed = 1; seed <= 3; seed++) {
            Random chance = new Random(seed);
            List<LocalDate> days =
                    week().days().stream().map(AttendanceDay::day).toList();
            for (int i = 0; i < 12; i++) {
                LocalDate day = days.get(chance.nextInt(days.size()));
                if (chance.nextInt(4) == 0) {
                    StatusKind kind = List.of(StatusKind.ASYLUM_SEEKER, StatusKind.PERMIT, StatusKind.SETTLED)
                            .get(chance.nextInt(3));
                    town.as(placements.matching.caseworker, () -> {
                        app.getBean(StatusRecording.class)
                                .say(
                                        app.getBean(People.class).find(made.person()),
                                        Statement.of(kind, day, null, Details.NONE, StatusSource.AGENCY),
                                        "ärende");
                    });
                } else {
                    Presence presence = Presence.of(Voice.STAFF).get(chance.nextInt(7));
                    say(day, presence, 60 * (1 + chance.nextInt(6)), "", seen(day));
                }
                if (chance.nextBoolean()) {
                    settling.settle(town.id());
                }
            }
            List<String> counting = evidence(made.person()).stream()
                    .filter(row -> !row.withdrawn())
                    .map(row -> row.day() + " " + row.minutes() + " " + row.standing())
                    .toList();
            List<Happening> happened = town.inTenant(() -> app.getBeansOfType(Happenings.class).values().stream()
                    .flatMap(room -> room.of(made.person()).stream())
                    .toList());
            assertThat(counting)
                    .as("seed " + seed)
                    .containsExactlyElementsOf(happened.stream()
                            .sorted(Comparator.comparing(Happening::day))
                            .map(one -> one.day() + " " + one.minutes() + " "
                                    + town.as(placements.matching.caseworker, () -> app.getBean(Situations.class)
                                                    .of(made.person(), one.day()))
                                            .standing())
                            .toList());
            int rows = rows();
            settling.settle(town.id());
            assertThat(rows()).as("nothing is added by looking again").isEqualTo(rows);
        }
    }

    private int rows() {
        return town.inTenant(() -> jdbc.sql("select count(*) from funding.evidence where tenant_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single());
    }
}
