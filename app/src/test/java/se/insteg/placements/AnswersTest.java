package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.hosts.Changed;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.kernel.Refusal;
import se.insteg.outbox.delivery.MailServer;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.placements.Answers.Standing;
import se.insteg.placements.answers.Reminding;
import se.insteg.skills.cv.Consents;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** A proposal is answered by the host and by the participant, each by their own way (LEK-07, LEK-09, SAL-06). */
@InstegTest
class AnswersTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestMatching matching;
    private TestTown town;
    private TestAnswers answers;
    private UUID selam;
    private UUID proposal;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        matching = new TestMatching(app);
        town = matching.town;
        answers = new TestAnswers(matching, 2);
        selam = matching.person("Selam Tesfay", "phone", "070-174 06 05");
        proposal = answers.propose(selam);
    }

    private String page() {
        return town.browser(matching.caseworker)
                .get("/matching/people/" + selam + "/proposals/" + proposal)
                .body();
    }

    private Visitor host(String link) {
        Visitor host = Visitor.at(app);
        host.get(link);
        return host;
    }

    private TestTown.Browser phone() {
        return town.browserWithCard(town.as(matching.coordinator, () -> app.getBean(ParticipantAccess.class)
                .issue(selam, "ar", null)
                .id()));
    }

    @Test
    void nobody_outside_the_staff_knows_of_it_before_somebody_sends_it_and_the_order_is_free() {
        TestTown.Browser phone = phone();
        assertThat(phone.get("/me").body()).doesNotContain("/me/proposal", "Bagare");
        assertThat(phone.get("/me/proposal").body())
                .contains("Ingen har frågat dig")
                .doesNotContain("Bagare");
        assertThat(answers.of(proposal).standing()).isEqualTo(Standing.NOT_SENT);
        answers.askHost(selam, proposal, Ask.Way.LINK, null);
        assertThat(phone.get("/me/proposal").body()).doesNotContain("Bagare");
        answers.askParticipant(selam, proposal, Ask.Way.CARD, "ar");
        assertThat(phone.get("/me").body()).contains("/me/proposal");
        assertThat(phone.get("/me/proposal").body())
                .contains("Bagare", "Noret", "Buss 152 från resecentrum", "Bo", "11 januari 2027");
    }

    @Test
    void a_host_sees_what_was_chosen_and_no_more_and_says_yes_with_when_to_meet() {
        UUID sheet = answers.pitch(selam);
        Asking.Sent sent = answers.askHost(selam, proposal, Ask.Way.LINK, sheet);
        String link = TestAnswers.path(Objects.requireNonNull(sent.address()));
        Visitor host = host(link);
        assertThat(host.get(link).body()).doesNotContain("Selam", "Bagare");
        String shown = host.post(link).body();
        assertThat(shown)
                .contains("Selam Tesfay", "Kock med sex år", "Jag lagar gärna mat.", "Van vid storkök.", "Bagare")
                .doesNotContain("070-174", "Hotell Asmara", "/people/", "asylsökande");
        assertThat(AuditRows.count(town.id(), answers.contact, selam, "PROPOSAL_TO_HOST_SHOWN"))
                .isOne();
        assertThat(host.post(link, "step", "yes").body()).contains("När kan ni träffas?");
        for (int i = 0; i < 3; i++) {
            assertThat(host.post(link, "answer", "yes", "words", "Tisdagar efter 14")
                            .body())
                    .contains("Du har svarat ja");
        }
        assertThat(host.post(link, "answer", "no", "reason", "full").body())
                .as("an answer given stays")
                .contains("Du har svarat ja");
        assertThat(answers.of(proposal).standing()).isEqualTo(Standing.HOST_YES);
        assertThat(page()).contains("Tisdagar efter 14", "Bo Bagare", "med länken");
        assertThat(AuditRows.count(town.id(), answers.contact, selam, "PLACEMENT_SAID_YES"))
                .isOne();
        assertThat(answers.taken()).isOne();
    }

    @Test
    void without_a_reason_a_hosts_no_is_not_taken_and_what_was_typed_is_kept() {
        String link = answers.hostLink(selam, proposal);
        Visitor host = host(link);
        HttpResponse<String> refused = host.post(link, "answer", "no", "words", "Vi har ombyggnad");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Välj ett skäl", "Vi har ombyggnad");
        assertThat(answers.of(proposal).host())
                .isNotNull()
                .extracting(Ask::isAnswered)
                .isEqualTo(false);
    }

    @Test
    void a_no_frees_the_seat_at_once_tells_why_and_proposes_what_to_change_without_changing_it() {
        String link = answers.hostLink(selam, proposal);
        answers.askParticipant(selam, proposal, Ask.Way.CARD, "ar");
        TestTown.Browser phone = phone();
        Visitor host = host(link);
        assertThat(answers.taken()).isOne();
        for (int i = 0; i < 2; i++) {
            assertThat(host.post(link, "answer", "no", "reason", "swedish", "words", "Säkerheten är på svenska")
                            .body())
                    .contains("Du har svarat nej");
        }
        assertThat(answers.taken()).isZero();
        assertThat(answers.of(proposal).standing()).isEqualTo(Standing.HOST_NO);
        assertThat(page())
                .contains(
                        "Det behövs mer svenska",
                        "Säkerheten är på svenska",
                        "Höj kravet på svenska på platsen",
                        "/offers/" + answers.offer + "/edit",
                        "?do=aside");
        assertThat(town.browser(matching.caseworker).get("/matching/decisions").body())
                .contains("Sa nej", "Praktikplatsen", "Det behövs mer svenska: Säkerheten är på svenska");
        assertThat(phone.get("/me/proposal").body())
                .contains("gäller inte längre")
                .doesNotContain("Bagare", "svenska på");
        assertThat(phone.post("/me/proposal", Map.of("answer", "yes")).statusCode())
                .isEqualTo(302);
        assertThat(answers.of(proposal).participant())
                .extracting(Ask::isAnswered)
                .isEqualTo(false);
        assertThat(answers.propose(selam)).as("they can be proposed anew").isNotEqualTo(proposal);
        assertThat(town.browser(matching.caseworker).get("/").body()).contains("sa nej till ett förslag");
        town.browser(matching.caseworker)
                .post("/matching/people/" + selam + "/proposals/" + proposal + "/host/followed", Map.of());
        assertThat(town.browser(matching.caseworker).get("/").body()).doesNotContain("sa nej till ett förslag");
    }

    @Test
    void a_participant_says_no_in_arabic_without_having_to_say_why() {
        answers.askParticipant(selam, proposal, Ask.Way.CARD, "ar");
        TestTown.Browser phone = phone();
        assertThat(phone.get("/me/proposal", "Accept-Language", "ar").body())
                .contains("dir=\"rtl\"", "هل تريد التدريب هنا؟", "نعم، أريد ذلك");
        phone.post("/me/proposal", Map.of("answer", "no"), "Accept-Language", "ar");
        assertThat(answers.of(proposal).standing()).isEqualTo(Standing.PARTICIPANT_NO);
        assertThat(answers.taken()).isZero();
        assertThat(AuditRows.count(town.id(), selam, selam, "PLACEMENT_SAID_NO"))
                .isOne();
        assertThat(phone.get("/me/proposal", "Accept-Language", "ar").body()).contains("لقد أجبت بلا");
    }

    @Test
    void a_participant_answers_by_a_link_that_lasts_until_it_expires() {
        String link = TestAnswers.path(Objects.requireNonNull(
                answers.askParticipant(selam, proposal, Ask.Way.LINK, "en").address()));
        Visitor phone = Visitor.at(app);
        assertThat(phone.get(link).body()).doesNotContain("Bagare", "Selam");
        for (int i = 0; i < 2; i++) {
            assertThat(phone.post(link).body()).contains("Bagare", "Noret").doesNotContain("Selam");
        }
        assertThat(phone.post(link, "answer", "ask").statusCode()).isEqualTo(422);
        assertThat(phone.post(link, "answer", "ask", "question", "Finns det mat?")
                        .body())
                .contains("Finns det mat?", "Väntar på svar");
        assertThat(phone.post(link, "answer", "yes").body()).contains("Du har svarat ja");
        assertThat(answers.of(proposal).standing())
                .as("what they wondered is still to be answered")
                .isEqualTo(Standing.ASKED_BACK);
        assertThat(AuditRows.count(town.id(), selam, selam, "PLACEMENT_SAID_YES"))
                .isOne();
    }

    @Test
    void two_yes_make_it_accepted_and_it_can_still_be_taken_back_by_a_human() {
        assertThat(answers.record(selam, proposal, Party.PARTICIPANT, true, "")).isTrue();
        assertThat(answers.of(proposal).isAccepted()).isFalse();
        String link = answers.hostLink(selam, proposal);
        host(link).post(link, "answer", "yes");
        assertThat(answers.of(proposal).isAccepted()).isTrue();
        assertThat(page()).contains("Båda har sagt ja");
        assertThat(answers.taken()).isOne();
        Proposal now = answers.of(proposal).proposal();
        assertThat(town.as(matching.caseworker, () -> app.getBean(Proposals.class)
                        .withdraw(selam, proposal, now.version(), "Bageriet stänger")))
                .isTrue();
        assertThat(answers.taken()).isZero();
        assertThat(host(link).post(link).body())
                .contains("Det här gäller inte längre")
                .doesNotContain("Bagare");
    }

    @Test
    void what_somebody_said_on_the_phone_is_written_down_once_with_who_said_it() {
        String path = "/matching/people/" + selam + "/proposals/" + proposal + "/host/answer";
        TestTown.Browser maria = town.browser(matching.caseworker);
        assertThat(maria.post(path, Map.of("answer", "no", "how", "phone", "saidBy", "Bo"))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(maria.post(path, Map.of("answer", "yes", "how", "phone")).body())
                .contains("Skriv vem på praktikplatsen");
        Map<String, String> yes = Map.of("answer", "yes", "how", "phone", "saidBy", "Bo Bagare", "words", "Kom måndag");
        assertThat(maria.post(path, yes).headers().firstValue("Location").orElse(""))
                .endsWith("?done=recorded");
        assertThat(maria.post(path, yes).headers().firstValue("Location").orElse(""))
                .endsWith("?done=late");
        assertThat(page()).contains("Bo Bagare", "Kom måndag", "Uppskrivet av Prov CASEWORKER");
        assertThat(AuditRows.count(town.id(), matching.caseworker, selam, "PLACEMENT_SAID_YES"))
                .isOne();
    }

    @Test
    void a_question_reaches_the_staff_and_its_answer_goes_back_by_the_same_link() {
        String link = answers.hostLink(selam, proposal);
        Visitor host = host(link);
        for (int i = 0; i < 2; i++) {
            host.post(link, "answer", "ask", "question", "Kan hen börja klockan sju?");
        }
        assertThat(answers.of(proposal).standing()).isEqualTo(Standing.ASKED_BACK);
        assertThat(town.browser(matching.caseworker).get("/").body()).contains("har en fråga om ett förslag");
        Ask.Question question =
                Objects.requireNonNull(answers.of(proposal).host()).questions().getFirst();
        assertThat(Objects.requireNonNull(answers.of(proposal).host()).questions())
                .hasSize(1);
        String path = "/matching/people/" + selam + "/proposals/" + proposal + "/questions/" + question.id();
        TestTown.Browser maria = town.browser(matching.caseworker);
        assertThat(maria.post(path, Map.of("reply", " ")).statusCode()).isEqualTo(422);
        assertThat(maria.post(path, Map.of("reply", "Ja, bussen går 6.30")).statusCode())
                .isEqualTo(302);
        assertThat(maria.post(path, Map.of("reply", "Nej")).statusCode()).isEqualTo(409);
        assertThat(host.post(link).body()).contains("Ja, bussen går 6.30");
        assertThat(maria.get("/").body()).doesNotContain("har en fråga om ett förslag");
        assertThat(answers.of(proposal).standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void who_takes_back_the_consent_is_shown_no_more() {
        UUID sheet = answers.pitch(selam);
        String link = TestAnswers.path(Objects.requireNonNull(
                answers.askHost(selam, proposal, Ask.Way.LINK, sheet).address()));
        Visitor host = host(link);
        assertThat(host.post(link).body()).contains("Selam Tesfay");
        town.as(matching.caseworker, () -> {
            Consents consents = app.getBean(Consents.class);
            consents.of(app.getBean(se.insteg.people.People.class).find(selam))
                    .forEach(consent -> consents.revoke(selam, consent.id()));
        });
        assertThat(host.post(link).body()).contains("Bagare").doesNotContain("Selam", "Kock med");
        UUID other = matching.person("Amina Yusuf");
        UUID another = answers.propose(other);
        assertThatThrownBy(() -> answers.askHost(other, another, Ask.Way.LINK, UUID.randomUUID()))
                .as("nothing of somebody without consent can be chosen")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void of_somebody_protected_nothing_is_sent_and_who_becomes_protected_disappears_from_the_hosts_page() {
        UUID hidden = matching.protectedPerson("Hemlig Person");
        UUID theirs = ((Proposed.Done) matching.propose(matching.handler, hidden, answers.offer)).id();
        town.as(matching.handler, () -> {
            assertThatThrownBy(() -> answers.asking()
                            .askHost(
                                    hidden,
                                    theirs,
                                    new Asking.ToHost(
                                            answers.asking().next(), answers.contact, Ask.Way.LINK, "sv", null, "")))
                    .isInstanceOf(Refusal.class);
            assertThat(answers.asking()
                            .waysToHost(
                                    app.getBean(se.insteg.people.People.class).find(hidden)))
                    .containsExactly(Ask.Way.SPOKEN);
        });
        assertThat(town.browser(matching.caseworker)
                        .get("/matching/people/" + hidden + "/proposals/" + theirs + "/host")
                        .statusCode())
                .isEqualTo(404);
        String link = answers.hostLink(selam, proposal);
        Visitor host = host(link);
        assertThat(host.post(link).body()).contains("Bagare");
        matching.people.protect(matching.coordinator, selam, Protection.Kind.UNKNOWN, matching.handler);
        assertThat(host.post(link).body())
                .contains("Länken fungerar inte längre")
                .doesNotContain("Bagare");
        assertThat(host.post(link, "answer", "yes").body()).contains("Länken fungerar inte längre");
        assertThat(town.as(matching.handler, () -> answers.asking()
                        .record(
                                selam,
                                proposal,
                                Party.HOST,
                                new Ask.Reply(
                                        true, app.getBean(Clock.class).instant(), Ask.How.PHONE, null, "Bo", "", ""))))
                .as("their handler speaks for them")
                .isTrue();
    }

    @Test
    void the_same_form_sent_twice_asks_once_and_a_colleague_who_asks_too_is_told() {
        Asking.ToHost wish = new Asking.ToHost(UUID.randomUUID(), answers.contact, Ask.Way.EMAIL, "sv", null, "");
        for (int i = 0; i < 2; i++) {
            town.as(matching.caseworker, () -> answers.asking().askHost(selam, proposal, wish));
        }
        assertThat(messages()).hasSize(1);
        assertThatThrownBy(() -> answers.askHost(selam, proposal, Ask.Way.EMAIL, null))
                .isInstanceOf(Refusal.class);
    }

    private List<String> messages() {
        return town.inTenant(() -> jdbc.sql("select body from outbox.message order by made_at")
                .query(String.class)
                .list());
    }

    @Test
    void a_message_says_nothing_of_whom_or_what_and_silence_is_reminded_of_once_and_then_becomes_work() {
        answers.askHost(selam, proposal, Ask.Way.EMAIL, null);
        assertThat(messages()).singleElement().satisfies(body -> assertThat(body)
                .contains("/host/" + town.code() + "/")
                .doesNotContain("Selam", "Bagare", "praktik"));
        Reminding reminding = app.getBean(Reminding.class);
        reminding.run(town.id());
        assertThat(messages()).as("not yet").hasSize(1);
        later(Asking.REMIND.plusHours(1));
        for (int i = 0; i < 2; i++) {
            reminding.run(town.id());
        }
        assertThat(messages()).hasSize(2).last().asString().contains("väntar på ditt svar");
        assertThat(town.browser(matching.caseworker).get("/").body()).doesNotContain("har inte svarat på ett förslag");
        later(Asking.LATE);
        assertThat(town.browser(matching.caseworker).get("/").body()).contains("har inte svarat på ett förslag");
        assertThat(answers.taken()).as("no seat is freed by silence").isOne();
    }

    private void later(Duration time) {
        Timestamp at = Timestamp.from(app.getBean(Clock.class).instant().minus(time));
        town.inTenant(() ->
                jdbc.sql("update placements.ask set asked_at = ?").param(at).update());
    }

    @Test
    void once_a_message_has_left_the_secret_of_its_link_is_nowhere() {
        answers.askHost(selam, proposal, Ask.Way.EMAIL, null);
        String body = messages().getFirst();
        String secret = body.replaceFirst("(?s).*/host/[^/]+/([^?]+)\\?.*", "$1");
        assertThat(secret).hasSize(43);
        town.inTenant(() -> jdbc.sql("update outbox.message set state = 'sent'").update());
        assertThat(messages().getFirst()).contains("/host/").doesNotContain(secret);
        assertThat(Visitor.at(app).get("/host/" + town.code() + "/" + secret).body())
                .contains("En fråga till dig");
    }

    @Test
    void the_mail_to_a_host_leaves_by_a_real_server_once_although_that_was_down_in_between() throws Exception {
        try (MailServer server = MailServer.started(app)) {
            answers.askHost(selam, proposal, Ask.Way.EMAIL, null);
            server.down();
            server.deliver(town.id());
            server.back();
            assertThat(server.received()).isEmpty();
            for (int i = 0; i < 2; i++) {
                server.deliver(town.id());
            }
            assertThat(server.received()).singleElement().satisfies(mail -> {
                assertThat(mail.getSubject()).isEqualTo("Meddelande från kommunen");
                assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("bo@bageriet.example");
                String body = mail.getContent().toString();
                assertThat(body).doesNotContain("Selam", "Bagare");
                String link = body.replaceFirst("(?s).*?https?://[^/]+(/host/[^?]+).*", "$1");
                assertThat(host(link).post(link).body()).contains("Bagare");
            });
            assertThat(messages().getFirst()).contains("/host/" + town.code() + "/…");
        }
    }

    @Test
    void people_who_race_for_seats_that_are_lowered_meanwhile_never_get_more_than_there_are() throws Exception {
        TestAnswers few = new TestAnswers(matching, 12);
        List<Callable<Integer>> racers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID person = matching.person("Person " + i);
            UUID showing = matching.pair(matching.caseworker, person, few.offer).showing();
            racers.add(() -> switch (matching.propose(matching.caseworker, person, few.offer, showing)) {
                case Proposed.Done done -> 1;
                case Proposed.NoSeat told -> 0;
                case Proposed.Changed told -> 0;
                case Proposed other -> throw new AssertionError(other.toString());
            });
            if (i % 8 == 0) {
                int seats = 12 - i / 8;
                racers.add(() -> Math.max(0, lower(few.offer, seats)));
            }
        }
        int seated = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> each : crowd.invokeAll(racers)) {
                seated += each.get();
            }
        }
        HostOffer offer =
                town.as(matching.coordinator, () -> app.getBean(Hosts.class).offer(few.offer));
        assertThat(seated).as("every winner has a seat, every loser was told").isEqualTo(offer.taken());
        assertThat(offer.taken()).isLessThanOrEqualTo(offer.details().seats()).isPositive();
    }

    @Test
    void programs_read_how_it_stands() {
        String token = town.token(se.insteg.access.Role.COORDINATOR, null);
        answers.record(selam, proposal, Party.HOST, true, "");
        assertThat(town.program(token)
                        .get("/api/v1/people/" + selam + "/proposals/" + proposal)
                        .body())
                .contains("\"state\":\"proposed\"", "\"host\":\"yes\"");
        answers.record(selam, proposal, Party.PARTICIPANT, true, "");
        assertThat(town.program(token)
                        .get("/api/v1/people/" + selam + "/proposals/" + proposal)
                        .body())
                .contains("\"state\":\"accepted\"");
    }

    /** 20 seats, 20 proposals; both parties of each answer at once, and again, while the seats are being lowered. */
    @Test
    void answers_that_race_count_once_each_and_seats_are_never_fewer_than_those_who_sit() throws Exception {
        TestAnswers many = new TestAnswers(matching, 20);
        List<UUID> people = new ArrayList<>();
        List<UUID> proposals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(matching.person("Person " + i));
            proposals.add(many.propose(people.get(i)));
        }
        List<Callable<Integer>> racers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean declined = i % 4 == 0;
            UUID person = people.get(i);
            UUID one = proposals.get(i);
            for (int again = 0; again < 5; again++) {
                racers.add(() -> many.record(person, one, Party.HOST, true, "") ? 1 : 0);
                racers.add(() -> many.record(person, one, Party.PARTICIPANT, !declined, "") ? 1 : 0);
            }
            int seats = 20 - i;
            racers.add(() -> Math.max(0, lower(many.offer, seats)));
        }
        int effects = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> each : crowd.invokeAll(racers)) {
                effects += each.get();
            }
        }
        long accepted =
                proposals.stream().filter(one -> many.of(one).isAccepted()).count();
        assertThat(accepted)
                .as("every answer but the five no took effect, whoever came first")
                .isEqualTo(15);
        assertThat(many.taken()).isEqualTo(15);
        assertThat(effects).isBetween(35, 40);
        HostOffer offer =
                town.as(matching.coordinator, () -> app.getBean(Hosts.class).offer(many.offer));
        assertThat(offer.details().seats()).isBetween(15, 20);
        assertThat(lower(many.offer, 14)).isEqualTo(-1);
    }

    /** 0 when it was lowered or somebody else was first; -1 when more seats are taken. */
    private int lower(UUID offer, int seats) {
        return town.as(matching.coordinator, () -> {
            Hosts hosts = app.getBean(Hosts.class);
            HostOffer now = hosts.offer(offer);
            OfferDetails was = now.details();
            Changed<HostOffer> changed = hosts.change(
                    offer,
                    now.version(),
                    new OfferDetails(
                            was.reference(), was.title(), was.state(), seats, was.work(), was.site(), was.period()));
            return changed instanceof Changed.SeatsTaken ? -1 : 0;
        });
    }
}
