package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.relations.Capacities;
import se.insteg.kernel.Refusal;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.Point;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;
import se.insteg.placements.agreement.Signing;
import se.insteg.placements.agreement.Step;
import se.insteg.placements.agreement.Whole;
import se.insteg.testing.InstegTest;

/** What must hold of agreements and placements, whoever asks (LEK-06, LEK-11, MAR-09). */
@InstegTest
class AgreementTest {
    @Autowired
    ApplicationContext app;

    private TestPlacements placements;

    @BeforeEach
    void town() {
        placements = new TestPlacements(app);
    }

    private <T> T as(UUID staff, Callable<T> work) {
        return placements.matching.town.as(staff, () -> {
            try {
                return work.call();
            } catch (RuntimeException said) {
                throw said;
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        });
    }

    private Placements door() {
        return app.getBean(Placements.class);
    }

    private List<String> blocking(TestPlacements.Made made) {
        return placements.whole(made).points().stream()
                .filter(Point::blocks)
                .map(point -> point.words().key().replace("placements.missing.", ""))
                .toList();
    }

    private int taken(UUID offer) {
        return as(
                placements.matching.caseworker,
                () -> app.getBean(Hosts.class).offer(offer).taken());
    }

    @Test
    void a_placement_starts_when_all_have_signed_and_its_insurance_was_seen_and_not_before() {
        TestPlacements.Made made = placements.drafted();
        assertThat(blocking(made))
                .containsExactly("insurance", "signature.host", "signature.participant", "signature.municipality");
        assertThat(placements.start(made)).isInstanceOf(Placements.Started.NotYet.class);
        placements.signAll(made);
        assertThat(placements.whole(made).placement().state()).isEqualTo(PlacementState.AGREED);
        assertThat(blocking(made)).containsExactly("insurance");
        assertThat(placements.start(made)).isInstanceOf(Placements.Started.NotYet.class);
        placements.insure(made, placements.today.minusDays(9), placements.today.minusDays(1));
        assertThat(blocking(made)).as("one that ended yesterday").containsExactly("insurance");
        placements.insure(made, placements.today, placements.today.plusMonths(1));
        assertThat(blocking(made)).isEmpty();
        assertThat(placements.start(made)).isEqualTo(new Placements.Started.Done());
        assertThat(placements.start(made)).as("sent twice").isEqualTo(new Placements.Started.Done());
        Whole running = placements.whole(made);
        assertThat(running.placement().state()).isEqualTo(PlacementState.RUNNING);
        assertThat(running.steps())
                .extracting(Step::deed)
                .containsExactly(
                        Step.Deed.DRAFTED,
                        Step.Deed.SIGNED,
                        Step.Deed.SIGNED,
                        Step.Deed.SIGNED,
                        Step.Deed.AGREED,
                        Step.Deed.STARTED);
    }

    @Test
    void the_database_itself_starts_nothing_that_is_not_signed_insured_and_seen_to() {
        TestPlacements.Made made = placements.drafted("withChildren", "yes");
        assertThatThrownBy(() -> startedBehindOurBack(made)).hasMessageContaining("signed by all");
        placements.signAll(made);
        assertThatThrownBy(() -> startedBehindOurBack(made)).hasMessageContaining("insurance");
        placements.insure(made, placements.today, placements.today.plusYears(1));
        assertThatThrownBy(() -> startedBehindOurBack(made)).hasMessageContaining("extract");
        assertThat(blocking(made)).containsExactly("extract");
        placements.shown(made);
        startedBehindOurBack(made);
        assertThat(placements.whole(made).placement().state()).isEqualTo(PlacementState.RUNNING);
    }

    private void startedBehindOurBack(TestPlacements.Made made) {
        as(placements.matching.caseworker, () -> app.getBean(JdbcClient.class)
                .sql("update placements.placement set state = 'running', in_force = 1, begun_on = ? where id = ?")
                .params(placements.today, made.placement())
                .update());
    }

    @Test
    void nothing_is_inserted_as_begun_and_no_version_or_signature_can_be_changed() {
        TestPlacements.Made made = placements.drafted();
        placements.signAll(made);
        assertThatThrownBy(() -> as(placements.matching.caseworker, () -> app.getBean(JdbcClient.class)
                        .sql("update placements.agreement set why = 'x' where placement_id = ?")
                        .param(made.placement())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> as(placements.matching.caseworker, () -> app.getBean(JdbcClient.class)
                        .sql("update placements.signature set name = 'x' where placement_id = ?")
                        .param(made.placement())
                        .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_changed_version_is_signed_anew_and_before_the_start_nothing_is_in_force_until_it_is() {
        TestPlacements.Made made = placements.drafted();
        String first = placements.whole(made).latest().hash();
        placements.signAll(made);
        UUID host = organisation(made);
        as(placements.matching.caseworker, () -> door().change(
                        made.person(),
                        made.placement(),
                        1,
                        placements.terms(host, "tasks", "Laga mat"),
                        "fler uppgifter"));
        Whole changed = placements.whole(made);
        assertThat(changed.placement().state()).isEqualTo(PlacementState.DRAFT);
        assertThat(changed.placement().agreed().inForce()).isNull();
        assertThat(changed.unsigned()).containsExactly(Signatory.HOST, Signatory.PARTICIPANT, Signatory.MUNICIPALITY);
        assertThat(changed.latest().hash()).isNotEqualTo(first);
        assertThatThrownBy(() -> sign(made, Signatory.HOST, "Anna Berg", Signature.Way.SCREEN, "", first))
                .as("what stood on a page that is no longer true")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("placements.sign.changed");
    }

    private UUID organisation(TestPlacements.Made made) {
        return Objects.requireNonNull(placements.whole(made).placement().where().organisationId());
    }

    private void sign(
            TestPlacements.Made made, Signatory party, String name, Signature.Way way, String why, String hash) {
        as(placements.matching.caseworker, () -> {
            app.getBean(Signing.class)
                    .sign(
                            made.person(),
                            made.placement(),
                            new Signing.Wish(UUID.randomUUID(), party, way, name, placements.today, why, null, hash));
            return true;
        });
    }

    @Test
    void what_runs_is_extended_when_all_have_signed_the_longer_one_and_runs_on_meanwhile() {
        TestPlacements.Made made = placements.running();
        LocalDate longer = placements.today.plusMonths(5);
        UUID host = organisation(made);
        as(placements.matching.caseworker, () -> door().change(
                        made.person(),
                        made.placement(),
                        1,
                        placements.terms(host, "ends", longer.toString()),
                        "det går bra"));
        Whole waiting = placements.whole(made);
        assertThat(waiting.latest().change()).isEqualTo(Agreement.Change.EXTENDED);
        assertThat(waiting.placement().state()).isEqualTo(PlacementState.RUNNING);
        assertThat(waiting.placement().agreed().ends()).isEqualTo(placements.today.plusMonths(3));
        placements.signAll(made);
        assertThat(placements.whole(made).placement().agreed().ends()).isEqualTo(longer);
        assertThat(placements.whole(made).inForce())
                .isEqualTo(placements.whole(made).latest());
    }

    @Test
    void two_who_change_the_same_version_have_one_effect_and_the_second_is_shown_both() {
        TestPlacements.Made made = placements.drafted();
        UUID host = organisation(made);
        as(placements.matching.caseworker, () -> door().change(
                        made.person(), made.placement(), 1, placements.terms(host, "tasks", "Baka"), "hellre det"));
        Placements.Changed second = as(placements.matching.coordinator, () -> door().change(
                        made.person(),
                        made.placement(),
                        1,
                        placements.terms(host, "goals", "Läsa recept"),
                        "nytt mål"));
        assertThat(second).isInstanceOfSatisfying(Placements.Changed.Conflict.class, conflict -> {
            assertThat(conflict.theirs().terms().work().tasks()).isEqualTo("Baka");
            assertThat(Objects.requireNonNull(conflict.base()).number()).isEqualTo(1);
        });
        assertThat(placements.whole(made).versions()).hasSize(2);
    }

    @Test
    void the_same_draft_sent_thirty_times_at_once_is_one_placement() throws Exception {
        UUID person = placements.matching.person("Selam Haile", "born", "1990-05-01");
        UUID host = placements.host(20);
        UUID offer = placements.matching.hosts.offer(host, "Kök", 3);
        UUID proposal =
                ((Proposed.Done) placements.matching.propose(placements.matching.caseworker, person, offer)).id();
        Callable<UUID> deed = () -> as(placements.matching.caseworker, () -> door().draft(
                        person, UUID.randomUUID(), proposal, placements.terms(host)));
        try (var workers = Executors.newFixedThreadPool(12)) {
            Set<UUID> ids = new HashSet<>();
            for (Future<UUID> one : workers.invokeAll(Collections.nCopies(30, deed))) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void ended_early_it_says_why_frees_the_seat_and_the_person_may_be_proposed_anew() {
        TestPlacements.Made made = placements.running();
        assertThat(taken(made.offer())).isEqualTo(1);
        assertThatThrownBy(() -> as(placements.matching.caseworker, () -> {
                    door().finish(made.person(), made.placement(), placements.today);
                    return true;
                }))
                .as("before its last day")
                .hasMessageContaining("placements.refused.notOver");
        for (int twice = 0; twice < 2; twice++) {
            as(placements.matching.caseworker, () -> {
                door().endEarly(made.person(), made.placement(), placements.today, EndCause.JOB, "anställd i köket");
                return true;
            });
        }
        Whole over = placements.whole(made);
        assertThat(over.placement().cause()).isEqualTo(EndCause.JOB);
        assertThat(over.steps().getLast().why()).isEqualTo("anställd i köket");
        assertThat(over.steps())
                .filteredOn(step -> step.deed() == Step.Deed.ENDED_EARLY)
                .hasSize(1);
        assertThat(taken(made.offer())).isZero();
        assertThat(placements.matching.propose(placements.matching.caseworker, made.person(), made.offer()))
                .isInstanceOf(Proposed.Done.class);
    }

    @Test
    void paused_and_resumed_and_annulled_only_where_that_can_follow() {
        TestPlacements.Made made = placements.running();
        as(placements.matching.caseworker, () -> {
            door().pause(made.person(), made.placement(), placements.today, "semesterstängt");
            door().resume(made.person(), made.placement(), placements.today);
            return true;
        });
        assertThat(placements.whole(made).placement().state()).isEqualTo(PlacementState.RUNNING);
        assertThatThrownBy(() -> as(placements.matching.caseworker, () -> {
                    door().annul(made.person(), made.placement(), "ångrar");
                    return true;
                }))
                .hasMessageContaining("placements.refused.state");
        TestPlacements.Made other = placements.drafted();
        as(placements.matching.caseworker, () -> {
            door().annul(other.person(), other.placement(), "blev inte av");
            return true;
        });
        assertThat(placements.whole(other).placement().state()).isEqualTo(PlacementState.ANNULLED);
        assertThat(taken(other.offer())).isZero();
    }

    /** FACTS §2.6: minors need whoever answers for them. */
    @Test
    void under_18_somebody_who_answers_for_them_signs_too() {
        UUID minor = placements.matching.person(
                "Yonas", "born", placements.today.minusYears(17).toString());
        TestPlacements.Made made = placements.drafted(minor, placements.host(20));
        placements.insure(made, placements.today, placements.today.plusYears(1));
        placements.signAll(made);
        assertThat(blocking(made)).containsExactly("signature.guardian");
        assertThatThrownBy(() -> startedBehindOurBack(made)).hasMessageContaining("signed by all");
        placements.sign(made, Signatory.GUARDIAN, "Karin God");
        assertThat(blocking(made)).isEmpty();
        assertThat(placements.start(made)).isEqualTo(new Placements.Started.Done());
    }

    @Test
    void only_the_hosts_own_contact_signs_for_it_and_on_behalf_only_with_a_reason() {
        TestPlacements.Made made = placements.drafted();
        String hash = placements.whole(made).latest().hash();
        assertThatThrownBy(() -> sign(made, Signatory.HOST, "Någon Annan", Signature.Way.SCREEN, "", hash))
                .hasMessageContaining("placements.sign.mayNot");
        assertThatThrownBy(() -> sign(made, Signatory.PARTICIPANT, "Selam Haile", Signature.Way.ON_BEHALF, "", hash))
                .hasMessageContaining("placements.sign.why.missing");
        assertThatThrownBy(() -> sign(made, Signatory.GUARDIAN, "Någon", Signature.Way.SCREEN, "", hash))
                .hasMessageContaining("placements.sign.noGuardian");
        sign(
                made,
                Signatory.PARTICIPANT,
                "Selam Haile",
                Signature.Way.ON_BEHALF,
                "bruten arm, sade ja i telefon",
                hash);
        assertThat(placements.whole(made).signature(1, Signatory.PARTICIPANT))
                .hasValueSatisfying(signature -> assertThat(signature.why()).contains("bruten arm"));
    }

    @Test
    void the_words_are_in_swedish_and_the_participants_language_side_by_side_each_kind_its_own() {
        UUID person = placements.matching.person("Selam Haile", "born", "1990-05-01", "preferredLanguage", "ar");
        Agreement words = placements
                .whole(placements.drafted(person, placements.host(20)))
                .latest();
        Agreement.Told own = Objects.requireNonNull(words.content().own());
        assertThat(words.content().swedish().title()).isEqualTo("Överenskommelse om språkpraktik");
        assertThat(own.language()).isEqualTo("ar");
        assertThat(own.parts()).hasSameSizeAs(words.content().swedish().parts());
        for (int i = 0; i < own.parts().size(); i++) {
            assertThat(own.parts().get(i).sentences())
                    .hasSameSizeAs(words.content().swedish().parts().get(i).sentences());
        }
        assertThat(words.content().swedish().parts().get(1).lines())
                .extracting(Agreement.Line::words)
                .contains("20 timmar i veckan: mån–fre 09:00–13:00");
        TestPlacements.Made training = placements.drafted("kind", "work_training");
        assertThat(placements.whole(training).latest().content().swedish().title())
                .isEqualTo("Överenskommelse om arbetsträning");
        assertThat(placements.whole(training).latest().content().own()).isNull();
    }

    @Test
    void too_many_for_the_employees_too_long_and_no_consultation_warn_and_never_keep_it_from_starting() {
        UUID host = placements.host(4);
        quota(5);
        placements.drafted(placements.matching.person("En", "born", "1990-01-01"), host);
        TestPlacements.Made made = placements.drafted(
                placements.matching.person("Två", "born", "1991-01-01"),
                host,
                "ends",
                placements.today.plusMonths(8).toString());
        assertThat(placements.whole(made).points().stream()
                        .filter(point -> point.weight() == Point.Weight.WARNING)
                        .map(point -> point.words().key()))
                .contains(
                        "placements.missing.quota",
                        "placements.missing.workplaceMonths",
                        "placements.missing.consultation");
        as(placements.matching.coordinator, () -> {
            door().limit(12);
            return true;
        });
        quota(2);
        assertThat(placements.whole(made).points().stream()
                        .map(point -> point.words().key()))
                .doesNotContain("placements.missing.quota", "placements.missing.workplaceMonths");
        placements.signAll(made, "Två");
        placements.insure(made, placements.today, placements.today.plusYears(1));
        assertThat(placements.start(made)).isEqualTo(new Placements.Started.Done());
    }

    /** The municipality decides on one trainee at most for so many employees. */
    private void quota(int employees) {
        as(placements.matching.coordinator, () -> {
            app.getBean(Capacities.class).decide(placements.today, employees, "Handledarna ska hinna med");
            return true;
        });
    }

    @Test
    void another_municipality_a_colleague_without_the_case_and_whoever_may_not_meet_nothing() {
        TestPlacements.Made made = placements.drafted();
        TestPlacements elsewhere = new TestPlacements(app);
        assertThatThrownBy(() -> elsewhere.whole(made)).isInstanceOf(Refusal.class);
        UUID other = placements.matching.town.staff(Role.CASEWORKER, placements.matching.town.unit("Andra enheten"));
        assertThatThrownBy(() -> as(other, () -> door().find(made.person(), made.placement())))
                .isInstanceOf(Refusal.class);
        assertThat(as(other, () -> door().in(Set.of(PlacementState.values())))).isEmpty();
        UUID hidden = placements.matching.protectedPerson("Skyddad", "born", "1990-01-01");
        assertThatThrownBy(() -> as(placements.matching.coordinator, () -> door().find(hidden, made.placement())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_proposal_that_led_to_a_placement_is_not_taken_back_beside_it() {
        TestPlacements.Made made = placements.drafted();
        assertThatThrownBy(() -> as(placements.matching.caseworker, () -> app.getBean(Proposals.class)
                        .withdraw(made.person(), made.proposal(), 0, "ångrar")))
                .hasMessageContaining("placements.refused.hasPlacement");
    }
}
