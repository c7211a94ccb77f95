package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.outbox.delivery.MailServer;
import se.insteg.placements.agreement.HostSigning;
import se.insteg.placements.attendance.AttendanceReminding;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** What a host gets by mail while a placement runs (LEK-11): by a real server that was down at first. */
@InstegTest
class HostMailsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Test
    void to_sign_to_follow_up_and_to_tell_of_the_week_each_leaves_once_in_the_hosts_language_and_names_nobody()
            throws Exception {
        TestPlacements placements = new TestPlacements(app);
        TestTown town = placements.matching.town;
        TestPlacements.Made running = placements.begun(80, 5);
        TestPlacements.Made unsigned = placements.drafted();
        town.inTenant(() -> jdbc.sql(
                        "update hosts.contact set email = 'anna@aterbruket.example', language = 'en' where tenant_id = ?")
                .param(town.id())
                .update());
        town.browser(placements.matching.caseworker)
                .post(
                        "/people/" + running.person() + "/placements/" + running.placement() + "/followups/ask",
                        Map.of("way", "email"));
        town.as(placements.matching.caseworker, () -> app.getBean(HostSigning.class)
                .send(unsigned.person(), unsigned.placement()));
        app.getBean(AttendanceReminding.class).remind(town.id());
        try (MailServer server = MailServer.started(app)) {
            server.down();
            server.deliver(town.id());
            server.back();
            assertThat(server.received()).isEmpty();
            for (int twice = 0; twice < 2; twice++) {
                server.deliver(town.id());
            }
            Set<String> bodies = new HashSet<>();
            for (MimeMessage mail : server.received()) {
                assertThat(mail.getAllRecipients())
                        .extracting(Object::toString)
                        .containsExactly("anna@aterbruket.example");
                String body = mail.getContent().toString();
                assertThat(mail.getSubject()).as(body).isEqualTo("Message from the municipality");
                assertThat(body).contains("Hello!").doesNotContain("Selam", "Kök", "internship");
                String link = body.replaceFirst("(?s).*?https?://[^/]+(/host/[^?\\s]+).*", "$1");
                assertThat(Visitor.at(app).get(link).statusCode()).as(link).isEqualTo(200);
                bodies.add(body);
            }
            assertThat(bodies).hasSize(3);
            assertThat(server.received()).hasSize(3);
        }
    }
}
