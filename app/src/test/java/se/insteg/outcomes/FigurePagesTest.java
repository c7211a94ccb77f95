package se.insteg.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.outcomes.Outcome.Said;
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

/** The pages of figures: a definition beside each, people behind it, small cells hidden (LEK-03, VAN-02, SAL-09). */
@InstegTest
class FigurePagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private UUID first = new UUID(0, 0);

    /** Two years ago twelve women and eight men; ten and five of them support themselves a year later. */
    @BeforeEach
    void twenty() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
        LocalDate permit = LocalDate.now(clock).minusYears(2);
        for (int i = 0; i < 20; i++) {
            boolean woman = i < 12;
            boolean yes = woman ? i >= 2 : i >= 15;
            UUID person = somebody("Person " + i, woman ? "woman" : "man", permit, yes);
            first = i == 2 ? person : first;
        }
    }

    private UUID somebody(String name, String sex, LocalDate permit, boolean selfSupporting) {
        UUID person = new TestPeople(app, town)
                .register(coordinator, name, "unit", unit.toString(), "legalSex", sex, "born", "1990-01-01");
        town.as(coordinator, () -> {
            app.getBean(StatusRecording.class)
                    .say(
                            app.getBean(People.class).find(person),
                            Statement.of(StatusKind.PERMIT, permit, null, Details.NONE, StatusSource.AGENCY),
                            "ärende");
            Outcomes outcomes = app.getBean(Outcomes.class);
            What what = selfSupporting ? new What.SelfSupport() : new What.Neither();
            LocalDate day = permit.plusMonths(12);
            outcomes.note(person, outcomes.next(), new Said(what, day, null, Outcome.Source.PERSON, ""));
        });
        return person;
    }

    private String page(String path) {
        return town.browser(coordinator).get(path).body();
    }

    @Test
    void each_figure_stands_beside_how_it_is_counted_and_leads_to_the_people_behind_it() {
        assertThat(page("/outcomes"))
                .contains("Egen försörjning", "Ja om egen försörjning är uppskriven och gällde just den dagen")
                .contains("(15 av 20)", "20 av 20 har haft tiden", "/outcomes/figure?of=self-support-1");
        assertThat(page("/outcomes/figure?of=self-support-1&answer=yes"))
                .contains("Person 2", "/people/" + first + "/outcomes")
                .doesNotContain("Person 0<");
        assertThat(AuditRows.whys(town.id(), coordinator, "PERSON_SHOWN")).isNotEmpty();
        assertThat(town.browser(coordinator).get("/outcomes/figure?of=drop").statusCode())
                .isEqualTo(302);
        assertThat(town.browser(town.staff(Role.CASEWORKER, unit))
                        .get("/outcomes")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_group_whose_answers_are_few_is_hidden_and_so_is_the_other_by_which_it_could_be_told() {
        assertThat(page("/outcomes/figure?of=self-support-1&by=sex"))
                .contains("2 grupper visas inte")
                .doesNotContain("(10 av 12)", "(5 av 8)");
        assertThat(page("/outcomes/figure?of=self-support-1&by=sex&part=man&answer=yes"))
                .as("a hidden part is no list either")
                .doesNotContain("Vilka: Män")
                .contains("Person 2<");
        LocalDate permit = LocalDate.now(clock).minusYears(2);
        for (int i = 0; i < 5; i++) {
            somebody("Kvinna " + i, "woman", permit, false);
            somebody("Man " + i, "man", permit, false);
        }
        assertThat(page("/outcomes/figure?of=self-support-1&by=sex"))
                .contains("(10 av 17)", "(5 av 13)", "kan vara slump", "säger inte vad som är orsak");
        assertThat(page("/outcomes/figure?of=self-support-1&by=sex&part=man&answer=yes"))
                .contains("Vilka: Män", "Person 15<")
                .doesNotContain("Person 2<");
    }

    @Test
    void nobody_protected_is_counted_for_anybody_and_another_municipality_has_figures_of_its_own() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town).protect(coordinator, first, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        town.role(handler, Role.COORDINATOR, unit);
        for (UUID reader : List.of(coordinator, handler)) {
            assertThat(town.browser(reader).get("/outcomes").body()).contains("(14 av 19)");
        }
        TestTown elsewhere = TestTown.in(app);
        assertThat(elsewhere
                        .browser(elsewhere.staff(Role.COORDINATOR, null))
                        .get("/outcomes")
                        .body())
                .contains("Inget känt ännu")
                .doesNotContain("av 20");
    }

    @Test
    void the_figures_leave_as_a_file_for_a_purpose_that_is_logged() {
        assertThat(town.browser(coordinator)
                        .post("/outcomes/export", Map.of("by", "sex", "purpose", " "))
                        .statusCode())
                .isEqualTo(422);
        List<SequencedMap<String, String>> rows = Workbook.rows(town.browser(coordinator)
                .fetch("/outcomes/export", Map.of("by", "sex", "purpose", "nämnden"))
                .body());
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .containsEntry("mått", "Egen försörjning")
                .containsEntry("efter", "12 månader efter tillståndet")
                .containsEntry("grupp", "alla")
                .hasEntrySatisfying("ja", yes -> assertThat(yes).startsWith("15")));
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .containsEntry("mått", "Egen försörjning")
                .containsEntry("grupp", "Kvinnor")
                .containsEntry("räknade", "färre än 5"));
        assertThat(AuditRows.whys(town.id(), coordinator, "OUTCOMES_EXPORTED")).containsExactly("nämnden");
    }
}
