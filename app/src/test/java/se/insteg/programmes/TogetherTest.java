package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.programmes.EnrolmentState.Withdrawn;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Many enrolled by one press and taken back by one; offers that nobody answers (LEK-15, TRE-01). */
@InstegTest
class TogetherTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Offers offers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private TestPeople people;
    private TestProgrammes building;
    private TestTown.Browser desk;
    private UUID programme;
    private UUID group;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        people = new TestPeople(app, town);
        building = new TestProgrammes(app, town, coordinator);
        programme = building.swedish("Svenska");
        building.published(programme);
        group = building.group(programme, "Noret", "2026-01-05", 2);
        desk = town.browser(coordinator);
        today = LocalDate.now(clock);
    }

    private UUID person(String name, String... fields) {
        return people.register(coordinator, name, with(fields));
    }

    private String[] with(String... fields) {
        List<String> all = new ArrayList<>(List.of("unit", unit.toString()));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    private EnrolmentState state(UUID person) {
        return town.as(coordinator, () -> enrolments.of(person)).getFirst().state();
    }

    private Enrolment offered(UUID person, LocalDate on, LocalDate by, OfferWay way) {
        return town.as(coordinator, () -> offers.offer(person, new Offers.Offer(programme, group, on, by, way)));
    }

    @Test
    void a_press_is_taken_back_and_each_is_again_what_they_were() {
        UUID asked = person("Asked");
        Enrolment before = offered(asked, today, today.plusDays(9), OfferWay.LETTER);
        UUID fresh = person("Fresh");
        UUID late = person("Late");
        EnrolledTogether press = app.getBean(EnrolledTogether.class);
        EnrolledTogether.Done done = town.as(coordinator, () -> press.enrol(List.of(asked, fresh, late), group, today));
        assertThat(done.seated()).isEqualTo(2);
        assertThat(done.queued()).isEqualTo(1);
        String page = desk.get("/programmes/groups/" + group + "/participants?done=enrolled&seated=2&queued=1&together="
                        + done.together())
                .body();
        Matcher together =
                Pattern.compile("name=\"together\" value=\"([^\"]+)\"").matcher(page);
        assertThat(together.find()).isTrue();
        for (int twice = 0; twice < 2; twice++) {
            desk.post("/programmes/groups/" + group + "/enrol/undo", Map.of("together", together.group(1)));
        }
        assertThat(state(asked)).isEqualTo(before.state()).isEqualTo(new Offered(today.plusDays(9)));
        assertThat(state(fresh)).isInstanceOf(Withdrawn.class);
        assertThat(state(late)).isInstanceOf(Withdrawn.class);
        assertThat(town.as(coordinator, () -> enrolments.onList(group, today))).isEmpty();
        assertThat(town.as(coordinator, () -> enrolments.steps(fresh))).hasSize(2);
    }

    @Test
    void whoever_waited_keeps_their_place_and_what_was_done_since_stays() {
        UUID waits = person("Waits");
        UUID full = building.group(programme, "Full", "2026-01-05", 1);
        UUID first = person("First");
        town.as(coordinator, () -> enrolments.enrol(first, full, today));
        town.as(coordinator, () -> enrolments.enrol(waits, full, today));
        Waiting place = (Waiting) state(waits);
        EnrolledTogether press = app.getBean(EnrolledTogether.class);
        UUID moved = person("Moved");
        EnrolledTogether.Done done = town.as(coordinator, () -> press.enrol(List.of(waits, moved), group, today));
        Enrolment of = town.as(coordinator, () -> enrolments.of(moved)).getFirst();
        town.as(coordinator, () -> {
            enrolments.finish(moved, of.id(), of.version(), today);
            return of;
        });
        assertThat(town.as(coordinator, () -> press.takeBack(group, done.together())))
                .isEqualTo(1);
        assertThat(state(waits)).isEqualTo(place);
        assertThat(state(moved)).isInstanceOf(EnrolmentState.Finished.class);
    }

    @Test
    void an_offer_whose_day_has_passed_is_on_the_worklist_until_it_is_answered() {
        UUID selam = person("Selam Haile");
        Enrolment offered = offered(selam, today.minusDays(20), today.minusDays(1), OfferWay.LETTER);
        offered(person("Har tid"), today, today.plusDays(1), OfferWay.LETTER);
        assertThat(desk.get("/").body()).contains("Inget svar om Svenska", "Selam Haile");
        assertThat(desk.get("/programmes/unanswered").body())
                .contains("Selam Haile")
                .doesNotContain("Har tid");
        town.as(coordinator, () -> {
            offers.yes(selam, offered.id(), offered.version(), OfferWay.PHONE);
            return offered;
        });
        assertThat(desk.get("/programmes/unanswered").body()).contains("Alla har svarat eller har tid kvar");
    }

    @Test
    void an_offer_on_their_own_page_is_told_once_in_their_language_and_says_nothing_of_what_it_is() {
        UUID yonas = person("Yonas", "phone", "070-174 06 01", "preferredLanguage", "ar");
        offered(yonas, today, today.plusDays(14), OfferWay.CARD);
        offered(yonas, today, today.plusDays(14), OfferWay.CARD);
        assertThat(town.inTenant(
                        () -> jdbc.sql("select language || ' ' || body from outbox.message where person_id = ?")
                                .param(yonas)
                                .query(String.class)
                                .list()))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .startsWith("ar ")
                        .contains("/card?lang=ar")
                        .doesNotContain("Svenska", "Yonas"));
    }
}
