package se.insteg.skills.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.TestPeople;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.CompetenceProfile;
import se.insteg.skills.Profile;
import se.insteg.skills.TestClaims;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Asked again after ninety days, nobody has to say everything once more (LEK-05, LEK-17). */
@InstegTest
class RemappingTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Interviews interviews;

    private TestTown town;
    private TestMapping mapping;
    private UUID sofia;
    private UUID amal;
    private UUID again;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        mapping = new TestMapping(app, town);
        UUID unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        amal = new TestPeople(app, town).register(sofia, "أمل حداد", "unit", unit.toString());
        Map<String, Answer> said = new HashMap<>(TestMapping.cook());
        said.put(
                "languages",
                Answer.of(
                        Answer.Row.of("arabiska").level("MOTHER_TONGUE"),
                        Answer.Row.of("engelska").level("A1")));
        said.put("goal", Answer.of("study"));
        said.put("led", Answer.of("no"));
        said.put("steps", Answer.of("cv"));
        said.put("tools", Answer.of("Symaskin\nOverlock"));
        mapping.held(sofia, amal, 100, said);
        again = mapping.begun(sofia, amal, "sv");
    }

    private CompetenceProfile profile() {
        return town.as(sofia, () -> app.getBean(Profile.class).of(amal));
    }

    private PersonDetails.Work work() {
        return town.as(
                sofia, () -> app.getBean(People.class).find(amal).details().work());
    }

    private Remembered known(String question) {
        Remembered known =
                town.as(sofia, () -> interviews.remembered(amal, again)).get(question);
        assertThat(known).as(question).isNotNull();
        return Objects.requireNonNull(known);
    }

    private void end() {
        town.as(sofia, () -> interviews.end(amal, again, List.of()));
    }

    @Test
    void every_question_begins_with_what_was_said_last_time_and_the_next_steps_with_nothing() {
        assertThat(known("languages").answer().rows())
                .extracting(row -> row.term() + " " + row.level())
                .containsExactlyInAnyOrder("arabiska MOTHER_TONGUE", "engelska A1");
        assertThat(known("languages").on()).isEqualTo(mapping.today().minusDays(100));
        assertThat(known("work").answer().rows()).singleElement().satisfies(row -> {
            assertThat(row.term()).isEqualTo("Kock (5120)");
            assertThat(row.from()).isEqualTo(2012);
        });
        assertThat(known("can").answer().values()).containsExactlyInAnyOrder("sew", "teach");
        assertThat(known("goal").answer()).isEqualTo(Answer.of("study"));
        assertThat(known("led").answer()).as("a no is remembered too").isEqualTo(Answer.of("no"));
        assertThat(known("tools").answer()).isEqualTo(Answer.of("Symaskin\nOverlock"));
        assertThat(town.as(sofia, () -> interviews.remembered(amal, again)))
                .doesNotContainKey("steps")
                .doesNotContainKey("phone");
    }

    @Test
    void what_has_been_put_right_in_the_profile_since_is_what_one_begins_with() {
        UUID sews = profile().claims().stream()
                .filter(claim -> claim.said().term().equals("Sy"))
                .findFirst()
                .orElseThrow()
                .id();
        town.as(sofia, () -> app.getBean(Profile.class).withdraw(amal, sews, "Var sin syster det gällde"));
        assertThat(known("can").answer().values()).containsExactly("teach");
    }

    @Test
    void what_is_kept_is_not_said_twice_and_a_level_that_changed_takes_the_place_of_the_one_before() {
        int before = profile().lines().size();
        mapping.answered(sofia, amal, again, "can", 0, known("can").answer());
        mapping.answered(sofia, amal, again, "work", 0, known("work").answer());
        mapping.answered(
                sofia,
                amal,
                again,
                "languages",
                0,
                Answer.of(
                        Answer.Row.of("arabiska").level("MOTHER_TONGUE"),
                        Answer.Row.of("engelska").level("B1")));
        assertThat(town.as(sofia, () -> interviews.takenAway(amal, again))).isEmpty();
        assertThat(work().languages()).as("A1 is too little").hasSize(1);
        end();
        assertThat(profile().lines()).hasSize(before);
        assertThat(profile().withdrawn()).isEmpty();
        assertThat(profile().lines())
                .filteredOn(line -> line.claim().said().term().equals("en"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.claim().said().level()).isEqualTo("B1");
                    assertThat(line.earlier())
                            .extracting(claim -> claim.said().level())
                            .containsExactly("A1");
                });
        assertThat(work().languages()).extracting(StoredTerms::text).containsExactlyInAnyOrder("ar", "en");
    }

    @Test
    void what_is_taken_away_is_told_before_it_ends_and_withdrawn_with_the_interview_as_its_reason() {
        mapping.answered(sofia, amal, again, "can", 0, Answer.of("teach"));
        town.as(sofia, () -> interviews.takeAway(amal, again, "work", 0));
        town.as(sofia, () -> interviews.skip(amal, again, "languages", 0));
        assertThat(town.as(sofia, () -> interviews.takenAway(amal, again)))
                .extracting(claim -> claim.said().term())
                .containsExactlyInAnyOrder("Sy", "Kock (5120)");
        assertThat(work().occupations()).as("nothing happens before it ends").hasSize(1);
        end();
        assertThat(work().occupations()).isEmpty();
        assertThat(profile().withdrawn())
                .extracting(claim -> claim.said().term())
                .containsExactlyInAnyOrder("Sy", "Kock (5120)");
        assertThat(profile().withdrawn())
                .allSatisfy(claim -> assertThat(claim.withdrawn()).isNotNull().satisfies(gone -> assertThat(gone.why())
                        .contains("kartläggningssamtal " + mapping.today())));
        assertThat(profile().claims())
                .as("what was passed over stands")
                .anyMatch(claim -> claim.said().term().equals("en"));
    }

    @Test
    void what_a_colleague_noted_after_the_question_was_answered_is_not_taken_away_with_it() {
        mapping.answered(sofia, amal, again, "work", 0, known("work").answer());
        UUID noted = new TestClaims(app, town).say(sofia, amal, ClaimSource.STAFF, ClaimKind.WORK, "Bagare");
        end();
        assertThat(profile().claims()).extracting(claim -> claim.id()).contains(noted);
    }

    @Test
    void the_page_shows_last_times_answer_filled_in_and_takes_a_row_away_by_a_tick() {
        TestTown.Browser desk = town.browser(sofia);
        String path = "/people/" + amal + "/mapping/" + again;
        assertThat(desk.get(path + "/step?q=languages").body())
                .contains("Förra gången, ", "value=\"engelska\"", "Inget av det stämmer längre");
        Map<String, String> form = new HashMap<>(Map.of("q", "work", "version", "0", "term", "Kock (5120)"));
        form.put("from", "2012");
        form.put("gone", "0");
        assertThat(desk.post(path + "/step", form).statusCode()).isEqualTo(302);
        assertThat(desk.get(path + "/end").body()).contains("Det här tas ur profilen");
        assertThat(desk.get(path + "/step?q=work").body())
                .as("what is answered is not filled in once more")
                .doesNotContain("value=\"Kock (5120)\"");
    }
}
