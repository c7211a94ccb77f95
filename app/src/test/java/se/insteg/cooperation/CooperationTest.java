package se.insteg.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.funding.Evidence;
import se.insteg.funding.EvidenceBook;
import se.insteg.kernel.Refusal;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.programmes.Groups;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;
import se.insteg.programmes.hours.Hours;
import se.insteg.testing.InstegTest;

/** TRE-09, MAR-05: seats for neighbours, from the agreement to the day they are taken back. */
@InstegTest
class CooperationTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Agreements agreements;

    @Autowired
    Seats seats;

    @Autowired
    Guests guests;

    @Autowired
    Sharing sharing;

    @Autowired
    Groups groups;

    @Autowired
    Attendance attendance;

    @Autowired
    Hours hours;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Evidence evidence;

    @Autowired
    EvidenceBook book;

    @Autowired
    Clock clock;

    private TestCooperation both;
    private LocalDate today;

    @BeforeEach
    void twoNeighbours() {
        both = TestCooperation.in(app);
        today = LocalDate.now(clock);
    }

    private int taken(UUID group) {
        return both.host.as(both.hostStaff, () -> groups.find(group).taken());
    }

    @Test
    void nothing_is_offered_before_both_have_signed_the_same_version() {
        UUID agreement = both.drafted(TestCooperation.TERMS);
        UUID group = both.group("Grupp A", 10);
        assertThatThrownBy(() -> both.offered(agreement, group, 2)).isInstanceOf(Refusal.class);
        both.host.as(both.hostStaff, () -> agreements.sign(agreement, 1));
        assertThatThrownBy(() -> both.offered(agreement, group, 2)).hasMessageContaining("notInForce");
        both.home.as(both.homeStaff, () -> agreements.sign(agreement, 1));
        both.offered(agreement, group, 2);
        assertThat(taken(group))
                .as("seats are kept from the moment they are offered")
                .isEqualTo(2);
    }

    @Test
    void what_both_signed_holds_until_both_have_signed_what_is_said_anew() {
        UUID agreement = both.agreed(TestCooperation.TERMS);
        Terms.Said dearer = TestCooperation.terms(new Price(200_00, Price.Per.HOUR), Field.ATTENDANCE);
        both.home.as(both.homeStaff, () -> agreements.say(agreement, 1, dearer));
        both.home.as(both.homeStaff, () -> agreements.sign(agreement, 2));
        Agreement seen = both.host.as(both.hostStaff, () -> agreements.find(agreement));
        assertThat(seen.on(today).orElseThrow().version()).isEqualTo(1);
        assertThat(seen.state(today)).isEqualTo(Agreement.State.OURS_TO_SIGN);
        assertThatThrownBy(() -> both.host.as(both.hostStaff, () -> agreements.sign(agreement, 1)))
                .hasMessageContaining("overtaken");
        both.host.as(both.hostStaff, () -> agreements.sign(agreement, 2));
        assertThat(both.home
                        .as(both.homeStaff, () -> agreements.find(agreement))
                        .on(today)
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_card_that_tells_what_may_not_be_told_any_more_tells_less_at_once() {
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID offer = both.offered(agreement, both.group("Grupp A", 5), 1);
        UUID card = both.proposed(both.person("Amal Haddad"), offer, "Linden");
        assertThat(both.atHost(card).shown())
                .isEqualTo(new ShareCard.Shown(false, "Linden", "ar", "Plats nära dörren"));
        Terms.Said less = TestCooperation.terms(new Price(185_50, Price.Per.HOUR), Field.ATTENDANCE);
        both.host.as(both.hostStaff, () -> agreements.say(agreement, 1, less));
        both.signed(agreement);
        assertThat(both.atHost(card).shown()).isEqualTo(new ShareCard.Shown(false, "Linden", null, null));
    }

    @Test
    void a_guest_is_proposed_accepted_ticked_reported_back_and_taken_back() {
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID group = both.group("Grupp A", 5);
        UUID session = sessionToday(group);
        UUID offer = both.offered(agreement, group, 2);
        UUID person = both.person("Amal Haddad");
        UUID card = both.proposed(person, offer, "Linden");
        assertThat(guestsOn(session)).as("a seat is the host's to give").isEmpty();
        both.accepted(card, today);
        assertThat(guestsOn(session)).extracting(one -> one.guest().name()).containsExactly("Linden");
        assertThat(guestsOn(session).getFirst().guest().from()).isEqualTo(both.home.name());
        tick(session, card, new Said.Late(15));
        assertThat(both.atHome(person).getFirst().minutes()).isEqualTo(45);
        tick(session, card, new Said.Here());
        assertThat(both.atHome(person).getFirst().reported())
                .as("a correction is what stands, once")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.minutes()).isEqualTo(60);
                    assertThat(one.day()).isEqualTo(today);
                });
        assertThat(both.home.as(both.homeStaff, () -> hours.of(person).ledger().orientation()))
                .as("civic orientation at the neighbour counts at home (TRE-02)")
                .isEqualTo(60);
        both.home.as(both.homeStaff, () -> sharing.revoke(person, card, "Flyttar till Borlänge"));
        assertThat(guestsOn(session)).as("gone at the next request").isEmpty();
        ShareCard left = both.atHost(card);
        assertThat(left.shown()).isNull();
        assertThat(left.endedBy()).isEqualTo(Side.HOME);
        assertThat(left.to()).isEqualTo(today);
        assertThat(both.atHome(person).getFirst().share().endedWhy()).isEqualTo("Flyttar till Borlänge");
    }

    /** What the neighbour reports is an hour of the person's, with the status and the rules of that day. */
    @Test
    void an_hour_at_the_neighbours_is_evidence_at_home_and_nothing_when_it_is_taken_back() {
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID group = both.group("Grupp A", 5);
        UUID session = sessionToday(group);
        UUID person = both.person("Amal Haddad");
        UUID card = both.proposed(person, both.offered(agreement, group, 2), "Linden");
        both.accepted(card, today);
        tick(session, card, new Said.Here());
        assertThat(evidenceAtHome(person)).isEqualTo(60);
        tick(session, card, new Said.Nothing());
        assertThat(evidenceAtHome(person)).isZero();
    }

    private int evidenceAtHome(UUID person) {
        upkeep.of(both.home.id());
        both.home.<Integer>inTenant(() -> evidence.settle(person));
        return both.home.as(
                both.homeStaff, () -> book.of(app.getBean(People.class).find(person), YearMonth.from(today)).stream()
                        .mapToInt(entry -> entry.counts().minutes())
                        .sum());
    }

    private UUID sessionToday(UUID group) {
        TestProgrammes programmes = new TestProgrammes(app, both.host, both.hostStaff);
        return programmes.today(group, programmes.room("Sal"), programmes.volunteer("Ledare", "ar"));
    }

    private List<Attendance.GuestLine> guestsOn(UUID session) {
        return both.host.as(both.hostStaff, () -> attendance.guests(session));
    }

    private void tick(UUID session, UUID card, Said said) {
        both.host.as(both.hostStaff, () -> {
            int seen = attendance.guests(session).getFirst().standing().seen();
            UUID id = attendance.next();
            attendance.say(session, List.of(new Tap(id, card, said, seen, clock.instant(), id)));
        });
    }

    @Test
    void a_tick_of_a_guest_is_taken_back_by_one_press_and_then_nothing_is_reported() {
        UUID group = both.group("Grupp A", 5);
        UUID session = sessionToday(group);
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), group, 1);
        UUID person = both.person("Amal Haddad");
        UUID card = both.proposed(person, offer, "Linden");
        both.accepted(card, today);
        UUID id = both.host.as(both.hostStaff, attendance::next);
        both.host.as(
                both.hostStaff,
                () -> attendance.say(session, List.of(new Tap(id, card, new Said.Here(), 0, clock.instant(), id))));
        assertThat(both.host.as(both.hostStaff, () -> attendance.takeBack(session, id)))
                .isEqualTo(1);
        assertThat(both.atHome(person).getFirst().reported()).isEmpty();
    }

    @Test
    void a_session_that_is_cancelled_afterwards_is_reported_as_not_held() {
        UUID group = both.group("Grupp A", 5);
        UUID session = sessionToday(group);
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), group, 1);
        UUID person = both.person("Amal Haddad");
        UUID card = both.proposed(person, offer, "Linden");
        both.accepted(card, today);
        tick(session, card, new Said.Here());
        assertThat(both.atHome(person).getFirst().minutes()).isEqualTo(60);
        both.host.as(both.hostStaff, () -> {
            Timetable timetable = app.getBean(Timetable.class);
            timetable.cancel(session, timetable.find(session).version(), true, "Brandlarm");
        });
        upkeep.of(both.host.id());
        assertThat(both.atHome(person).getFirst().reported()).isEmpty();
    }

    @Test
    void two_who_accept_the_last_seat_at_once_get_it_once() throws Exception {
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), both.group("Grupp A", 5), 1);
        List<UUID> cards = new ArrayList<>();
        for (String name : List.of("Amal Haddad", "Yonas Tesfay", "Farid Azizi", "Olena Koval")) {
            cards.add(both.proposed(both.person(name), offer, "Gäst " + cards.size()));
        }
        List<String> refused = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(cards.size())) {
            List<Callable<Boolean>> tries = cards.stream()
                    .<Callable<Boolean>>map(card -> () -> {
                        both.accepted(card, today);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> one : many.invokeAll(tries)) {
                try {
                    one.get();
                } catch (ExecutionException lost) {
                    refused.add(String.valueOf(lost.getMessage()));
                }
            }
        }
        assertThat(refused).hasSize(cards.size() - 1).allMatch(why -> why.contains("seats.full"));
        assertThat(cards.stream().filter(card -> both.atHost(card).state() == ShareCard.State.ACCEPTED))
                .hasSize(1);
    }

    @Test
    void more_seats_than_a_group_has_are_never_offered_also_by_two_at_once() throws Exception {
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID group = both.group("Grupp A", 3);
        int offered = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(2)) {
            for (Future<UUID> one : many.invokeAll(List.<Callable<UUID>>of(
                    () -> both.offered(agreement, group, 2), () -> both.offered(agreement, group, 2)))) {
                try {
                    one.get();
                    offered++;
                } catch (ExecutionException lost) {
                    assertThat(lost).hasMessageContaining("group.full");
                }
            }
        }
        assertThat(offered).isEqualTo(1);
        assertThat(taken(group)).isEqualTo(2);
    }

    @Test
    void a_seat_that_is_taken_back_can_be_given_to_another_and_one_nobody_got_goes_back_to_the_group() {
        UUID group = both.group("Grupp A", 5);
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), group, 2);
        UUID first = both.person("Amal Haddad");
        UUID card = both.proposed(first, offer, "Linden");
        both.accepted(card, today);
        both.host.as(both.hostStaff, () -> guests.revoke(card, "Kom inte"));
        UUID other = both.proposed(both.person("Yonas Tesfay"), offer, "Eken");
        both.accepted(other, today);
        assertThat(taken(group)).isEqualTo(2);
        both.host.as(both.hostStaff, () -> seats.close(offer));
        assertThat(taken(group)).as("the guest keeps theirs").isEqualTo(1);
        assertThatThrownBy(() -> both.proposed(both.person("Farid Azizi"), offer, "Alen"))
                .hasMessageContaining("notOpen");
        both.host.as(both.hostStaff, () -> guests.revoke(other, "Kom inte"));
        upkeep.of(both.host.id());
        assertThat(taken(group)).isZero();
    }

    @Test
    void nobody_with_protected_identity_is_shared_and_whoever_becomes_so_is_gone_from_the_host_at_once() {
        UUID group = both.group("Grupp A", 5);
        UUID session = sessionToday(group);
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), group, 2);
        UUID handler = both.home.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID hidden = new TestPeople(app, both.home)
                .register(both.homeStaff, "Skyddad", "protection", "unknown", "handlers", handler.toString());
        assertThatThrownBy(() -> both.proposed(hidden, offer, "Linden")).isInstanceOf(Refusal.class);
        UUID person = both.person("Amal Haddad");
        UUID card = both.proposed(person, offer, "Eken");
        both.accepted(card, today);
        assertThat(guestsOn(session)).hasSize(1);
        new TestPeople(app, both.home).protect(both.homeStaff, person, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(guestsOn(session)).isEmpty();
        assertThat(both.atHost(card).state()).isEqualTo(ShareCard.State.REVOKED);
        assertThat(both.atHost(card).shown()).isNull();
    }

    @Test
    void nobody_is_proposed_to_the_same_group_twice() {
        UUID offer = both.offered(both.agreed(TestCooperation.TERMS), both.group("Grupp A", 5), 1);
        UUID person = both.person("Amal Haddad");
        both.proposed(person, offer, "Linden");
        assertThatThrownBy(() -> both.proposed(person, offer, "Eken")).hasMessageContaining("twice");
    }

    @Test
    void when_either_ends_the_agreement_every_card_is_gone_and_nothing_more_is_offered() {
        UUID group = both.group("Grupp A", 5);
        UUID session = sessionToday(group);
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID offer = both.offered(agreement, group, 3);
        UUID card = both.proposed(both.person("Amal Haddad"), offer, "Linden");
        both.accepted(card, today);
        both.home.as(both.homeStaff, () -> agreements.end(agreement, "Egen grupp från våren"));
        assertThat(guestsOn(session)).isEmpty();
        assertThat(both.atHost(card).shown()).isNull();
        assertThatThrownBy(() -> both.offered(agreement, group, 1)).hasMessageContaining("notInForce");
        upkeep.of(both.host.id());
        assertThat(taken(group))
                .as("the host's own upkeep takes its seats back")
                .isZero();
    }

    @Test
    void a_third_municipality_and_a_caseworker_meet_no_agreement() {
        UUID agreement = both.agreed(TestCooperation.TERMS);
        TestCooperation others = TestCooperation.in(app);
        assertThatThrownBy(() -> others.host.as(others.hostStaff, () -> agreements.find(agreement)))
                .isInstanceOf(Refusal.class);
        UUID caseworker = both.host.staff(Role.CASEWORKER, null);
        assertThatThrownBy(() -> both.host.as(caseworker, () -> agreements.find(agreement)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_the_agreement_does_not_let_be_told_never_leaves_also_when_the_form_asks_for_it() {
        Terms.Said least = TestCooperation.terms(new Price(500_00, Price.Per.SEAT));
        UUID offer = both.offered(both.agreed(least), both.group("Grupp A", 5), 1);
        UUID card = both.proposed(both.person("Amal Haddad"), offer, "Linden");
        assertThat(both.atHost(card).shown()).isEqualTo(new ShareCard.Shown(false, "Linden", null, null));
    }
}
