package se.insteg.hosts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.History;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.register.ContactTable;
import se.insteg.hosts.register.HistoryTable;
import se.insteg.hosts.register.OfferRows;
import se.insteg.hosts.register.OfferTable;
import se.insteg.hosts.register.OrganisationTable;
import se.insteg.hosts.register.Registering;
import se.insteg.hosts.register.Thing;
import se.insteg.kernel.Refusal;

/**
 * The municipality's organisations, contact persons and offers, for the one who is signed in. Every method asks the rights
 * itself, works in the running transaction, and writes the audit log: each change, and each contact person shown.
 *
 * <p>Reading asks SEE_HOSTS, writing CHANGE_HOSTS. What is not in the municipality is not there: 404.
 */
@Component
public class Hosts {
    /** As many as one page of a list shows. */
    public static final int PAGE = 50;

    /** As many as a whole list shows at once, for paper. */
    public static final int WHOLE = 1000;

    private static final int AT_A_TIME = 500;
    private static final String WHY = "praktikplatser";

    private final OrganisationTable organisations;
    private final ContactTable contacts;
    private final OfferTable offers;
    private final HistoryTable history;
    private final Registering registering;
    private final OfferRows rows;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Hosts(
            OrganisationTable organisations,
            ContactTable contacts,
            OfferTable offers,
            HistoryTable history,
            Registering registering,
            OfferRows rows,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.offers = offers;
        this.history = history;
        this.registering = registering;
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Part of a list. @param previous, next whether there is more before and after */
    public record Part<T>(List<T> lines, boolean previous, boolean next) {
        public Part {
            lines = List.copyOf(lines);
        }

        /** @param found one more than the size when there is more in the direction */
        static <T> Part<T> of(List<T> found, int size, boolean back, boolean begun) {
            boolean more = found.size() > size;
            List<T> lines = found;
            if (more) {
                lines = back ? found.subList(1, found.size()) : found.subList(0, size);
            }
            return new Part<>(lines, back ? more : begun, back || more);
        }
    }

    /** One page of the list of organisations, by name. */
    public Part<OrganisationLine> organisations(OrganisationQuery query) {
        return organisations(query, PAGE);
    }

    /** So many of the list of organisations, by name. */
    public Part<OrganisationLine> organisations(OrganisationQuery query, int size) {
        mustSee();
        return Part.of(organisations.list(query, size), size, query.before() != null, query.after() != null);
    }

    /**
     * EXPORT_HOSTS. All organisations that the query lets through, some hundreds at a time; one row in the audit log.
     *
     * @return how many
     */
    public int exportOrganisations(OrganisationQuery query, Consumer<List<OrganisationLine>> taker) {
        return this.<OrganisationLine>export(
                "ORGANISATIONS_EXPORTED",
                last -> organisations.list(
                        query.from(last == null ? null : last.organisation().id(), null), AT_A_TIME),
                taker);
    }

    /** Whether it is here; a list may go on from it, an offer may be its. */
    public boolean isOrganisation(UUID id) {
        mustSee();
        return organisations.find(id).isPresent();
    }

    public Organisation organisation(UUID id) {
        mustSee();
        return organisations.find(id).orElseThrow(Hosts::notHere);
    }

    /** Others with the same name but for case, diacritics and punctuation; may be the same organisation. */
    public List<Organisation> namesakes(Organisation organisation) {
        mustSee();
        return organisations.byName(organisation.name()).stream()
                .filter(other -> !other.id().equals(organisation.id()))
                .toList();
    }

    /**
     * Those a table means: by number; by name when it says none, or nobody has it and the one so named has no number.
     *
     * @param number ten digits, or empty
     */
    public List<Organisation> called(String number, String name) {
        mustSee();
        if (number.isEmpty()) {
            return organisations.byName(name);
        }
        Optional<Organisation> numbered = organisations.byNumber(number);
        return numbered.isPresent()
                ? List.of(numbered.get())
                : organisations.byName(name).stream()
                        .filter(one -> one.details().organisationNumber().isEmpty())
                        .toList();
    }

    /** @return the new organisation's id; empty when another has the number */
    public Optional<UUID> register(OrganisationDetails details) {
        mustChange();
        return registering.register(details, WHY);
    }

    /** @param version that the change began from */
    public Changed<Organisation> change(UUID id, int version, OrganisationDetails details) {
        mustChange();
        return registering.change(organisation(id), version, details, WHY);
    }

    /** Those to call first. One row in the audit log for each. */
    public List<Contact> contacts(UUID organisation) {
        mustSee();
        List<Contact> shown = contacts.of(organisation(organisation).id());
        audit.shown("CONTACT_SHOWN", "contact", shown.stream().map(Contact::id).toList(), WHY);
        return shown;
    }

    public Contact contact(UUID id) {
        mustSee();
        Contact contact = contacts.find(id).orElseThrow(Hosts::notHere);
        audit.shown("CONTACT_SHOWN", "contact", List.of(id), WHY);
        return contact;
    }

    public UUID register(UUID organisation, ContactDetails details) {
        mustChange();
        return registering.register(organisation(organisation).id(), details, WHY);
    }

    /** @param version that the change began from */
    public Changed<Contact> change(UUID id, int version, ContactDetails details) {
        mustChange();
        return registering.change(contacts.find(id).orElseThrow(Hosts::notHere), version, details, WHY);
    }

    /** Whether they are the one to call; both directions can be undone by the other. */
    public void setActive(UUID contact, boolean active) {
        mustChange();
        registering.setActive(contacts.find(contact).orElseThrow(Hosts::notHere), active, WHY);
    }

    /** One page of the list of offers, by title. */
    public Part<HostOffer> offers(OfferQuery query) {
        return offers(query, PAGE);
    }

    /** So many of the list of offers, by title. */
    public Part<HostOffer> offers(OfferQuery query, int size) {
        mustSee();
        return Part.of(offers.list(query, size), size, query.before() != null, query.after() != null);
    }

    /**
     * EXPORT_HOSTS. All offers that the query lets through, some hundreds at a time, with their organisations' numbers; one
     * row in the audit log.
     *
     * @return how many
     */
    public int exportOffers(OfferQuery query, BiConsumer<List<HostOffer>, Map<UUID, String>> taker) {
        return this.<HostOffer>export(
                "OFFERS_EXPORTED",
                last -> offers.list(query.from(last == null ? null : last.id(), null), AT_A_TIME),
                some -> taker.accept(
                        some,
                        organisations.numbers(
                                some.stream().map(HostOffer::organisationId).toList())));
    }

    public HostOffer offer(UUID id) {
        mustSee();
        return offers.find(id).orElseThrow(Hosts::notHere);
    }

    /** Those of these that are here, by title. */
    public List<HostOffer> offers(Collection<UUID> ids) {
        mustSee();
        return offers.all(ids);
    }

    /** All offers of an organisation, by title. */
    public List<HostOffer> offersOf(UUID organisation) {
        mustSee();
        return offers.of(organisation(organisation).id());
    }

    /** What may be matched today: open, and not over; also those without a free seat. By title. */
    public List<HostOffer> openOffers() {
        mustSee();
        return offers.open(LocalDate.now(clock));
    }

    /** Open offers with free seats that start within these days, the soonest first. */
    public List<HostOffer> startingWithFreeSeats(LocalDate from, LocalDate to, int most) {
        mustSee();
        return offers.startingWithFreeSeats(from, to, most);
    }

    /** Offers still in draft, the oldest first. */
    public List<HostOffer> drafts(int most) {
        mustSee();
        return offers.drafts(most);
    }

    /** @return the new offer's id; empty when another has the reference */
    public Optional<UUID> register(UUID organisation, OfferDetails details) {
        mustChange();
        return registering.register(organisation(organisation).id(), details, WHY);
    }

    /** @param version that the change began from */
    public Changed<HostOffer> change(UUID id, int version, OfferDetails details) {
        mustChange();
        return registering.change(offer(id), version, details, WHY);
    }

    /** Opens, closes or takes back to draft, whatever else is being changed at the same time. */
    public void move(UUID id, OfferState state) {
        mustChange();
        registering.move(offer(id), state, WHY);
    }

    /**
     * Takes one seat of an open offer, for a room above that keeps who sits there; false when none is free. Whoever else
     * wants a seat of the same offer waits until this transaction ends, and is then told the truth. SEE_HOSTS: the room
     * above asks for its own right.
     */
    public boolean takeSeat(UUID offer) {
        mustSee();
        return offers.takeSeat(offer);
    }

    /** Gives a taken seat back; false when none was taken. */
    public boolean giveBackSeat(UUID offer) {
        mustSee();
        return offers.giveBackSeat(offer);
    }

    /**
     * As {@link #giveBackSeat}, when nobody of the staff is at work: whom the seat was kept for, or the host by a link, has
     * said no. Asks no right: the room above knows whose answer it is.
     */
    public boolean seatComesBack(UUID offer) {
        return offers.giveBackSeat(offer);
    }

    /**
     * What {@link #upsertOffer} would do, without doing it.
     *
     * @param row as the table says, with a reference
     * @param fields what the table says anything about, as in {@link OfferDetails#FIELDS}; other fields stay as they are
     */
    public OfferUpserted compareOffer(OfferRow row, Collection<String> fields) {
        mustChange();
        return rows.upsert(row, fields, false);
    }

    /** Registers or changes by reference; the same row twice changes nothing the second time. */
    public OfferUpserted upsertOffer(OfferRow row, Collection<String> fields) {
        mustChange();
        return rows.upsert(row, fields, true);
    }

    /** Every version, newest first. */
    public List<History.Version> history(Thing thing, UUID id) {
        mustSee();
        return history.of(thing, id);
    }

    /** @param after reads one more than asked for when there is more; null from the start */
    private <T> int export(String deed, Function<@Nullable T, List<T>> after, Consumer<List<T>> taker) {
        rights.require(Action.EXPORT_HOSTS, Subject.MUNICIPALITY);
        int given = 0;
        T last = null;
        boolean more = true;
        while (more) {
            List<T> found = after.apply(last);
            more = found.size() > AT_A_TIME;
            List<T> some = more ? found.subList(0, AT_A_TIME) : found;
            taker.accept(some);
            given += some.size();
            last = some.isEmpty() ? null : some.getLast();
        }
        audit.write(new Audit.Entry(deed, "municipality", null, WHY, "rows=" + given));
        return given;
    }

    private void mustSee() {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
    }

    private void mustChange() {
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "hosts.refused.notHere");
    }
}
