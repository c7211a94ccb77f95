package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAgenda;
import se.insteg.people.ParticipantAgenda.Planned;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A placement and a group at the same hours: each is told of the other before anything is saved (LEK-04, LEK-06). */
@InstegTest
class PlacementClashTest {
    private static final Words PLACEMENT = Words.of("placements.agenda.day");

    @Autowired
    ApplicationContext app;

    private TestPlacements placements;
    private TestProgrammes building;
    private TestTown.Browser coordinator;
    private UUID morning;
    private UUID afternoon;
    private UUID selam;
    private LocalDate tuesday;

    /** A group in the hours of the placement, Monday to Friday from nine to one, and one after them. */
    @BeforeEach
    void town() {
        placements = new TestPlacements(app);
        TestTown town = placements.matching.town;
        building = new TestProgrammes(app, town, placements.matching.coordinator);
        UUID swedish = building.swedish("Svenska");
        building.published(swedish);
        morning = building.group(swedish, "Förmiddag", placements.today.toString());
        afternoon = building.group(swedish, "Eftermiddag", placements.today.toString());
        tuesday = placements.today.plusDays(1);
        while (tuesday.getDayOfWeek() != DayOfWeek.TUESDAY) {
            tuesday = tuesday.plusDays(1);
        }
        meets(morning, LocalTime.of(9, 30));
        meets(afternoon, LocalTime.of(13, 0));
        coordinator = town.browser(placements.matching.coordinator);
        selam = placements.matching.person("Selam Haile", "born", "1990-05-01");
    }

    private void meets(UUID group, LocalTime at) {
        building.plan(
                group,
                List.of(new WeekSlot(tuesday.getDayOfWeek(), at, 60, SessionKind.SWEDISH)),
                tuesday,
                tuesday.plusWeeks(2),
                null);
    }

    private void works() {
        TestPlacements.Made made = placements.drafted(selam, placements.host(20));
        placements.signAll(made);
    }

    private List<Planned> planned() {
        ZoneId zone = ZoneId.of("Europe/Stockholm");
        Instant from = tuesday.atStartOfDay(zone).toInstant();
        Instant until = tuesday.plusDays(1).atStartOfDay(zone).toInstant();
        List<Planned> all = new ArrayList<>();
        placements.matching.town.as(placements.matching.coordinator, () -> {
            app.getBeansOfType(ParticipantAgenda.class)
                    .values()
                    .forEach(agenda -> all.addAll(agenda.planned(selam, from, until)));
            return all;
        });
        return all;
    }

    private Enrolment only() {
        return placements
                .matching
                .town
                .as(placements.matching.coordinator, () -> app.getBean(Enrolments.class)
                        .of(selam))
                .getFirst();
    }

    @Test
    void the_days_of_a_placement_are_planned_when_all_have_signed_and_no_sooner() {
        TestPlacements.Made made = placements.drafted(selam, placements.host(20));
        assertThat(planned()).isEmpty();
        placements.signAll(made);
        assertThat(planned()).singleElement().satisfies(day -> {
            assertThat(day.what()).isEqualTo(PLACEMENT);
            assertThat(day.begins())
                    .isEqualTo(tuesday.atTime(9, 0)
                            .atZone(ZoneId.of("Europe/Stockholm"))
                            .toInstant());
            assertThat(day.about()).containsExactly(made.placement());
        });
    }

    @Test
    void whoever_is_enrolled_or_moved_at_the_hours_of_their_placement_is_told_of_first() {
        works();
        String enrol = "/programmes/groups/" + morning + "/enrol";
        Map<String, String> wish = Map.of("q", "Selam", "who", selam.toString(), "from", tuesday.toString());
        var told = coordinator.post(enrol, wish);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Praktik", "e-anyway");
        building.enrol(selam, afternoon);
        Enrolment one = only();
        Map<String, String> move = new HashMap<>(Map.of(
                "version", String.valueOf(one.version()),
                "group", morning.toString(),
                "day", tuesday.toString(),
                "reason", "Bor nu i Noret"));
        String moving = "/people/" + selam + "/programmes/" + one.id() + "/move";
        told = coordinator.post(moving, move);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Praktik", "e-anyway");
        assertThat(only().groupId()).isEqualTo(afternoon);
        move.put("anyway", "yes");
        assertThat(coordinator.post(moving, move).statusCode()).isEqualTo(302);
        assertThat(only().groupId()).isEqualTo(morning);
    }

    @Test
    void a_group_that_is_moved_or_planned_into_the_hours_of_somebodys_placement_says_whose() {
        works();
        building.enrol(selam, afternoon);
        Session session = placements.matching.town.as(
                placements.matching.coordinator,
                () -> app.getBean(Timetable.class).of(afternoon).getFirst());
        Map<String, String> move = Map.of(
                "version",
                "0",
                "day",
                tuesday.toString(),
                "at",
                "12:30",
                "length",
                "1",
                "reason",
                "Lokalen är upptagen");
        var told = coordinator.post("/programmes/sessions/" + session.id() + "/move", move);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Selam Haile", "Praktik").doesNotContain("Svenska 13:00");
        var proposed = coordinator.post(
                "/programmes/groups/" + afternoon + "/plan",
                Map.of(
                        "deed",
                        "look",
                        "from",
                        tuesday.toString(),
                        "to",
                        tuesday.plusWeeks(1).toString(),
                        "week-swedish",
                        "tis 10:00-11:00"));
        assertThat(proposed.body()).contains("Selam Haile");
    }

    @Test
    void an_agreement_at_the_hours_of_a_group_says_so_before_it_is_written() {
        building.enrol(selam, morning);
        UUID host = placements.host(20);
        TestPlacements.Made made = placements.drafted(selam, host, "hours", "mån-fre 13:00-15:00");
        String path = "/people/" + selam + "/placements/" + made.placement() + "/edit";
        TestTown.Browser caseworker = placements.matching.town.browser(placements.matching.caseworker);
        Map<String, String> change = new HashMap<>();
        placements.matching.town.as(placements.matching.caseworker, () -> {
            placements.terms(host).texts().forEach((field, values) -> {
                if (!values.isEmpty()) {
                    change.put(field, values.getFirst());
                }
            });
            return change;
        });
        change.put("version", "1");
        change.put("why", "De behövs på förmiddagen");
        var told = caseworker.post(path, change);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Det här krockar med veckan", "09:30");
        assertThat(placements.whole(made).versions()).hasSize(1);
        change.put("anyway", "yes");
        assertThat(caseworker.post(path, change).statusCode()).isEqualTo(302);
        assertThat(placements.whole(made).versions()).hasSize(2);
    }
}
