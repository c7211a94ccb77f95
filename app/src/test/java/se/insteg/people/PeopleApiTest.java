package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.access.tokens.Program;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestProgram;
import se.insteg.testing.TestTown;
import tools.jackson.databind.JsonNode;

/** People as other programs see and change them. */
@InstegTest
class PeopleApiTest {
    private static final String PEOPLE = "/api/v1/people";
    private static final String EVERYTHING = """
            {
              "name": "محمد Ali O'Brien",
              "knownAs": "Ali",
              "born": "1990-02-28",
              "legalSex": "man",
              "reference": "D-77",
              "protection": "none",
              "handlers": [],
              "status": "asylum_seeker",
              "homeMunicipality": "2029",
              "guest": true,
              "unit": "%s",
              "caseworker": null,
              "phone": "+46 70 123 45 67",
              "email": "ali@prov.example",
              "preferredLanguage": "prs",
              "interpreter": true,
              "languages": ["fa", "ckb", "ett eget språk"],
              "swedish": "A2",
              "occupations": ["5120", "Trollkarl"],
              "skills": ["truckkort"],
              "wishes": ["Kock (5120)"],
              "place": "Siljansnäs",
              "lat": 60.75,
              "lon": 14.85,
              "maxTravel": 45,
              "busy": "mån-fre 08:00-12:00",
              "waitingSince": "2024-05-01",
              "household": "H1",
              "profileConfirmed": "2025-01-31"
            }
            """;

    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestPeople people;
    private UUID unit;
    private UUID coordinator;
    private Program.Made made;
    private TestProgram program;

