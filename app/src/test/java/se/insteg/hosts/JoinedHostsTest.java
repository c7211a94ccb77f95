package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.joining.JoinedHosts;
import se.insteg.hosts.relations.Meetings;
import se.insteg.kernel.Refusal;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Two entries about one organisation become one, nothing is lost, and they can be parted again (LEK-09). */
@InstegTest
class JoinedHostsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Hosts hosts;

    @Autowired
    JoinedHosts joined;

    @Autowired
    Meetings meetings;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private TestHosts register;
    private LocalDate today;
    private UUID kept;
    private UUID other;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        register = new TestHosts(app, town, coordinator);
        today = LocalDate.now(clock);
        kept = register.organisation("Bageriet", "sector", "bageri", "place", "Leksand");
        other = register.organisation(
                "Bageriet i Leksand AB", "organisationNumber", "2120002213", "employees", "12", "place", "Noret");
    }

    private void join(String... theirs) {
        town.as(coordinator, () -> joined.join(kept, other, List.of(theirs), "Samma chef"));
    }

    private OrganisationDetails details(UUID id) {
        return town.as(coordinator, () -> hosts.organisation(id)).details();
    }

    @Test
    void what_is_empty_is_filled_in_from_the_other_and_what_differs_is_as_was_chosen() {
        join("name");
        OrganisationDetails now = details(kept);
        assertThat(now.name()).isEqualTo("Bageriet i Leksand AB");
        assertThat(now.organisationNumber()).isEqualTo("2120002213");
        assertThat(now.sector()).isEqualTo("bageri");
        assertThat(now.employees()).isEqualTo(12);
        assertThat(now.place().name()).isEqualTo("Leksand");
        assertThat(AuditRows.count(town.id(), coordinator, kept, "ORGANISATIONS_JOINED"))
                .isEqualTo(1);
    }

    @Test
    void all_that_hangs_on_the_other_follows_and_its_old_address_leads_on() {
        register.contact(other, "Bo Bagare", "070-111 11 11");
        UUID offer = register.offer(other, "Bagare", 2);
        register.meeting(other, today, "Kaffe");
        join();
        town.as(coordinator, () -> {
            assertThat(hosts.contacts(kept)).hasSize(1);
            assertThat(hosts.offer(offer).organisationId()).isEqualTo(kept);
            assertThat(meetings.of(kept)).hasSize(1);
            assertThat(hosts.organisations(OrganisationQuery.ALL).lines()).hasSize(1);
        });
        HttpResponse<String> old = town.browser(coordinator).get("/hosts/" + other);
        assertThat(old.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/hosts/" + kept));
    }

    @Test
    void parted_again_each_has_its_own_and_what_came_since_stays_with_the_kept_one() {
        UUID contact = register.contact(other, "Bo Bagare", "070-111 11 11");
        UUID gathering = register.gathering("Frukost", today.plusDays(3));
        register.invite(gathering, kept);
        register.invite(gathering, other); // one invitation each: the other's cannot follow, and waits
        join();
        register.contact(kept, "Ny Bagare", "070-222 22 22");
        UUID joining = town.as(coordinator, () -> joined.into(kept)).getFirst().id();
        town.as(coordinator, () -> joined.part(joining));
        assertThat(details(other).organisationNumber()).isEqualTo("2120002213");
        assertThat(details(kept).organisationNumber()).isEmpty();
        assertThat(details(kept).sector()).isEqualTo("bageri");
        town.as(coordinator, () -> {
            assertThat(hosts.contacts(other)).extracting(Contact::id).containsExactly(contact);
            assertThat(hosts.contacts(kept)).hasSize(1);
            assertThat(gatherings.invitations(gathering)).hasSize(2);
            assertThat(joined.into(kept)).isEmpty();
        });
        assertThatThrownBy(() -> town.as(coordinator, () -> joined.part(joining)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void on_the_page_one_compares_and_says_why() {
        TestTown.Browser browser = town.browser(coordinator);
        String compare = "/hosts/" + kept + "/join/" + other;
        assertThat(browser.get(compare).body()).contains("Bageriet i Leksand AB", "212000-2213");
        assertThat(browser.post(compare, Map.of("pick.name", "ours")).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(compare, Map.of("pick.name", "ours", "why", "Samma"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/hosts/" + kept).body()).contains("Har slagits ihop med", "Bageriet i Leksand AB");
    }

    @Test
    void neither_itself_nor_another_municipalitys_can_be_joined() {
        assertThatThrownBy(() -> town.as(coordinator, () -> joined.join(kept, kept, List.of(), "x")))
                .isInstanceOf(Refusal.class);
        TestTown elsewhere = TestTown.in(app);
        UUID there = elsewhere.staff(Role.COORDINATOR, null);
        UUID theirs = new TestHosts(app, elsewhere, there).organisation("Bageriet");
        assertThatThrownBy(() -> town.as(coordinator, () -> joined.join(kept, theirs, List.of(), "x")))
                .isInstanceOf(Refusal.class);
    }
}
