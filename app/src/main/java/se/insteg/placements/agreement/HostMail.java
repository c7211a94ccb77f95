package se.insteg.placements.agreement;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostLinks;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Refusal;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;

/**
 * Sends a host's contact person a link of their own by e-mail. What is written says that there is something to sign or to
 * answer; nobody's name, and not what it is about. The same is sent once a day at most. Asks no right.
 */
@Component
public class HostMail {
    private final Hosts hosts;
    private final HostLinks links;
    private final Outbox outbox;
    private final Clock clock;

    HostMail(Hosts hosts, HostLinks links, Outbox outbox, Clock clock) {
        this.hosts = hosts;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What a link is sent for.
     *
     * @param purpose of the link, and {@code object} the one thing it opens
     * @param once what it is about and has a name of its own, such as "agreement:3f…:2"
     * @param template the key of what is written; that of a reminder, where there is one, ends in ".reminder"
     */
    public record Errand(String purpose, UUID object, UUID contact, String once, String template) {}

    /** False when it was sent today already. @throws Refusal (422) when the contact person has no e-mail address */
    public boolean send(Errand errand) {
        Contact contact = hosts.contact(errand.contact());
        if (contact.details().email().isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "placements.mail.noAddress",
                    contact.details().name());
        }
        boolean before = outbox.knows(sent(errand.once()));
        if (before && wroteToday(errand)) {
            return false;
        }
        leave(errand, contact, before ? sent(errand.once()) + ":" + today() : sent(errand.once()), errand.template());
        return true;
    }

    private boolean wroteToday(Errand errand) {
        return links.of(errand.purpose(), errand.object()).stream()
                .anyMatch(link ->
                        LocalDate.ofInstant(link.madeAt(), clock.getZone()).equals(today()));
    }

    /** As {@link #send}, but never again for the same, and nothing for whoever cannot be written to. */
    public void sendOnce(Errand errand) {
        Contact contact = hosts.contact(errand.contact());
        if (!outbox.knows(sent(errand.once())) && reached(contact)) {
            leave(errand, contact, sent(errand.once()), errand.template());
        }
    }

    /** Those of many that somebody has been written to about. */
    public Set<String> wroteAbout(Collection<String> once) {
        Set<String> known = outbox.known(once.stream().map(HostMail::sent).toList());
        return once.stream().filter(one -> known.contains(sent(one))).collect(Collectors.toSet());
    }

    /** Once, however many times it is asked for; nothing when they have no address any more, or were never written to. */
    public void remind(Errand errand) {
        Contact contact = hosts.contact(errand.contact());
        if (mayRemind(errand.once()) && reached(contact)) {
            leave(errand, contact, reminded(errand.once()), errand.template() + ".reminder");
        }
    }

    private static boolean reached(Contact contact) {
        return contact.details().active() && !contact.details().email().isEmpty();
    }

    /** Whether they have been written to about it, and not been reminded. */
    public boolean mayRemind(String once) {
        return outbox.knows(sent(once)) && !outbox.knows(reminded(once));
    }

    /** Whether e-mail leaves here by itself; otherwise what is sent is printed as a letter. */
    public boolean leaves() {
        return outbox.leaves(Channel.EMAIL);
    }

    /** Told this once, to be handed over; nothing is sent. */
    public String link(Errand errand) {
        return link(errand, hosts.contact(errand.contact()));
    }

    private String link(Errand errand, Contact contact) {
        return links.issue(
                contact.id(),
                errand.purpose(),
                errand.object(),
                contact.details().language(),
                HostLinks.LONGEST);
    }

    private void leave(Errand errand, Contact contact, String once, String template) {
        outbox.send(new Message(
                once,
                null,
                Channel.EMAIL,
                contact.details().email(),
                template,
                List.of(new Fill.Link(URI.create(link(errand, contact)))),
                contact.details().language(),
                null));
    }

    private static String sent(String once) {
        return once + ":sent";
    }

    private static String reminded(String once) {
        return once + ":reminded";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
