package se.insteg.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.HostRows;
import se.insteg.access.HostVisit;
import se.insteg.access.OwnRows;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Role;
import se.insteg.database.SharedDatabase;
import se.insteg.funding.EvidenceRow.Why;
import se.insteg.funding.settling.Settling;
import se.insteg.funding.store.EvidenceTable;
import se.insteg.people.Happened;
import se.insteg.people.Happening;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.people.merging.Merging;
import se.insteg.people.status.Statement;
import se.insteg.people.status.Statement.Details;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusSource;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Standing;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Evidence in the real database: what leads to it, who meets it, and that it only grows (VAN-07). */
@InstegTest
class EvidenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ApplicationContext app;

    @Autowired
    Settling settling;

    @Autowired
    Evidence evidence;

    @Autowired
    EvidenceTable table;

    @Autowired
    ToldHappenings room;

    @Autowired
    People people;

    @Autowired
    StatusRecording recording;

    @Autowired
    Merging merging;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ProtectedRows protectedRows;

    @Autowired
    HostRows hostRows;

    @Autowired
    OwnRows ownRows;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
    }

    private UUID register(String name, String... fields) {
        return new TestPeople(app, town).registerCase(caseworker, unit, name, fields);
    }

    private static Happening day(UUID thing, LocalDate day, int minutes) {
        return new Happening(Happening.Kind.PLACEMENT_DAY, day, "placements", thing, minutes, "Siljans Kök");
    }

    /** As a room does it: whoever acts publishes the event in their transaction; the job comes after. */
    private void happened(UUID person, Happening... happened) {
        room.tell(person, happened);
        town.inTenant(() -> {
            events.publishEvent(new Happened(town.id(), person));
            return true;
        });
        settling.settle(town.id());
    }

    private List<EvidenceRow> all(UUID person) {
        return town.inTenant(() -> table.all(person, DAY.minusYears(1), DAY.plusYears(1))).stream()
                .sorted(Comparator.comparingLong(EvidenceRow::number))
                .toList();
    }

    private List<EvidenceRow> counting(UUID person) {
        return town.inTenant(() -> table.counting(person));
    }

    private void say(UUID person, StatusKind kind, LocalDate begins, Details details) {
        town.as(caseworker, () -> {
            recording.say(
                    people.find(person), Statement.of(kind, begins, null, details, StatusSource.AGENCY), "ärende");
        });
        settling.settle(town.id());
    }

    @Test
    void what_happened_is_evidence_a_moment_later_with_the_status_of_its_day_and_a_correction_is_another_row() {
        UUID person = register("Amal Haddad", "born", "1990-05-17");
        UUID thing = UUID.randomUUID();
        say(person, StatusKind.ASYLUM_SEEKER, DAY.minusMonths(3), Details.NONE);
        happened(person, day(thing, DAY, 360));
        happened(person, day(thing, DAY, 300), day(thing, DAY.plusDays(1), 360));
        happened(person, day(thing, DAY.plusDays(1), 360));
        assertThat(all(person))
                .extracting(EvidenceRow::day, EvidenceRow::minutes, EvidenceRow::why, EvidenceRow::standing)
                .containsExactly(
                        tuple(DAY, 360, Why.NEW, Standing.ASYLUM_SEEKER),
                        tuple(DAY, 300, Why.HAPPENING, Standing.ASYLUM_SEEKER),
                        tuple(DAY.plusDays(1), 360, Why.NEW, Standing.ASYLUM_SEEKER),
                        tuple(DAY, 0, Why.WITHDRAWN, Standing.ASYLUM_SEEKER));
        assertThat(town.<Integer>inTenant(() -> evidence.settle(person))).isZero();
    }

    /** The permit was granted on a day that has passed: today's status is the same, that day's is not. */
    @Test
    void a_status_noted_afterwards_corrects_the_evidence_of_the_days_it_is_about() {
        UUID person = register("Amal Haddad");
        UUID thing = UUID.randomUUID();
        say(person, StatusKind.ASYLUM_SEEKER, DAY.minusMonths(3), Details.NONE);
        say(person, StatusKind.SETTLED, DAY.plusDays(5), Details.NONE);
        happened(person, day(thing, DAY, 360), day(thing, DAY.plusDays(1), 360));
        say(person, StatusKind.PERMIT, DAY.plusDays(1), Details.of(PermitGround.PROTECTION));
        assertThat(all(person)).hasSize(3).last().satisfies(row -> {
            assertThat(row.day()).isEqualTo(DAY.plusDays(1));
            assertThat(row.why()).isEqualTo(Why.STATUS);
            assertThat(row.standing()).isEqualTo(Standing.PERMIT);
            assertThat(row.ground()).isEqualTo(PermitGround.PROTECTION);
        });
    }

    @Test
    void evidence_follows_a_person_who_is_made_one_with_another_and_finds_its_way_back() {
        UUID kept = register("Mohammed Ali");
        UUID other = register("Muhamed Aly");
        UUID thing = UUID.randomUUID();
        happened(other, day(thing, DAY, 360));
        say(kept, StatusKind.ASYLUM_SEEKER, DAY.minusMonths(3), Details.NONE);
        room.tell(kept, day(thing, DAY, 360));
        UUID merge = town.as(caseworker, () -> {
            Merging.Pair pair = merging.pair(kept, other);
            return ((Merging.Outcome.Done) merging.merge(
                            pair, pair.kept().version(), pair.other().version(), List.of(), "samma kort"))
                    .mergeId();
        });
        settling.settle(town.id());
        assertThat(counting(kept)).extracting(EvidenceRow::standing).containsExactly(Standing.ASYLUM_SEEKER);
        room.tell(kept);
        town.as(caseworker, () -> {
            merging.part(kept, merge, "det är två");
        });
        settling.settle(town.id());
        assertThat(counting(kept)).allMatch(EvidenceRow::withdrawn);
        assertThat(counting(other)).extracting(EvidenceRow::minutes).containsExactly(360);
        assertThat(counting(other)).extracting(EvidenceRow::standing).containsExactly(Standing.UNKNOWN);
    }

    @Test
    void somebody_protected_has_evidence_too_that_only_their_handler_meets() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID person = register("Amal Haddad");
        new TestPeople(app, town).protect(caseworker, person, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        happened(person, day(UUID.randomUUID(), DAY, 360));
        assertThat(counting(person)).isEmpty();
        assertThat(town.inTenant(() -> protectedRows.handingOverTo(handler, () -> table.counting(person))))
                .extracting(EvidenceRow::minutes)
                .containsExactly(360);
    }

    @Test
    void another_municipality_a_host_and_another_participant_meet_none_but_a_host_may_leave_a_note() {
        UUID person = register("Amal Haddad");
        happened(person, day(UUID.randomUUID(), DAY, 360));
        assertThat(counting(person)).hasSize(1);
        assertThat(TestTown.in(app).inTenant(() -> table.counting(person))).isEmpty();
        HostVisit visit = visit();
        assertThat(town.<Integer>inTenant(() -> {
                    hostRows.confineTo(visit);
                    events.publishEvent(new Happened(town.id(), person));
                    return rows("funding.evidence") + rows("funding.unsettled");
                }))
                .isZero();
        assertThat(town.<Integer>inTenant(() -> {
                    ownRows.confineTo(UUID.randomUUID());
                    events.publishEvent(new Happened(town.id(), person));
                    return rows("funding.evidence") + rows("funding.unsettled");
                }))
                .isZero();
        settling.settle(town.id());
        assertThat(town.<Integer>inTenant(() -> rows("funding.unsettled")))
                .as("worked off all the same")
                .isZero();
    }

    private int rows(String of) {
        return jdbc.sql("select count(*) from " + of + " where tenant_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single();
    }

    private static HostVisit visit() {
        UUID any = UUID.randomUUID();
        return new HostVisit(any, any, any, "Kim", any, "Siljans Kök", "prov", any, "sv", "Leksands kommun");
    }

    @Test
    void a_row_can_be_neither_changed_nor_erased_but_goes_with_its_person() throws SQLException {
        UUID person = register("Amal Haddad");
        happened(person, day(UUID.randomUUID(), DAY, 360));
        for (String deed : List.of(
                "update funding.evidence set minutes = 480 where tenant_id = '" + town.id() + "'",
                "delete from funding.evidence where tenant_id = '" + town.id() + "'")) {
            assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql(deed).update()))
                    .as(deed)
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> asOwner(deed)).as("as the owner: " + deed).hasMessageContaining("another row");
        }
        assertThat(counting(person)).hasSize(1);
        as("postgres", SharedDatabase.superuserPassword(), "delete from people.person where id = '" + person + "'");
        assertThat(counting(person)).isEmpty();
    }

    private void asOwner(String sql) throws SQLException {
        as("insteg_owner", SharedDatabase.ownerPassword(), sql);
    }

    private void as(String role, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SharedDatabase.url(), role, password);
                PreparedStatement tenant =
                        connection.prepareStatement("select set_config('app.tenant', '" + town.id() + "', false)");
                PreparedStatement deed = connection.prepareStatement(sql)) {
            tenant.execute();
            deed.execute();
        }
    }

    @Test
    void two_hundred_days_are_settled_within_a_second() {
        UUID person = register("Amal Haddad");
        UUID thing = UUID.randomUUID();
        room.tell(
                person,
                IntStream.range(0, 200)
                        .mapToObj(i -> day(thing, DAY.plusDays(i), 360))
                        .toArray(Happening[]::new));
        long begun = System.nanoTime();
        assertThat(town.<Integer>inTenant(() -> evidence.settle(person))).isEqualTo(200);
        long added = System.nanoTime();
        assertThat(town.<Integer>inTenant(() -> evidence.settle(person))).isZero();
        long again = System.nanoTime();
        System.out.printf(
                "200 days became evidence in %d ms; looking again took %d ms%n",
                (added - begun) / 1_000_000, (again - added) / 1_000_000);
        assertThat((added - begun) / 1_000_000).isLessThan(1_000);
    }
}
