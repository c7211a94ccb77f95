package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.History;
import se.insteg.access.Role;
import se.insteg.hosts.OfferUpserted.Outcome;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.planner.model.Offer;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Organisations, contacts and offers against the real database (LEK-07, LEK-09). */
@InstegTest
class HostsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Hosts hosts;

    private TestTown town;
    private UUID caseworker;
    private TestHosts register;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        caseworker = town.staff(Role.CASEWORKER, town.unit("Integration"));
        register = new TestHosts(app, town, caseworker);
    }

    private List<String> names(OrganisationQuery query) {
        return town.as(caseworker, () -> hosts.organisations(query)).lines().stream()
                .map(line -> line.organisation().name())
                .toList();
    }

    private List<String> titles(OfferQuery query) {
        return town.as(caseworker, () -> hosts.offers(query)).lines().stream()
                .map(offer -> offer.details().title())
                .toList();
    }

    private static OrganisationQuery seeking(String sought) {
        return new OrganisationQuery(sought, null, false, null, null);
    }

    @Test
    void an_organisation_is_kept_as_it_was_typed_with_a_first_version_and_a_row_in_the_log() {
        UUID id = register.organisation(
                "Återbruket i Leksand", "organisationNumber", "212000-2213", "sector", "handel", "employees", "12");
        Organisation organisation = town.as(caseworker, () -> hosts.organisation(id));
        assertThat(organisation.version()).isZero();
        assertThat(organisation.details())
                .isEqualTo(TestHosts.organisationDetails(
                        "Återbruket i Leksand",
                        "organisationNumber",
                        "2120002213",
                        "sector",
                        "handel",
                        "employees",
                        "12"));
        assertThat(AuditRows.count(town.id(), caseworker, id, "ORGANISATION_REGISTERED"))
                .isEqualTo(1);
        List<History.Version> versions = town.as(caseworker, () -> hosts.history(Thing.ORGANISATION, id));
        assertThat(versions).extracting(History.Version::deed).containsExactly(History.Deed.REGISTERED);
        assertThat(versions.getFirst().fields()).contains("name", "organisationNumber");
    }

    @Test
    void two_organisations_in_one_municipality_never_share_a_number_but_two_municipalities_may() {
        register.organisation("Ett", "organisationNumber", "2120002213");
        OrganisationDetails same = TestHosts.organisationDetails("Två", "organisationNumber", "2120002213");
        assertThat(town.as(caseworker, () -> hosts.register(same))).isEmpty();
        UUID two = register.organisation("Två");
        assertThat(town.as(caseworker, () -> hosts.change(two, 0, same)))
                .isEqualTo(new Changed.Taken<>("organisationNumber"));
        assertThat(town.as(caseworker, () -> hosts.organisation(two).version())).isZero();
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.COORDINATOR, null);
        assertThat(other.as(there, () -> hosts.register(same))).isPresent();
    }

    @Test
    void search_forgives_case_diacritics_and_order_and_reaches_number_sector_and_place() {
        register.organisation(
                "Åhléns Café", "sector", "restaurang", "place", "Rättvik", "organisationNumber", "2120002213");
        register.organisation("Byggfixarna");
        for (String sought : List.of("ahlens", "CAFE åhl", "rattvik rest", "212000-2213", "Åhléns, Rättvik")) {
            assertThat(names(seeking(sought))).as(sought).containsExactly("Åhléns Café");
        }
        assertThat(names(seeking("%"))).isEmpty();
        assertThat(names(seeking("café byggfixarna"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_forwards_and_back_without_losing_or_repeating_anybody() {
        List<String> all = IntStream.range(0, 120)
                .mapToObj(i -> "%s %03d".formatted(i % 2 == 0 ? "Ö" : "Ä", i))
                .toList();
        all.forEach(name -> register.organisation(name));
        List<String> read = new ArrayList<>();
        OrganisationQuery query = OrganisationQuery.ALL;
        Hosts.Part<OrganisationLine> part = page(query);
        assertThat(part.previous()).isFalse();
        read.addAll(namesOf(part));
        while (part.next()) {
            part = page(query.from(part.lines().getLast().organisation().id(), null));
            read.addAll(namesOf(part));
        }
        assertThat(read).hasSize(120).doesNotHaveDuplicates().containsAll(all);
        assertThat(read.getFirst()).isEqualTo("Ä 001");
        Hosts.Part<OrganisationLine> back =
                page(query.from(null, part.lines().getFirst().organisation().id()));
        assertThat(namesOf(back)).isEqualTo(read.subList(50, 100));
        assertThat(back.previous()).isTrue();
        assertThat(back.next()).isTrue();
    }

    private Hosts.Part<OrganisationLine> page(OrganisationQuery query) {
        return town.as(caseworker, () -> hosts.organisations(query));
    }

    private static List<String> namesOf(Hosts.Part<OrganisationLine> part) {
        return part.lines().stream().map(line -> line.organisation().name()).toList();
    }

    @Test
    void offers_are_filtered_by_state_kind_and_free_seats_and_found_by_their_organisation() {
        UUID company = register.organisation("Företaget");
        UUID school = register.organisation("Skolan", "kind", "school");
        register.offer(company, "Kök", 2, "occupations", "kock");
        register.offer(company, OfferState.DRAFT, "Lager", 1);
        UUID full = register.offer(school, "Elevassistent", 1, "place", "Siljansnäs");
        town.as(caseworker, () -> hosts.takeSeat(full));
        assertThat(titles(OfferQuery.ALL)).containsExactly("Elevassistent", "Kök", "Lager");
        assertThat(titles(new OfferQuery("", OfferState.DRAFT, null, false, null, null)))
                .containsExactly("Lager");
        assertThat(titles(new OfferQuery("", null, OrganisationKind.SCHOOL, false, null, null)))
                .containsExactly("Elevassistent");
        assertThat(titles(new OfferQuery("", null, null, true, null, null))).containsExactly("Kök", "Lager");
        assertThat(titles(new OfferQuery("foretaget kock", null, null, false, null, null)))
                .containsExactly("Kök");
        assertThat(titles(new OfferQuery("siljansnas", null, null, false, null, null)))
                .containsExactly("Elevassistent");
        assertThat(names(new OrganisationQuery("", null, true, null, null))).containsExactly("Företaget");
        assertThat(page(seeking("Företaget")).lines().getFirst())
                .returns(1, OrganisationLine::openOffers)
                .returns(2, OrganisationLine::freeSeats);
    }

    @Test
    void a_change_makes_a_version_and_the_second_of_two_is_told_what_both_began_from() {
        UUID offer = register.offer(register.organisation("Företaget"), "Kök", 2);
        OfferDetails theirs = TestHosts.offerDetails("Kök", 3);
        assertThat(town.as(caseworker, () -> hosts.change(offer, 0, theirs)))
                .isEqualTo(new Changed.Done<>(1, List.of("seats")));
        Changed<HostOffer> second =
                town.as(caseworker, () -> hosts.change(offer, 0, TestHosts.offerDetails("Storkök", 2)));
        assertThat(second).isInstanceOfSatisfying(Changed.Conflict.class, conflict -> {
            assertThat(((HostOffer) conflict.theirs()).details()).isEqualTo(theirs);
            assertThat(conflict.base())
                    .isEqualTo(TestHosts.offerDetails("Kök", 2).texts());
        });
        assertThat(town.as(caseworker, () -> hosts.change(offer, 0, theirs)))
                .as("the same change twice is no conflict")
                .isEqualTo(new Changed.Done<>(1, List.of()));
        assertThat(AuditRows.count(town.id(), caseworker, offer, "OFFER_CHANGED"))
                .isEqualTo(1);
    }

    @Test
    void an_offer_opens_and_closes_whatever_else_is_changed_and_only_open_ones_that_are_not_over_are_matched() {
        UUID company = register.organisation("Företaget");
        UUID draft = register.offer(company, OfferState.DRAFT, "Kök", 2);
        register.offer(company, "Över", 2, "ends", "2020-01-31");
        assertThat(open()).isEmpty();
        town.as(caseworker, () -> hosts.move(draft, OfferState.OPEN));
        town.as(caseworker, () -> hosts.move(draft, OfferState.OPEN));
        assertThat(open()).extracting(HostOffer::id).containsExactly(draft);
        assertThat(town.as(caseworker, () -> hosts.offer(draft).version())).isEqualTo(1);
        town.as(caseworker, () -> hosts.move(draft, OfferState.CLOSED));
        assertThat(open()).isEmpty();
    }

    private List<HostOffer> open() {
        return town.as(caseworker, () -> hosts.openOffers());
    }

    @Test
    void matching_gets_what_was_typed_with_the_seats_that_are_free() {
        UUID company = register.organisation("Företaget");
        UUID id = register.offer(
                company,
                "Kök",
                3,
                "occupations",
                "kock",
                "minSwedish",
                "A2",
                "minAge",
                "18",
                "hours",
                "mån 8-12",
                "starts",
                "2026-12-01",
                "maxSameLanguage",
                "1",
                "maxSameLanguageWhy",
                "svenska övas");
        assertThat(town.as(caseworker, () -> hosts.takeSeat(id))).isTrue();
        Offer offer = town.as(caseworker, () -> hosts.offer(id).forMatching());
        assertThat(offer.id()).isEqualTo(id.toString());
        assertThat(offer.host()).isEqualTo("Företaget");
        assertThat(offer.seats()).isEqualTo(2);
        assertThat(offer.occupations()).extracting(one -> one.code()).containsExactly("5120");
        assertThat(offer.start()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(offer.minAge()).isEqualTo(18);
        assertThat(offer.maxSameLanguage()).isEqualTo(1);
        UUID bare = register.offer(company, "Lager", 1);
        assertThat(town.as(caseworker, () -> hosts.offer(bare).forMatching()).hours())
                .isNull();
    }

    @Test
    void twenty_who_race_for_three_seats_take_exactly_three() throws InterruptedException, ExecutionException {
        UUID offer = register.offer(register.organisation("Företaget"), "Kök", 3);
        List<Boolean> taken = new ArrayList<>();
        try (ExecutorService race = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> runs = IntStream.range(0, 20)
                    .mapToObj(i -> race.submit(() -> town.as(caseworker, () -> hosts.takeSeat(offer))))
                    .toList();
            for (Future<Boolean> run : runs) {
                taken.add(run.get());
            }
        }
        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(3);
        assertThat(town.as(caseworker, () -> hosts.offer(offer).free())).isZero();
        assertThat(town.as(caseworker, () -> hosts.change(offer, 0, TestHosts.offerDetails("Kök", 2))))
                .as("seats that are taken do not disappear")
                .isEqualTo(new Changed.SeatsTaken<>(3));
        assertThat(town.as(caseworker, () -> hosts.giveBackSeat(offer))).isTrue();
        assertThat(town.as(caseworker, () -> hosts.change(offer, 0, TestHosts.offerDetails("Kök", 2))))
                .isInstanceOf(Changed.Done.class);
    }

    @Test
    void contacts_come_with_those_to_call_first_and_each_one_shown_is_in_the_log() {
        UUID company = register.organisation("Företaget");
        UUID eva = register.contact(company, "Eva Berg", "070-111 11 11");
        UUID bo = register.contact(company, "Bo Ek", "070-222 22 22");
        town.as(caseworker, () -> hosts.setActive(bo, false));
        List<Contact> contacts = town.as(caseworker, () -> hosts.contacts(company));
        assertThat(contacts).extracting(Contact::id).containsExactly(eva, bo);
        assertThat(AuditRows.count(town.id(), caseworker, eva, "CONTACT_SHOWN")).isEqualTo(1);
        assertThat(AuditRows.count(town.id(), caseworker, bo, "CONTACT_CHANGED"))
                .isEqualTo(1);
        town.as(caseworker, () -> hosts.setActive(bo, true));
        assertThat(town.as(caseworker, () -> hosts.contact(bo)).details().active())
                .isTrue();
    }

    @Test
    void another_municipality_sees_and_reaches_nothing() {
        UUID company = register.organisation("Företaget");
        UUID offer = register.offer(company, "Kök", 2);
        UUID contact = register.contact(company, "Eva Berg", "070-111 11 11");
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.COORDINATOR, null);
        assertThat(other.as(
                        there, () -> hosts.organisations(OrganisationQuery.ALL).lines()))
                .isEmpty();
        assertThat(other.as(there, () -> hosts.offers(OfferQuery.ALL).lines())).isEmpty();
        assertThat(other.as(there, () -> hosts.offers(List.of(offer)))).isEmpty();
        assertThat(other.as(there, () -> hosts.takeSeat(offer))).isFalse();
        assertThat(other.as(there, () -> hosts.history(Thing.OFFER, offer))).isEmpty();
        assertNotHere(() -> other.as(there, () -> hosts.organisation(company)));
        assertNotHere(() -> other.as(there, () -> hosts.offer(offer)));
        assertNotHere(() -> other.as(there, () -> hosts.contact(contact)));
        assertNotHere(() -> other.as(there, () -> hosts.contacts(company)));
        assertNotHere(() -> other.as(there, () -> hosts.move(offer, OfferState.CLOSED)));
        assertNotHere(() -> other.as(there, () -> hosts.setActive(contact, false)));
        assertNotHere(() -> other.as(there, () -> hosts.register(company, TestHosts.offerDetails("Kök", 1))));
    }

    private static void assertNotHere(ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void whoever_has_no_role_here_sees_nothing_and_a_handler_sees_but_does_not_change() {
        UUID company = register.organisation("Företaget");
        UUID teacher = town.staff(Role.COURSE_LEADER, null);
        assertThatThrownBy(() -> town.as(teacher, () -> hosts.organisation(company)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        assertThat(town.as(handler, () -> hosts.organisation(company)).id()).isEqualTo(company);
        assertThatThrownBy(() -> town.as(handler, () -> hosts.register(TestHosts.organisationDetails("Ett"))))
                .isInstanceOf(Refusal.class);
    }

    private OfferRow row(String organisation, String reference, String... fields) {
        Form form = TestHosts.form(fields);
        form.with("reference", reference);
        OfferDetails details = OfferInput.row(form);
        assertThat(details).as(form.problems().toString()).isNotNull();
        return new OfferRow("", organisation, details);
    }

    private OfferUpserted upsert(OfferRow row, String... fields) {
        return town.as(caseworker, () -> hosts.upsertOffer(row, List.of(fields)));
    }

    @Test
    void a_row_of_a_table_registers_its_offer_and_organisation_once_and_twice_changes_nothing() {
        OfferRow row = row("Återbruket", "P1", "seats", "2", "occupations", "kock", "maxSameLanguage", "1");
        OfferUpserted would = town.as(caseworker, () -> hosts.compareOffer(row, List.of("seats", "occupations")));
        assertThat(would.outcome()).isEqualTo(Outcome.NEW);
        assertThat(would.newOrganisation()).isTrue();
        assertThat(titles(OfferQuery.ALL)).isEmpty();
        OfferUpserted did = upsert(row, "seats", "occupations");
        assertThat(did.outcome()).isEqualTo(Outcome.NEW);
        assertThat(did.newOrganisation()).isTrue();
        assertThat(upsert(row, "seats", "occupations").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(upsert(row("ÅTERBRUKET ", "P2", "seats", "1"), "seats").newOrganisation())
                .as("the same name but for case")
                .isFalse();
        assertThat(names(OrganisationQuery.ALL)).containsExactly("Återbruket");
        assertThat(titles(OfferQuery.ALL)).containsExactly("kock", "P2");
    }

    @Test
    void a_row_changes_only_what_the_table_speaks_of_and_never_opens_a_closed_offer() {
        UUID company = register.organisation("Återbruket");
        UUID offer = register.offer(company, OfferState.CLOSED, "Kök", 2, "reference", "P1", "place", "Leksand");
        OfferUpserted done = upsert(row("Återbruket", "P1", "seats", "5"), "seats");
        assertThat(done.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(done.fields()).containsExactly("seats");
        HostOffer now = town.as(caseworker, () -> hosts.offer(offer));
        assertThat(now.details().seats()).isEqualTo(5);
        assertThat(now.details().title()).isEqualTo("Kök");
        assertThat(now.details().site().place().name()).isEqualTo("Leksand");
        assertThat(now.details().state()).isEqualTo(OfferState.CLOSED);
    }

    @Test
    void a_row_that_cannot_be_used_says_why_and_writes_nothing() {
        register.offer(register.organisation("Ett"), "Kök", 2, "reference", "P1");
        register.organisation("Tvilling", "place", "Leksand");
        register.organisation("Tvilling", "place", "Rättvik");
        assertThat(upsert(row("", "P9", "seats", "1")).outcome()).isEqualTo(Outcome.NO_ORGANISATION);
        assertThat(upsert(row("Tvilling", "P9", "seats", "1")).outcome()).isEqualTo(Outcome.SEVERAL_ORGANISATIONS);
        assertThat(upsert(row("Tvilling", "P1", "seats", "1"), "seats").outcome())
                .isEqualTo(Outcome.ANOTHER_ORGANISATION);
        assertThat(titles(OfferQuery.ALL)).containsExactly("Kök");
    }
}
