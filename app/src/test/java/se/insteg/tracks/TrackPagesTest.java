package se.insteg.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.skills.search.CompetenceQuery;
import se.insteg.skills.search.SavedSearches;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.Statements;
import se.insteg.testing.TestTown;

/** Teachers are found, chosen and followed step by step (LEK-13, LEK-14). */
@InstegTest
class TrackPagesTest {
    private static final UUID TRACK = new UUID(0, 13);

    @Autowired
    ApplicationContext app;

    @Autowired
    Seats seats;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private TestTown.Browser browser;
    private UUID search;

    @BeforeEach
    void aSearchForTeachers() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        browser = town.browser(coordinator);
        search = town.as(coordinator, () -> {
            SavedSearches saved = app.getBean(SavedSearches.class);
            UUID id = saved.next();
            saved.save(
                    id,
                    "Lärare som kan börja",
                    new CompetenceQuery(
                            List.of(OccupationCatalogue.starter().find("2341")),
                            true,
                            false,
                            List.of(),
                            List.of(),
                            null,
                            false,
                            null,
                            Set.of()),
                    false);
            return id;
        });
    }

    private static Map<String, String> fields(String... all) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields;
    }

    private Map<String, String> track(String... more) {
        Map<String, String> all = fields(
                "id", TRACK.toString(),
                "name", "Snabbspår för lärare",
                "capacity", "1",
                "search", search.toString(),
                "title-1", "Intensiv yrkessvenska",
                "kind-1", "course",
                "weeks-1", "10",
                "step-1", new UUID(0, 1).toString(),
                "title-3", "Praktik i skola",
                "kind-3", "placement",
                "weeks-3", "12",
                "step-3", new UUID(0, 3).toString());
        all.putAll(fields(more));
        return all;
    }

    private UUID teacher(String name) {
        return new TestPeople(app, town)
                .register(coordinator, name, "unit", unit.toString(), "occupations", "2341", "born", "1985-02-03");
    }

    private static String path(UUID person) {
        return "/people/" + person + "/tracks";
    }

    private Seat seat(UUID person) {
        return town.as(
                coordinator, () -> seats.of(seats.person(person)).getFirst().seat());
    }

    private HttpResponse<String> state(UUID person, String deed) {
        Seat seat = seat(person);
        return browser.post(
                path(person) + "/" + seat.id() + "/state",
                fields("deed", deed, "version", String.valueOf(seat.version())));
    }

    @Test
    void a_track_is_built_once_and_changed_without_overwriting_a_colleague() {
        assertThat(browser.get("/tracks").body()).contains("Inga snabbspår ännu");
        assertThat(browser.post("/tracks/new", fields("title-1", "Kurs")).body())
                .contains("Skriv vad spåret heter", "Skriv hur många som kan gå", "Välj vad steget består av");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(browser.post("/tracks/new", track()).statusCode()).isEqualTo(302);
        }
        assertThat(browser.get("/tracks").body())
                .containsOnlyOnce(">Snabbspår för lärare<")
                .contains("0 av 1 plats", "2 steg, 22 veckor");
        assertThat(browser.post("/tracks/" + TRACK + "/edit", track("version", "0", "search", "kept", "capacity", "2"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late =
                browser.post("/tracks/" + TRACK + "/edit", track("version", "0", "name", "Lärare snabbt"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("En kollega har ändrat spåret", "Lärare snabbt");
        assertThat(browser.get("/tracks/" + TRACK).body())
                .contains("Lärare som kan börja", "2 platser är lediga", "Intensiv yrkessvenska (0)");
    }

    @Test
    void whom_the_search_finds_is_counted_and_chosen_by_hand_and_whoever_is_beyond_the_capacity_waits() {
        UUID first = teacher("Amal Haddad");
        UUID second = teacher("Samir Aziz");
        new TestPeople(app, town).register(coordinator, "Kim Kock", "unit", unit.toString(), "occupations", "5120");
        browser.post("/tracks/new", track());
        String enter = "/tracks/" + TRACK + "/enter";
        assertThat(browser.get(enter).body())
                .contains("2 deltagare svarar mot sökningen", "Amal Haddad", "Samir Aziz")
                .doesNotContain("Kim Kock");
        assertThat(browser.post(enter, fields()).statusCode()).isEqualTo(422);
        browser.post(enter, fields("who", first.toString()));
        browser.post(enter, fields("who", first.toString()));
        assertThat(browser.get(enter).body()).doesNotContain("Amal Haddad").contains("Ingen plats är ledig");
        browser.post(enter, fields("who", second.toString()));
        assertThat(browser.get("/tracks/" + TRACK).body())
                .contains("Väntar på plats (1)", "Intensiv yrkessvenska (1)", "Deltagaren vet", "Ge plats");
        assertThat(AuditRows.whys(town.id(), coordinator, "TRACK_ENTERED")).hasSize(2);
        Seat going = seat(first);
        assertThat(browser.post(
                                path(first) + "/" + going.id() + "/leave",
                                fields("version", "0", "cause", "work", "reason", " "))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        browser.post(
                path(first) + "/" + going.id() + "/leave",
                fields("version", "0", "cause", "work", "reason", "Skolan anställde"));
        assertThat(browser.get("/tracks/" + TRACK).body())
                .contains("1 plats är ledig", "Slutade i förtid (1)", "Fick arbete", "Skolan anställde");
        assertThat(state(second, "begin").statusCode()).isEqualTo(302);
        assertThat(seat(second).state()).isEqualTo(Seat.State.GOING);
        assertThat(browser.get("/people/" + first).body()).contains("Slutade i förtid: Snabbspår för lärare");
    }

    @Test
    void a_step_noted_moves_them_on_and_can_be_taken_back_and_a_noted_step_stays_in_the_track() {
        UUID person = teacher("Amal Haddad");
        browser.post("/tracks/new", track());
        browser.post(path(person), fields("track", TRACK.toString()));
        String steps = path(person) + "/" + seat(person).id() + "/step";
        UUID first = new UUID(0, 1);
        browser.post(steps, fields("step", first.toString(), "board", TRACK.toString()));
        assertThat(browser.get("/tracks/" + TRACK).body()).contains("Intensiv yrkessvenska (0)", "Praktik i skola (1)");
        assertThat(browser.get(path(person)).body()).contains("antecknat av personal", "Inte klart", "väntas klart");
        assertThat(browser.post("/tracks/" + TRACK + "/edit", track("version", "0", "title-1", ""))
                        .statusCode())
                .as("a step that something is noted about")
                .isEqualTo(409);
        browser.post(steps, fields("step", first.toString(), "undo", "yes"));
        assertThat(browser.get("/tracks/" + TRACK).body()).contains("Intensiv yrkessvenska (1)");
        assertThat(browser.post(steps, fields("step", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(state(person, "finish").statusCode()).isEqualTo(302);
        assertThat(browser.post(
                                path(person) + "/" + seat(person).id() + "/state",
                                fields("deed", "resume", "version", "0"))
                        .statusCode())
                .as("from a page that is old")
                .isEqualTo(409);
        assertThat(browser.get("/tracks/" + TRACK).body()).contains("Har slutfört (1)");
    }

    @Test
    void the_participant_is_told_on_their_own_page() {
        UUID person = teacher("Amal Haddad");
        browser.post("/tracks/new", track());
        browser.post(path(person), fields("track", TRACK.toString()));
        UUID card = town.as(coordinator, () -> app.getBean(ParticipantAccess.class)
                .issue(person, "sv", null)
                .id());
        TestTown.Browser own = town.browserWithCard(card);
        assertThat(own.get("/me").body()).contains("Mitt snabbspår", "/me/tracks");
        assertThat(own.get("/me/tracks").body())
                .contains("Snabbspår för lärare", "Intensiv yrkessvenska", "Praktik i skola", "10 veckor");
        assertThat(state(person, "tell").statusCode()).isEqualTo(302);
        assertThat(seat(person).toldOn()).isNotNull();
    }

    @Test
    void who_may_not_see_somebody_meets_neither_them_nor_a_count_of_protected_people() {
        UUID person = teacher("Amal Haddad");
        browser.post("/tracks/new", track("capacity", "5"));
        browser.post(path(person), fields("track", TRACK.toString()));
        UUID caseworker = town.staff(Role.CASEWORKER, town.unit("En annan"));
        assertThat(town.browser(caseworker).get("/tracks/" + TRACK).body())
                .contains("1 till går spåret, som en kollega har hand om")
                .doesNotContain("Amal");
        assertThat(town.browser(caseworker).get(path(person)).statusCode()).isEqualTo(404);
        assertThat(town.browser(caseworker).get("/tracks/" + TRACK + "/edit").statusCode())
                .isEqualTo(403);
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town).protect(coordinator, person, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(town.browser(caseworker).get("/tracks/" + TRACK).body()).doesNotContain("till går spåret");
        assertThat(town.browser(handler).get("/tracks/" + TRACK).body()).contains("Amal Haddad");
        assertThat(browser.get("/tracks").body()).contains("0 av 5 platser");
        TestTown elsewhere = TestTown.in(app);
        TestTown.Browser there = elsewhere.browser(elsewhere.staff(Role.COORDINATOR, null));
        assertThat(there.get("/tracks/" + TRACK).statusCode()).isEqualTo(404);
        assertThat(there.post("/tracks/" + TRACK + "/enter", fields()).statusCode())
                .isEqualTo(404);
        assertThat(there.post("/tracks/" + TRACK + "/edit", fields()).statusCode())
                .isEqualTo(404);
        assertThat(there.post("/tracks/" + TRACK + "/close", fields()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_board_of_many_asks_the_database_no_more_than_one_of_few() {
        browser.post("/tracks/new", track("capacity", "20"));
        Runnable read = () ->
                town.as(coordinator, () -> seats.board(app.getBean(Tracks.class).find(TRACK)));
        UUID first = teacher("Amal Darwish");
        town.as(coordinator, () -> seats.enter(first, TRACK, LocalDate.now(app.getBean(Clock.class))));
        read.run();
        int few = Statements.in(read);
        for (String name : List.of("Wael Shahin", "Dima Rifai", "Oksana Bondar", "Yonas Tesfay")) {
            UUID more = teacher(name);
            town.as(coordinator, () -> seats.enter(more, TRACK, LocalDate.now(app.getBean(Clock.class))));
        }
        assertThat(Statements.in(read)).as("statements").isEqualTo(few).isPositive();
        assertThat(browser.get("/tracks/" + TRACK).body()).contains("Amal Darwish", "Yonas Tesfay");
    }
}
