package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Audit;
import se.insteg.access.ReadsOf;
import se.insteg.access.Role;
import se.insteg.kernel.Words;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Who has read about a person, told to those responsible for them. */
@InstegTest
class ReadsOfTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    ReadsOf reads;

    private TestTown town;
    private UUID coordinator;
    private UUID caseworker;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
        caseworker = town.staff(Role.CASEWORKER, unit);
        person = new TestPeople(app, town)
                .register(coordinator, "Selam", "unit", unit.toString(), "caseworker", caseworker.toString());
    }

    private List<ReadsOf.Reading> told() {
        return town.as(caseworker, () -> reads.person(person));
    }

    @Test
    void whoever_read_is_told_by_name_once_a_day_with_why_in_words() {
        town.browser(coordinator).get("/people/" + person);
        town.browser(coordinator).get("/people/" + person);
        town.browser(coordinator).get("/people");
        assertThat(told())
                .filteredOn(reading -> reading.what().key().equals("access.deed.PERSON_SHOWN"))
                .allSatisfy(reading -> assertThat(reading.who()).isEqualTo("Prov COORDINATOR"))
                .extracting(reading -> reading.why().key() + " " + reading.times())
                .as("twice their page and once the list, though each page asks several rooms")
                .containsExactlyInAnyOrder("access.log.why.case 2", "access.log.why.list 1");
    }

    @Test
    void a_typed_reason_is_told_as_typed_and_nobody_else_is_told_of() {
        town.as(caseworker, () -> {
            app.getBean(Audit.class).write(new Audit.Entry("PERSON_EXPORTED", "person", person, "<b>uppföljning</b>"));
        });
        assertThat(told()).extracting(ReadsOf.Reading::why).contains(Words.of("access.log.text", "<b>uppföljning</b>"));
        assertThat(town.browser(caseworker).get("/people/" + person + "/log").body())
                .contains("&lt;b&gt;uppföljning", "Prov COORDINATOR", "Registrerade en deltagare");
        TestTown elsewhere = TestTown.in(app);
        assertThat(elsewhere.as(elsewhere.staff(Role.CASEWORKER, null), () -> reads.person(person)))
                .isEmpty();
    }

    @Test
    void a_colleague_and_a_coordinator_do_not_see_the_log_of_the_case() {
        assertThat(town.browser(coordinator).get("/people/" + person + "/log").statusCode())
                .isEqualTo(403);
        UUID colleague = town.staff(Role.CASEWORKER, null);
        assertThat(town.browser(colleague).get("/people/" + person + "/log").statusCode())
                .isEqualTo(404);
        assertThat(town.browser(caseworker).get("/people/" + person).body()).contains("/people/" + person + "/log");
        assertThat(town.browser(coordinator).get("/people/" + person).body())
                .doesNotContain("/people/" + person + "/log");
    }
}
