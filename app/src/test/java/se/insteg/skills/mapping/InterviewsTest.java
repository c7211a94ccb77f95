package se.insteg.skills.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.casework.Tasks;
import se.insteg.kernel.Refusal;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.TestPeople;
import se.insteg.planner.model.Language;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.Profile;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** An interview from its first question to the profile and the tasks (LEK-05, VAN-14), interrupted and shared on the way. */
@InstegTest
class InterviewsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Interviews interviews;

    @Autowired
    Profile profile;

    private TestTown town;
    private TestMapping mapping;
    private UUID unit;
    private UUID sofia;
    private UUID karin;
    private UUID amal;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        mapping = new TestMapping(app, town);
        unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        amal = register("أمل حداد");
    }

    private UUID register(String name, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "unit";
        fields[1] = unit.toString();
        System.arraycopy(more, 0, fields, 2, more.length);
        return new TestPeople(app, town).register(sofia, name, fields);
    }

    private List<Claim> claims(UUID person) {
        return town.as(sofia, () -> profile.of(person).lines().stream()
                .map(line -> line.claim())
                .toList());
    }

    private PersonDetails.Work work(UUID person) {
        return town.as(
                sofia, () -> app.getBean(People.class).find(person).details().work());
    }

    /** LEK-05. */
    @Test
    void what_is_said_in_an_interview_is_confirmed_in_the_profile_and_known_to_matching_when_it_ends() {
        UUID interview = mapping.begun(sofia, amal, "ar");
        mapping.answered(
                sofia,
                amal,
                interview,
                "work",
                0,
                Answer.of(Answer.Row.of("Kock").during(2012, 2016)));
        mapping.answered(sofia, amal, interview, "can", 0, Answer.of("sew", "teach"));
        mapping.answered(
                sofia,
                amal,
                interview,
                "languages",
                0,
                Answer.of(Answer.Row.of("arabiska").level("MOTHER_TONGUE")));
        assertThat(claims(amal)).as("before it ends nothing is said").isEmpty();
        town.as(
                sofia,
                () -> interviews.end(
                        amal,
                        interview,
                        List.of(new Interviews.Step(
                                "Skriv CV tillsammans", mapping.today().plusDays(14)))));
        assertThat(claims(amal))
                .extracting(claim -> claim.said().term())
                .containsExactlyInAnyOrder("Kock (5120)", "Sy", "Undervisa", "ar");
        assertThat(claims(amal)).allSatisfy(claim -> {
            assertThat(claim.origin().source()).isEqualTo(ClaimSource.STAFF);
            assertThat(claim.origin().mapping()).isEqualTo(interview);
            assertThat(claim.isConfirmed()).isTrue();
        });
        assertThat(work(amal).occupations()).extracting(StoredTerms::text).containsExactly("Kock (5120)");
        assertThat(work(amal).languages()).containsExactly(Language.known("ar"));
        assertThat(work(amal).skills()).extracting(skill -> skill.name()).contains("Sy", "Undervisa");
        List<String> tasks = town.as(
                sofia,
                () -> app.getBean(Tasks.class).of(app.getBean(People.class).find(amal)).stream()
                        .map(task -> task.details().what())
                        .toList());
        assertThat(tasks).containsExactly("Skriv CV tillsammans");
        assertThat(AuditRows.count(town.id(), sofia, amal, "MAPPING_ENDED")).isOne();
    }

    @Test
    void ending_again_and_sending_the_form_twice_have_one_effect() {
        UUID interview = mapping.begun(sofia, amal, "sv");
        mapping.answered(sofia, amal, interview, "can", 0, Answer.of("sew"));
        List<Interviews.Step> steps = List.of(new Interviews.Step("Boka vägledning", mapping.today()));
        for (int i = 0; i < 3; i++) {
            town.as(sofia, () -> interviews.end(amal, interview, steps));
        }
        assertThat(claims(amal)).hasSize(1);
        assertThat(town.as(sofia, () -> app.getBean(Tasks.class)
                        .of(app.getBean(People.class).find(amal))))
                .hasSize(1);
        UUID id = interviews.next();
        Interviews.Start start = new Interviews.Start(mapping.template(), "ar", mapping.today());
        for (int i = 0; i < 2; i++) {
            town.as(sofia, () -> interviews.begin(amal, id, start));
        }
        assertThat(town.as(sofia, () -> interviews.of(interviews.person(amal)))).hasSize(2);
    }

    @Test
    void an_interrupted_interview_is_taken_up_by_a_colleague_where_it_was_and_what_was_skipped_is_come_back_to() {
        UUID interview = mapping.begun(sofia, amal, "ar");
        Interview.Whole begun = mapping.read(sofia, amal, interview);
        String first = begun.script().asked().get(0).key();
        String second = begun.script().asked().get(1).key();
        String third = begun.script().asked().get(2).key();
        mapping.answered(sofia, amal, interview, second, 0, Answer.of("Tisdagar"));
        Interview.Whole taken = mapping.read(karin, amal, interview);
        assertThat(taken.next())
                .extracting(Script.Asked::key)
                .as("after the last one")
                .isEqualTo(third);
        for (Script.Asked asked : taken.script().asked()) {
            if (!asked.key().equals(first)) {
                town.as(
                        karin,
                        () -> interviews.skip(
                                amal,
                                interview,
                                asked.key(),
                                taken.given(asked.key())
                                        .map(Interview.Given::version)
                                        .orElse(0)));
            }
        }
        assertThat(mapping.read(karin, amal, interview).next())
                .extracting(Script.Asked::key)
                .as("the one nobody met")
                .isEqualTo(first);
    }

    @Test
    void two_who_answer_different_questions_both_count_and_of_two_who_answer_the_same_the_second_is_told() {
        UUID interview = mapping.begun(sofia, amal, "sv");
        mapping.answered(sofia, amal, interview, "goal", 0, Answer.of("work"));
        mapping.answered(karin, amal, interview, "led", 0, Answer.of("yes"));
        assertThat(mapping.read(sofia, amal, interview).done()).isEqualTo(2);
        assertThat(mapping.answered(karin, amal, interview, "goal", 0, Answer.of("work")))
                .as("the same twice is no conflict")
                .isInstanceOf(Interviews.Kept.Done.class);
        Interviews.Kept second = mapping.answered(karin, amal, interview, "goal", 0, Answer.of("study"));
        assertThat(second).isInstanceOfSatisfying(Interviews.Kept.Conflict.class, conflict -> {
            assertThat(conflict.theirs().answer()).isEqualTo(Answer.of("work"));
            assertThat(conflict.theirs().by()).isEqualTo(sofia);
        });
        assertThat(mapping.read(sofia, amal, interview).answer("goal")).isEqualTo(Answer.of("work"));
        assertThat(mapping.answered(karin, amal, interview, "goal", 1, Answer.of("study")))
                .isInstanceOf(Interviews.Kept.Done.class);
    }

    @Test
    void of_twenty_who_answer_the_same_question_at_once_one_is_kept_and_the_others_are_told() throws Exception {
        UUID interview = mapping.begun(sofia, amal, "sv");
        List<Callable<Interviews.Kept>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = "Svar " + i;
            all.add(() -> mapping.answered(sofia, amal, interview, "times", 0, Answer.of(text)));
        }
        int kept = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Interviews.Kept> one : many.invokeAll(all)) {
                kept += one.get() instanceof Interviews.Kept.Done ? 1 : 0;
            }
        }
        assertThat(kept).isOne();
    }

    /** A template changed while interviews are running breaks none of them. */
    @Test
    void an_interview_keeps_the_questions_it_began_with_when_the_template_is_published_anew() {
        UUID interview = mapping.begun(sofia, amal, "ar");
        mapping.answered(sofia, amal, interview, "can", 0, Answer.of("sew"));
        Drafting drafting = app.getBean(Drafting.class);
        Templates templates = app.getBean(Templates.class);
        UUID template = mapping.template();
        town.as(karin, () -> {
            drafting.remove(template, "can");
            drafting.hide(template, Topic.DIGITAL, true);
            assertThat(templates.publish(template, templates.find(template).draftVersion()))
                    .contains(2);
        });
        Interview.Whole running = mapping.read(sofia, amal, interview);
        assertThat(running.script().find("can")).isPresent();
        assertThat(running.script().find("mail")).isPresent();
        mapping.answered(sofia, amal, interview, "mail", 0, Answer.of("alone"));
        town.as(sofia, () -> interviews.end(amal, interview, List.of()));
        assertThat(claims(amal)).extracting(claim -> claim.said().term()).containsExactlyInAnyOrder("Sy", "E-post");
        UUID next = mapping.begun(sofia, register("Selam Tesfay"), "ar");
        assertThat(town.as(sofia, () -> templates.versions(template)))
                .extracting(version -> version.number() + ": " + version.interviews())
                .containsExactly("2: 1", "1: 1");
        assertThat(next).isNotNull();
    }

    @Test
    void a_second_interview_says_only_what_is_new() {
        mapping.held(sofia, amal, 100, TestMapping.cook());
        int before = claims(amal).size();
        Map<String, Answer> more = Map.of(
                "can", Answer.of("sew", "teach", "grow"),
                "languages", Answer.of(Answer.Row.of("arabiska").level("MOTHER_TONGUE")));
        mapping.held(sofia, amal, 1, more);
        assertThat(claims(amal)).hasSize(before + 1);
    }

    @Test
    void after_ninety_days_it_is_time_to_ask_again_and_not_while_an_interview_is_under_way() {
        Remaps remaps = app.getBean(Remaps.class);
        UUID selam = register("Selam Tesfay");
        mapping.held(sofia, amal, 90, TestMapping.cook());
        mapping.held(sofia, selam, 89, TestMapping.cook());
        assertThat(town.as(sofia, remaps::due))
                .extracting(one -> one.person().id())
                .containsExactly(amal);
        assertThat(town.as(karin, remaps::mineDue)).as("another one's").isEmpty();
        assertThat(town.as(sofia, remaps::mineDue)).hasSize(1);
        mapping.begun(karin, amal, "sv");
        assertThat(town.as(sofia, remaps::due)).isEmpty();
        assertThat(town.as(karin, remaps::mineOpen)).hasSize(1);
    }

    @Test
    void somebody_protected_is_mapped_by_their_handler_and_by_nobody_else_and_counted_nowhere() {
        UUID eva = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID hidden = register("Kanarie", "protection", "unknown", "handlers", eva.toString());
        UUID interview = mapping.held(eva, hidden, 0, TestMapping.cook());
        assertThat(mapping.read(eva, hidden, interview).interview().state()).isEqualTo(Interview.State.ENDED);
        assertThatThrownBy(() -> mapping.read(sofia, hidden, interview))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        for (UUID staff : List.of(sofia, karin)) {
            assertThat(town.as(staff, () -> app.getBean(MappingFigures.class).all()))
                    .isZero();
        }
        town.role(eva, Role.COORDINATOR, null);
        assertThat(town.as(eva, () -> app.getBean(MappingFigures.class).all()))
                .as("nor by their handler")
                .isZero();
    }

    @Test
    void an_answer_to_an_ended_interview_is_refused_and_so_is_one_to_a_question_that_is_not_asked() {
        UUID interview = mapping.held(sofia, amal, 0, Map.of());
        assertThatThrownBy(() -> mapping.answered(sofia, amal, interview, "goal", 0, Answer.of("work")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        UUID open = mapping.begun(sofia, amal, "sv");
        assertThatThrownBy(() -> mapping.answered(sofia, amal, open, "faith", 0, Answer.of("x")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