    @BeforeEach
    void aProgramInAMunicipality() {
        town = TestTown.in(app);
        people = new TestPeople(app, town);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        made = town.made(Role.COORDINATOR, null);
        program = town.program(made.token());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestProgram.json(answer);
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        List<String> pointers = new ArrayList<>();
        json(answer)
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asString("?")));
        return pointers;
    }

    private JsonNode register(String sent) {
        HttpResponse<String> answer = program.post(PEOPLE, sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(program.get(answer.headers().firstValue("Location").orElseThrow()));
    }

    @Test
    void what_is_read_can_be_sent_back_and_changes_nothing() {
        JsonNode person = register(EVERYTHING.formatted(unit));
        assertThat(person.path("name").asString()).isEqualTo("محمد Ali O'Brien");
        assertThat(person.path("preferredLanguage").asString()).isEqualTo("prs");
        assertThat(person.path("languages").toString()).isEqualTo("[\"fa\",\"ckb\",\"ett eget språk\"]");
        assertThat(person.path("occupations").get(0).asString()).contains("5120");
        assertThat(person.path("busy").asString()).isEqualTo("Mon–Fri 08:00–12:00");
        assertThat(person.path("lat").asDouble()).isEqualTo(60.75);
        assertThat(person.path("guest").asBoolean()).isTrue();

        String sentBack = PersonTexts.FIELDS.stream()
                .map(field -> "\"" + field + "\": " + person.path(field))
                .collect(Collectors.joining(", ", "{", "}"));
        HttpResponse<String> answer =
                program.patch(PEOPLE + "/" + person.path("id").asString(), sentBack, 0);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("version").asInt()).isZero();
    }

    @Test
    void every_field_of_a_person_is_in_the_answer() {
        JsonNode person = register("{\"name\": \"Sara\", \"protection\": \"none\"}");
        assertThat(person.propertyNames()).containsAll(PersonTexts.FIELDS).contains("id", "version", "updatedAt");
    }

    @Test
    void a_change_touches_only_what_is_sent_and_null_empties() {
        JsonNode person = register(EVERYTHING.formatted(unit));
        String address = PEOPLE + "/" + person.path("id").asString();
        HttpResponse<String> answer = program.patch(address, "{\"phone\": null, \"swedish\": \"B1\"}", 0);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        JsonNode now = json(answer);
        assertThat(now.path("phone").isNull()).isTrue();
        assertThat(now.path("swedish").asString()).isEqualTo("B1");
        assertThat(now.path("household").asString()).isEqualTo("H1");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        JsonNode person = register("{\"name\": \"Sara\", \"protection\": \"none\"}");
        String address = PEOPLE + "/" + person.path("id").asString();
        assertThat(program.get(address, "If-None-Match", "\"0\"").statusCode()).isEqualTo(304);
        assertThat(program.get(address, "If-None-Match", "\"1\"").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_second_is_told_what_all_three_say() {
        JsonNode person = register(EVERYTHING.formatted(unit));
        String address = PEOPLE + "/" + person.path("id").asString();
        program.patch(address, "{\"swedish\": \"B1\", \"knownAs\": \"Alle\"}", 0);
        HttpResponse<String> late = program.patch(address, "{\"swedish\": \"B2\"}", 0);
        assertThat(late.statusCode()).isEqualTo(412);
        JsonNode told = json(late);
        assertThat(told.path("base").path("swedish").asString()).isEqualTo("A2");
        assertThat(told.path("yours").path("swedish").asString()).isEqualTo("B2");
        assertThat(told.path("theirs").path("swedish").asString()).isEqualTo("B1");
        assertThat(told.path("theirs").path("knownAs").asString()).isEqualTo("Alle");
        assertThat(told.path("yours").path("knownAs").asString()).isEqualTo("Ali");
        assertThat(told.path("version").asInt()).isEqualTo(1);
        assertThat(told.path("yours").has("phone")).isFalse();
        assertThat(json(program.get(address)).path("swedish").asString()).isEqualTo("B1");
        assertThat(program.patch(address, "{\"swedish\": \"B2\"}", 1).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_change_without_its_version_or_with_an_unreadable_one_is_refused() {
        String address = PEOPLE + "/"
                + register("{\"name\": \"Sara\", \"protection\": \"none\"}")
                        .path("id")
                        .asString();
        assertThat(program.send("PATCH", address, "{}").statusCode()).isEqualTo(428);
        assertThat(program.send("PATCH", address, "{}", "If-Match", "*").statusCode())
                .isEqualTo(400);
        assertThat(program.patch(address, "{\"swedish\": \"B2\"}", 99).statusCode())
                .isEqualTo(412);
    }

    @Test
    void everything_wrong_is_pointed_at_at_once_in_the_words_of_the_pages() {
        HttpResponse<String> answer = program.post(PEOPLE, """
                {"name": "", "born": "2999-01-01", "reference": "19811228-9874", "swedish": "mycket bra",
                 "homeMunicipality": "0000", "lat": 99, "unit": "%s"}
                """.formatted(UUID.randomUUID()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(pointers(answer))
                .contains(
                        "/name",
                        "/born",
                        "/reference",
                        "/swedish",
                        "/homeMunicipality",
                        "/lat",
                        "/unit",
                        "/protection");
        assertThat(json(answer).path("errors").get(0).path("detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("⟦", "9874");
    }

    @Test
    void identity_numbers_are_sent_and_never_answered_and_a_slip_names_its_field() {
        String sent = "{\"name\": \"Sara\", \"protection\": \"none\", \"unit\": \"" + unit
                + "\", \"dossierNumber\": \"00-712345/1\", \"identityNumber\": \"730288-9931\"}";
        JsonNode person = register(sent);
        assertThat(person.toString()).doesNotContain("712345", "9931", "dossierNumber");
        String address = PEOPLE + "/" + person.path("id").asString();
        assertThat(program.patch(address, "{\"dossierNumber\": \"00-712346\", \"phone\": \"0701234567\"}", 0)
                        .statusCode())
                .isEqualTo(200);
        UUID caseworker = town.staff(Role.CASEWORKER, unit);
        assertThat(town.inTenant(() -> app.getBean(JdbcClient.class)
                        .sql("select kind || case when replaced_by is null then '' else ' replaced' end"
                                + " from people.identity_number order by 1")
                        .query(String.class)
                        .list()))
                .containsExactly("coordination", "dossier", "dossier replaced");
        HttpResponse<String> wrong = program.patch(
                address,
                "{\"personalNumber\": \"730288-9931\", \"interimNumber\": null, \"coordinationNumber\": \"1\"}",
                1);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(pointers(wrong))
                .containsExactlyInAnyOrder("/personalNumber", "/interimNumber", "/coordinationNumber");
        assertThat(wrong.body()).doesNotContain("9931");
        assertThat(town.as(caseworker, () -> app.getBean(People.class).search("00-712345")))
                .hasSize(1);
    }

    @Test
    void an_unknown_field_a_nested_one_and_what_is_no_object_are_refused() {
        assertThat(pointers(program.post(PEOPLE, "{\"name\": \"A\", \"tenant_id\": \"x\", \"a/b~c\": 1}")))
                .containsExactlyInAnyOrder("/tenant_id", "/a~1b~0c");
        assertThat(pointers(program.post(PEOPLE, "{\"name\": {\"first\": \"A\"}}")))
                .containsExactly("/name");
        assertThat(pointers(program.post(PEOPLE, "[]"))).containsExactly("");
        assertThat(program.post(PEOPLE, "{\"name\": ").statusCode()).isEqualTo(400);
        assertThat(program.send("POST", PEOPLE, null, "Idempotency-Key", "k", "Content-Type", "text/plain")
                        .statusCode())
                .isIn(400, 415);
    }

    @Test
    void the_list_goes_on_from_where_it_was_and_ends() {
        for (int i = 0; i < 120; i++) {
            people.register(coordinator, "Person %03d".formatted(i));
        }
        List<String> names = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            JsonNode part = json(program.get(PEOPLE + (next.isEmpty() ? "" : "?cursor=" + next)));
            part.path("items").forEach(item -> names.add(item.path("name").asString()));
            next = part.path("next").asString("");
        }
        assertThat(next).isEmpty();
        assertThat(names).hasSize(120).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_list_does_not_start_over_by_itself_when_the_place_it_goes_on_from_is_gone() {
        UUID person = people.register(coordinator, "Ali");
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        assertThat(program.get(PEOPLE + "?cursor=" + person).statusCode()).isEqualTo(200);
        program.patch(
                PEOPLE + "/" + person, "{\"protection\": \"unknown\", \"handlers\": [\"%s\"]}".formatted(handler), 0);
        for (String gone : List.of(person.toString(), UUID.randomUUID().toString(), "x")) {
            HttpResponse<String> answer = program.get(PEOPLE + "?cursor=" + gone);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("errors").get(0).path("parameter").asString())
                    .isEqualTo("cursor");
        }
    }

    @Test
    void a_search_forgives_spelling_and_a_misspelt_parameter_is_told() {
        people.register(coordinator, "Mohammed Ali");
        people.register(coordinator, "Anna");
        String sought = URLEncoder.encode("محمد", StandardCharsets.UTF_8);
        JsonNode found = json(program.get(PEOPLE + "?q=" + sought));
        assertThat(found.path("items")).hasSize(1);
        assertThat(found.path("items").get(0).path("name").asString()).isEqualTo("Mohammed Ali");
        assertThat(program.get(PEOPLE + "?page=2").statusCode()).isEqualTo(400);
        assertThat(program.get(PEOPLE + "?status=refugee").statusCode()).isEqualTo(400);
        assertThat(program.get(PEOPLE + "?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_protected_person_never_leaves_by_a_program_whatever_it_asks() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        String reported = "{\"name\": \"Hemlig Person\", \"protection\": \"unknown\", \"handlers\": [\"%s\"]}";
        HttpResponse<String> answer = program.post(PEOPLE, reported.formatted(handler), "k1");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(program.post(PEOPLE, reported.formatted(handler), "k1").body())
                .isEmpty();
        UUID id = town.as(
                handler,
                () -> app.getBean(People.class).search("Hemlig").getFirst().id());

        assertThat(program.get(PEOPLE + "/" + id).statusCode()).isEqualTo(404);
        assertThat(program.patch(PEOPLE + "/" + id, "{\"protection\": \"none\", \"handlers\": []}", 0)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.get(PEOPLE).body()).doesNotContain("Hemlig");
        assertThat(program.get(PEOPLE + "?q=Hemlig").body()).doesNotContain("Hemlig");
    }

    @Test
    void somebody_who_becomes_protected_is_gone_at_once() {
        JsonNode person = register("{\"name\": \"Sara Nur\", \"protection\": \"none\"}");
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        String address = PEOPLE + "/" + person.path("id").asString();
        HttpResponse<String> answer =
                program.patch(address, "{\"protection\": \"unknown\", \"handlers\": [\"%s\"]}".formatted(handler), 0);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(program.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_program_of_one_unit_sees_and_registers_in_that_unit_only() {
        UUID other = town.unit("Vuxenutbildning");
        UUID theirs = people.register(coordinator, "Ali", "unit", other.toString());
        TestProgram ofUnit = town.program(town.token(Role.COORDINATOR, unit));
        assertThat(ofUnit.get(PEOPLE + "/" + theirs).statusCode()).isEqualTo(404);
        String sara = "{\"name\": \"Sara\", \"protection\": \"none\", \"unit\": \"%s\"}";
        assertThat(pointers(ofUnit.post(PEOPLE, sara.formatted(other)))).containsExactly("/unit");
        assertThat(ofUnit.post(PEOPLE, sara.formatted(unit)).statusCode()).isEqualTo(201);
    }

    @Test
    void the_log_and_the_history_name_the_program_itself() {
        JsonNode person = register("{\"name\": \"Sara\", \"protection\": \"none\"}");
        UUID id = UUID.fromString(person.path("id").asString());
        assertThat(AuditRows.count(town.id(), made.id(), id, "PERSON_REGISTERED"))
                .isEqualTo(1);
        assertThat(AuditRows.count(town.id(), made.id(), id, "PERSON_SHOWN")).isEqualTo(1);
        assertThat(town.browser(coordinator).get("/people/" + id).body()).contains("Prov COORDINATOR");
    }

    @Test
    void somebody_of_another_municipality_is_not_here() {
        TestTown neighbour = TestTown.in(app);
        UUID theirs =
                new TestPeople(app, neighbour).register(neighbour.staff(Role.COORDINATOR, null), "Grannens Person");
        assertThat(program.get(PEOPLE + "/" + theirs).statusCode()).isEqualTo(404);
        assertThat(program.patch(PEOPLE + "/" + theirs, "{\"name\": \"x\"}", 0).statusCode())
                .isEqualTo(404);
        assertThat(program.get(PEOPLE + "?cursor=" + theirs).statusCode()).isEqualTo(400);
    }

    @Test
    void a_reference_that_is_taken_is_pointed_at() {
        register("{\"name\": \"Sara\", \"protection\": \"none\", \"reference\": \"D-1\"}");
        HttpResponse<String> answer =
                program.post(PEOPLE, "{\"name\": \"Ali\", \"protection\": \"none\", \"reference\": \"D-1\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly("/reference");
    }

    @Test
    void errors_are_told_in_the_language_asked_for() {
        assertThat(json(program.get(PEOPLE + "/" + UUID.randomUUID(), "Accept-Language", "en"))
                        .path("title")
                        .asString())
                .isNotEqualTo(json(program.get(PEOPLE + "/" + UUID.randomUUID(), "Accept-Language", "sv"))
                        .path("title")
                        .asString());
    }
}
