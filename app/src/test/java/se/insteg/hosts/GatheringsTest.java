package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.gatherings.Gathering;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.gatherings.Invitation;
import se.insteg.hosts.relations.Funnel;
import se.insteg.hosts.typed.ContactInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Many hosts are invited to a breakfast and answer with one press, without an account (LEK-07). */
@InstegTest
class GatheringsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Funnel funnel;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private TestHosts register;
    private LocalDate today;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        town = TestTown.in(app);
        coordinator = town.staff(Role.COORDINATOR, null);
        register = new TestHosts(app, town, coordinator);
        today = LocalDate.now(clock);
    }

    private UUID contact(UUID organisation, String name, String email) {
        Form form = TestHosts.form("name", name, "email", email);
        ContactDetails details = Objects.requireNonNull(ContactInput.read(form, true));
        return town.as(coordinator, () -> app.getBean(Hosts.class).register(organisation, details));
    }

    private Invitation invitation(UUID gathering) {
        return town.as(coordinator, () -> gatherings.invitations(gathering)).getFirst();
    }

    /** The paths of the links that were written to this address, the latest last. */
    private List<String> links(String email) {
        return town.inTenant(() -> jdbc
                .sql("select body from outbox.message where tenant_id = ? and address = ? order by id")
                .params(town.id(), email)
                .query(String.class)
                .list()
                .stream()
                .map(GatheringsTest::link)
                .toList());
    }

    private static String link(String body) {
        Matcher link = Pattern.compile("https?://[^/]+(/host/[^?\\s]+)").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
    }

    @Test
    void whoever_is_invited_answers_by_the_link_in_the_mail_and_a_scanner_that_opens_it_answers_nothing() {
        UUID bakery = register.organisation("Bageriet");
        UUID bo = contact(bakery, "Bo Bagare", "bo@bageriet.example");
        UUID gathering = register.gathering("Frukost om köket", today.plusDays(10));
        register.invite(gathering, bakery);
        String path = links("bo@bageriet.example").getFirst();
        assertThat(Visitor.at(app).get(path).body())
                .contains("En fråga till dig")
                .doesNotContain("Frukost om köket", "Bageriet");
        assertThat(invitation(gathering).reply()).isNull();
        Visitor host = Visitor.at(app);
        host.get(path);
        assertThat(host.post(path).body()).contains("Frukost om köket", "Kommunhuset");
        HttpResponse<String> unanswered = host.post(path, "people", "2");
        assertThat(unanswered.statusCode()).isEqualTo(422);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(host.post(path, "answer", "yes", "people", "3").body()).contains("välkommen");
        }
        Invitation.Reply reply = Objects.requireNonNull(invitation(gathering).reply());
        assertThat(reply.yes()).isTrue();
        assertThat(reply.people()).isEqualTo(3);
        assertThat(reply.byStaff()).isNull();
        assertThat(AuditRows.count(town.id(), bo, bakery, "INVITATION_ANSWERED"))
                .isEqualTo(2);
        host.post(path, "answer", "no");
        assertThat(Objects.requireNonNull(invitation(gathering).reply()).yes()).isFalse();
    }

    @Test
    void one_link_tells_nothing_of_the_others_who_are_invited() {
        UUID gathering = register.gathering("Frukost", today.plusDays(10));
        for (String name : List.of("Bageriet", "Konkurrenten")) {
            UUID organisation = register.organisation(name);
            contact(organisation, "Kim " + name, "kim@" + name.toLowerCase(Locale.ROOT) + ".example");
            register.invite(gathering, organisation);
        }
        Visitor host = Visitor.at(app);
        String path = links("kim@bageriet.example").getFirst();
        host.get(path);
        assertThat(host.post(path, "answer", "yes").body()).doesNotContain("Konkurrenten");
        assertThat(town.as(coordinator, () -> gatherings.invitations(gathering)))
                .extracting(Invitation::organisationName, one -> one.reply() != null)
                .containsExactly(tuple("Bageriet", true), tuple("Konkurrenten", false));
    }

    @Test
    void an_organisation_is_invited_once_and_without_an_address_by_a_letter_to_be_printed() {
        UUID smith = register.organisation("Smedjan");
        register.contact(smith, "Sven Smed", "070-111 11 11");
        UUID gathering = register.gathering("Frukost", today.plusDays(10));
        town.as(coordinator, () -> {
            assertThat(gatherings.invite(gathering, List.of(smith))).isEqualTo(1);
            assertThat(gatherings.invite(gathering, List.of(smith))).isZero();
        });
        assertThat(invitation(gathering).how()).isEqualTo(Invitation.How.PAPER);
        assertThat(town.browser(coordinator)
                        .get("/hosts/gatherings/" + gathering + "/letters")
                        .body())
                .contains("Smedjan", "Sven Smed", "Kommunhuset");
        assertThat(town.as(coordinator, () -> gatherings.remind(gathering))).isZero();
    }

    @Test
    void staff_note_an_answer_given_by_telephone_and_who_came_once_the_day_has_come() {
        UUID smith = register.organisation("Smedjan");
        UUID coming = register.gathering("Frukost", today.plusDays(1));
        UUID early = register.invite(coming, smith);
        assertThatThrownBy(() -> town.as(coordinator, () -> gatherings.came(early, true)))
                .isInstanceOf(Refusal.class);
        UUID held = register.gathering("Frukost", today);
        UUID invitation = register.invite(held, smith);
        town.as(coordinator, () -> gatherings.answer(invitation, true, 2, "Ringde"));
        assertThat(town.as(coordinator, () -> gatherings.unmarked(today.minusDays(1), today)))
                .extracting(Gathering::id)
                .containsExactly(held);
        assertThat(Funnel.counts(town.as(coordinator, () -> funnel.within(today, today))))
                .containsEntry(Funnel.Stage.CONTACTED, 1L)
                .containsEntry(Funnel.Stage.MET, 0L);
        town.as(coordinator, () -> gatherings.came(invitation, true));
        assertThat(town.as(coordinator, () -> gatherings.unmarked(today.minusDays(1), today)))
                .isEmpty();
        assertThat(Funnel.counts(town.as(coordinator, () -> funnel.within(today, today))))
                .containsEntry(Funnel.Stage.MET, 1L);
        assertThat(town.as(coordinator, gatherings::list))
                .filteredOn(line -> line.gathering().id().equals(held))
                .singleElement()
                .satisfies(line -> assertThat(List.of(line.invited(), line.yes(), line.people(), line.came()))
                        .containsExactly(1, 1, 2, 1));
    }

    @Test
    void another_municipality_neither_finds_nor_invites() {
        UUID smith = register.organisation("Smedjan");
        UUID gathering = register.gathering("Frukost", today.plusDays(1));
        UUID invitation = register.invite(gathering, smith);
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.COORDINATOR, null);
        assertThatThrownBy(() -> other.as(there, () -> gatherings.find(gathering)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.as(there, () -> gatherings.answer(invitation, true, 1, "")))
                .isInstanceOf(Refusal.class);
        UUID theirs = new TestHosts(app, other, there).gathering("Frukost", today.plusDays(1));
        assertThat(other.as(there, () -> gatherings.invite(theirs, List.of(smith))))
                .isZero();
    }
}
