package se.insteg.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.housing.Stays.Move;
import se.insteg.housing.Stays.Moved;
import se.insteg.kernel.Refusal;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Who lives where, against the real database (LEK-02, VAN-06). */
@InstegTest
class StaysTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    Sites sites;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private UUID handler;
    private UUID noret;
    private UUID care;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        today = LocalDate.now(clock);
        noret = site("Boendet Noret", SiteKind.ASYLUM);
        care = site("Källgården", SiteKind.CARE_HOME);
    }

    private UUID site(String name, SiteKind kind) {
        return town.as(coordinator, () -> sites.register(new SiteDetails(name, kind, "", "", null, null), 10)
                .orElseThrow());
    }

    private UUID register(String name) {
        return new TestPeople(app, town).register(coordinator, name, "unit", unit.toString());
    }

    private Moved move(Set<UUID> who, UUID site, LocalDate from) {
        return town.as(coordinator, () -> stays.move(who, new Move(at(site), from, null, "")));
    }

    private static Stay.Home at(UUID site) {
        return new Stay.Home(Stay.Kind.SITE, site, "");
    }

    private List<Stay> of(UUID staff, UUID person) {
        return town.as(staff, () -> stays.of(people.find(person)));
    }

    private int tonight(UUID site) {
        return town.as(coordinator, () -> sites.occupancy(List.of(sites.find(site)), today, today)
                .values()
                .iterator()
                .next()
                .last()
                .people());
    }

    @Test
    void a_move_ends_the_home_of_that_day_and_what_was_stays() {
        UUID person = register("Filmon Gebre");
        move(Set.of(person), noret, today.minusDays(30));
        move(Set.of(person), care, today.minusDays(3));
        assertThat(of(coordinator, person)).extracting(Stay::siteName).containsExactly("Källgården", "Boendet Noret");
        assertThat(of(coordinator, person).getLast().ends()).isEqualTo(today.minusDays(3));
        assertThat(tonight(noret)).isZero();
        assertThat(tonight(care)).isOne();
    }

    @Test
    void a_move_to_come_is_not_lived_yet() {
        UUID person = register("Filmon Gebre");
        move(Set.of(person), noret, today.plusDays(5));
        assertThat(tonight(noret)).isZero();
        assertThat(town.as(coordinator, () -> stays.moving(today, today.plusDays(14))))
                .hasSize(1);
    }

    @Test
    void the_same_move_sent_twice_has_one_effect() {
        UUID person = register("Filmon Gebre");
        move(Set.of(person), noret, today);
        move(Set.of(person), noret, today);
        assertThat(of(coordinator, person)).hasSize(1);
    }

    @Test
    void a_move_that_would_overlap_another_is_told_and_nobody_is_moved() {
        UUID one = register("Filmon Gebre");
        UUID other = register("Nasrin Ahmadi");
        move(Set.of(one), noret, today.plusDays(10));
        assertThat(move(Set.of(one, other), care, today))
                .isInstanceOfSatisfying(Moved.Overlaps.class, told -> assertThat(
                                told.person().details().identity().name())
                        .isEqualTo("Filmon Gebre"));
        assertThat(of(coordinator, other)).isEmpty();
    }

    @Test
    void days_are_corrected_unless_they_overlap() {
        UUID person = register("Filmon Gebre");
        move(Set.of(person), noret, today.minusDays(30));
        move(Set.of(person), care, today.minusDays(3));
        UUID first = of(coordinator, person).getLast().id();
        assertThat(town.as(coordinator, () -> stays.correct(person, first, today.minusDays(40), today)))
                .isInstanceOf(Moved.Overlaps.class);
        assertThat(town.as(coordinator, () -> stays.correct(person, first, today.minusDays(40), today.minusDays(5))))
                .isInstanceOf(Moved.Done.class);
        assertThat(of(coordinator, person).getLast().starts()).isEqualTo(today.minusDays(40));
    }

    @Test
    void whoever_moves_out_lives_there_no_longer() {
        UUID person = register("Filmon Gebre");
        move(Set.of(person), noret, today.minusDays(30));
        town.as(coordinator, () -> stays.moveOut(Set.of(person), today));
        assertThat(tonight(noret)).isZero();
        assertThat(of(coordinator, person).getFirst().ends()).isEqualTo(today);
    }

    @Test
    void a_caseworker_sees_how_many_live_there_but_by_name_only_their_own() {
        UUID caseworker = town.staff(Role.CASEWORKER, unit);
        UUID mine = new TestPeople(app, town)
                .register(coordinator, "Mitt Ärende", "unit", unit.toString(), "caseworker", caseworker.toString());
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        UUID theirs = new TestPeople(app, town)
                .register(coordinator, "Annans Ärende", "unit", unit.toString(), "caseworker", colleague.toString());
        move(Set.of(mine, theirs), noret, today);
        Stays.Residents residents = town.as(caseworker, () -> stays.at(sites.find(noret), today));
        assertThat(residents.seen())
                .extracting(one -> one.person().details().identity().name())
                .containsExactly("Mitt Ärende");
        assertThat(residents.unseen()).isOne();
    }

    @Test
    void nobody_who_is_protected_is_counted_or_listed_but_their_handler_sees_where_they_live() {
        UUID person = register("Kanarie Gulfink");
        move(Set.of(person), noret, today.minusDays(2));
        protect(person, Protection.Kind.CONFIDENTIALITY_MARK);
        assertThat(tonight(noret)).isZero();
        Stays.Residents residents = town.as(coordinator, () -> stays.at(sites.find(noret), today));
        assertThat(residents.seen()).isEmpty();
        assertThat(residents.unseen()).isZero();
        assertThat(of(handler, person)).singleElement().satisfies(stay -> assertThat(stay.siteName())
                .isEqualTo("Boendet Noret"));
        assertThat(town.as(handler, () -> stays.at(sites.find(noret), today)).seen())
                .hasSize(1);
    }

    @Test
    void where_somebody_lives_is_forgotten_when_it_must_no_longer_be_kept_and_not_written_again() {
        UUID person = register("Kanarie Gulfink");
        move(Set.of(person), noret, today.minusDays(20));
        protect(person, Protection.Kind.PROTECTED_REGISTRATION);
        assertThat(of(handler, person)).singleElement().satisfies(stay -> {
            assertThat(stay.siteName()).isEmpty();
            assertThat(stay.home()).isEqualTo(new Stay.Home(Stay.Kind.SITE, null, ""));
        });
        town.as(handler, () -> stays.move(Set.of(person), new Move(at(care), today, null, "")));
        assertThat(of(handler, person))
                .allSatisfy(stay -> assertThat(stay.home().siteId()).isNull());
    }

    private void protect(UUID person, Protection.Kind kind) {
        new TestPeople(app, town).protect(coordinator, person, kind, handler);
    }

    @Test
    void a_neighbours_accommodation_is_not_there() {
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        assertThat(neighbour.as(there, () -> sites.all())).isEmpty();
        assertThatThrownBy(() -> neighbour.as(there, () -> sites.find(noret))).isInstanceOf(Refusal.class);
        UUID person = new TestPeople(app, neighbour).register(there, "Granne");
        assertThatThrownBy(() ->
                        neighbour.as(there, () -> stays.move(Set.of(person), new Move(at(noret), today, null, ""))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void counted_nights_stand_in_for_what_was_not_registered() {
        town.as(
                coordinator,
                () -> sites.countNights(noret, Map.of(today.minusDays(100), 270, today.minusDays(99), 268)));
        Occupancy nights = town.as(coordinator, () -> sites.occupancy(List.of(sites.find(noret)), sites.first(), today)
                .values()
                .iterator()
                .next());
        assertThat(nights.nights()).hasSize(101);
        assertThat(nights.peak().people()).isEqualTo(270);
        assertThat(nights.peak().day()).isEqualTo(today.minusDays(100));
    }
}
