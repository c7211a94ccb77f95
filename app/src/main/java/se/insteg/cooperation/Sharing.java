package se.insteg.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Tenancy;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.GuestMarkTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Happened;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.planner.model.Language;

/**
 * What the home municipality tells of a participant of its own, and takes back. SHARE_PERSON with the person; nobody with
 * protected identity, by anybody: the rights close it, this refuses it, and the database does (decision 3501).
 */
@Component
public class Sharing {
    private final People people;
    private final AgreementTable agreements;
    private final OfferTable offers;
    private final CardTable table;
    private final GuestMarkTable marks;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sharing(
            People people,
            AgreementTable agreements,
            OfferTable offers,
            CardTable table,
            GuestMarkTable marks,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.agreements = agreements;
        this.offers = offers;
        this.table = table;
        this.marks = marks;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be told.
     *
     * @param alias empty: the person's name
     * @param language whether it is told
     * @param adaptation empty: nothing is arranged
     * @param note why it may be told of this person, 1–{@link ShareCard#LONGEST_NOTE} characters; stays at home
     */
    public record Proposal(String alias, boolean language, String adaptation, ShareCard.Basis basis, String note) {}

    /** A card about a person, with what it is for and what was reported. @param reported the earliest first */
    public record Shared(
            SharedPerson share, ShareCard card, SeatOffer offer, Agreement agreement, List<Reported> reported) {
        public int minutes() {
            return reported.stream().mapToInt(Reported::minutes).sum();
        }
    }

    /** An offer that somebody can be proposed to, under what holds. */
    public record Open(SeatOffer offer, Agreement agreement, Terms terms) {}

    public UUID next() {
        return Ids.next(clock);
    }

    /** @throws Refusal (404) for somebody the caller may not share, also when they are protected */
    public Participant person(UUID personId) {
        Participant person = people.findFor(Action.SHARE_PERSON, personId);
        if (person.details().protection().hides()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "cooperation.refused.protected");
        }
        return person;
    }

    /** The latest first, of a person the caller was given. */
    public List<Shared> of(Participant person) {
        rights.require(Action.SHARE_PERSON, person.subject());
        List<Shared> all = new ArrayList<>(shared(List.of(person.id())));
        return all.reversed();
    }

    /** Asks no right and writes no audit row. By when it was proposed. */
    List<Shared> shared(Collection<UUID> persons) {
        List<SharedPerson> shares = table.ofPeople(persons);
        Map<UUID, List<Reported>> reported = marks
                .reported(shares.stream().map(SharedPerson::cardId).toList())
                .stream()
                .collect(Collectors.groupingBy(Reported::cardId));
        List<Shared> all = new ArrayList<>();
        for (SharedPerson share : shares) {
            table.find(share.cardId())
                    .ifPresent(card -> offers.find(card.offerId()).ifPresent(offer -> agreements
                            .find(offer.agreementId())
                            .ifPresent(agreement -> all.add(new Shared(
                                    share, card, offer, agreement, reported.getOrDefault(card.id(), List.of()))))));
        }
        return all;
    }

    /** Whom the cards of an offer are about, as far as the caller may share them. */
    public Map<UUID, Participant> people(Collection<ShareCard> cards) {
        Map<UUID, UUID> persons = cards.stream()
                .flatMap(card -> table.ofCard(card.id()).stream())
                .collect(Collectors.toMap(SharedPerson::cardId, SharedPerson::personId));
        Map<UUID, Participant> seen = people.findAllFor(Action.SHARE_PERSON, persons.values()).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        return persons.entrySet().stream()
                .filter(one -> seen.containsKey(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> seen.get(one.getValue())));
    }

    /** The cards of an offer made to us, by number. The caller was given the offer. */
    public List<ShareCard> cards(SeatOffer offer) {
        return table.ofOffer(offer.id());
    }

    /** Offers to us that somebody can be proposed to today. The caller was given the person. */
    public List<Open> open(Participant person) {
        rights.require(Action.SHARE_PERSON, person.subject());
        LocalDate today = LocalDate.now(clock);
        List<Open> open = new ArrayList<>();
        for (SeatOffer offer : offers.all()) {
            if (offer.mine() == Side.HOME && offer.open(today) && offer.free() > 0) {
                agreements.find(offer.agreementId()).ifPresent(agreement -> agreement
                        .on(today)
                        .ifPresent(terms -> open.add(new Open(offer, agreement, terms))));
            }
        }
        return open;
    }

    /** The card as it would leave. */
    public static ShareCard.Shown preview(Participant person, Terms.Said said, Proposal proposal) {
        boolean byName = proposal.alias().isEmpty() && said.tells(Field.NAME);
        Language preferred = person.details().contact().preferredLanguage();
        return new ShareCard.Shown(
                byName,
                byName ? person.details().identity().name() : proposal.alias(),
                language(preferred, proposal.language() && said.tells(Field.LANGUAGE)),
                proposal.adaptation().isEmpty() || !said.tells(Field.ADAPTATION) ? null : proposal.adaptation());
    }

    private static @Nullable String language(@Nullable Language preferred, boolean told) {
        return told && preferred != null && preferred.isKnown() ? preferred.code() : null;
    }

    /**
     * Proposes the person to a seat. The same id twice proposes once.
     *
     * @throws Refusal (403) when they are protected; (404) when the offer is not to us; (409) when it is answered, the
     *     agreement does not hold, or they are proposed to it already
     */
    public void propose(UUID personId, UUID offerId, UUID id, Proposal proposal) {
        Participant person = person(personId);
        agreements.lock(offers.find(offerId).orElseThrow(Agreements::notHere).agreementId());
        offers.lock(offerId);
        if (table.find(id).isPresent()) {
            return;
        }
        Open open = open(person).stream()
                .filter(one -> one.offer().id().equals(offerId))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notOpen"));
        boolean proposed = shared(List.of(personId)).stream()
                .anyMatch(one ->
                        one.offer().id().equals(offerId) && one.card().state().open());
        if (proposed) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.twice");
        }
        ShareCard.Shown shown = preview(person, open.terms().said(), proposal);
        ShareCard card = new ShareCard(
                id,
                offerId,
                table.next(offerId),
                open.terms().version(),
                shown,
                proposal.basis(),
                ShareCard.State.PROPOSED,
                null,
                null,
                null);
        if (table.propose(open.agreement().host().id(), card, shown, clock.instant())) {
            table.link(new SharedPerson(
                    id, personId, proposal.note(), current.require().staffId(), clock.instant(), null));
            log(
                    "PERSON_SHARED",
                    personId,
                    proposal.note(),
                    "card=" + id + ",basis=" + proposal.basis().code());
        }
    }

    /** Takes it back: at the host's next request the card shows nobody. @param why stays at home */
    public void revoke(UUID personId, UUID id, String why) {
        Participant person = person(personId);
        Shared shared = of(person).stream()
                .filter(one -> one.card().id().equals(id))
                .findFirst()
                .orElseThrow(Agreements::notHere);
        offers.lock(shared.offer().id());
        LocalDate last = Agreements.lastDay(shared.card(), LocalDate.now(clock));
        if (table.end(id, ShareCard.State.REVOKED, last, Side.HOME, clock.instant())) {
            table.endedBecause(id, why);
            log("SHARING_REVOKED", personId, why, "card=" + id);
            events.publishEvent(new Happened(tenancy.current(), personId));
        }
    }

    private void log(String deed, UUID person, String why, String details) {
        audit.write(new Audit.Entry(deed, "person", person, why, details));
    }
}
