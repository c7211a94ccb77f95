package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.CardSecrets;
import se.insteg.access.HostDoor;
import se.insteg.access.HostVisit;
import se.insteg.access.Role;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Whoever one meets at a host comes in by a link for one thing: no account, no more than that thing (LEK-07). */
@InstegTest
class HostLinksTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    HostLinks links;

    @Autowired
    HostDoor door;

    @Autowired
    CardSecrets secrets;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID coordinator;
    private TestHosts hosts;
    private UUID organisation;
    private UUID contact;
    private final UUID object = UUID.randomUUID();

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        hosts = new TestHosts(app, town, coordinator);
        organisation = hosts.organisation("Bageriet");
        contact = hosts.contact(organisation, "Bo Bagare", "0247-100 00");
    }

    private String issue() {
        return town.as(coordinator, () -> links.issue(contact, LookingAround.NAME, object, "sv", Duration.ofDays(7)));
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }

    private static String secret(String address) {
        return path(address).substring(path(address).lastIndexOf('/') + 1);
    }

    private List<HostLink> made() {
        return town.as(coordinator, () -> links.of(LookingAround.NAME, object));
    }

    private HostDoor.Shown enter(String address) {
        return town.inTenant(() -> Optional.ofNullable(door.enter(secrets.linkHash(secret(address)), Form.empty())))
                .orElseThrow();
    }

    @Test
    void a_mail_scanner_that_opens_the_address_uses_nothing_up_and_learns_nothing() {
        String address = issue();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> page = Visitor.at(app).get(path(address));
            assertThat(page.body()).contains("En fråga till dig").doesNotContain("Bageriet", "Bagare");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(made()).singleElement().satisfies(link -> assertThat(link.openedAt())
                .isNull());
        Visitor host = Visitor.at(app);
        host.get(path(address));
        for (int i = 0; i < 2; i++) {
            assertThat(host.post(path(address)).statusCode()).isEqualTo(200);
        }
        assertThat(made()).singleElement().satisfies(link -> assertThat(link.openedAt())
                .isNotNull());
    }

    @Test
    void the_secret_is_stored_as_a_hash_only() {
        String stored = issue();
        assertThat(town.inTenant(() -> jdbc.sql("select string_agg(to_jsonb(l)::text, ' ') from hosts.link l")
                        .query(String.class)
                        .single()))
                .doesNotContain(secret(stored));
    }

    @Test
    void whoever_comes_by_it_meets_no_participant_and_no_organisation_but_their_own() {
        new TestPeople(app, town).register(coordinator, "Selam Tesfay");
        hosts.offer(organisation, "Bagare", 2);
        UUID other = hosts.organisation("Konkurrenten");
        hosts.contact(other, "Kim", "0247-200 00");
        hosts.offer(other, "Konditor", 1);
        hosts.contact(organisation, "En kollega", "0247-300 00");
        String address = issue();
        issue();
        assertThat(enter(address).model())
                .containsEntry("people.person", 0L)
                .containsEntry("people.person_history", 0L)
                .containsEntry("placements.proposal", 0L)
                .containsEntry("placements.decision", 0L)
                .containsEntry("funding.evidence", 0L)
                .containsEntry("funding.unsettled", 0L)
                .containsEntry("hosts.organisation", 1L)
                .containsEntry("hosts.contact", 1L)
                .containsEntry("hosts.offer", 1L)
                .containsEntry("hosts.history", 0L)
                .containsEntry("hosts.link", 1L);
        assertThat(town.as(coordinator, () -> jdbc.sql("select count(*) from people.person")
                        .query(Long.class)
                        .single()))
                .as("the wall ends with the transaction, and the staff do meet them")
                .isOne();
    }

    @Test
    void it_says_who_came_and_what_they_do_is_theirs_in_the_log() {
        String address = issue();
        assertThat((HostVisit) enter(address).model().get("visit")).satisfies(visit -> {
            assertThat(visit.contactId()).isEqualTo(contact);
            assertThat(visit.contactName()).isEqualTo("Bo Bagare");
            assertThat(visit.organisationName()).isEqualTo("Bageriet");
            assertThat(visit.objectId()).isEqualTo(object);
            assertThat(visit.municipality()).isEqualTo(town.name());
        });
        Visitor host = Visitor.at(app);
        host.get(path(address));
        host.post(path(address), "do", "something");
        assertThat(AuditRows.count(town.id(), contact, object, "HOST_LINK_OPENED"))
                .as("what its purpose wrote, without saying who")
                .isOne();
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        assertThat(town.browser(reviewer).get("/audit").body()).contains("Bo Bagare, Bageriet");
    }

    @Test
    void revoked_expired_inactive_of_another_municipality_or_made_up_it_opens_nothing() {
        String revoked = issue();
        town.as(coordinator, () -> links.revoke(LookingAround.NAME, object));
        String old = issue();
        town.inTenant(() -> jdbc.sql("update hosts.link set made_at = made_at - interval '8 days',"
                        + " expires_at = expires_at - interval '8 days' where revoked_at is null")
                .update());
        String inactive = issue();
        town.as(coordinator, () -> app.getBean(Hosts.class).setActive(contact, false));
        TestTown elsewhere = TestTown.in(app);
        for (String path : List.of(
                path(revoked),
                path(old),
                path(inactive),
                "/host/" + town.code() + "/none",
                "/host/9999/none",
                path(inactive).replace("/" + town.code() + "/", "/" + elsewhere.code() + "/"))) {
            assertThat(Visitor.at(app).get(path).body()).contains("Länken fungerar inte längre");
            assertThat(town.guest().post(path, Map.of()).body()).contains("Länken fungerar inte längre");
        }
        assertThatThrownBy(this::issue).isInstanceOf(Refusal.class);
        town.as(coordinator, () -> app.getBean(Hosts.class).setActive(contact, true));
        assertThat(Visitor.at(app).get(path(inactive)).body())
                .as("one that opens is told from those that do not")
                .contains("En fråga till dig");
    }

    @Test
    void whoever_tries_addresses_is_slowed_and_whoever_has_one_still_comes_in() {
        String address = issue();
        int refused = 0;
        for (int i = 0; i < 105; i++) {
            refused += Visitor.at(app).get("/host/" + town.code() + "/x" + i).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(5);
        jdbc.sql("delete from access.attempt").update();
        for (int i = 0; i < 105; i++) {
            assertThat(Visitor.at(app).get(path(address)).statusCode()).isEqualTo(200);
        }
    }
}
