package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.people.People;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusSource;
import se.insteg.placements.agreement.Point;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;
import se.insteg.testing.InstegTest;

/** What the law of the first day says about a placement, around the days it changes (FACTS 2.6). */
@InstegTest
class PlacementRulesTest {
    @Autowired
    ApplicationContext app;

    private TestPlacements placements;
    private UUID person;

    @BeforeEach
    void somebody_who_seeks_asylum() {
        placements = new TestPlacements(app);
        person = placements.matching.person("Selam Haile", "born", "1990-05-01");
        say(StatusKind.ASYLUM_SEEKER, LocalDate.of(2016, 1, 4), Statement.Details.NONE);
    }

    private void say(StatusKind kind, LocalDate begins, Statement.Details details) {
        placements.matching.town.as(placements.matching.caseworker, () -> app.getBean(StatusRecording.class)
                .say(
                        app.getBean(People.class).find(person),
                        new Statement(kind, begins, false, null, details, StatusSource.AGENCY),
                        "prov"));
    }

    private List<Point> points(String... fields) {
        return placements
                .whole(placements.drafted(person, placements.host(20), fields))
                .points();
    }

    private static List<String> keys(List<Point> points, Point.Weight weight) {
        return points.stream()
                .filter(point -> point.weight() == weight)
                .map(point -> point.words().key())
                .toList();
    }

    /** Until 2016 an asylum seeker's placement was the state's: six months at most, seen in its source, so it binds. */
    @ParameterizedTest
    @CsvSource({
        "2016-12-30, 2017-06-29, false",
        "2016-12-30, 2017-06-30, true",
        "2016-12-31, 2017-07-31, true",
        "2017-01-01, 2017-07-31, false",
        "2017-01-02, 2017-08-31, false"
    })
    void six_months_bind_an_asylum_seeker_whose_placement_begins_before_2017(
            String starts, String ends, boolean binds) {
        List<String> musts = keys(points("starts", starts, "ends", ends), Point.Weight.MUST);
        assertThat(musts.contains("placements.missing.months")).isEqualTo(binds);
    }

    @Test
    void from_2017_the_municipality_writes_the_agreement_and_its_own_limit_warns() {
        List<Point> points = points("starts", "2017-01-01", "ends", "2017-07-31");
        assertThat(keys(points, Point.Weight.NOTE)).contains("rules.meaning.measures.agreement.2017-01-01");
        assertThat(keys(points, Point.Weight.WARNING)).contains("placements.missing.workplaceMonths");
        assertThat(keys(points, Point.Weight.NOTE))
                .as("AT-UND is for work, not for this")
                .contains("rules.meaning.measures.placement-exemption.2017-01-01");
    }

    /** From 1 October 2026 an asylum seeker stays within an area and reports: both warn, since the act has no number yet. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-09-30, Uppsala, false",
        "2026-09-30, 2026-10-30, Uppsala, true",
        "2026-10-01, 2026-12-30, Uppsala, true",
        "2026-10-01, 2026-12-30, Leksand, false"
    })
    void a_workplace_outside_the_county_warns_from_october_2026(
            String starts, String ends, String place, boolean warns) {
        say(
                StatusKind.AREA,
                LocalDate.of(2026, 9, 1),
                new Statement.Details(null, null, null, null, null, "20", null, WeeklySchedule.EMPTY));
        List<Point> points = points("starts", starts, "ends", ends, "place", place);
        assertThat(keys(points, Point.Weight.WARNING).contains("placements.missing.county"))
                .isEqualTo(warns);
        points.stream()
                .filter(point -> point.words().key().equals("placements.missing.county"))
                .forEach(point -> assertThat(point.open()).contains("övergångsregler"));
    }

    @Test
    void hours_that_clash_with_reporting_warn_and_a_village_nobody_knows_the_county_of_asks_for_a_look()
            throws BadCell {
        say(
                StatusKind.ATTENDANCE,
                LocalDate.of(2026, 10, 5),
                new Statement.Details(null, null, null, null, null, null, null, TypedText.hours("ons 10:00-11:00")));
        say(
                StatusKind.AREA,
                LocalDate.of(2026, 10, 5),
                new Statement.Details(null, null, null, null, null, "20", null, WeeklySchedule.EMPTY));
        List<Point> points = points("starts", "2026-11-02", "ends", "2027-01-30", "place", "Tällbergsby");
        assertThat(keys(points, Point.Weight.WARNING))
                .contains("placements.missing.attendance", "placements.missing.countyUnknown");
        assertThat(points)
                .filteredOn(Point::blocks)
                .extracting(point -> point.words().key())
                .doesNotContain("placements.missing.attendance");
    }

    @Test
    void what_nobody_has_checked_in_its_source_never_keeps_a_placement_from_starting() {
        assertThat(points("withChildren", "no").stream()
                        .filter(Point::blocks)
                        .filter(point -> !point.open().isEmpty())
                        .map(point -> point.words().key()))
                .isEmpty();
    }
}
