package se.insteg.community.association;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostLinks;
import se.insteg.hosts.ReachableContacts;
import se.insteg.hosts.ReachableContacts.Reachable;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;

/** Writes to associations: a link to their own activities, and nothing that whoever carries the message could read. */
@Component
public class ActivityLinks {
    /** Asked for again within these, nothing more is sent. */
    private static final long MINUTES_BETWEEN = 10;

    private final HostLinks links;
    private final ReachableContacts contacts;
    private final Outbox outbox;
    private final Clock clock;

    ActivityLinks(HostLinks links, ReachableContacts contacts, Outbox outbox, Clock clock) {
        this.links = links;
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To each contact person with the address; to nobody else. */
    public void askedFor(String email) {
        contacts.at(email).forEach(this::send);
    }

    /** @return how many were written to */
    public int send(List<UUID> wanted) {
        List<Reachable> reached = contacts.those(wanted);
        reached.forEach(this::send);
        return reached.size();
    }

    private void send(Reachable to) {
        long now = clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60 / MINUTES_BETWEEN;
        String once = "activities:" + to.contactId() + ":" + to.organisationId() + ":" + now;
        if (!outbox.knows(once)) {
            send(to, once, "community.mail.link");
        }
    }

    /** To who sent a wording, when it has been decided. Nothing where they are no longer to be written to. */
    public void decided(UUID contact, UUID activity, int number, boolean approved) {
        contacts.those(List.of(contact))
                .forEach(to -> send(
                        to,
                        "activity:" + activity + ":" + number + ":" + approved + ":" + clock.instant(),
                        approved ? "community.mail.approved" : "community.mail.decided"));
    }

    private void send(Reachable to, String once, String template) {
        String address = links.issue(
                to.contactId(), OwnActivities.PURPOSE, to.organisationId(), to.language(), HostLinks.LONGEST);
        outbox.send(new Message(
                once,
                null,
                Channel.EMAIL,
                to.email(),
                template,
                List.of(new Fill.Link(URI.create(address))),
                to.language(),
                null));
    }
}
