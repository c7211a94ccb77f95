package se.insteg.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.insteg.access.Audit;
import se.insteg.access.Role;
import se.insteg.access.Tenancy;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Gateway;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;
import se.insteg.outbox.delivery.MessageTable.State;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Messages against a real mail server, which goes down and is killed. */
@InstegTest
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tenancy tenancy;

    @Autowired
    Audit audit;

    @Autowired
    Outbox outbox;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> received = new ArrayList<>();
    private Instant now = NOW;
    private TestTown town;
    private UUID coordinator;
    private UUID unit;
    private MessageTable table;
    private int port;

    @BeforeEach
    void mailServer() {
        server.start();
        port = server.getSmtp().getPort();
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        table = new MessageTable(jdbc, tenancy, clock());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Stockholm");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private Gateway mail() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return new MailGateway(sender, "insteg@kommun.example");
    }

    private Deliveries deliveries(Gateway... gateways) {
        ObjectProvider<Gateway> all = new ObjectProvider<>() {
            @Override
            public Stream<Gateway> orderedStream() {
                return Stream.of(gateways);
            }
        };
        return new Deliveries(table, new Gateways(all), tenancy, audit, jdbc);
    }

    private UUID register(String name, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "unit";
        all[1] = unit.toString();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return new TestPeople(app, town).register(coordinator, name, all);
    }

    private static Message message(String once, @Nullable UUID person, String address) {
        return new Message(once, person, Channel.EMAIL, address, "outbox.subject", List.of(), "sv", null);
    }

    private void put(Message message) {
        town.inTenant(() ->
                table.add(message, "Meddelande från kommunen", "Hej", false).orElseThrow());
    }

    private State state(String once) {
        return State.valueOf(town.inTenant(() -> jdbc.sql("select state from outbox.message where once = ?")
                        .param(once)
                        .query(String.class)
                        .single())
                .toUpperCase(Locale.ROOT));
    }

    /** What the server has got since last asked, by Message-ID. */
    private void collect() throws Exception {
        for (MimeMessage mime : server.getReceivedMessages()) {
            received.add(mime.getMessageID());
        }
    }

    @Test
    void an_e_mail_leaves_after_the_commit_under_its_own_id_and_says_nothing_in_its_subject() throws Exception {
        UUID selam = register("Selam Tesfay");
        put(message("a", selam, "selam@example.com"));
        assertThat(server.getReceivedMessages()).isEmpty();
        deliveries(mail()).run(town.id());
        MimeMessage got = server.getReceivedMessages()[0];
        UUID id = town.inTenant(() -> table.find("a")).orElseThrow();
        assertThat(got.getMessageID()).isEqualTo("<" + id + "@kommun.example>");
        assertThat(got.getSubject()).isEqualTo("Meddelande från kommunen");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(state("a")).isEqualTo(State.SENT);
        deliveries(mail()).run(town.id());
        assertThat(server.getReceivedMessages()).as("once").hasSize(1);
    }

    @Test
    void while_the_mail_server_is_down_messages_wait_and_leave_when_it_is_back() throws Exception {
        for (int i = 0; i < 5; i++) {
            put(message("m" + i, null, "nr" + i + "@example.com"));
        }
        server.stop();
        Deliveries deliveries = deliveries(mail());
        deliveries.run(town.id());
        assertThat(state("m0")).isEqualTo(State.WAITING);
        deliveries.run(town.id());
        assertThat(attempts("m0")).as("not again at once").isOne();
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            now = now.plus(MessageTable.pause(1));
            deliveries.run(town.id());
            assertThat(back.getReceivedMessages()).hasSize(5);
        } finally {
            back.stop();
        }
        assertThat(state("m4")).isEqualTo(State.SENT);
    }

    private int attempts(String once) {
        return town.inTenant(() -> jdbc.sql("select attempts from outbox.message where once = ?")
                .param(once)
                .query(Integer.class)
                .single());
    }

    @Test
    void killed_again_and_again_none_is_lost_and_each_kill_costs_one_duplicate_at_most() throws Exception {
        int messages = 40;
        for (int i = 0; i < messages; i++) {
            put(message("k" + i, null, "nr" + i + "@example.com"));
        }
        Gateway mail = mail();
        int[] calls = new int[1];
        int kills = 0;
        Gateway dies = new Gateway() {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public Outcome deliver(Outgoing message) {
                Outcome outcome = mail.deliver(message);
                if (++calls[0] % 7 == 0) {
                    throw new Killed(); // the server has it, and our transaction never commits
                }
                return outcome;
            }
        };
        Deliveries deliveries = deliveries(dies);
        boolean done = false;
        while (!done) {
            try {
                deliveries.run(town.id());
                done = true;
            } catch (Killed killed) {
                kills++;
            }
        }
        collect();
        Set<String> different = new TreeSet<>(received);
        System.out.printf(
                "%d messages, %d kills: %d received, %d different, %d duplicates%n",
                messages, kills, received.size(), different.size(), received.size() - different.size());
        assertThat(kills).isGreaterThan(3);
        assertThat(different).as("0 lost").hasSize(messages);
        assertThat(received.size() - different.size()).isLessThanOrEqualTo(kills);
    }

    /** As far as the database can tell, the program was killed. */
    private static final class Killed extends RuntimeException {}

    @Test
    void an_address_that_is_none_fails_at_once_with_its_remedy_and_can_be_tried_again() {
        UUID selam = register("Selam Tesfay");
        put(message("x", selam, "not an address"));
        deliveries(mail()).run(town.id());
        assertThat(state("x")).isEqualTo(State.FAILED);
        TestTown.Browser desk = town.browser(coordinator);
        assertThat(desk.get("/outbox").body()).contains("Selam Tesfay", "Numret eller adressen finns inte");
        assertThat(desk.get("/").body()).contains("Meddelanden kunde inte skickas");
        UUID id = town.inTenant(() -> table.find("x")).orElseThrow();
        assertThat(desk.post("/outbox/" + id + "/retry", Map.of()).statusCode()).isEqualTo(302);
        assertThat(state("x")).isEqualTo(State.WAITING);
        assertThat(desk.post("/outbox/" + id + "/retry", Map.of()).statusCode()).isEqualTo(409);
        assertThat(desk.post("/outbox/" + id + "/withdraw", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(state("x")).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void a_server_that_never_answers_is_given_up_after_two_days_not_after_two_minutes() {
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < MessageTable.MOST_ATTEMPTS; attempt++) {
            all = all.plus(MessageTable.pause(attempt));
        }
        assertThat(all).isBetween(Duration.ofDays(1), Duration.ofDays(3));
    }

    @Test
    void the_same_thing_is_told_once_and_not_at_all_when_the_caller_is_undone_or_takes_it_back() {
        UUID selam = register("Selam Tesfay");
        UUID first = town.as(coordinator, () -> outbox.send(message("once", selam, "s@example.com")))
                .orElseThrow();
        UUID second = town.as(coordinator, () -> outbox.send(message("once", selam, "s@example.com")))
                .orElseThrow();
        assertThat(second).isEqualTo(first);
        assertThatThrownBy(() -> town.as(coordinator, () -> {
                    outbox.send(message("undone", selam, "s@example.com"));
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(town.inTenant(() -> table.find("undone"))).isEmpty();
        town.as(coordinator, () -> outbox.withdraw("once"));
        assertThat(state("once")).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void nobody_protected_is_written_to_not_even_by_their_handler_and_what_waits_is_stopped() throws Exception {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID hidden = register("Kanarie", "protection", "unknown", "handlers", handler.toString());
        assertThat(town.as(handler, () -> outbox.send(message("h", hidden, "k@example.com"))))
                .isEmpty();
        UUID selam = register("Selam Tesfay");
        put(message("later", selam, "s@example.com"));
        new TestPeople(app, town).protect(coordinator, selam, Protection.Kind.UNKNOWN, handler);
        deliveries(mail()).run(town.id());
        assertThat(server.getReceivedMessages()).isEmpty();
        String stored = town.as(handler, () -> jdbc.sql("select state from outbox.message where once = 'later'")
                .query(String.class)
                .single());
        assertThat(stored).isEqualTo("withdrawn");
    }

    @Test
    void where_no_gateway_is_set_up_messages_are_printed_and_noted() {
        UUID selam = register("Selam Tesfay");
        Message reminder = new Message(
                "paper",
                selam,
                Channel.SMS,
                "070-123 45 67",
                "outbox.subject",
                List.of(new Fill.When(NOW)),
                "ar",
                null);
        UUID id = town.as(coordinator, () -> outbox.send(reminder)).orElseThrow();
        TestTown.Browser desk = town.browser(coordinator);
        assertThat(desk.get("/outbox").body()).contains("Ingen SMS-tjänst är inkopplad", "Selam Tesfay");
        assertThat(desk.get("/outbox/letters").body()).contains("رسالة من البلدية", "Selam Tesfay");
        UUID stranger = town.staff(Role.COORDINATOR, town.unit("Annan enhet"));
        assertThat(town.browser(stranger).get("/outbox").body()).doesNotContain("Selam");
        town.browser(stranger).post("/outbox/letters", Map.of("id", id.toString()));
        assertThat(state("paper")).isEqualTo(State.ON_PAPER);
        assertThat(desk.post("/outbox/letters", Map.of("id", id.toString())).statusCode())
                .isEqualTo(302);
        assertThat(state("paper")).isEqualTo(State.PRINTED);
    }

    @Test
    void a_message_has_no_place_for_a_name() {
        assertThat(Fill.class.getPermittedSubclasses()).hasSize(4);
        assertThatThrownBy(() -> new Fill.Call("Selam")).isInstanceOf(IllegalArgumentException.class);
    }
}
