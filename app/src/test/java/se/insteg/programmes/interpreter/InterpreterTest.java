package se.insteg.programmes.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.programmes.interpreter.SessionInterpreter.State;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A session that lacks a language gets an interpreter, by the hours of the agency's agreement (MAR-07, MAR-12). */
@InstegTest
class InterpreterTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Interpreters interpreters;

    @Autowired
    Timetable timetable;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private UUID agency;
    private List<Session> sessions;
    private TestTown.Browser desk;
    private String page;

    /** A group whose language is Arabic, with nobody to lead it: the next three ordinary days of some weeks ahead. */
    @BeforeEach
    void sessions() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID swedish = programmes.swedish("Svenska");
        programmes.published(swedish);
        UUID group = programmes.group(swedish, "Måndagsgruppen", "2026-01-05");
        LocalDate today = LocalDate.now(clock);
        programmes.plan(
                group,
                List.of(new WeekSlot(today.getDayOfWeek(), LocalTime.of(9, 0), 120, SessionKind.SWEDISH)),
                today.plusWeeks(1),
                today.plusWeeks(12),
                null);
        sessions = town.as(coordinator, () -> timetable.of(group));
        agency = town.as(coordinator, () -> {
            Agencies agencies = app.getBean(Agencies.class);
            UUID id = agencies.next();
            agencies.add(new Agency(id, "Tolkcentralen", "0247-123 45", "", 48, 24, false, true, 0));
            return id;
        });
        desk = town.browser(coordinator);
        page = "/programmes/sessions/" + sessions.getFirst().id();
    }

    private int order(String... more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(), "language", "ar", "kind", "phone", "agency", agency.toString()));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return desk.post(page + "/interpreter", typed).statusCode();
    }

    private List<SessionInterpreter> ordered(Session of) {
        return town.as(coordinator, () -> interpreters.of(List.of(of.id())).getOrDefault(of.id(), List.of()));
    }

    @Test
    void a_session_says_until_when_one_orders_and_no_longer_lacks_the_language_once_it_is_done() {
        assertThat(desk.get(page).body()).contains("Ingen av ledarna talar arabiska.");
        Session.When when = sessions.getFirst().when();
        Instant begins =
                when.day().atTime(9, 0).atZone(ZoneId.of("Europe/Stockholm")).toInstant();
        assertThat(town.as(coordinator, () -> interpreters.agencies(sessions.getFirst())))
                .singleElement()
                .satisfies(moments -> {
                    assertThat(moments.orderBy().atZone(clock.getZone()).toLocalDateTime())
                            .isEqualTo(when.day().minusDays(2).atTime(9, 0));
                    assertThat(moments.cancelBy()).isBefore(begins);
                });
        assertThat(desk.get(page + "/interpreter?language=ar").body()).contains("Tolkcentralen", "Beställ senast");
        assertThat(order("kind", "", "agency", "")).isEqualTo(422);
        UUID once = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(order("id", once.toString())).isEqualTo(302);
        }
        assertThat(ordered(sessions.getFirst())).hasSize(1);
        assertThat(ordered(sessions.getLast())).isEmpty();
        assertThat(desk.get(page).body())
                .contains("Tolk bokad: arabiska", "Kan avbokas utan kostnad till")
                .doesNotContain("Ingen av ledarna talar arabiska.");
    }

    @Test
    void one_order_can_be_for_all_that_lack_the_language_and_each_is_then_its_own() {
        order("all", "yes");
        assertThat(sessions).allSatisfy(session -> assertThat(ordered(session)).hasSize(1));
        SessionInterpreter first = ordered(sessions.getFirst()).getFirst();
        desk.post(
                page + "/interpreter/state",
                Map.of("interpreter", first.id().toString(), "version", "0", "state", "cancelled"));
        assertThat(ordered(sessions.getFirst()).getFirst().state()).isEqualTo(State.CANCELLED);
        assertThat(ordered(sessions.getLast()).getFirst().state()).isEqualTo(State.ORDERED);
        assertThat(desk.get(page).body()).contains("Ingen av ledarna talar arabiska.");
        desk.post(
                page + "/interpreter/state",
                Map.of("interpreter", first.id().toString(), "version", "0", "state", "confirmed"));
        assertThat(ordered(sessions.getFirst()).getFirst().state())
                .as("somebody else was first")
                .isEqualTo(State.CANCELLED);
    }

    @Test
    void a_session_that_is_moved_asks_for_the_agency_to_be_told() {
        order();
        Session was = sessions.getFirst();
        Session.When later = new Session.When(was.when().day().plusDays(1), LocalTime.of(13, 0), 120);
        town.as(coordinator, () -> timetable.move(was.id(), was.version(), later, "Salen är upptagen"));
        assertThat(desk.get(page).body()).contains("Säg den nya tiden till förmedlingen.");
        SessionInterpreter one = ordered(was).getFirst();
        desk.post(
                page + "/interpreter/state",
                Map.of("interpreter", one.id().toString(), "version", "0", "state", "ordered"));
        assertThat(desk.get(page).body()).doesNotContain("Säg den nya tiden till förmedlingen.");
    }

    @Test
    void what_is_to_be_ordered_is_asked_for_in_time_and_only_while_it_can_be_done() {
        List<Interpreters.Lacking> lacking = town.as(
                coordinator, () -> interpreters.lacking(LocalDate.now(clock).plusWeeks(5), false));
        assertThat(lacking)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.orderBy()).isAfter(clock.instant()))
                .isSortedAccordingTo((one, other) -> one.orderBy().compareTo(other.orderBy()));
        assertThat(town.as(
                        coordinator,
                        () -> interpreters.lacking(LocalDate.now(clock).plusWeeks(5), true)))
                .as("she leads none of them")
                .isEmpty();
        TestTown elsewhere = TestTown.in(app);
        TestTown.Browser stranger = elsewhere.browser(elsewhere.staff(Role.COORDINATOR, null));
        for (String path : List.of("/interpreter", "/interpreter/state")) {
            assertThat(stranger.post(page + path, Map.of()).statusCode()).isEqualTo(404);
        }
    }
}
