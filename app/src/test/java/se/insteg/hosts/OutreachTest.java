package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.hosts.relations.Interest;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.Interests;
import se.insteg.kernel.Refusal;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.people.card.IssuedCard;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Participants look for a placement themselves; staff see what they were answered and take care of a yes (SAL-05). */
@InstegTest
class OutreachTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Outreaches outreaches;

    @Autowired
    Interests interests;

    @Autowired
    ParticipantAccess access;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID person;
    private TestHosts register;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        person = new TestPeople(app, town).registerCase(caseworker, unit, "Selam Tesfay");
        register = new TestHosts(app, town, caseworker);
        today = LocalDate.now(clock);
    }

    private TestTown.Browser phone(UUID whose) {
        IssuedCard card = town.as(caseworker, () -> access.issue(whose, "sv", null));
        return town.browserWithCard(card.id());
    }

    private List<Outreach> of(UUID whose) {
        return town.as(caseworker, () -> outreaches.of(whose));
    }

    @Test
    void a_participant_says_on_their_phone_where_they_asked_and_staff_see_it_once_however_often_it_is_sent_SAL_05() {
        TestTown.Browser phone = phone(person);
        Map<String, String> said = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "place",
                "Bageriet på torget",
                "spokeWith",
                "Bo",
                "on",
                today.toString(),
                "answer",
                "yes");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(phone.post("/me/outreach", said).statusCode()).isEqualTo(302);
        }
        assertThat(phone.get("/me/outreach").body()).contains("Bageriet på torget");
        assertThat(of(person)).singleElement().satisfies(one -> {
            assertThat(one.saidBy()).isNull();
            assertThat(one.waitsForStaff()).isTrue();
        });
        HttpResponse<String> wrong = phone.post("/me/outreach", Map.of("place", "Kiosken", "on", "2099-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kiosken");
        assertThat(town.browser(caseworker).get("/").body()).contains("Bageriet på torget", "Selam Tesfay");
    }

    @Test
    void a_participant_takes_back_their_own_and_nobody_elses() {
        UUID other = new TestPeople(app, town).registerCase(caseworker, unit, "Omar Ali");
        UUID theirs = register.outreach(other, "Kiosken");
        UUID mine = register.outreach(person, "Bageriet");
        TestTown.Browser phone = phone(person);
        assertThat(phone.get("/me/outreach").body()).contains("Bageriet").doesNotContain("Kiosken", "Omar");
        assertThat(phone.post("/me/outreach/take-back", Map.of("of", theirs.toString()))
                        .statusCode())
                .isEqualTo(404);
        phone.post("/me/outreach/take-back", Map.of("of", mine.toString()));
        assertThat(of(person)).noneMatch(Outreach::stands);
        assertThat(of(other)).allMatch(Outreach::stands);
    }

    @Test
    void an_answer_at_a_known_host_stands_on_its_page_and_a_yes_becomes_an_interest_without_the_persons_name() {
        UUID bakery = register.organisation("Bageriet");
        UUID asked = register.outreach(person, "BAGERIET");
        assertThat(of(person).getFirst().organisationId()).isEqualTo(bakery);
        assertThat(town.browser(caseworker).get("/hosts/" + bakery).body()).contains("Selam Tesfay");
        UUID colleague = town.staff(Role.CASEWORKER, town.unit("En annan enhet"));
        assertThat(town.browser(colleague).get("/hosts/" + bakery).body()).doesNotContain("Selam Tesfay");
        InterestDetails interest = new InterestDetails("Bagare", 1, null, "", InterestDetails.State.OPEN);
        for (int sent = 0; sent < 2; sent++) {
            town.as(caseworker, () -> outreaches.takeCare(person, asked, bakery, interest));
        }
        List<Interest> made = town.as(caseworker, () -> interests.of(bakery));
        assertThat(made).extracting(Interest::details).containsExactly(interest);
        assertThat(of(person).getFirst().interestId()).isEqualTo(made.getFirst().id());
        assertThat(town.as(caseworker, outreaches::waiting)).isEmpty();
        assertThat(AuditRows.count(town.id(), caseworker, person, "OUTREACH_NOTED"))
                .isEqualTo(1);
    }

    @Test
    void an_unknown_place_is_registered_as_a_host_when_the_answer_is_taken_care_of() {
        UUID asked = register.outreach(person, "Cykelköket");
        HttpResponse<String> done = town.browser(caseworker)
                .post(
                        "/people/" + person + "/outreach/" + asked,
                        Map.of(
                                "organisation",
                                "new",
                                "name",
                                "Cykelköket",
                                "kind",
                                "association",
                                "title",
                                "Mekaniker"));
        assertThat(done.statusCode()).isEqualTo(302);
        UUID host = Objects.requireNonNull(of(person).getFirst().organisationId());
        assertThat(town.as(caseworker, () -> interests.of(host)))
                .extracting(one -> one.details().title())
                .containsExactly("Mekaniker");
    }

    @Test
    void of_somebody_protected_only_the_handler_sees_it_on_no_page_of_the_host_either() {
        UUID bakery = register.organisation("Bageriet");
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestHosts(app, town, caseworker).outreach(person, "Bageriet");
        new TestPeople(app, town).protect(caseworker, person, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        assertThat(town.browser(coordinator).get("/hosts/" + bakery).body())
                .doesNotContain("Selam Tesfay", "En deltagare frågade");
        assertThat(town.browser(coordinator).get("/hosts/outreach").body()).doesNotContain("Selam Tesfay");
        assertThatThrownBy(() -> town.as(coordinator, () -> outreaches.of(person)))
                .isInstanceOf(Refusal.class);
        assertThat(town.as(handler, () -> outreaches.of(person))).hasSize(1);
    }
}
