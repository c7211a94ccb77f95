package se.insteg.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.Happening;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.people.status.Statement;
import se.insteg.people.status.Statement.Details;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusSource;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Workbook;

/** The pages of evidence, and the file, as they are asked for (VAN-07). */
@InstegTest
class EvidencePagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String PURPOSE = "redovisning till länsstyrelsen";

    @Autowired
    ApplicationContext app;

    @Autowired
    ToldHappenings room;

    @Autowired
    Evidence evidence;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID person;
    private UUID thing;

    @BeforeEach
    void somebodyWithADay() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        person = new TestPeople(app, town)
                .registerCase(caseworker, unit, "=Amal Haddad", "reference", "12-345", "born", "1990-05-17");
        thing = UUID.randomUUID();
        town.as(caseworker, () -> {
            app.getBean(StatusRecording.class)
                    .say(
                            app.getBean(People.class).find(person),
                            Statement.of(
                                    StatusKind.ASYLUM_SEEKER,
                                    DAY.minusMonths(3),
                                    null,
                                    Details.NONE,
                                    StatusSource.AGENCY),
                            "ärende");
        });
        settle(360);
        settle(330);
    }

    private void settle(int minutes) {
        room.tell(
                person,
                new Happening(Happening.Kind.PLACEMENT_DAY, DAY, "placements", thing, minutes, "Kök, Siljans Kök"));
        town.<Integer>inTenant(() -> evidence.settle(person));
    }

    private String path() {
        return "/people/" + person + "/evidence";
    }

    @Test
    void a_person_shows_what_counted_with_the_status_of_the_day_the_rules_and_what_was_corrected() {
        assertThat(town.browser(caseworker).get(path() + "?month=2026-03").body())
                .contains("Underlag för mars 2026", "1 dag, 5 tim 30 min", "Kök, Siljans Kök", "Söker asyl")
                .contains("Rättat 1 gång", "Tidigare: 6 timmar")
                .contains("TIA-bidrag betalar inte praktik", "Förordningen (2016:1364) 3 §");
        assertThat(town.browser(caseworker).get(path()).body())
                .as("the newest month there is")
                .contains("Underlag för mars 2026");
        assertThat(town.browser(caseworker).get(path() + "?month=drop").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_month_shows_each_person_once_with_sums_and_only_to_those_who_may_see_them() {
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        assertThat(town.browser(coordinator).get("/evidence?month=2026-03").body())
                .contains("Amal Haddad", "Praktikdag", "5 tim 30 min", "Söker asyl")
                .doesNotContain("/evidence/export");
        UUID colleague = town.staff(Role.CASEWORKER, town.unit("En annan"));
        assertThat(town.browser(colleague).get("/evidence?month=2026-03").body())
                .doesNotContain("Amal")
                .contains("Inget underlag den månaden");
        assertThat(town.browser(colleague).get(path()).statusCode()).isEqualTo(404);
        assertThat(town.browser(town.staff(Role.ADMINISTRATOR, null))
                        .get("/evidence")
                        .statusCode())
                .isEqualTo(403);
        TestTown elsewhere = TestTown.in(app);
        assertThat(elsewhere
                        .browser(elsewhere.staff(Role.CASEWORKER, elsewhere.unit("Integration")))
                        .get(path())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_month_leaves_as_a_file_for_a_purpose_that_is_logged_and_nobody_protected_ever_does() {
        assertThat(town.browser(caseworker).get("/evidence?month=2026-03").body())
                .contains("/evidence/export?month=2026-03");
        assertThat(town.browser(caseworker)
                        .post("/evidence/export", Map.of("month", "2026-03", "purpose", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Workbook.only(file(caseworker)))
                .containsEntry("deltagare", "'=Amal Haddad")
                .containsEntry("egen referens", "12-345")
                .containsEntry("dag", "2026-03-02")
                .containsEntry("slag", "Praktikdag")
                .containsEntry("status den dagen", "Söker asyl")
                .containsEntry("rättad", "ja")
                .hasEntrySatisfying("timmar", hours -> assertThat(hours).startsWith("5.5"))
                .hasEntrySatisfying(
                        "regler som gällde", rules -> assertThat(rules).contains("(2017-01-01): gällde"));
        assertThat(AuditRows.whys(town.id(), caseworker, "PERSON_EXPORTED")).containsExactly(PURPOSE);
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town).protect(caseworker, person, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(Workbook.rows(file(caseworker))).isEmpty();
        assertThat(town.browser(caseworker).get(path()).statusCode()).isEqualTo(404);
        assertThat(town.browser(handler).get(path() + "?month=2026-03").body()).contains("5 tim 30 min");
    }

    @Test
    void the_same_leaves_as_text_with_nothing_a_spreadsheet_takes_for_a_formula() {
        assertThat(town.browser(caseworker)
                        .get("/evidence/export?month=2026-03")
                        .body())
                .contains("Kalkylblad (XLSX)", "Text (CSV)");
        assertThat(new String(file(caseworker, "csv"), StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .satisfies(
                        titles -> assertThat(titles)
                                .startsWith(
                                        "\uFEFF\"deltagare\";\"egen referens\";\"dag\";\"slag\";\"vad\";\"timmar\";"),
                        atIndex(0))
                .satisfies(
                        row -> assertThat(row)
                                .startsWith("\"'=Amal Haddad\";\"12-345\";\"2026-03-02\";\"Praktikdag\";"
                                        + "\"Kök, Siljans Kök\";5,5;\"Söker asyl\";"),
                        atIndex(1));
        assertThat(AuditRows.whys(town.id(), caseworker, "PERSON_EXPORTED")).containsExactly(PURPOSE);
    }

    @Test
    void a_long_month_is_shown_in_parts_and_only_those_shown_are_logged() {
        for (int i = 1; i <= EvidenceBook.AT_A_TIME; i++) {
            UUID other = new TestPeople(app, town).registerCase(caseworker, unit, "Deltagare %02d".formatted(i));
            room.tell(
                    other,
                    new Happening(Happening.Kind.PLACEMENT_DAY, DAY, "placements", UUID.randomUUID(), 60, "Kök"));
            town.<Integer>inTenant(() -> evidence.settle(other));
        }
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        assertThat(town.browser(coordinator)
                        .get("/evidence?month=2026-03&from=50")
                        .body())
                .contains("51–51 av 51", "Deltagare 50", "/evidence?month=2026-03&amp;from=0")
                .doesNotContain("Deltagare 49", "from=51", "from=100");
        assertThat(AuditRows.whys(town.id(), coordinator, "PERSON_SHOWN")).hasSize(1);
        assertThat(town.browser(coordinator).get("/evidence?month=2026-03").body())
                .contains("1–50 av 51", "Amal Haddad", "Deltagare 49", "/evidence?month=2026-03&amp;from=50")
                .doesNotContain("Deltagare 50");
        assertThat(town.browser(coordinator)
                        .get("/evidence?month=2026-03&from=900")
                        .body())
                .as("beyond the last: from the beginning")
                .contains("1–50 av 51");
        assertThat(town.browser(coordinator).get("/evidence?from=many").statusCode())
                .isEqualTo(400);
    }

    private byte[] file(UUID staff) {
        return file(staff, "xlsx");
    }

    private byte[] file(UUID staff, String format) {
        return town.browser(staff)
                .fetch("/evidence/export", Map.of("month", "2026-03", "purpose", PURPOSE, "format", format))
                .body();
    }
}
