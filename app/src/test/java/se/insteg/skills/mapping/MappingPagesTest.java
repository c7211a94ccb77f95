package se.insteg.skills.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** The pages of interviews and templates: what is typed wrongly, what must not be asked, who is kept out. */
@InstegTest
class MappingPagesTest {
    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestMapping mapping;
    private UUID unit;
    private UUID sofia;
    private UUID amal;
    private String path;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        mapping = new TestMapping(app, town);
        unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        amal = new TestPeople(app, town).register(sofia, "أمل حداد", "unit", unit.toString());
        path = "/people/" + amal + "/mapping";
    }

    @Test
    void a_question_stands_in_two_languages_each_in_its_direction_and_keeps_what_was_typed_wrongly() {
        UUID interview = mapping.begun(sofia, amal, "ar");
        TestTown.Browser desk = town.browser(sofia);
        String step = path + "/" + interview + "/step";
        assertThat(desk.get(step + "?q=work").body())
                .contains("<span lang=\"sv\" dir=\"ltr\">Vilka arbeten har du haft?</span>")
                .contains("lang=\"ar\" dir=\"rtl\">ما الأعمال التي مارستها؟</span>");
        HttpResponse<String> wrong =
                desk.post(step, Map.of("q", "work", "version", "0", "term", "Kock", "from", "2016", "until", "2012"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Slutåret 2012 är före startåret 2016", "value=\"Kock\"");
        HttpResponse<String> noTerm =
                desk.post(step, Map.of("q", "work", "version", "0", "term", "", "place", "Herat"));
        assertThat(noTerm.statusCode()).isEqualTo(422);
        assertThat(noTerm.body()).contains("Skriv vad rad 1 gäller");
        HttpResponse<String> saved =
                desk.post(step, Map.of("q", "work", "version", "0", "term", "Kock", "from", "٢٠١٢"));
        assertThat(Visitor.location(saved)).isEqualTo(step + "?q=day");
        assertThat(mapping.read(sofia, amal, interview).answer("work").rows())
                .containsExactly(Answer.Row.of("Kock").during(2012, null));
    }

    @Test
    void a_colleagues_answer_that_came_between_is_shown_beside_ones_own() {
        UUID interview = mapping.begun(sofia, amal, "sv");
        UUID karin = town.staff(Role.COORDINATOR, unit);
        mapping.answered(karin, amal, interview, "times", 0, Answer.of("Måndagar"));
        HttpResponse<String> second = town.browser(sofia)
                .post(path + "/" + interview + "/step", Map.of("q", "times", "version", "0", "answer", "Fredagar"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Prov COORDINATOR svarade på frågan", "Måndagar", "Fredagar");
        assertThat(second.body()).contains("name=\"version\" value=\"1\"");
    }

    @Test
    void the_end_shows_everything_and_a_removal_needs_a_reason() {
        UUID interview = mapping.begun(sofia, amal, "sv");
        mapping.answered(sofia, amal, interview, "steps", 0, Answer.of("cv"));
        mapping.answered(sofia, amal, interview, "wish", 0, Answer.of(Answer.Row.of("Bagare")));
        TestTown.Browser desk = town.browser(sofia);
        String end = path + "/" + interview + "/end";
        String page = desk.get(end).body();
        assertThat(page)
                .contains("Skriv CV tillsammans", "Sök en praktikplats inom det deltagaren vill pröva", "Bagare");
        assertThat(page.split("checked", -1).length - 1)
                .as("only what was agreed on")
                .isOne();
        assertThat(desk.post(end, Map.of("step", "0", "due-0", "31 februari")).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(end, Map.of("step", "0", "due-0", "2027-01-15")).statusCode())
                .isEqualTo(302);
        assertThat(desk.get(path + "/" + interview).body()).contains("Avslutades av", "Skriv CV tillsammans");
        assertThat(desk.post(path + "/" + interview + "/remove", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(path + "/" + interview + "/remove", Map.of("reason", "Fel deltagare"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.get(path + "/" + interview).statusCode()).isEqualTo(404);
    }

    @Test
    void another_municipalitys_interview_is_not_there_and_whoever_may_not_map_is_refused() {
        UUID interview = mapping.begun(sofia, amal, "sv");
        TestTown elsewhere = TestTown.in(app);
        UUID stranger = elsewhere.staff(Role.COORDINATOR, null);
        UUID colleague = town.staff(Role.CASEWORKER, town.unit("En annan"));
        for (String rest : new String[] {"", "/" + interview, "/" + interview + "/step", "/" + interview + "/end"}) {
            assertThat(elsewhere.browser(stranger).get(path + rest).statusCode())
                    .as(rest)
                    .isEqualTo(404);
            assertThat(town.browser(colleague).get(path + rest).statusCode())
                    .as(rest)
                    .isEqualTo(404);
        }
        UUID other = new TestPeople(app, town).register(sofia, "Selam Tesfay", "unit", unit.toString());
        assertThat(town.browser(sofia)
                        .get("/people/" + other + "/mapping/" + interview)
                        .statusCode())
                .as("under another person's address")
                .isEqualTo(404);
        assertThat(town.browser(town.staff(Role.CASEWORKER, unit))
                        .get("/mapping")
                        .statusCode())
                .isEqualTo(403);
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        assertThat(town.browser(administrator).get("/mapping/templates").statusCode())
                .isEqualTo(200);
        assertThat(town.browser(administrator).get(path).statusCode()).isEqualTo(403);
    }

    private String mark(TestTown.Browser desk, String address) {
        Matcher mark = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"")
                .matcher(desk.get(address).body());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    @Test
    void a_question_is_built_previewed_and_published_and_one_about_religion_is_refused_with_the_reason() {
        TestTown.Browser desk = town.browser(sofia);
        String template = "/mapping/templates/" + mapping.template();
        Map<String, String> form = new HashMap<>(
                Map.of("topic", "skills", "kind", "text", "becomes", "skill", "text-sv", "Vilken religion har du?"));
        HttpResponse<String> refused = desk.post(template + "/question", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("frågar efter religion", "GDPR artikel 9", "Vilken religion har du?");
        form.put("text-sv", "Har du lett en grupp i kyrkan?");
        HttpResponse<String> warned = desk.post(template + "/question", form);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("kan leda till svar om religion", "name=\"harmless\"");
        form.put("text-sv", "Vad har du byggt?");
        for (int i = 0; i < 2; i++) {
            assertThat(desk.post(template + "/question", form).statusCode()).isEqualTo(302);
        }
        String built = desk.get(template).body();
        assertThat(built).contains("Utkastet skiljer sig från version 1");
        assertThat(built.split("Vad har du byggt\\?</a>", -1).length - 1)
                .as("sent twice, built once")
                .isOne();
        assertThat(desk.get(template + "/preview").body()).contains("Vad har du byggt?");
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(built);
        assertThat(version.find()).isTrue();
        assertThat(desk.post(template + "/publish", Map.of("version", "0")).statusCode())
                .as("the draft has changed since")
                .isEqualTo(422);
        assertThat(Visitor.location(desk.post(template + "/publish", Map.of("version", version.group(1)))))
                .endsWith("?done=published");
        UUID interview = mapping.begun(sofia, amal, "ar");
        assertThat(mapping.read(sofia, amal, interview).interview().templateVersion())
                .isEqualTo(2);
        assertThat(mapping.read(sofia, amal, interview).interview().language())
                .as("a question without Arabic words: the interview is in Swedish only")
                .isEqualTo("sv");
    }

    @Test
    void of_two_who_build_on_the_same_question_the_second_sees_what_the_first_wrote() {
        TestTown.Browser one = town.browser(sofia);
        TestTown.Browser two = town.browser(town.staff(Role.ADMINISTRATOR, null));
        String address = "/mapping/templates/" + mapping.template() + "/question";
        String mark = mark(one, address + "?q=tools");
        Map<String, String> mine = Map.of(
                "q",
                "tools",
                "mark",
                mark,
                "kind",
                "text",
                "becomes",
                "skill",
                "text-sv",
                "Vilka maskiner kan du köra?");
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("text-sv", "Vilka verktyg kan du?");
        assertThat(one.post(address, mine).statusCode()).isEqualTo(302);
        HttpResponse<String> second = two.post(address, theirs);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Vilka maskiner kan du köra?", "Vilka verktyg kan du?");
        Matcher fresh = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"").matcher(second.body());
        assertThat(fresh.find()).isTrue();
        theirs.put("mark", fresh.group(1));
        assertThat(two.post(address, theirs).statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_missing_in_a_question_is_said_at_its_field() {
        TestTown.Browser desk = town.browser(sofia);
        String address = "/mapping/templates/" + mapping.template() + "/question";
        assertThat(desk.post(address, Map.of("topic", "skills", "kind", "choice", "text-sv", "Vad?", "c-sv", "Ett"))
                        .body())
                .contains("Skriv minst två svar att välja bland");
        assertThat(desk.post(address, Map.of("topic", "skills", "kind", "term", "text-sv", "Vad?"))
                        .body())
                .contains("Välj vad raderna blir i profilen");
        assertThat(desk.post(
                                address,
                                Map.of("topic", "skills", "kind", "yes_no", "becomes", "skill", "text-sv", "Vad?"))
                        .body())
                .contains("Skriv vad svaret ska kallas i profilen");
        assertThat(desk.post(address, Map.of("topic", "skills", "kind", "text")).body())
                .contains("Skriv frågan på svenska");
    }
}
