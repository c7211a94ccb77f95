package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestProgram;
import tools.jackson.databind.JsonNode;

/** Rounds and proposals as other programs make and see them. */
@InstegTest
class PlacementsApiTest {
    private static final String ROUNDS = "/api/v1/match-rounds";
    private static final String PROPOSALS = "/api/v1/proposals";

    @Autowired
    ApplicationContext app;

    private TestMatching town;
    private TestProgram program;

    @BeforeEach
    void aProgramThatMatches() {
        town = new TestMatching(app);
        program = town.town.program(town.town.token(Role.COORDINATOR, null));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestProgram.json(answer);
    }

    private static String wish(UUID person, UUID offer, String more) {
        return "{\"person\": \"%s\", \"offer\": \"%s\"%s}".formatted(person, offer, more);
    }

    private static final String REASON = ", \"reason\": \"vill helst detta\"";

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        List<String> pointers = new ArrayList<>();
        json(answer)
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asString("?")));
        return pointers;
    }

    private JsonNode done(String address) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> json(program.get(address)),
                        round -> !round.path("state").asString().equals("running"));
    }

    @Test
    void a_round_is_begun_asked_for_until_it_is_done_and_tells_who_goes_where_and_why() {
        UUID ali = town.person("Ali", "wishes", "5120");
        UUID kitchen = town.offer("Kök", 1, "occupations", "5120");
        town.protectedPerson("Hemlig", "wishes", "5120");

        HttpResponse<String> begun = program.post(ROUNDS, "{}");
        assertThat(begun.statusCode()).isEqualTo(202);
        JsonNode round = done(begun.headers().firstValue("Location").orElseThrow());

        assertThat(round.path("state").asString()).isEqualTo("done");
        assertThat(round.path("people")).hasSize(1);
        JsonNode line = round.path("people").get(0);
        assertThat(line.path("person").asString()).isEqualTo(ali.toString());
        assertThat(line.path("outcome").asString()).isEqualTo("placed");
        assertThat(line.path("offer").asString()).isEqualTo(kitchen.toString());
        int sum = 0;
        for (JsonNode reason : line.path("reasons")) {
            sum += reason.path("points").asInt();
            assertThat(reason.path("evidence").asString()).isNotBlank();
        }
        assertThat(line.path("points").asInt()).isEqualTo(sum);
        assertThat(round.path("result").path("people").asInt()).isEqualTo(1);
        assertThat(round.path("result").path("proven").asBoolean()).isTrue();
        assertThat(round.path("others").asInt()).isZero();
        assertThat(json(program.get(ROUNDS)).path("items").get(0).path("id").asString())
                .isEqualTo(round.path("id").asString());
    }

    @Test
    void what_is_said_of_a_round_is_in_the_language_asked_for() {
        town.person("Ali", "wishes", "5120");
        town.offer("Kök", 1, "occupations", "5120");
        String address =
                program.post(ROUNDS, "{}").headers().firstValue("Location").orElseThrow();
        done(address);
        assertThat(json(program.get(address, "Accept-Language", "en"))
                        .path("people")
                        .toString())
                .isNotEqualTo(json(program.get(address, "Accept-Language", "sv"))
                        .path("people")
                        .toString());
    }

    @Test
    void figures_of_everybody_are_told_only_to_who_may_see_everybody() {
        UUID other = town.town.unit("Vuxenutbildning");
        for (int i = 0; i < 3; i++) {
            town.people.register(town.town.staff(Role.COORDINATOR, null), "Okänd " + i, "unit", other.toString());
        }
        town.person("Ali");
        String address =
                program.post(ROUNDS, "{}").headers().firstValue("Location").orElseThrow();
        assertThat(done(address).path("result").path("people").asInt()).isEqualTo(4);

        TestProgram ofUnit = town.town.program(town.town.token(Role.COORDINATOR, town.unit));
        JsonNode seen = json(ofUnit.get(address));
        assertThat(seen.path("result").isNull()).isTrue();
        assertThat(seen.path("people")).hasSize(1);
        assertThat(seen.path("others").asInt()).isZero(); // three: too few to tell
    }

    @Test
    void a_proposal_takes_a_seat_and_withdrawing_it_gives_the_seat_back() {
        UUID ali = town.person("Ali");
        UUID kitchen = town.offer("Kök", 1);
        HttpResponse<String> made = program.post(PROPOSALS, wish(ali, kitchen, REASON));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String address = made.headers().firstValue("Location").orElseThrow();
        JsonNode proposal = json(program.get(address));
        assertThat(proposal.path("reason").asString()).isEqualTo("vill helst detta");
        assertThat(proposal.path("withdrawn").isNull()).isTrue();
        assertThat(json(program.get("/api/v1/offers/" + kitchen))
                        .path("takenSeats")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(program.get(PROPOSALS)).path("items")).hasSize(1);

        assertThat(program.post(address + "/withdraw", "{\"reason\": \"x\"}").statusCode())
                .isEqualTo(428);
        HttpResponse<String> withdrawn = program.send(
                "POST",
                address + "/withdraw",
                "{\"reason\": \"ångrade sig\"}",
                "Idempotency-Key",
                "w",
                "If-Match",
                "\"0\"");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(json(program.get(address)).path("withdrawn").path("why").asString())
                .isEqualTo("ångrade sig");
        assertThat(json(program.get("/api/v1/offers/" + kitchen))
                        .path("takenSeats")
                        .asInt())
                .isZero();
        assertThat(json(program.get(PROPOSALS)).path("items")).isEmpty();
    }

    @Test
    void the_same_proposal_again_is_the_one_there_is() {
        UUID ali = town.person("Ali");
        UUID kitchen = town.offer("Kök", 2);
        String first = json(program.post(PROPOSALS, wish(ali, kitchen, REASON)))
                .path("id")
                .asString();
        assertThat(json(program.post(PROPOSALS, wish(ali, kitchen, REASON)))
                        .path("id")
                        .asString())
                .isEqualTo(first);
        assertThat(json(program.get("/api/v1/offers/" + kitchen))
                        .path("takenSeats")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_done_as_things_stand_says_which() {
        UUID ali = town.person("Ali");
        UUID sara = town.person("Sara");
        UUID kitchen = town.offer("Kök", 1);
        UUID cleaning = town.offer("Städ", 1);
        program.post(PROPOSALS, wish(ali, kitchen, REASON));
        HttpResponse<String> full = program.post(PROPOSALS, wish(sara, kitchen, REASON));
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(code(full)).isEqualTo("placements.refused.noSeat");
        assertThat(code(program.post(PROPOSALS, wish(ali, cleaning, REASON))))
                .isEqualTo("placements.refused.elsewhere");
        program.patch("/api/v1/offers/" + cleaning, "{\"state\": \"closed\"}", 0);
        assertThat(code(program.post(PROPOSALS, wish(sara, cleaning, REASON)))).isEqualTo("placements.refused.notOpen");
    }

    @Test
    void an_unmet_must_have_is_pointed_at_and_needs_the_municipalitys_leave() {
        UUID ali = town.person("Ali", "swedish", "A1");
        UUID kitchen = town.offer("Kök", 1, "minSwedish", "B2");
        HttpResponse<String> unmet = program.post(PROPOSALS, wish(ali, kitchen, REASON));
        assertThat(unmet.statusCode()).isEqualTo(422);
        assertThat(pointers(unmet)).containsExactly("/waived");
        String waiving = REASON + ", \"waived\": [\"swedish\"], \"waivedWhy\": \"handledaren talar dari\"";
        assertThat(program.post(PROPOSALS, wish(ali, kitchen, waiving)).statusCode())
                .isEqualTo(422);
        town.town.as(town.coordinator, () -> town.bean(Waivers.class).set("swedish", true, "prov"));
        assertThat(program.post(PROPOSALS, wish(ali, kitchen, waiving)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_missing_is_pointed_at() {
        assertThat(pointers(program.post(PROPOSALS, "{}"))).containsExactly("/person", "/offer", "/reason");
        UUID ali = town.person("Ali");
        UUID kitchen = town.offer("Kök", 1);
        assertThat(pointers(program.post(PROPOSALS, wish(ali, kitchen, REASON + ", \"waived\": [\"swedish\"]"))))
                .containsExactly("/waivedWhy");
    }

    @Test
    void nobody_protected_can_be_proposed_or_found_by_a_program() {
        UUID hidden = town.protectedPerson("Hemlig");
        UUID kitchen = town.offer("Kök", 1);
        assertThat(program.post(PROPOSALS, wish(hidden, kitchen, REASON)).statusCode())
                .isEqualTo(404);
        Proposed.Done theirs = (Proposed.Done) town.propose(town.handler, hidden, kitchen);
        assertThat(program.get(PROPOSALS).body())
                .doesNotContain(hidden.toString(), theirs.id().toString());
        assertThat(program.get("/api/v1/people/" + hidden + "/proposals/" + theirs.id())
                        .statusCode())
                .isEqualTo(404);
    }
}
