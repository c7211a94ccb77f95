package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.relations.Capacities;
import se.insteg.hosts.relations.Capacity;
import se.insteg.hosts.relations.Funnel;
import se.insteg.hosts.relations.Funnel.Stage;
import se.insteg.hosts.relations.Interest;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.Interests;
import se.insteg.hosts.relations.Meeting;
import se.insteg.hosts.relations.MeetingDetails;
import se.insteg.hosts.relations.MeetingKind;
import se.insteg.hosts.relations.Meetings;
import se.insteg.hosts.relations.Promise;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.hosts.relations.PromiseDetails.State;
import se.insteg.hosts.relations.PromiseDetails.Whose;
import se.insteg.hosts.relations.Promises;
import se.insteg.kernel.Refusal;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What happens between the municipality and hosts, against the real database (LEK-07, LEK-09). */
@InstegTest
class RelationsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Hosts hosts;

    @Autowired
    Meetings meetings;

    @Autowired
    Promises promises;

    @Autowired
    Interests interests;

    @Autowired
    Funnel funnel;

    @Autowired
    Capacities capacities;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private TestHosts register;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        register = new TestHosts(app, town, coordinator);
        today = LocalDate.now(clock);
    }

    private PromiseDetails promised(Whose whose, String what, LocalDate due) {
        return new PromiseDetails(whose, what, due, coordinator, State.OPEN);
    }

    @Test
    void a_visit_is_noted_with_what_each_promised_and_the_interest_shown_and_once_however_often_it_is_sent_LEK_07() {
        UUID company = register.organisation("Återbruket");
        UUID id = UUID.randomUUID();
        MeetingDetails details = new MeetingDetails(
                MeetingKind.VISIT, today, null, "", List.of(), List.of(coordinator), "De behöver folk i köket.");
        Meetings.Outcome outcome = new Meetings.Outcome(
                promised(Whose.OURS, "Ringa om skyddsskor", today.plusDays(3)),
                promised(Whose.THEIRS, "Fråga köksmästaren", today.plusDays(7)),
                new InterestDetails("Medhjälpare i kök", 2, null, "", InterestDetails.State.OPEN));
        for (int sent = 0; sent < 3; sent++) {
            town.as(coordinator, () -> meetings.note(id, company, details, outcome));
        }
        assertThat(town.as(coordinator, () -> meetings.of(company)))
                .extracting(Meeting::details)
                .containsExactly(details);
        assertThat(town.as(coordinator, () -> promises.of(company)))
                .extracting(promise -> promise.details().what(), Promise::meetingId)
                .containsExactly(tuple("Ringa om skyddsskor", id), tuple("Fråga köksmästaren", id));
        assertThat(town.as(coordinator, () -> interests.of(company)))
                .extracting(Interest::meetingId)
                .containsExactly(id);
        assertThat(AuditRows.count(town.id(), coordinator, id, "MEETING_REGISTERED"))
                .isEqualTo(1);
    }

    @Test
    void a_promise_is_kept_or_broken_on_a_day_and_can_be_opened_again() {
        UUID promise = register.promise(register.organisation("Företaget"), "Skicka avtalet", today.minusDays(1));
        assertThat(town.as(coordinator, () -> promises.find(promise)).late(today))
                .isTrue();
        town.as(coordinator, () -> promises.move(promise, State.BROKEN));
        Promise broken = town.as(coordinator, () -> promises.find(promise));
        assertThat(broken.endedOn()).isEqualTo(today);
        assertThat(broken.late(today)).isFalse();
        assertThat(town.as(coordinator, () -> promises.open(null, 10))).isEmpty();
        town.as(coordinator, () -> promises.move(promise, State.OPEN));
        assertThat(town.as(coordinator, () -> promises.find(promise)).endedOn()).isNull();
        assertThat(AuditRows.count(town.id(), coordinator, promise, "PROMISE_CHANGED"))
                .isEqualTo(2);
    }

    @Test
    void whoever_is_second_to_change_a_promise_is_told_what_the_first_wrote() {
        UUID promise = register.promise(register.organisation("Företaget"), "Skicka avtalet", today);
        town.as(coordinator, () -> promises.change(promise, 0, promised(Whose.OURS, "Skicka två avtal", today)));
        Changed<Promise> second =
                town.as(coordinator, () -> promises.change(promise, 0, promised(Whose.OURS, "Ta med avtalet", today)));
        assertThat(second).isInstanceOfSatisfying(Changed.Conflict.class, conflict -> assertThat(
                        ((Promise) conflict.theirs()).details().what())
                .isEqualTo("Skicka två avtal"));
    }

    @Test
    void twenty_who_make_the_same_interest_an_offer_at_once_make_one_draft_that_keeps_the_thread() throws Exception {
        UUID company = register.organisation("Wärdshuset", "place", "Leksand");
        UUID interest = register.interest(company, "Medhjälpare i kök", 2, today);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            var made = IntStream.range(0, 20)
                    .mapToObj(i -> many.submit(() -> town.as(coordinator, () -> interests.offer(interest))))
                    .toList();
            UUID first = made.getFirst().get();
            for (var each : made) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
        List<HostOffer> offers = town.as(coordinator, () -> hosts.offersOf(company));
        assertThat(offers).singleElement().satisfies(offer -> {
            assertThat(offer.details().state()).isEqualTo(OfferState.DRAFT);
            assertThat(offer.details().title()).isEqualTo("Medhjälpare i kök");
            assertThat(offer.details().seats()).isEqualTo(2);
            assertThat(offer.details().site().place().name()).isEqualTo("Leksand");
        });
        assertThat(town.as(
                        coordinator, () -> interests.ofOffer(offers.getFirst().id())))
                .get()
                .extracting(one -> one.details().state())
                .isEqualTo(InterestDetails.State.OFFERED);
        assertThatThrownBy(() -> town.as(coordinator, () -> interests.move(interest, InterestDetails.State.DECLINED)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_funnel_counts_each_organisation_once_in_every_stage_it_has_reached_and_only_within_the_days_LEK_07() {
        register.organisation("Ingen har ringt");
        UUID called = register.organisation("Bara uppringd");
        register.meeting(called, MeetingKind.CALL, today.minusDays(2), "", Meetings.Outcome.NOTHING);
        register.meeting(called, MeetingKind.CALL, today.minusDays(1), "", Meetings.Outcome.NOTHING);
        UUID met = register.organisation("Träffad");
        register.meeting(met, MeetingKind.BREAKFAST, today, "", Meetings.Outcome.NOTHING);
        UUID interested = register.organisation("Intresserad");
        register.interest(interested, "Lager", 1, today);
        UUID offering = register.organisation("Erbjuder");
        register.offer(offering, "Kök", 2);
        register.meeting(offering, MeetingKind.CALL, today, "", Meetings.Outcome.NOTHING);
        register.offer(register.organisation("Bara en plats, ingen kontakt"), "Lager", 1);
        UUID longAgo = register.organisation("Förra året");
        register.meeting(longAgo, today.minusDays(400), "Då");
        Map<Stage, Long> counts = Funnel.counts(town.as(coordinator, () -> funnel.within(today.minusDays(30), today)));
        assertThat(counts)
                .containsEntry(Stage.CONTACTED, 4L)
                .containsEntry(Stage.MET, 3L)
                .containsEntry(Stage.INTERESTED, 2L)
                .containsEntry(Stage.OFFERED, 1L);
    }

    @Test
    void the_municipalitys_own_limit_counts_seats_against_those_employed_from_its_day_on() {
        UUID company = register.organisation("Företaget", "employees", "12");
        register.offer(company, "Kök", 4);
        register.offer(company, OfferState.DRAFT, "Lager", 9);
        assertThat(capacity(company)).isEqualTo(new Capacity(4, 0, 12, null));
        town.as(coordinator, () -> capacities.decide(today.plusDays(1), 2, "Nämnden 2026-11-01"));
        assertThat(capacity(company).most()).isNull();
        town.as(coordinator, () -> capacities.decide(today, 5, "Nämnden 2026-11-20"));
        assertThat(capacity(company).most()).isEqualTo(2);
        assertThat(capacity(company).over()).isTrue();
        assertThat(capacity(register.organisation("Två man", "employees", "2")).most())
                .isEqualTo(1);
        assertThat(capacity(register.organisation("Okänt antal")).most()).isNull();
        UUID caseworker = town.staff(Role.CASEWORKER, null);
        assertThatThrownBy(() -> town.as(caseworker, () -> capacities.decide(today, null, "Jag vill")))
                .isInstanceOf(Refusal.class);
    }

    private Capacity capacity(UUID organisation) {
        return town.as(coordinator, () -> capacities.of(hosts.organisation(organisation)));
    }

    @Test
    void another_municipality_finds_none_of_it() {
        UUID company = register.organisation("Företaget");
        UUID meeting = register.meeting(company, today, "Hemligt");
        UUID promise = register.promise(company, "Ringa", today);
        UUID interest = register.interest(company, "Kök");
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.COORDINATOR, null);
        assertThatThrownBy(() -> other.as(there, () -> meetings.find(meeting))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.as(there, () -> promises.move(promise, State.KEPT)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.as(there, () -> interests.offer(interest)))
                .isInstanceOf(Refusal.class);
        MeetingDetails details = new MeetingDetails(MeetingKind.CALL, today, null, "", List.of(), List.of(there), "");
        assertThatThrownBy(() -> other.as(
                        there, () -> meetings.note(UUID.randomUUID(), company, details, Meetings.Outcome.NOTHING)))
                .isInstanceOf(Refusal.class);
    }
}
