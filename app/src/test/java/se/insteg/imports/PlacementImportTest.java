package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.TestHosts;
import se.insteg.people.TestPeople;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Point;
import se.insteg.placements.agreement.Whole;
import se.insteg.placements.attendance.Attendance;
import se.insteg.placements.attendance.AttendanceDay;
import se.insteg.placements.attendance.Presence;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Placements that ran before Insteg was taken into use, from a spreadsheet (LEK-06, SAL-05). */
@InstegTest
class PlacementImportTest {
    private static final String HEAD = "id;personnummer;anordnare;typ;från;till;timmar per vecka;dagar;handledare\n";

    @Autowired
    ApplicationContext app;

    @Autowired
    Placements placements;

    @Autowired
    Attendance attendance;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private TestPeople people;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;
    private TestTown.Browser browser;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        people = new TestPeople(app, town);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        browser = town.browser(caseworker);
        today = LocalDate.now(app.getBean(Clock.class));
    }

    private UUID person(String reference, String name) {
        return people.register(
                caseworker,
                name,
                "reference",
                reference,
                "born",
                "1990-05-01",
                "unit",
                unit.toString(),
                "caseworker",
                caseworker.toString());
    }

    private UUID host(String name) {
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        TestHosts hosts = new TestHosts(app, town, coordinator);
        UUID host = hosts.organisation(name);
        hosts.contact(host, "Britta Ek", "0247-555 01");
        return host;
    }

    private TestImport bring(TestTown.Browser who, String rows) {
        return TestImport.of(who, "/placements/import", (HEAD + rows).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private String running(String reference, String host, int ago) {
        return reference + ";;" + host + ";språkpraktik;" + today.minusDays(ago) + ";" + today.plusDays(60)
                + ";20;mån-sön;Bo Ek\n";
    }

    private List<Placement> all() {
        return town.as(
                caseworker,
                () -> List.copyOf(
                        placements.in(EnumSet.of(PlacementState.RUNNING)).keySet()));
    }

    private Whole whole(Placement one) {
        return town.as(caseworker, () -> placements.find(one.personId(), one.id()));
    }

    @Test
    void the_example_becomes_running_placements_that_say_what_is_missing_and_once_more_makes_no_double()
            throws IOException {
        for (int i = 1; i <= 4; i++) {
            person("P10" + i, "Selam Haile " + i);
        }
        TestTown.Browser coordinator = town.browser(town.staff(Role.COORDINATOR, null));
        TestImport.of(coordinator, "/hosts/import", Files.readAllBytes(Path.of("../examples/hosts.csv")), Map.of())
                .confirm();
        byte[] example = Files.readString(Path.of("../examples/placements.csv"))
                .replaceAll("2026-[0-9-]{5}", today.minusDays(30).toString())
                .replaceAll("2027-[0-9-]{5}", today.plusDays(90).toString())
                .getBytes(StandardCharsets.UTF_8);
        TestImport first = TestImport.of(browser, "/placements/import", example, Map.of());
        assertThat(first.await())
                .contains("4 nya läggs till", "Selam Haile 1", "Siljans bageri", "underskrifter · försäkring")
                .doesNotContain("inte används");
        first.confirm();
        assertThat(all()).hasSize(4).allSatisfy(one -> {
            Whole whole = whole(one);
            assertThat(whole.signatures()).isEmpty();
            assertThat(whole.assurances()).isEmpty();
            assertThat(one.agreed().inForce()).isNull();
            assertThat(whole.points()).anyMatch(Point::blocks);
        });
        Placement laundry = all().stream()
                .filter(one -> one.where().host().equals("Leksands tvätt och service"))
                .findFirst()
                .orElseThrow();
        assertThat(whole(laundry).latest().terms().hoursPerWeek()).isEqualTo(20);
        assertThat(browser.get("/people/" + laundry.personId() + "/placements/" + laundry.id())
                        .body())
                .contains(
                        "saker saknas sedan inläsningen",
                        "Anordnaren har inte skrivit under",
                        "Ingen har sett en försäkring");
        assertThat(browser.get("/").body()).contains("Inläst, men allt är inte underskrivet och försäkrat");
        assertThat(AuditRows.count(town.id(), caseworker, laundry.personId(), "PLACEMENT_BROUGHT"))
                .isEqualTo(1);
        TestImport again = TestImport.of(browser, "/placements/import", example, Map.of());
        assertThat(again.await()).contains("Allt i filen är redan känt");
        assertThat(all()).hasSize(4);
    }

    @Test
    void a_row_that_cannot_be_used_says_in_which_column_and_what_to_do_and_the_others_go_on() {
        person("A1", "Selam Haile");
        people.register(
                caseworker,
                "Hemlig Person",
                "reference",
                "H1",
                "unit",
                unit.toString(),
                "protection",
                "unknown",
                "handlers",
                handler.toString());
        host("Bageriet");
        String ok = ";;Bageriet;språkpraktik;" + today.minusDays(9) + ";" + today.plusDays(9);
        TestImport brought = bring(
                browser,
                "A1" + ok + ";20;;\n" // 2, the only one that can be used
                        + "A1" + ok + ";20;;\n"
                        + "X9" + ok + ";20;;\n"
                        + "H1" + ok + ";20;;\n"
                        + ok + ";20;;\n"
                        + ";730288-9932;Bageriet;språkpraktik;" + today + ";" + today + ";20;;\n"
                        + "A1;;Okänt bolag;språkpraktik;" + today + ";" + today + ";20;;\n"
                        + "A1;;Bageriet;slöjd;" + today.minusDays(1) + ";" + today + ";20;;\n"
                        + "A1;;Bageriet;språkpraktik;" + today.plusDays(1) + ";" + today.plusDays(9) + ";20;;\n"
                        + "A1;;Bageriet;språkpraktik;" + today.minusDays(8) + ";" + today.minusDays(2) + ";20;;\n"
                        + "A1;;Bageriet;språkpraktik;" + today.minusDays(7) + ";" + today + ";;mån-fre;\n"
                        + "A1;;Bageriet;språkpraktik;" + today.minusDays(6) + ";" + today + ";många;;\n"
                        + "A1;;Bageriet;språkpraktik;i våras;" + today + ";20;;\n");
        String rejected = brought.rows(Outcome.REJECTED);
        assertThat(rejected)
                .contains("står redan på rad 2")
                .contains("Det står inte vem det gäller")
                .contains("Kontrollsiffran stämmer inte")
                .contains("Anordnaren finns inte")
                .contains("Skriv språkpraktik, arbetsträning eller yrkespraktik")
                .contains("Praktiken har inte börjat")
                .contains("Praktiken är redan slut")
                .contains("Dagarna står men inte hur länge")
                .contains("Skriv timmar per vecka som ett tal")
                .contains("i våras")
                .doesNotContain("9932", "Hemlig");
        assertThat(rejected.split("Du har ingen sådan deltagare", -1))
                .as("nobody at all, and somebody protected, in the same words")
                .hasSize(3);
        brought.confirm();
        assertThat(all()).hasSize(1);
        TestImport longer = bring(
                browser, "A1;;Bageriet;språkpraktik;" + today.minusDays(9) + ";" + today.plusDays(30) + ";20;;\n");
        assertThat(longer.rows(Outcome.REJECTED)).contains("Deltagaren har redan praktik där");
        TestImport handlers = bring(town.browser(handler), "H1" + ok + ";20;;\n");
        assertThat(handlers.rows(Outcome.NEW)).contains("Hemlig Person");
        TestTown elsewhere = TestTown.in(app);
        UUID stranger = elsewhere.staff(Role.CASEWORKER, elsewhere.unit("Integration"));
        assertThat(bring(elsewhere.browser(stranger), "A1" + ok + ";20;;\n").rows(Outcome.REJECTED))
                .contains("Du har ingen sådan deltagare", "Anordnaren finns inte");
        assertThat(town.browser(town.staff(Role.ADMINISTRATOR, null))
                        .get("/placements/import")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void days_before_the_import_are_asked_of_nobody_and_those_after_it_as_usual() {
        person("A1", "Selam Haile");
        host("Bageriet");
        bring(browser, running("A1", "Bageriet", 40)).confirm();
        Placement one = all().getFirst();
        assertThat(days(one)).allMatch(day -> !day.missing()).anyMatch(day -> day.open() && day.planned() > 0);
        assertThat(one.broughtOn())
                .as("and from then on as any other: CourseTest")
                .isEqualTo(today);
        LocalDate before = today.minusDays(2);
        town.as(
                caseworker,
                () -> attendance.say(
                        one.personId(),
                        one.id(),
                        before,
                        List.of(new Attendance.Wish(before, Presence.PRESENT, 120, "", null))));
        assertThat(days(one))
                .as("staff who know how such a day was may say so")
                .filteredOn(day -> day.day().equals(before))
                .allMatch(day -> day.counts().isPresent());
    }

    @Test
    void nothing_that_is_told_to_be_signed_comes_running_past_the_signatures() {
        person("A1", "Selam Haile");
        host("Bageriet");
        bring(browser, running("A1", "Bageriet", 10)).confirm();
        for (String change : List.of("in_force = 1", "begun_on = brought_on + 1", "brought_on = null")) {
            assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql(copy(change)).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("begins as a draft");
        }
    }

    /** A row like the one there is, but for one thing. */
    private static String copy(String change) {
        String field = change.substring(0, change.indexOf(' '));
        String value = change.substring(change.indexOf('=') + 1);
        String columns =
                "tenant_id, person_id, hidden, organisation_id, offer_title, host_name, kind, state, latest, starts,"
                        + " ends, made_by, made_at, in_force, begun_on, brought_on";
        return "insert into placements.placement (id, " + columns + ") select gen_random_uuid(), "
                + columns.replace("starts", "starts - 1").replace(field, value) + " from placements.placement";
    }

    private List<AttendanceDay> days(Placement one) {
        return town.as(caseworker, () -> List.of(today.minusWeeks(1), today).stream()
                .flatMap(week -> attendance.week(one.personId(), one.id(), week).days().stream())
                .toList());
    }

    @Test
    void what_was_brought_by_mistake_is_annulled_and_can_be_brought_again() {
        person("A1", "Selam Haile");
        host("Bageriet");
        bring(browser, running("A1", "Bageriet", 10)).confirm();
        Placement one = all().getFirst();
        String page = "/people/" + one.personId() + "/placements/" + one.id();
        assertThat(browser.get(page).body()).contains("lästes in av misstag");
        assertThat(browser.post(page + "/annul", Map.of("reason", "Fel rad i filen"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(all()).isEmpty();
        TestImport again = bring(browser, running("A1", "Bageriet", 10));
        assertThat(again.rows(Outcome.NEW)).contains("Selam Haile");
        again.confirm();
        assertThat(all()).hasSize(1);
    }
}
