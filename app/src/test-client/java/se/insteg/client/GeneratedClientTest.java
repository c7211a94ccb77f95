package se.insteg.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.client.api.HostsApi;
import se.insteg.client.api.MatchingApi;
import se.insteg.client.api.PeopleApi;
import se.insteg.client.model.MatchRound;
import se.insteg.client.model.MatchRoundPerson;
import se.insteg.client.model.MatchRoundState;
import se.insteg.client.model.NewOffer;
import se.insteg.client.model.NewOrganisation;
import se.insteg.client.model.NewPerson;
import se.insteg.client.model.NewProposal;
import se.insteg.client.model.OfferState;
import se.insteg.client.model.OrganisationKind;
import se.insteg.client.model.Person;
import se.insteg.client.model.PersonFields;
import se.insteg.client.model.SwedishLevel;
import se.insteg.client.model.Withdrawal;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A client that openapi-generator made of the document walks the whole journey. */
@Tag("long")
@InstegTest
class GeneratedClientTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private PeopleApi people;
    private HostsApi hosts;
    private MatchingApi matching;

    @BeforeEach
    void aClientWithAToken() {
        TestTown town = TestTown.in(app);
        String token = town.token(Role.COORDINATOR, null);
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        people = new PeopleApi(client);
        hosts = new HostsApi(client);
        matching = new MatchingApi(client);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private UUID register(String name, String wish) throws ApiException {
        return people.registerPerson(
                        key(),
                        new NewPerson()
                                .name(name)
                                .protection(NewPerson.ProtectionEnum.NONE)
                                .wishes(List.of(wish))
                                .languages(List.of("ti", "en")))
                .getId();
    }

    @Test
    void from_people_and_hosts_by_a_round_to_a_proposal_and_back() throws ApiException {
        UUID selam = register("Selam Haile", "5120");
        UUID yusuf = register("Yusuf Adan", "9411");
        Person person = people.changePerson("\"0\"", selam, new PersonFields().swedish(SwedishLevel.B1));
        assertThat(person.getSwedish()).isEqualTo(SwedishLevel.B1);
        assertThat(person.getLanguages()).containsExactly("ti", "en");
        assertThat(people.listPeople(null, "selam", null, null, null).getItems()).hasSize(1);

        UUID school = hosts.registerOrganisation(
                        key(),
                        new NewOrganisation().name("Skogsbyns förskola").kind(OrganisationKind.PUBLIC))
                .getId();
        UUID kitchen = hosts.registerOffer(
                        key(),
                        new NewOffer()
                                .organisation(school)
                                .title("Kock")
                                .state(OfferState.OPEN)
                                .seats(1)
                                .occupations(List.of("5120")))
                .getId();
        assertThat(hosts.listOffers(null, null, OfferState.OPEN, null, true).getItems())
                .hasSize(1);

        UUID begun = matching.beginMatchRound(key()).getId();
        MatchRound round = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> matching.getMatchRound(begun, "en"), one -> one.getState() == MatchRoundState.DONE);
        MatchRoundPerson placed = round.getPeople().stream()
                .filter(line -> line.getOutcome() == MatchRoundPerson.OutcomeEnum.PLACED)
                .findFirst()
                .orElseThrow();
        assertThat(placed.getPerson()).isEqualTo(selam);
        assertThat(placed.getOffer()).isEqualTo(kitchen);
        assertThat(round.getResult().getProven()).isTrue();

        NewProposal wish = new NewProposal()
                .person(selam)
                .offer(kitchen)
                .round(begun)
                .reason("Vill helst detta");
        UUID proposal = matching.propose(key(), wish).getId();
        assertThat(matching.listProposals(null).getItems()).hasSize(1);
        assertThat(hosts.getOffer(kitchen).getTakenSeats()).isEqualTo(1);
        assertThatThrownBy(() -> matching.propose(
                        key(), new NewProposal().person(yusuf).offer(kitchen).reason("också")))
                .isInstanceOfSatisfying(
                        ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(409));

        matching.withdrawProposal(key(), "\"0\"", selam, proposal, new Withdrawal().reason("Ångrade sig"));
        assertThat(matching.getProposal(selam, proposal).getWithdrawn().getWhy()).isEqualTo("Ångrade sig");
        assertThat(hosts.getOffer(kitchen).getTakenSeats()).isZero();
    }

    @Test
    void who_comes_second_and_who_sends_nonsense_is_told_by_the_clients_own_exception() throws ApiException {
        UUID selam = register("Selam Haile", "5120");
        people.changePerson("\"0\"", selam, new PersonFields().swedish(SwedishLevel.B1));
        assertThatThrownBy(() -> people.changePerson("\"0\"", selam, new PersonFields().swedish(SwedishLevel.B2)))
                .isInstanceOfSatisfying(ApiException.class, late -> {
                    assertThat(late.getCode()).isEqualTo(412);
                    assertThat(late.getResponseBody()).contains("\"theirs\":{\"swedish\":\"B1\"}");
                });
        assertThatThrownBy(() -> people.registerPerson(
                        key(), new NewPerson().name("Ali").protection(NewPerson.ProtectionEnum.NONE).lat(
                                        new BigDecimal("60.1"))))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        wrong -> assertThat(wrong.getResponseBody()).contains("\"pointer\":\"/lon\""));
    }
}
