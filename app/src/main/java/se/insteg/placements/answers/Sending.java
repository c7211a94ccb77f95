package se.insteg.placements.answers;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostLinks;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Refusal;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;
import se.insteg.people.Participant;
import se.insteg.people.card.LinkTable;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;

/**
 * A link on its way to a party: by e-mail or SMS, or handed to the staff to give away. What is written says that somebody is
 * asked and whom to call; nobody's name, and not what it is about.
 */
@Component
public class Sending {
    private static final Duration VALID = Duration.ofDays(7);

    private final HostLinks hostLinks;
    private final LinkTable links;
    private final Hosts hosts;
    private final Outbox outbox;

    Sending(HostLinks hostLinks, LinkTable links, Hosts hosts, Outbox outbox) {
        this.hostLinks = hostLinks;
        this.links = links;
        this.hosts = hosts;
        this.outbox = outbox;
    }

    /** Why they are written to. */
    public enum About {
        ASKED,
        REMINDED,
        /** There is an answer to their question. */
        ANSWERED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether mail or SMS leave here by themselves. */
    public boolean leaves(Ask.Way way) {
        return switch (way) {
            case EMAIL -> outbox.leaves(Channel.EMAIL);
            case SMS -> outbox.leaves(Channel.SMS);
            default -> false;
        };
    }

    /**
     * Makes the link and sends it on its way.
     *
     * @param once what this message is about, for sending it once: a question's id, say
     * @return the address, for the staff to hand over; null when it was sent, or when there is none to send
     */
    public @Nullable String send(Ask ask, Participant person, About about, String once) {
        boolean byLink = ask.way() == Ask.Way.EMAIL || ask.way() == Ask.Way.SMS || ask.way() == Ask.Way.LINK;
        if (!byLink) {
            return null;
        }
        String address = ask.party() == Party.HOST
                ? hostLinks.issue(contact(ask).id(), Asked.PURPOSE, ask.proposalId(), ask.language(), VALID)
                : links.make(person.id(), Asked.PURPOSE, ask.proposalId(), ask.language(), VALID);
        if (ask.way() == Ask.Way.LINK) {
            return address;
        }
        List<Fill> fills = new ArrayList<>(List.of(new Fill.Link(URI.create(address))));
        String phone = ask.shown().phone();
        if (!phone.isEmpty()) {
            fills.add(new Fill.Call(phone));
        }
        outbox.send(new Message(
                "ask:" + ask.id() + ":" + about.code() + ":" + once,
                ask.party() == Party.HOST ? null : person.id(),
                ask.way() == Ask.Way.SMS ? Channel.SMS : Channel.EMAIL,
                ask.party() == Party.HOST
                        ? contact(ask).details().email()
                        : ask.way() == Ask.Way.SMS
                                ? person.details().contact().phone()
                                : person.details().contact().email(),
                "placements.ask.message." + ask.party().code() + "." + about.code() + (phone.isEmpty() ? "" : ".call"),
                fills,
                ask.language(),
                null));
        return null;
    }

    private Contact contact(Ask ask) {
        UUID contact = ask.contactId();
        if (contact == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.ask.noContact");
        }
        return hosts.contact(contact);
    }
}
