package se.insteg.hosts.gatherings;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.HostLinks;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;

/** Writes to those invited: when it is, and a link to read more and answer by. Says neither what it is nor who else. */
@Component
class InvitationMail {
    private final Outbox outbox;
    private final HostLinks links;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    InvitationMail(Outbox outbox, HostLinks links, JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.outbox = outbox;
        this.links = links;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    Instant begins(Gathering gathering) {
        return gathering
                .details()
                .day()
                .atTime(gathering.details().begins())
                .atZone(clock.getZone())
                .toInstant();
    }

    /** Nothing where nobody has an address, or the day has been: then one notes afterwards who was invited. */
    void send(Gathering gathering, UUID invitation, Invitees.Invitee invitee) {
        if (invitee.contactId() != null
                && !invitee.email().isEmpty()
                && !gathering.details().day().isBefore(LocalDate.now(clock))) {
            send(
                    "invitation:" + invitation,
                    "hosts.invitation.mail",
                    gathering,
                    new To(invitation, invitee.contactId(), invitee.email(), invitee.language()));
        }
    }

    /** False when there is nobody to write to any more, or they have been written to today. */
    boolean remind(Gathering gathering, Invitation invitation) {
        LocalDate today = LocalDate.now(clock);
        UUID contact = invitation.contactId();
        if (contact == null
                || gathering.details().day().isBefore(today)
                || LocalDate.ofInstant(invitation.invitedAt(), clock.getZone()).equals(today)) {
            return false;
        }
        String email = jdbc.sql("""
                        select email from hosts.contact where tenant_id = ? and id = ? and active and email is not null
                        """)
                .params(tenancy.current(), contact)
                .query(String.class)
                .optional()
                .orElse("");
        String once = "invitation:" + invitation.id() + ":" + today;
        if (email.isEmpty() || outbox.knows(once)) {
            return false;
        }
        send(
                once,
                "hosts.invitation.reminder",
                gathering,
                new To(invitation.id(), contact, email, invitation.language()));
        return true;
    }

    private record To(UUID invitation, UUID contact, String email, String language) {}

    private void send(String once, String template, Gathering gathering, To to) {
        String address =
                links.issue(to.contact(), InvitationPurpose.NAME, to.invitation(), to.language(), HostLinks.LONGEST);
        outbox.send(new Message(
                once,
                null,
                Channel.EMAIL,
                to.email(),
                template,
                List.of(new Fill.When(begins(gathering)), new Fill.Link(URI.create(Objects.requireNonNull(address)))),
                to.language(),
                null));
    }
}
