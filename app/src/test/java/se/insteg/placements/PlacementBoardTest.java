package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.PlacementKind;
import se.insteg.kernel.Form;
import se.insteg.placements.board.BoardFilter;
import se.insteg.placements.board.Column;
import se.insteg.placements.board.PlaceCard;
import se.insteg.placements.board.PlacementBoard;
import se.insteg.testing.InstegTest;
import se.insteg.testing.Statements;
import se.insteg.testing.TestTown;

/** The board of placements: where everybody stands, and how a card is moved (LEK-07, LEK-11). */
@InstegTest
class PlacementBoardTest {
    private static final BoardFilter EVERYBODY = new BoardFilter(null, null, true, null);

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestPlacements placements;
    private TestMatching matching;
    private TestTown.Browser caseworker;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        placements = new TestPlacements(app);
        matching = placements.matching;
        caseworker = matching.town.browser(matching.caseworker);
    }

    private PlacementBoard.Seen seen(UUID staff, BoardFilter filter) {
        return matching.town.as(staff, () -> app.getBean(PlacementBoard.class).read(filter, null, null));
    }

    private List<PlaceCard> cards(UUID staff, Column column) {
        return seen(staff, EVERYBODY).lanes().get(column.ordinal()).cards();
    }

    private List<Column> standsIn(UUID person) {
        return seen(matching.caseworker, EVERYBODY).lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(card -> card.person().id().equals(person))
                .map(PlaceCard::column)
                .toList();
    }

    private static String path(TestPlacements.Made made) {
        return "/people/" + made.person() + "/placements/" + made.placement();
    }

    private String lastDay() {
        return placements.today.toString();
    }

    @Test
    void a_card_goes_from_column_to_column_by_what_is_really_done() {
        UUID person = matching.person("Selam Haile", "born", "1990-05-01");
        assertThat(standsIn(person)).containsExactly(Column.MATCH);
        UUID host = placements.host(20);
        UUID offer = matching.hosts.offer(host, "Kök", 3);
        UUID proposal = ((Proposed.Done) matching.propose(matching.caseworker, person, offer)).id();
        assertThat(standsIn(person)).containsExactly(Column.PROPOSED);
        assertThat(cards(matching.caseworker, Column.PROPOSED)
                        .getFirst()
                        .next()
                        .words()
                        .key())
                .isEqualTo("placements.board.next.NOT_SENT");
        placements.sayYes(person, proposal, Party.HOST);
        placements.sayYes(person, proposal, Party.PARTICIPANT);
        PlaceCard accepted = cards(matching.caseworker, Column.PROPOSED).getFirst();
        assertThat(accepted.next().href()).isEqualTo("/people/" + person + "/placements/new?proposal=" + proposal);
        assertThat(accepted.moves()).extracting(PlaceCard.Move::to).containsExactly(Column.AGREEMENT, Column.MATCH);
        TestPlacements.Made made =
                new TestPlacements.Made(person, offer, proposal, matching.town.as(matching.caseworker, () -> {
                    Placements all = matching.bean(Placements.class);
                    return all.draft(person, all.next(), proposal, placements.terms(host));
                }));
        assertThat(standsIn(person)).containsExactly(Column.AGREEMENT);
        placements.signAll(made);
        placements.insure(made, placements.today, placements.today.plusYears(1));
        placements.start(made);
        assertThat(standsIn(person)).containsExactly(Column.RUNNING);
        matching.town.as(matching.caseworker, () -> matching.bean(Placements.class)
                .endEarly(person, made.placement(), placements.today, EndCause.JOB, "Anställd i köket"));
        assertThat(standsIn(person))
                .as("asked how it went, and free to be matched again")
                .containsExactly(Column.MATCH, Column.FOLLOW_UP);
    }

    @Test
    void a_start_says_in_plain_words_what_is_missing_and_once_it_is_there_the_card_stands_under_running() {
        TestPlacements.Made made = placements.drafted();
        placements.signAll(made);
        assertThat(caseworker.get(path(made) + "/move?to=running").body())
                .contains("En sak saknas före start", "Ingen har sett en försäkring");
        HttpResponse<String> refused = caseworker.post(path(made) + "/move", Map.of("to", "running", "day", lastDay()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Praktiken kan inte starta än", "Ingen har sett en försäkring");
        placements.insure(made, placements.today, placements.today.plusYears(1));
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> moved = caseworker.post(
                    path(made) + "/move",
                    Map.of("to", "running", "day", lastDay(), "kind", "language_internship", "handler", "all"));
            assertThat(moved.headers().firstValue("location").orElse(""))
                    .endsWith("/placements/board?at=" + made.placement()
                            + "&kind=language_internship&handler=all&moved=yes");
        }
        assertThat(placements.whole(made).placement().state()).isEqualTo(PlacementState.RUNNING);
        assertThat(caseworker
                        .get("/placements/board?at=" + made.placement() + "&moved=yes")
                        .body())
                .contains("Selam Haile", "står nu under Pågår", "aria-describedby=\"moved\"");
    }

    @Test
    void ending_before_its_time_asks_for_day_cause_and_reason_and_annulling_for_a_reason() {
        TestPlacements.Made running = placements.begun(10, 60);
        HttpResponse<String> refused = caseworker.post(path(running) + "/move", Map.of("to", "done"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Välj varför praktiken slutar i förtid")
                .contains("error-summary");
        assertThat(caseworker
                        .post(
                                path(running) + "/move",
                                Map.of("to", "done", "day", lastDay(), "cause", "job", "reason", "Anställd"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(placements.whole(running).placement().cause()).isEqualTo(EndCause.JOB);
        TestPlacements.Made drafted = placements.drafted();
        assertThat(caseworker
                        .post(path(drafted) + "/move", Map.of("to", "match"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(caseworker
                        .post(path(drafted) + "/move", Map.of("to", "match", "reason", "Anordnaren lägger ner"))
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/placements/board?at=" + drafted.person() + "&moved=yes");
        assertThat(standsIn(drafted.person())).containsExactly(Column.MATCH);
        TestPlacements.Made over = placements.begun(60, 0);
        assertThat(caseworker.get(path(over) + "/move?to=done").body()).contains("Avsluta som planerat");
        caseworker.post(path(over) + "/move", Map.of("to", "done"));
        assertThat(placements.whole(over).placement().state()).isEqualTo(PlacementState.FINISHED);
    }

    @Test
    void somebody_protected_is_on_their_handlers_board_alone_and_nobody_elses_cases_are_on_mine() {
        matching.protectedPerson("Dold Person", "born", "1990-05-01");
        matching.person("Selam Haile", "born", "1990-05-01");
        matching.person("Ett Barn", "born", placements.today.minusYears(12).toString());
        UUID colleague = matching.town.staff(Role.CASEWORKER, matching.unit);
        assertThat(cards(matching.caseworker, Column.MATCH)).hasSize(1);
        assertThat(cards(matching.coordinator, Column.MATCH)).hasSize(1);
        assertThat(cards(matching.handler, Column.MATCH)).singleElement().satisfies(card -> assertThat(
                        card.person().details().identity().name())
                .isEqualTo("Dold Person"));
        assertThat(seen(colleague, EVERYBODY).people()).isZero();
        assertThat(matching.town.browser(colleague).get("/placements/board").body())
                .contains("Ingen att matcha än")
                .doesNotContain("Selam");
        assertThat(caseworker.get("/placements/board").body())
                .contains("Selam Haile")
                .doesNotContain("Dold");
    }

    @Test
    void the_board_is_narrowed_by_kind_and_host_and_begins_with_ones_own_cases() {
        TestPlacements.Made made = placements.drafted();
        matching.person("Amir Noori", "born", "1992-03-01");
        matching.people.register(matching.coordinator, "Okänd Handläggare", "unit", matching.unit.toString());
        UUID host = placements.whole(made).placement().where().organisationId();
        BoardFilter own = BoardFilter.of(Form.empty());
        assertThat(seen(matching.coordinator, own).lanes().getFirst().count())
                .as("a coordinator without cases sees all")
                .isEqualTo(2);
        assertThat(seen(matching.caseworker, own).filter().handler()).isEqualTo(matching.caseworker);
        BoardFilter there = new BoardFilter(PlacementKind.LANGUAGE_INTERNSHIP, null, true, host);
        assertThat(seen(matching.coordinator, there).lanes())
                .extracting(PlacementBoard.Lane::count)
                .containsExactly(0, 0, 1, 0, 0, 0);
        BoardFilter other = new BoardFilter(PlacementKind.WORK_TRAINING, null, true, null);
        assertThat(seen(matching.coordinator, other).lanes())
                .extracting(PlacementBoard.Lane::count)
                .containsOnly(0);
    }

    @Test
    void a_column_shows_a_few_and_all_of_them_alone_and_asks_the_database_no_more_for_many() {
        TestPlacements.Made first = placements.begun(40, 2);
        UUID proposed = matching.person("Amir Noori", "born", "1992-03-01");
        matching.propose(matching.caseworker, proposed, matching.hosts.offer(placements.host(20), "Lager", 20));
        matching.person("Selam Haile", "born", "1990-05-01");
        Runnable read = () -> seen(matching.caseworker, EVERYBODY);
        read.run();
        int few = Statements.in(read);
        for (int more = 0; more < PlacementBoard.SHOWN + 2; more++) {
            matching.person("Deltagare " + more, "born", "1990-05-01");
        }
        placements.beside(first, 40, 2);
        UUID again = matching.person("Noor Amiri", "born", "1992-03-01");
        matching.propose(matching.caseworker, again, matching.hosts.offer(placements.host(20), "Disk", 20));
        assertThat(Statements.in(read)).as("statements").isEqualTo(few).isPositive();
        PlacementBoard.Lane lane = seen(matching.caseworker, EVERYBODY).lanes().getFirst();
        assertThat(lane.cards()).hasSize(PlacementBoard.SHOWN);
        assertThat(lane.count()).isEqualTo(PlacementBoard.SHOWN + 3);
        assertThat(caseworker.get("/placements/board").body())
                .contains("Visa alla " + lane.count(), "column=match&whole=yes");
        assertThat(caseworker.get("/placements/board?column=match&whole=yes").body())
                .contains("Deltagare 9", "Visa alla kolumner");
    }
}
