package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferState;
import se.insteg.kernel.Refusal;
import se.insteg.testing.InstegTest;

/** What must hold of proposals, whoever asks and however many at once. */
@InstegTest
class PlacementsTest {
    @Autowired
    ApplicationContext app;

    private TestMatching matching;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
    }

    private int taken(UUID offer) {
        return matching.town.as(
                matching.coordinator,
                () -> matching.bean(Hosts.class).offer(offer).taken());
    }

    private List<Decision> decisions(UUID staff) {
        return matching.town.as(
                staff, () -> matching.bean(Decisions.class).list(null).lines());
    }

    private Proposed wish(UUID person, UUID offer, Set<String> waived, String why) {
        UUID showing = matching.pair(matching.caseworker, person, offer).showing();
        return matching.town.as(matching.caseworker, () -> matching.bean(Proposals.class)
                .propose(new Proposals.Wish(person, offer, showing, "skäl", waived, why, null)));
    }

    private void allow(String criterion) {
        matching.town.as(
                matching.coordinator, () -> matching.bean(Waivers.class).set(criterion, true, "nämndens beslut"));
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) {
        try (var workers = Executors.newFixedThreadPool(16)) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : workers.invokeAll(deeds)) {
                results.add(one.get());
            }
            return results;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void order_and_explanation_are_one_thing() {
        for (int i = 0; i < 12; i++) {
            matching.person(
                    "P" + i,
                    "swedish",
                    List.of("A0", "A1", "A2", "B1").get(i % 4),
                    "wishes",
                    i % 3 == 0 ? "kock" : "bagare",
                    "waitingSince",
                    "2026-0" + (1 + i % 9) + "-01");
        }
        UUID offer = matching.offer("Kök", 3, "occupations", "kock", "minSwedish", "A1");
        Matching.ForOffer found = matching.town.as(
                matching.caseworker, () -> matching.bean(Matching.class).peopleFor(offer));
        var ranking = found.order().ranking();
        assertThat(ranking.qualified()).hasSize(9);
        assertThat(ranking.unqualified()).hasSize(3);
        int before = Integer.MAX_VALUE;
        for (var judgement : ranking.qualified()) {
            UUID person = UUID.fromString(judgement.person().id());
            Shown shown = matching.pair(matching.caseworker, person, offer).shown();
            assertThat(shown.rank()).isEqualTo(ranking.rank(judgement));
            assertThat(shown.reasons().stream().mapToInt(Shown.Why::points).sum())
                    .isEqualTo(shown.points())
                    .isEqualTo(judgement.points())
                    .isLessThanOrEqualTo(before);
            before = shown.points();
        }
    }

    @Test
    void a_proposal_takes_a_seat_is_logged_as_it_was_shown_and_gives_the_seat_back_when_withdrawn() {
        UUID person = matching.person("Selam", "wishes", "kock");
        UUID offer = matching.offer("Kök", 2, "occupations", "kock");
        Matching.Pair pair = matching.pair(matching.caseworker, person, offer);
        Proposed done = matching.propose(matching.caseworker, person, offer, pair.showing());
        assertThat(done).isInstanceOf(Proposed.Done.class);
        assertThat(taken(offer)).isEqualTo(1);
        UUID id = ((Proposed.Done) done).id();
        matching.people.register(matching.caseworker, "Later", "unit", matching.unit.toString(), "wishes", "kock");
        Decision logged = decisions(matching.caseworker).getFirst();
        assertThat(logged.deed()).isEqualTo(Decision.Deed.PROPOSED);
        assertThat(logged.reason()).isEqualTo("passar bra");
        assertThat(logged.shown())
                .as("exactly what was shown, though the world has changed")
                .isEqualTo(pair.shown());
        assertThat(matching.town.as(matching.caseworker, () -> matching.bean(Proposals.class)
                        .withdraw(person, id, 0, "fick jobb")))
                .isTrue();
        assertThat(taken(offer)).isZero();
        assertThat(matching.town.as(matching.caseworker, () -> matching.bean(Proposals.class)
                        .withdraw(person, id, 0, "fick jobb")))
                .as("a second time")
                .isFalse();
        assertThat(taken(offer)).isZero();
        assertThat(decisions(matching.caseworker))
                .extracting(Decision::deed)
                .containsExactly(Decision.Deed.WITHDRAWN, Decision.Deed.PROPOSED);
    }

    @Test
    void the_same_form_sent_fifty_times_at_once_has_one_effect() {
        UUID person = matching.person("Selam");
        UUID offer = matching.offer("Kök", 5);
        UUID showing = matching.pair(matching.caseworker, person, offer).showing();
        Callable<Proposed> deed = () -> matching.propose(matching.caseworker, person, offer, showing);
        List<Proposed> all = atOnce(Collections.nCopies(50, deed));
        assertThat(all).allMatch(one -> one instanceof Proposed.Done);
        assertThat(all.stream().filter(one -> one instanceof Proposed.Done done && !done.again()))
                .hasSize(1);
        assertThat(taken(offer)).isEqualTo(1);
        assertThat(decisions(matching.caseworker)).hasSize(1);
    }

    @Test
    void two_hundred_race_for_twenty_seats_and_every_loser_is_told() {
        UUID offer = matching.offer("Kök", 20);
        List<Callable<Proposed>> deeds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID person = matching.person("Löpare " + i);
            UUID showing = matching.pair(matching.caseworker, person, offer).showing();
            deeds.add(() -> matching.propose(matching.caseworker, person, offer, showing));
        }
        List<Proposed> all = atOnce(deeds);
        assertThat(all.stream().filter(one -> one instanceof Proposed.Done)).hasSize(20);
        assertThat(all.stream().filter(one -> one instanceof Proposed.NoSeat)).hasSize(180);
        assertThat(taken(offer)).isEqualTo(20);
    }

    @Test
    void one_person_proposed_to_many_places_at_once_gets_one() {
        UUID person = matching.person("Selam");
        List<UUID> offers = new ArrayList<>();
        List<Callable<Proposed>> deeds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID offer = matching.offer("Plats " + i, 1);
            offers.add(offer);
            UUID showing = matching.pair(matching.caseworker, person, offer).showing();
            deeds.add(() -> matching.propose(matching.caseworker, person, offer, showing));
        }
        List<Proposed> all = atOnce(deeds);
        assertThat(all.stream().filter(one -> one instanceof Proposed.Done)).hasSize(1);
        assertThat(all.stream().filter(one -> one instanceof Proposed.Elsewhere))
                .hasSize(11);
        assertThat(offers.stream().mapToInt(this::taken).sum()).isEqualTo(1);
    }

    @Test
    void an_unmet_must_have_bars_unless_the_municipality_lets_it_be_waived_with_a_reason() {
        UUID person = matching.person("Selam", "swedish", "A1");
        UUID offer = matching.offer("Kök", 1, "minSwedish", "B1");
        assertThat(wish(person, offer, Set.of(), "")).isEqualTo(new Proposed.NotMet(List.of("swedish")));
        assertThat(wish(person, offer, Set.of("swedish"), "handledaren hjälper"))
                .as("not allowed by the municipality, whatever the form says")
                .isEqualTo(new Proposed.NotMet(List.of("swedish")));
        allow("swedish");
        assertThat(wish(person, offer, Set.of(), "")).isEqualTo(new Proposed.NotMet(List.of("swedish")));
        assertThatThrownBy(() -> wish(person, offer, Set.of("swedish"), " ")).isInstanceOf(Refusal.class);
        assertThat(taken(offer)).isZero();
        Proposed done = wish(person, offer, Set.of("swedish"), "handledaren hjälper");
        assertThat(done).isInstanceOf(Proposed.Done.class);
        Proposal proposal = matching.town.as(
                matching.caseworker, () -> matching.bean(Proposals.class).find(person, ((Proposed.Done) done).id()));
        assertThat(proposal.waived()).containsExactly("swedish");
        assertThat(proposal.waivedWhy()).isEqualTo("handledaren hjälper");
        assertThat(proposal.rank()).isNull();
    }

    @Test
    void age_and_seats_are_never_waived_not_even_by_a_crafted_form() {
        for (String criterion : List.of("age", "seats", "nonsense")) {
            assertThatThrownBy(() -> allow(criterion)).isInstanceOf(Refusal.class);
        }
        LocalDate today = LocalDate.now(matching.bean(Clock.class));
        UUID young = matching.person("Ung", "born", today.minusYears(17).toString());
        UUID offer = matching.offer("Såg", 1, "minAge", "18");
        assertThat(wish(young, offer, Set.of("age"), "mogen")).isEqualTo(new Proposed.NotMet(List.of("age")));
        UUID first = matching.person("Först", "born", "1990-01-01");
        matching.propose(matching.caseworker, first, offer);
        UUID second = matching.person("Sedan", "born", "1990-01-01");
        assertThat(wish(second, offer, Set.of("seats"), "plats finns")).isInstanceOf(Proposed.NoSeat.class);
        assertThat(taken(offer)).isEqualTo(1);
    }

    @Test
    void only_a_coordinator_says_what_may_be_waived_and_each_change_is_logged() {
        assertThatThrownBy(() -> matching.town.as(
                        matching.caseworker, () -> matching.bean(Waivers.class).set("swedish", true, "vill")))
                .isInstanceOf(Refusal.class);
        allow("swedish");
        allow("swedish");
        assertThat(decisions(matching.coordinator)).singleElement().satisfies(one -> assertThat(one.criterion())
                .isEqualTo("swedish"));
    }

    @Test
    void a_decision_needs_a_typed_reason() {
        UUID person = matching.person("Selam");
        UUID offer = matching.offer("Kök", 1);
        UUID showing = matching.pair(matching.caseworker, person, offer).showing();
        for (String reason : List.of("", "  \n", "x".repeat(1001))) {
            assertThatThrownBy(() -> matching.town.as(matching.caseworker, () -> matching.bean(Proposals.class)
                            .propose(new Proposals.Wish(person, offer, showing, reason, Set.of(), "", null))))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(taken(offer)).isZero();
    }

    @Test
    void what_changed_since_it_was_shown_is_told_and_nothing_is_done() {
        UUID person = matching.person("Selam");
        UUID offer = matching.offer("Kök", 2);
        UUID showing = matching.pair(matching.caseworker, person, offer).showing();
        matching.town.as(matching.coordinator, () -> {
            Hosts hosts = matching.bean(Hosts.class);
            HostOffer stored = hosts.offer(offer);
            return hosts.change(offer, stored.version(), stored.details().in(OfferState.CLOSED));
        });
        assertThat(matching.propose(matching.caseworker, person, offer, showing))
                .isInstanceOf(Proposed.NotOpen.class);
        matching.town.as(matching.coordinator, () -> {
            Hosts hosts = matching.bean(Hosts.class);
            HostOffer stored = hosts.offer(offer);
            return hosts.change(offer, stored.version(), stored.details().in(OfferState.OPEN));
        });
        assertThat(matching.propose(matching.caseworker, person, offer, showing))
                .isInstanceOf(Proposed.Changed.class);
        assertThat(matching.propose(matching.coordinator, person, offer, showing))
                .as("what somebody else was shown")
                .isInstanceOf(Proposed.Changed.class);
        assertThat(taken(offer)).isZero();
        assertThat(matching.propose(matching.caseworker, person, offer)).isInstanceOf(Proposed.Done.class);
    }

    @Test
    void what_is_set_aside_is_not_matched_until_it_is_undone() {
        UUID person = matching.person("Selam");
        UUID offer = matching.offer("Kök", 1);
        UUID aside = matching.town.as(
                matching.caseworker, () -> matching.bean(SetAsides.class).setAside(person, offer, null, "kurs", null));
        UUID again = matching.town.as(
                matching.caseworker, () -> matching.bean(SetAsides.class).setAside(person, offer, null, "kurs", null));
        assertThat(again).isEqualTo(aside);
        assertThat(matching.town
                        .as(matching.caseworker, () -> matching.bean(Matching.class)
                                .peopleFor(offer))
                        .order()
                        .ranking()
                        .all())
                .isEmpty();
        assertThat(matching.propose(matching.caseworker, person, offer)).isEqualTo(new Proposed.IsSetAside(aside));
        assertThat(taken(offer)).isZero();
        matching.town.as(
                matching.caseworker, () -> matching.bean(SetAsides.class).undo(person, aside));
        assertThat(matching.propose(matching.caseworker, person, offer)).isInstanceOf(Proposed.Done.class);
        assertThat(decisions(matching.caseworker))
                .extracting(Decision::deed)
                .containsExactly(Decision.Deed.PROPOSED, Decision.Deed.SET_ASIDE_UNDONE, Decision.Deed.SET_ASIDE);
    }

    @Test
    void a_protected_person_is_matched_for_their_own_handler_and_appears_to_nobody_else() {
        UUID seen = matching.person("Synlig");
        UUID hidden = matching.protectedPerson("Gulfink", "languages", "tigrinska");
        UUID offer = matching.offer("Kök", 3, "maxSameLanguage", "1", "maxSameLanguageWhy", "språkträning");
        assertThat(matching.propose(matching.handler, hidden, offer)).isInstanceOf(Proposed.Done.class);
        for (UUID other : List.of(matching.caseworker, matching.coordinator)) {
            Matching.ForOffer found =
                    matching.town.as(other, () -> matching.bean(Matching.class).peopleFor(offer));
            assertThat(found.proposed()).isEmpty();
            assertThat(found.order().ranking().all()).hasSize(1);
            assertThat(decisions(other)).isEmpty();
            assertThat(matching.town.as(
                            other, () -> matching.bean(Proposals.class).list(null)))
                    .isEmpty();
            assertThatThrownBy(() -> matching.pair(other, hidden, offer)).isInstanceOf(Refusal.class);
        }
        assertThat(decisions(matching.handler)).hasSize(1);
        UUID speaker = matching.person("Talar också", "languages", "tigrinska");
        assertThat(matching.pair(matching.caseworker, speaker, offer).shown().unmet())
                .as("no limit tells which language a protected person has")
                .isEmpty();
        UUID round = matching.round(matching.handler);
        matching.town.as(matching.coordinator, () -> {
            Comparison.Seen view = matching.bean(Rounds.class).view(round).seen();
            assertThat(view.lines()).isEmpty();
            assertThat(view.others()).as("fewer than five are not told of").isZero();
        });
        assertThat(seen).isNotEqualTo(hidden);
    }

    @Test
    void a_colleagues_case_can_neither_be_looked_at_nor_proposed() {
        UUID colleague = matching.town.staff(Role.CASEWORKER, matching.unit);
        UUID person = matching.person("Selam");
        UUID offer = matching.offer("Kök", 1);
        assertThatThrownBy(() -> matching.pair(colleague, person, offer)).isInstanceOf(Refusal.class);
        UUID showing = matching.pair(matching.caseworker, person, offer).showing();
        assertThatThrownBy(() -> matching.propose(colleague, person, offer, showing))
                .isInstanceOf(Refusal.class);
        assertThat(taken(offer)).isZero();
    }
}
