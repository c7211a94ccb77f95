package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.outbox.Outbox;
import se.insteg.outbox.delivery.MailServer;
import se.insteg.placements.complaint.TestNotice;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Whoever receives complaints learns of one by mail, by a real server. */
@InstegTest
class ComplaintNoticeTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private String email(TestTown town, UUID staff) {
        return town.inTenant(() -> jdbc.sql("select email from access.staff where id = ?")
                .param(staff)
                .query(String.class)
                .single());
    }

    @Test
    void that_there_is_a_complaint_is_told_once_to_those_named_and_neither_whose_it_is_nor_about_what()
            throws Exception {
        TestPlacements placements = new TestPlacements(app);
        TestTown town = placements.matching.town;
        TestPlacements.Made running = placements.running();
        UUID named = town.staff(Role.COORDINATOR, placements.matching.unit);
        town.browser(placements.matching.coordinator).post("/complaints/recipients", Map.of("staff", named.toString()));
        town.browser(placements.matching.caseworker)
                .post(
                        "/people/" + running.person() + "/complaints/new",
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "placement", running.placement().toString(),
                                "words", "Chefen skriker"));
        try (MailServer server = MailServer.started(app)) {
            TestNotice.with(app, app.getBean(Outbox.class)).tell(town.id());
            server.deliver(town.id());
            assertThat(server.received())
                    .as("where nothing leaves by e-mail nothing is made either, and no letter to print")
                    .isEmpty();
            for (int twice = 0; twice < 2; twice++) {
                TestNotice.with(app, server.outbox()).tell(town.id());
                server.deliver(town.id());
            }
            assertThat(server.received()).hasSize(1);
            MimeMessage mail = server.received().getFirst();
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(email(town, named));
            assertThat(mail.getSubject()).isEqualTo("Meddelande från kommunen");
            assertThat(mail.getContent().toString())
                    .startsWith("Hej! Något nytt väntar på dig i Insteg.")
                    .doesNotContain("klagomål", "complaint", "Chefen", "Selam", "Återbruket");
        }
    }

    @Test
    void one_that_is_taken_care_of_is_told_to_nobody_and_without_names_every_coordinator_is_told() throws Exception {
        TestPlacements placements = new TestPlacements(app);
        TestTown town = placements.matching.town;
        UUID other = town.staff(Role.COORDINATOR, placements.matching.unit);
        TestTown.Browser coordinator = town.browser(placements.matching.coordinator);
        for (String words : List.of("Det ena", "Det andra")) {
            town.browser(placements.matching.caseworker)
                    .post(
                            "/people/" + placements.running().person() + "/complaints/new",
                            Map.of("id", UUID.randomUUID().toString(), "words", words));
            String path = coordinator
                    .get("/complaints")
                    .body()
                    .replaceFirst("(?s).*?href=\"(/people/[^\"]+/complaints/[^\"]+)\".*", "$1");
            if (words.equals("Det ena")) {
                coordinator.post(path + "/take", Map.of());
            }
        }
        try (MailServer server = MailServer.started(app)) {
            TestNotice.with(app, server.outbox()).tell(town.id());
            server.deliver(town.id());
            Set<String> told = new HashSet<>();
            for (MimeMessage mail : server.received()) {
                told.add(mail.getAllRecipients()[0].toString());
            }
            assertThat(server.received()).hasSize(2);
            assertThat(told)
                    .containsExactlyInAnyOrder(email(town, other), email(town, placements.matching.coordinator));
        }
    }
}
