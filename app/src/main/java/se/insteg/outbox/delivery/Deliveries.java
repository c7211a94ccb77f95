package se.insteg.outbox.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.outbox.Gateway;
import se.insteg.outbox.Gateway.Outcome;
import se.insteg.outbox.Gateway.Trouble;

/**
 * Lets waiting messages leave, one at a time, each in a transaction of its own that is open while the gateway is asked. A
 * kill between its answer and the commit sends that one message once more, under the same identifier; nothing is lost.
 * Several servers share the work: each takes messages that no other holds.
 */
@Component
public class Deliveries {
    /** In one round for one municipality, so that none waits long for another's. */
    private static final int MOST_IN_A_ROUND = 100;

    private final MessageTable table;
    private final Gateways gateways;
    private final Tenancy tenancy;
    private final Audit audit;
    private final JdbcClient jdbc;

    Deliveries(MessageTable table, Gateways gateways, Tenancy tenancy, Audit audit, JdbcClient jdbc) {
        this.table = table;
        this.gateways = gateways;
        this.tenancy = tenancy;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    public void run() {
        if (gateways.none()) {
            return; // then everything is printed
        }
        List<UUID> municipalities =
                jdbc.sql("select id from access.municipality").query(UUID.class).list();
        municipalities.forEach(this::run);
    }

    /** Those of one municipality that are due. Not from within a transaction. */
    public void run(UUID municipality) {
        int left = MOST_IN_A_ROUND;
        while (left-- > 0 && tenancy.inTenant(municipality, this::one)) {
            // the next
        }
    }

    private boolean one() {
        Optional<MessageTable.Due> due = table.next();
        due.ifPresent(message -> {
            Outcome outcome = gateways.of(message.channel())
                    .map(gateway -> gateway.deliver(message.outgoing()))
                    .orElse(Outcome.later(Trouble.SETTINGS));
            if (table.note(message, outcome)) {
                boolean sent = outcome.kind() == Gateway.Kind.DELIVERED;
                UUID person = message.personId();
                audit.write(new Audit.Entry(
                        sent ? "MESSAGE_SENT" : "MESSAGE_FAILED",
                        person == null ? "message" : "person",
                        person == null ? message.outgoing().id() : person,
                        "meddelande",
                        "väg=" + message.channel().code()));
            }
        });
        return due.isPresent();
    }
}
