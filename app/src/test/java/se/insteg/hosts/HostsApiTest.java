package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestProgram;
import se.insteg.testing.TestTown;
import tools.jackson.databind.JsonNode;

/** Organisations and offers as other programs see and change them. */
@InstegTest
class HostsApiTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String OFFERS = "/api/v1/offers";
    private static final String SCHOOL = "{\"name\": \"Skogsbyns förskola\", \"kind\": \"public\"}";
    private static final String EVERYTHING = """
            {
              "organisation": "%s", "title": "Köksbiträde", "reference": "P-1", "state": "open", "seats": 3,
              "occupations": ["9411"], "skills": ["truckkort"], "minSwedish": "A2", "minAge": 18,
              "place": "Leksand", "lat": 60.73, "lon": 14.99, "spoken": ["sv", "ti"],
              "maxSameLanguage": 2, "maxSameLanguageWhy": "för att svenskan ska användas",
              "hours": "mån-fre 08:00-12:00", "starts": "2026-12-01", "ends": "2027-03-01"
            }
            """;

    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestProgram program;

    @BeforeEach
    void aProgramInAMunicipality() {
        town = TestTown.in(app);
        program = town.program(town.token(Role.COORDINATOR, null));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestProgram.json(answer);
    }

    private JsonNode register(String path, String sent) {
        HttpResponse<String> answer = program.post(path, sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(program.get(answer.headers().firstValue("Location").orElseThrow()));
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        List<String> pointers = new ArrayList<>();
        json(answer)
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asString("?")));
        return pointers;
    }

    @Test
    void what_is_read_of_an_organisation_can_be_sent_back_and_changes_nothing() {
        JsonNode organisation = register(ORGANISATIONS, """
                {"name": "Leksands kommun", "organisationNumber": "212000-2189", "kind": "public", "sector": "omsorg",
                 "employees": 1500, "place": "Leksand", "lat": 60.73, "lon": 14.99, "note": "ring på morgonen"}
                """);
        assertThat(organisation.path("organisationNumber").asString()).isEqualTo("2120002189");
        HttpResponse<String> answer = program.patch(
                ORGANISATIONS + "/" + id(organisation), sentBack(organisation, OrganisationDetails.FIELDS), 0);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("version").asInt()).isZero();
    }

    @Test
    void what_is_read_of_an_offer_can_be_sent_back_and_changes_nothing() {
        JsonNode organisation = register(ORGANISATIONS, SCHOOL);
        JsonNode offer = register(OFFERS, EVERYTHING.formatted(id(organisation)));
        assertThat(offer.path("organisationName").asString()).isEqualTo("Skogsbyns förskola");
        assertThat(offer.path("state").asString()).isEqualTo("open");
        assertThat(offer.path("hours").asString()).isEqualTo("Mon–Fri 08:00–12:00");
        HttpResponse<String> answer = program.patch(OFFERS + "/" + id(offer), sentBack(offer, OfferDetails.FIELDS), 0);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("version").asInt()).isZero();
    }

    private static String sentBack(JsonNode thing, List<String> fields) {
        return fields.stream()
                .map(field -> "\"" + field + "\": " + thing.path(field))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Test
    void an_offer_is_a_draft_unless_said_and_can_be_opened_and_closed() {
        String organisation = id(register(ORGANISATIONS, SCHOOL));
        JsonNode offer = register(
                OFFERS, "{\"organisation\": \"%s\", \"title\": \"Städ\", \"seats\": 1}".formatted(organisation));
        assertThat(offer.path("state").asString()).isEqualTo("draft");
        String address = OFFERS + "/" + id(offer);
        assertThat(json(program.patch(address, "{\"state\": \"open\"}", 0))
                        .path("state")
                        .asString())
                .isEqualTo("open");
        assertThat(json(program.patch(address, "{\"state\": \"closed\"}", 1))
                        .path("state")
                        .asString())
                .isEqualTo("closed");
        assertThat(pointers(program.patch(address, "{\"state\": \"lost\"}", 2))).containsExactly("/state");
    }

    @Test
    void who_is_second_is_told_what_all_three_say() {
        String organisation = ORGANISATIONS + "/" + id(register(ORGANISATIONS, SCHOOL));
        program.patch(organisation, "{\"sector\": \"skola\"}", 0);
        JsonNode told = json(program.patch(organisation, "{\"sector\": \"omsorg\"}", 0));
        assertThat(told.path("status").asInt()).isEqualTo(412);
        assertThat(told.path("base").path("sector").isNull()).isTrue();
        assertThat(told.path("yours").path("sector").asString()).isEqualTo("omsorg");
        assertThat(told.path("theirs").path("sector").asString()).isEqualTo("skola");
        assertThat(told.path("yours").has("name")).isFalse();

        String offer = OFFERS + "/"
                + id(register(OFFERS, EVERYTHING.formatted(organisation.substring(ORGANISATIONS.length() + 1))));
        program.patch(offer, "{\"seats\": 4}", 0);
        JsonNode late = json(program.patch(offer, "{\"seats\": 5, \"title\": \"Kock\"}", 0));
        assertThat(late.path("theirs").path("seats").asInt()).isEqualTo(4);
        assertThat(late.path("yours").path("title").asString()).isEqualTo("Kock");
        assertThat(late.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_pointed_at() {
        assertThat(pointers(program.post(ORGANISATIONS, "{\"organisationNumber\": \"212000-2188\"}")))
                .contains("/name", "/kind", "/organisationNumber");
        assertThat(pointers(program.post(OFFERS, EVERYTHING.formatted(UUID.randomUUID()))))
                .containsExactly("/organisation");
        assertThat(pointers(program.post(OFFERS, "{\"title\": \"Städ\"}"))).contains("/organisation", "/seats");
        String organisation = id(register(ORGANISATIONS, SCHOOL));
        assertThat(pointers(
                        program.post(OFFERS, EVERYTHING.formatted(organisation).replace("2027-03-01", "2026-03-01"))))
                .containsExactly("/ends");
        register(OFFERS, EVERYTHING.formatted(organisation));
        assertThat(pointers(program.post(OFFERS, EVERYTHING.formatted(organisation))))
                .containsExactly("/reference");
    }

    @Test
    void an_organisation_of_another_municipality_cannot_be_given_an_offer() {
        TestTown neighbour = TestTown.in(app);
        TestProgram theirs = neighbour.program(neighbour.token(Role.COORDINATOR, null));
        String organisation =
                json(theirs.post(ORGANISATIONS, SCHOOL)).path("id").asString();
        assertThat(pointers(program.post(OFFERS, EVERYTHING.formatted(organisation))))
                .containsExactly("/organisation");
        assertThat(program.get(ORGANISATIONS + "/" + organisation).statusCode()).isEqualTo(404);
        assertThat(program.get(ORGANISATIONS + "?cursor=" + organisation).statusCode())
                .isEqualTo(400);
    }

    @Test
    void lists_go_on_from_where_they_were_and_can_be_narrowed() {
        String first = id(register(ORGANISATIONS, SCHOOL));
        for (int i = 0; i < 60; i++) {
            program.post(ORGANISATIONS, "{\"name\": \"Bolag %02d\", \"kind\": \"private\"}".formatted(i));
            program.post(
                    OFFERS,
                    "{\"organisation\": \"%s\", \"title\": \"Plats %02d\", \"seats\": 1, \"state\": \"%s\"}"
                            .formatted(first, i, i % 2 == 0 ? "open" : "draft"));
        }
        for (String list : List.of(ORGANISATIONS, OFFERS)) {
            JsonNode page = json(program.get(list));
            assertThat(page.path("items")).hasSize(50);
            JsonNode rest =
                    json(program.get(list + "?cursor=" + page.path("next").asString()));
            assertThat(rest.path("items").size()).isBetween(10, 11);
            assertThat(rest.path("next").isNull()).isTrue();
        }
        assertThat(json(program.get(ORGANISATIONS + "?kind=public")).path("items"))
                .hasSize(1);
        JsonNode free = json(program.get(ORGANISATIONS + "?withFreeSeats=true")).path("items");
        assertThat(free).hasSize(1);
        assertThat(free.get(0).path("freeSeats").asInt()).isEqualTo(30);
        assertThat(json(program.get(OFFERS + "?state=draft")).path("items")).hasSize(30);
        assertThat(program.get(OFFERS + "?state=lost").statusCode()).isEqualTo(400);
        assertThat(program.get(OFFERS + "?withFreeSeats=maybe").statusCode()).isEqualTo(400);
    }
}
