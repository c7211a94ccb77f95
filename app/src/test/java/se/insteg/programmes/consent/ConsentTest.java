package se.insteg.programmes.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.TestPeople;
import se.insteg.people.household.Children;
import se.insteg.people.household.Guardianship;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.LeaderKind;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Standing;
import se.insteg.programmes.attendance.Tap;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A camp for children: who answers for them says yes before they join, and may take it back (VAN-13, VAN-16). */
@InstegTest
class ConsentTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Consents consents;

    @Autowired
    Attendance attendance;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private UUID leader;
    private UUID group;
    private UUID session;
    private UUID child;
    private UUID adult;
    private TestTown.Browser desk;
    private String page;

    @BeforeEach
    void camp() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        leader = town.staff(Role.COURSE_LEADER, unit);
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID camp = programmes.begun(ProgrammeKind.CAMP, "Läger", List.of(TestProgrammes.health(600)));
        programmes.published(camp);
        group = programmes.group(camp, "Läger vid sjön", "2026-01-05");
        Groups groups = app.getBean(Groups.class);
        UUID leads = town.as(coordinator, () -> {
            UUID id = groups.next();
            groups.save(new Leader(id, leader, "", LeaderKind.STAFF, List.of(), true, 0));
            return id;
        });
        session = programmes.today(group, programmes.room("Stugan"), leads);
        TestPeople people = new TestPeople(app, town);
        child = people.register(
                coordinator,
                "Yusuf Haddad",
                "unit",
                unit.toString(),
                "born",
                today().minusYears(12).toString());
        adult = people.register(
                coordinator,
                "Amal Haddad",
                "unit",
                unit.toString(),
                "born",
                today().minusYears(30).toString());
        UUID enrolment = programmes.enrol(child, group);
        programmes.enrol(adult, group);
        desk = town.browser(coordinator);
        page = "/people/" + child + "/programmes/" + enrolment;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void answersFor(String name, Guardianship.Kind kind) {
        town.as(coordinator, () -> app.getBean(Children.class)
                .appoint(
                        child,
                        new Guardianship.Contact(name, "", ""),
                        new Guardianship.Terms(kind, "", null, today().minusYears(1), null)));
    }

    private ConsentState state() {
        return town.as(coordinator, () -> consents.of(group, child).state());
    }

    private HttpResponse<String> say(String said, String... more) {
        Map<String, String> typed = new HashMap<>(
                Map.of("id", UUID.randomUUID().toString(), "said", said, "way", "paper", "on", today().toString()));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return desk.post(page + "/consent", typed);
    }

    private void here(UUID person) {
        UUID id = UUID.randomUUID();
        town.as(
                leader,
                () -> attendance.say(session, List.of(new Tap(id, person, new Said.Here(), 0, clock.instant(), id))));
    }

    @Test
    void a_child_waits_on_the_list_until_whoever_answers_has_said_yes_and_again_when_it_is_taken_back() {
        assertThat(state()).isEqualTo(ConsentState.MISSING);
        assertThat(desk.get("/").body()).contains("Ett barn väntar på samtycke till Läger vid sjön");
        assertThat(desk.get("/programmes/groups/" + group + "/participants").body())
                .contains("Väntar på samtycke");
        here(adult);
        assertThatThrownBy(() -> here(child))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        TestTown.Browser phone = town.browser(leader);
        String list = "/programmes/sessions/" + session + "/attendance";
        assertThat(phone.get(list).body()).contains("data-waits=\"yes\"");
        assertThat(phone.post(list + "/all", Map.of("said", "here")).statusCode())
                .as("all others are marked; nobody who waits")
                .isEqualTo(302);
        assertThat(town.as(leader, () -> attendance.roll(session)).stream()
                        .filter(Attendance.Line::waits)
                        .map(Attendance.Line::standing)
                        .map(Standing::words))
                .containsExactly(List.of());

        assertThat(desk.get(page + "/consent/paper").body()).contains("Yusuf Haddad", "Underskrift");
        assertThat(say("yes", "name", "Layla Haddad").statusCode()).isEqualTo(302);
        assertThat(state()).isEqualTo(ConsentState.GIVEN);
        assertThat(desk.get("/").body()).doesNotContain("väntar på samtycke till");
        here(child);

        say("withdrawn", "name", "Layla Haddad", "words", "Ringde");
        assertThat(state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(desk.get(page + "/consent").body()).contains("Samtycket är återkallat", "Ringde");
    }

    @Test
    void both_who_answer_for_a_child_have_to_say_yes_and_the_form_says_what_is_wrong() {
        answersFor("Layla Haddad", Guardianship.Kind.CUSTODIAN);
        answersFor("Karim Haddad", Guardianship.Kind.CUSTODIAN);
        List<Consent.Guardian> answering = town.as(coordinator, () -> consents.answering(child));
        assertThat(answering).extracting(Consent.Guardian::name).contains("Layla Haddad", "Karim Haddad");
        UUID once = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            say("yes", "id", once.toString(), "guardian", answering.getFirst().key());
        }
        assertThat(state()).isEqualTo(ConsentState.PARTLY);
        assertThat(town.as(coordinator, () -> consents.of(group, child).said())).hasSize(1);
        HttpResponse<String> wrong = say("", "way", "", "guardian", "nobody");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Välj ett svar.", "Välj hur de svarade.", "Välj vem som har svarat.");
        say("yes", "guardian", answering.getLast().key());
        assertThat(state()).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void any_group_can_ask_and_a_leader_sees_how_it_stands_but_not_who_said_what() {
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID swedish = programmes.swedish("Svenska");
        programmes.published(swedish);
        UUID other = programmes.group(swedish, "Sommarskolan", "2026-01-05");
        programmes.enrol(child, other);
        assertThat(town.as(coordinator, () -> consents.waiting(other))).isEmpty();
        desk.post("/programmes/groups/" + other + "/consents", Map.of("asks", "yes"));
        assertThat(town.as(coordinator, () -> consents.waiting(other))).containsExactly(child);

        say("no", "name", "Layla Haddad");
        String seen = town.browser(leader)
                .get("/programmes/groups/" + group + "/consents")
                .body();
        assertThat(seen).contains("Yusuf Haddad", "Nej till att vara med").doesNotContain("Layla");
        TestTown elsewhere = TestTown.in(app);
        TestTown.Browser stranger = elsewhere.browser(elsewhere.staff(Role.COORDINATOR, null));
        assertThat(stranger.get("/programmes/groups/" + group + "/consents").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(page + "/consent").statusCode()).isEqualTo(404);
        assertThat(stranger.post(page + "/consent", Map.of()).statusCode()).isEqualTo(404);
    }
}
