package se.insteg.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.outbox.delivery.Gateways;
import se.insteg.outbox.delivery.MessageTable;
import se.insteg.outbox.delivery.Written;

/**
 * Messages to participants and others. Stored in the running transaction, so that they leave if and only if it is
 * committed; asks for no right of its own, since whoever sends has asked for theirs.
 */
@Component
public class Outbox {
    private final MessageTable table;
    private final Gateways gateways;
    private final Written written;
    private final Audit audit;

    Outbox(MessageTable table, Gateways gateways, Written written, Audit audit) {
        this.table = table;
        this.gateways = gateways;
        this.written = written;
        this.audit = audit;
    }

    /**
     * Puts a message in; where no gateway is set up for its channel it waits to be printed.
     *
     * @return its id, also when the same was put in before; empty when the person has protected identity: then nothing was
     *     stored, and nobody is written to
     */
    public Optional<UUID> send(Message message) {
        Optional<UUID> known = table.find(message.once());
        if (known.isPresent()) {
            return known;
        }
        Optional<UUID> id =
                table.add(message, written.subject(message), written.body(message), !gateways.has(message.channel()));
        id.ifPresent(made -> audit.write(new Audit.Entry(
                "MESSAGE_MADE",
                message.personId() == null ? "message" : "person",
                message.personId() == null ? made : message.personId(),
                "meddelande",
                "väg=" + message.channel().code())));
        return id;
    }

    /** Whether something was put in for this before, also when it has left. */
    public boolean knows(String once) {
        return table.find(once).isPresent();
    }

    /** Those of many that something was put in for before. */
    public Set<String> known(Collection<String> once) {
        return table.known(once);
    }

    /** What has not left yet will not: the appointment was cancelled or moved. Nothing happens when it has left. */
    public void withdraw(String once) {
        table.withdraw(List.of(once));
    }

    /** Whether messages of this channel leave by themselves here, or are printed. */
    public boolean leaves(Channel channel) {
        return gateways.has(channel);
    }
}
