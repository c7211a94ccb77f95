package se.insteg.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.TestPeople;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What people say they can and what is confirmed stay apart, and only what is confirmed counts (LEK-05, SAL-04, VAN-14). */
@InstegTest
class ProfileTest {
    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestClaims claims;
    private UUID unit;
    private UUID maria;
    private UUID karin;
    private UUID eva;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        claims = new TestClaims(app, town);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        eva = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        person = register("Selam Tesfay");
    }

    private UUID register(String name, String... fields) {
        String[] all = {"unit", unit.toString(), "caseworker", maria.toString()};
        String[] both = Arrays.copyOf(all, all.length + fields.length);
        System.arraycopy(fields, 0, both, all.length, fields.length);
        return new TestPeople(app, town).register(karin, name, both);
    }

    private PersonDetails.Work work(UUID who) {
        return town.as(maria, () -> app.getBean(People.class).find(who))
                .details()
                .work();
    }

    private List<String> occupations(UUID who) {
        return work(who).occupations().stream().map(StoredTerms::text).toList();
    }

    @Test
    void a_persons_own_word_counts_for_nothing_until_somebody_confirms_it() {
        UUID claim = claims.say(maria, person, ClaimSource.SELF, ClaimKind.OCCUPATION, "Kock");
        assertThat(occupations(person)).isEmpty();
        assertThat(claims.of(maria, person).unconfirmed()).extracting(Claim::id).containsExactly(claim);
        town.as(maria, () -> claims.profile().confirm(person, List.of(claim), Claim.Basis.SEEN));
        assertThat(occupations(person)).containsExactly("Kock (5120)");
        CompetenceProfile.Line line = claims.of(maria, person).lines().getFirst();
        assertThat(line.counts()).isTrue();
        assertThat(line.claim().origin().source()).isEqualTo(ClaimSource.SELF);
        assertThat(line.claim().confirmed()).isNotNull().satisfies(confirmed -> {
            assertThat(confirmed.by()).isEqualTo(maria);
            assertThat(confirmed.basis()).isEqualTo(Claim.Basis.SEEN);
        });
        assertThat(AuditRows.count(town.id(), maria, person, "CLAIMS_CONFIRMED"))
                .isEqualTo(1);
    }

    @Test
    void what_staff_take_down_in_a_conversation_counts_at_once_in_its_place() {
        claims.say(maria, person, ClaimSource.STAFF, ClaimKind.WORK, "Kock");
        claims.say(maria, person, ClaimSource.STAFF, ClaimKind.WISH, "Barnskötare");
        claims.say(maria, person, ClaimSource.STAFF, ClaimKind.INFORMAL, "matlagning för många");
        claims.say(maria, person, ClaimSource.STAFF, ClaimKind.LANGUAGE, "tigrinska");
        claims.say(
                maria,
                person,
                new Origin(ClaimSource.STAFF, TestClaims.MAY),
                NewClaim.of(ClaimKind.LANGUAGE, "engelska").level("A1"));
        assertThat(occupations(person)).containsExactly("Kock (5120)");
        assertThat(work(person).wishes()).extracting(StoredTerms::text).containsExactly("Barnskötare (5311)");
        assertThat(work(person).skills()).extracting(skill -> skill.name()).containsExactly("matlagning för många");
        assertThat(work(person).languages())
                .as("a few words of English are no language to work in")
                .extracting(StoredTerms::text)
                .containsExactly("ti");
    }

    @Test
    void a_driving_licence_counts_as_offers_ask_for_it_when_it_is_valid_here() {
        Origin seen = new Origin(ClaimSource.DOCUMENT, TestClaims.MAY);
        claims.say(
                maria,
                person,
                seen,
                NewClaim.of(ClaimKind.DRIVING_LICENCE, "CE").level("ELSEWHERE"));
        assertThat(work(person).skills()).isEmpty();
        claims.say(
                maria, person, seen, NewClaim.of(ClaimKind.DRIVING_LICENCE, "B").level("SWEDEN"));
        assertThat(work(person).skills()).extracting(skill -> skill.name()).containsExactly("körkort B");
    }

    @Test
    void a_withdrawn_claim_counts_no_more_keeps_its_reason_and_can_be_taken_back() {
        UUID claim = claims.say(maria, person, ClaimSource.STAFF, ClaimKind.OCCUPATION, "Kock");
        town.as(maria, () -> claims.profile().withdraw(person, claim, "Var sin bror det gällde"));
        assertThat(occupations(person)).isEmpty();
        assertThat(claims.of(maria, person).lines()).isEmpty();
        assertThat(claims.of(maria, person).withdrawn()).singleElement().satisfies(one -> assertThat(one.withdrawn())
                .isNotNull()
                .satisfies(gone -> assertThat(gone.why()).isEqualTo("Var sin bror det gällde")));
        town.as(maria, () -> claims.profile().restore(person, claim));
        assertThat(occupations(person)).containsExactly("Kock (5120)");
    }

    @Test
    void what_two_claims_say_counts_until_both_are_withdrawn() {
        UUID work = claims.say(maria, person, ClaimSource.STAFF, ClaimKind.WORK, "Kock");
        UUID trade = claims.say(maria, person, ClaimSource.STAFF, ClaimKind.OCCUPATION, "Kock");
        town.as(maria, () -> claims.profile().withdraw(person, work, "Fel arbetsplats"));
        assertThat(occupations(person)).containsExactly("Kock (5120)");
        town.as(maria, () -> claims.profile().withdraw(person, trade, "Fel"));
        assertThat(occupations(person)).isEmpty();
    }

    @Test
    void what_only_the_register_says_is_shown_as_such_and_is_left_in_peace() {
        UUID known = register("Amir Rahmani", "occupations", "Snickare", "skills", "takläggning");
        claims.say(maria, known, ClaimSource.STAFF, ClaimKind.OCCUPATION, "Kock");
        assertThat(claims.of(maria, known).register())
                .extracting(CompetenceProfile.FromRegister::term)
                .anyMatch(term -> term.startsWith("Snickare"))
                .contains("takläggning")
                .hasSize(2);
        assertThat(occupations(known)).hasSize(2);
    }

    @Test
    void swedish_follows_the_latest_confirmed_day_not_the_last_typed() {
        claims.swedish(maria, person, ClaimSource.TEST, LocalDate.of(2026, 4, 20), "A2");
        claims.swedish(maria, person, ClaimSource.TEACHER, LocalDate.of(2026, 1, 10), "A1");
        claims.swedish(maria, person, ClaimSource.SELF, LocalDate.of(2026, 5, 1), "B2");
        assertThat(work(person).swedish()).isEqualTo(SwedishLevel.A2);
        SwedishOverTime swedish = claims.of(maria, person).swedish();
        assertThat(swedish.claims())
                .extracting(SwedishOverTime::level)
                .containsExactly(SwedishLevel.A1, SwedishLevel.A2, SwedishLevel.B2);
        assertThat(swedish.levelInUse()).isEqualTo(SwedishLevel.A2);
        UUID test = swedish.claims().get(1).id();
        town.as(maria, () -> claims.profile().withdraw(person, test, "Provet gällde en annan"));
        assertThat(work(person).swedish()).isEqualTo(SwedishLevel.A1);
    }

    @Test
    void the_same_words_from_the_same_origin_are_recorded_once() {
        UUID first = claims.say(maria, person, ClaimSource.STAFF, ClaimKind.SKILL, "svetsning");
        UUID again = claims.say(maria, person, ClaimSource.STAFF, ClaimKind.SKILL, "svetsning");
        assertThat(again).isEqualTo(first);
        assertThat(claims.of(maria, person).lines()).hasSize(1);
    }

    @Test
    void somebody_elses_case_and_another_municipality_are_not_there() {
        UUID jonas = town.staff(Role.CASEWORKER, unit);
        TestTown elsewhere = TestTown.in(app);
        UUID stranger = elsewhere.staff(Role.COORDINATOR, null);
        UUID claim = claims.say(maria, person, ClaimSource.SELF, ClaimKind.SKILL, "svetsning");
        for (Runnable attempt : List.<Runnable>of(
                () -> town.as(jonas, () -> claims.profile().of(person)),
                () -> elsewhere.as(stranger, () -> claims.profile().of(person)),
                () -> elsewhere.as(
                        stranger, () -> claims.profile().confirm(person, Set.of(claim), Claim.Basis.SEEN)))) {
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        UUID other = register("Annan Person");
        assertThatThrownBy(() -> town.as(maria, () -> claims.profile().withdraw(other, claim, "fel person")))
                .as("a claim is reached through its own person only")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_protected_persons_profile_is_there_for_their_handler_alone() {
        UUID hidden = new TestPeople(app, town)
                .register(eva, "Skyddad Person", "protection", "unknown", "handlers", eva.toString());
        claims.say(eva, hidden, ClaimSource.STAFF, ClaimKind.SKILL, "svetsning");
        assertThat(claims.of(eva, hidden).lines()).hasSize(1);
        assertThatThrownBy(() -> claims.of(karin, hidden)).isInstanceOf(Refusal.class);
    }
}
