package se.insteg.hosts.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Contact;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferChanged;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.register.RowWriter.Written;
import se.insteg.hosts.register.Versions.Stored;
import se.insteg.kernel.Ids;

/** Registers and changes organisations, contacts and offers. Knows nothing of rights. */
@Component
public class Registering {
    private final OrganisationTable organisations;
    private final ContactTable contacts;
    private final OfferTable offers;
    private final Versions versions;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registering(
            OrganisationTable organisations,
            ContactTable contacts,
            OfferTable offers,
            Versions versions,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.offers = offers;
        this.versions = versions;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when another organisation has the number. */
    public Optional<UUID> register(OrganisationDetails details, String why) {
        UUID id = Ids.next(clock);
        if (organisations.insert(id, details) == Written.TAKEN) {
            return Optional.empty();
        }
        versions.registered(Thing.ORGANISATION, id, why, details.texts());
        return Optional.of(id);
    }

    public Changed<Organisation> change(Organisation was, int version, OrganisationDetails details, String why) {
        return versions.change(
                new Stored<>(
                        Thing.ORGANISATION,
                        was.id(),
                        was.version(),
                        was,
                        was.details().texts()),
                version,
                details.texts(),
                why,
                () -> organisations.update(was.id(), version, details),
                () -> organisations.find(was.id()));
    }

    public UUID register(UUID organisation, ContactDetails details, String why) {
        UUID id = Ids.next(clock);
        contacts.insert(id, organisation, details);
        versions.registered(Thing.CONTACT, id, why, details.texts());
        return id;
    }

    public Changed<Contact> change(Contact was, int version, ContactDetails details, String why) {
        return versions.change(
                new Stored<>(
                        Thing.CONTACT,
                        was.id(),
                        was.version(),
                        was,
                        was.details().texts()),
                version,
                details.texts(),
                why,
                () -> contacts.update(was.id(), version, details),
                () -> contacts.find(was.id()));
    }

    public void setActive(Contact was, boolean active, String why) {
        contacts.lock(was.id());
        Contact now = contacts.find(was.id()).orElse(was);
        require(change(now, now.version(), now.details().with(active), why));
    }

    /** Empty when another offer has the reference. */
    public Optional<UUID> register(UUID organisation, OfferDetails details, String why) {
        UUID id = Ids.next(clock);
        if (offers.insert(id, organisation, details) == Written.TAKEN) {
            return Optional.empty();
        }
        versions.registered(Thing.OFFER, id, why, details.texts());
        events.publishEvent(
                new OfferChanged(tenancy.current(), id, 0, details.texts().keySet()));
        return Optional.of(id);
    }

    public Changed<HostOffer> change(HostOffer was, int version, OfferDetails details, String why) {
        int taken = details.seats() < was.details().seats() ? offers.lockTaken(was.id()) : 0;
        if (details.seats() < taken) {
            return new Changed.SeatsTaken<>(taken);
        }
        Changed<HostOffer> changed = versions.change(
                new Stored<>(
                        Thing.OFFER, was.id(), was.version(), was, was.details().texts()),
                version,
                details.texts(),
                why,
                () -> offers.update(was.id(), version, details),
                () -> offers.find(was.id()));
        if (changed instanceof Changed.Done<HostOffer>(int now, List<String> fields) && !fields.isEmpty()) {
            events.publishEvent(new OfferChanged(tenancy.current(), was.id(), now, Set.copyOf(fields)));
        }
        return changed;
    }

    public void move(HostOffer was, OfferState state, String why) {
        offers.lockTaken(was.id());
        HostOffer now = offers.find(was.id()).orElse(was);
        require(change(now, now.version(), now.details().in(state), why));
    }

    private static void require(Changed<?> changed) {
        if (!(changed instanceof Changed.Done)) {
            throw new IllegalStateException("The row was locked, and yet another was first: " + changed);
        }
    }
}
