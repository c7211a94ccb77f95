package se.insteg.tracks;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Occupations that are hard to fill, held against what participants can (VAN-04). */
@InstegTest
class ShortagePagesTest {
    private static final UUID ID = new UUID(0, 4);

    @Autowired
    ApplicationContext app;

    @Autowired
    Shortages shortages;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private TestTown.Browser browser;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        browser = town.browser(coordinator);
    }

    private UUID somebody(String name, String occupation, String swedish) {
        return new TestPeople(app, town)
                .register(
                        coordinator,
                        name,
                        "unit",
                        unit.toString(),
                        "occupations",
                        occupation,
                        "swedish",
                        swedish,
                        "born",
                        "1985-02-03");
    }

    private static Map<String, String> fields(String... all) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields;
    }

    private Shortages.Line line() {
        return town.as(coordinator, () -> shortages.all().getFirst());
    }

    @Test
    void an_occupation_is_held_against_who_has_it_how_sure_it_is_their_swedish_and_whether_they_are_free() {
        UUID teacher = somebody("Amal Haddad", "2341", "B1");
        somebody("Samir Aziz", "2341", "A1");
        somebody("Kim Kock", "5120", "C1");
        somebody("Lin Förskollärare", "2343", "A2");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(browser.post(
                                    "/shortage",
                                    fields(
                                            "id", ID.toString(),
                                            "occupation", "2341",
                                            "source", "Rekryteringsprognosen",
                                            "on", "2026-09-01"))
                            .statusCode())
                    .isEqualTo(302);
        }
        town.as(coordinator, () -> {
            Tracks tracks = app.getBean(Tracks.class);
            UUID track = tracks.next();
            tracks.begin(
                    track,
                    new Track.Details("Lärare", "", null, 5, "", "", null),
                    List.of(new Track.Step(tracks.next(), Track.Kind.OTHER, "Första", 1, null)));
            app.getBean(Seats.class).enter(teacher, track, LocalDate.of(2026, 10, 1));
        });
        assertThat(line()).satisfies(line -> {
            assertThat(line.same()).isEqualTo(2);
            assertThat(line.confirmed()).isEqualTo(2);
            assertThat(line.substitutes()).as("of the same group").isOne();
            assertThat(line.swedish()).isOne();
            assertThat(line.busy()).containsEntry("track", 1).doesNotContainKey("placement");
            assertThat(line.free()).isEqualTo(2);
        });
        assertThat(browser.get("/shortage").body())
                .contains("2 deltagare, 2 bekräftade", "Rekryteringsprognosen", "/competence/people?occupations=")
                .doesNotContain("Amal");
        assertThat(browser.get("/competence/people?" + line().address()).body())
                .contains("Amal Haddad", "Samir Aziz")
                .doesNotContain("Kim Kock");
        assertThat(AuditRows.whys(town.id(), coordinator, "SHORTAGE_ADDED")).hasSize(1);
    }

    @Test
    void a_list_is_taken_whole_or_not_at_all_and_each_bad_row_is_told_with_its_number() {
        assertThat(browser.post(
                                "/shortage/list",
                                fields("rows", "2341; Prognos; 2026-09-01\nDrakflygare; Prognos; 2026-09-01"))
                        .body())
                .contains("Rad 2", "Drakflygare", "Inget är uppskrivet");
        assertThat(browser.post("/shortage/list", fields("rows", "2341; Prognos; i somras"))
                        .body())
                .contains("Rad 1: skriv yrke; källa; dag");
        assertThat(browser.post("/shortage/list", fields("rows", " ")).statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/shortage").body()).contains("Inga bristyrken ännu");
        assertThat(browser.post(
                                "/shortage/list",
                                fields("rows", "2341; Prognos; 2026-09-01\n\n5120; Måltidschefen; 2026-10-01"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/shortage?added=2"));
    }

    @Test
    void what_is_taken_away_can_be_had_back_and_only_coordinators_change_the_list() {
        browser.post("/shortage/list", fields("rows", "2341; Prognos; 2026-09-01"));
        String one = "/shortage/" + line().shortage().id();
        assertThat(browser.post("/shortage", fields("occupation", "Drakflygare"))
                        .body())
                .contains("finns inte bland yrkena", "Skriv vem som säger", "Skriv vilken dag");
        browser.post(one + "/remove", fields());
        assertThat(browser.get("/shortage").body()).contains("Inga bristyrken ännu");
        browser.post(one + "/restore", fields());
        assertThat(line().shortage().source()).isEqualTo("Prognos");
        TestTown.Browser caseworker = town.browser(town.staff(Role.CASEWORKER, unit));
        assertThat(caseworker.get("/shortage").body()).doesNotContain("Ta bort");
        assertThat(caseworker.post(one + "/remove", fields()).statusCode()).isEqualTo(403);
        TestTown elsewhere = TestTown.in(app);
        TestTown.Browser there = elsewhere.browser(elsewhere.staff(Role.COORDINATOR, null));
        assertThat(there.post(one + "/remove", fields()).statusCode()).isEqualTo(404);
        assertThat(there.get("/shortage").body()).contains("Inga bristyrken ännu");
    }
}
