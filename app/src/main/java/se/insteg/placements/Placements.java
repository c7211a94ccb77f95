package se.insteg.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.Drafting;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.agreement.Limits;
import se.insteg.placements.agreement.Step;
import se.insteg.placements.agreement.Terms;
import se.insteg.placements.agreement.Whole;
import se.insteg.placements.agreement.store.LimitsTable;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.store.ProposalTable;

/**
 * The placements of the one who is signed in: drafted from a proposal, changed by new versions, begun when nothing mandatory
 * is missing, paused, ended. KEEP_PLACEMENTS for the person; each deed is one row of steps and one of the audit log, in the
 * running transaction, and done a second time it changes nothing.
 */
@Component
public class Placements {
    private final People people;
    private final Hosts hosts;
    private final Ledger ledger;
    private final Drafting drafting;
    private final PlacementTable table;
    private final LimitsTable limits;
    private final ProposalTable proposals;
    private final Rights rights;
    private final Audit audit;
    private final CurrentStaff current;
    private final Clock clock;

    Placements(
            People people,
            Hosts hosts,
            Ledger ledger,
            Drafting drafting,
            PlacementTable table,
            LimitsTable limits,
            ProposalTable proposals,
            Rights rights,
            Audit audit,
            CurrentStaff current,
            Clock clock) {
        this.people = people;
        this.hosts = hosts;
        this.ledger = ledger;
        this.drafting = drafting;
        this.table = table;
        this.limits = limits;
        this.proposals = proposals;
        this.rights = rights;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** What became of a change of the terms. */
    public sealed interface Changed {
        /** @param number of the version that now is the newest; the same as before when nothing differed */
        record Done(int number) implements Changed {}

        /** Somebody else was first. Nothing is written. @param base what the change began from; null when unknown */
        record Conflict(Agreement theirs, @Nullable Agreement base) implements Changed {}
    }

    /** What became of a start. */
    public sealed interface Started {
        record Done() implements Started {}

        /** @param whole with what is missing */
        record NotYet(Whole whole) implements Started {}
    }

    /** For ids of what is new. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** Of a person the caller was given, the last made first. */
    public List<Placement> of(Participant person) {
        rights.require(Action.KEEP_PLACEMENTS, person.subject());
        return table.ofPerson(person.id());
    }

    /** By person, the last made first; of people the caller was given, as far as KEEP_PLACEMENTS reaches. */
    public Map<UUID, List<Placement>> ofAll(Collection<Participant> some) {
        return table
                .ofPeople(some.stream()
                        .filter(person -> rights.may(Action.KEEP_PLACEMENTS, person.subject()))
                        .map(Participant::id)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Placement::personId));
    }

    /** One with everything it rests on. @throws Refusal (404) when it is not this person's */
    public Whole find(UUID personId, UUID id) {
        Participant person = person(personId);
        return ledger.whole(person, ledger.find(person, id));
    }

    /** The one that this proposal led to; empty when none did, or it was annulled. */
    public Optional<Placement> ofProposal(UUID proposalId) {
        return table.ofProposal(proposalId);
    }

    /** Those at an offer, the last made first, with whom they are about; of people the caller may see. */
    public Map<Placement, Participant> at(UUID offerId) {
        return seen(table.ofOffer(offerId));
    }

    /** Those at an organisation, the last made first, with whom they are about; of people the caller may see. */
    public Map<Placement, Participant> atHost(UUID organisationId) {
        return seen(table.ofOrganisation(organisationId));
    }

    /** Those in these states whose people the caller may see, what ends soonest first. */
    public Map<Placement, Participant> in(Collection<PlacementState> states) {
        return seen(table.in(Set.copyOf(states)));
    }

    /** Those that ran some day of these whose people the caller may see, what ends soonest first. */
    public Map<Placement, Participant> during(LocalDate from, LocalDate to) {
        return seen(table.during(from, to));
    }

    private Map<Placement, Participant> seen(List<Placement> all) {
        Map<UUID, Participant> named =
                people.findAll(all.stream().map(Placement::personId).collect(Collectors.toSet())).stream()
                        .filter(person -> rights.may(Action.KEEP_PLACEMENTS, person.subject()))
                        .collect(Collectors.toMap(Participant::id, Function.identity()));
        Map<Placement, Participant> seen = new LinkedHashMap<>();
        for (Placement one : all) {
            Participant person = named.get(one.personId());
            if (person != null) {
                seen.put(one, person);
            }
        }
        return seen;
    }

    /**
     * SEE_OUTCOME_FIGURES. The first day of everybody's first placement that began; of protected people none. Nobody is shown.
     */
    public Map<UUID, LocalDate> firstDays() {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        return table.firstDays();
    }

    /** MATCH. How many are in each state; of protected people none is counted. */
    public Map<PlacementState, Integer> counts() {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        return table.counts().stream()
                .collect(Collectors.toMap(PlacementTable.Count::state, PlacementTable.Count::placements));
    }

    /**
     * A first draft from a proposal that stands. The same form sent twice, or by two, has one effect.
     *
     * @return the placement's id; that of another when the proposal has led to one already
     */
    public UUID draft(UUID personId, UUID id, UUID proposalId, Terms terms) {
        Participant person = person(personId);
        Proposal proposal = proposals
                .find(proposalId)
                .filter(one -> one.personId().equals(personId))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere"));
        Optional<Placement> already = table.ofProposal(proposalId);
        if (already.isPresent()) {
            return already.get().id();
        }
        if (!proposal.stands()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.refused.proposalOver");
        }
        HostOffer offer = hosts.offer(proposal.offerId());
        Placement made = new Placement(
                id,
                personId,
                new Placement.Where(
                        proposalId,
                        offer.id(),
                        offer.organisationId(),
                        offer.details().title(),
                        offer.organisationName()),
                PlacementState.DRAFT,
                Drafting.agreed(1, null, terms),
                null,
                null,
                null,
                null,
                me(),
                clock.instant(),
                0);
        if (table.insert(made, hidden(person))) {
            drafting.first(person, made, terms);
            ledger.note(made, hidden(person), Step.Deed.DRAFTED, LocalDate.now(clock), "", me());
            return id;
        }
        return table.ofProposal(proposalId).map(Placement::id).orElse(id);
    }

    /**
     * Another version, which all sign anew. Before the start nothing is in force until they have; what runs, runs on as it
     * was agreed.
     *
     * @param number of the version that the change began from
     * @param why as typed, 1–1000 characters
     */
    public Changed change(UUID personId, UUID id, int number, Terms terms, String why) {
        Participant person = person(personId);
        Reasons.check(why);
        Placement placement = ledger.lock(person, id);
        Agreement latest = drafting.latest(placement);
        if (latest.terms().equals(terms)) {
            return new Changed.Done(latest.number());
        }
        if (latest.number() != number) {
            return new Changed.Conflict(latest, drafting.find(placement, number).orElse(null));
        }
        Agreement written = drafting.next(person, placement, latest, terms, why);
        ledger.write(
                placement.rewritten(
                        Drafting.agreed(written.number(), placement.agreed().inForce(), terms)),
                hidden(person),
                Step.Deed.valueOf(written.change().name()),
                LocalDate.now(clock),
                why,
                me());
        return new Changed.Done(written.number());
    }

    /** @param day its first day, today at the latest; within what was agreed on */
    public Started start(UUID personId, UUID id, LocalDate day) {
        Participant person = person(personId);
        Placement placement = ledger.lock(person, id);
        if (placement.state() == PlacementState.RUNNING) {
            return new Started.Done();
        }
        notAfterToday(day);
        if (!placement.state().isOver()
                && (day.isBefore(placement.agreed().starts())
                        || day.isAfter(placement.agreed().ends()))) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "placements.refused.outside",
                    placement.agreed().starts(),
                    placement.agreed().ends());
        }
        Whole whole = ledger.whole(person, placement);
        if (!whole.mayStart()) {
            return new Started.NotYet(whole);
        }
        ledger.write(placement.start(day), hidden(person), Step.Deed.STARTED, day, "", me());
        return new Started.Done();
    }

    /** @param why as typed, 1–1000 characters */
    public void pause(UUID personId, UUID id, LocalDate day, String why) {
        step(personId, id, PlacementState.PAUSED, Step.Deed.PAUSED, day, why, Placement::pause);
    }

    public void resume(UUID personId, UUID id, LocalDate day) {
        step(personId, id, PlacementState.RUNNING, Step.Deed.RESUMED, day, "", Placement::resume);
    }

    /** On its last day or after; the seat is free again. */
    public void finish(UUID personId, UUID id, LocalDate day) {
        step(personId, id, PlacementState.FINISHED, Step.Deed.FINISHED, day, "", one -> one.finish(day));
    }

    /** Before its last day; the seat is free again. @param why as typed, 1–1000 characters */
    public void endEarly(UUID personId, UUID id, LocalDate day, EndCause cause, String why) {
        step(
                personId,
                id,
                PlacementState.ENDED_EARLY,
                Step.Deed.ENDED_EARLY,
                day,
                why,
                one -> one.endEarly(day, cause));
    }

    /** It never begins; the proposal ends with it, and the seat is free again. @param why as typed, 1–1000 characters */
    public void annul(UUID personId, UUID id, String why) {
        LocalDate today = LocalDate.now(clock);
        step(personId, id, PlacementState.ANNULLED, Step.Deed.ANNULLED, today, why, one -> one.annul(today));
    }

    private void step(
            UUID personId,
            UUID id,
            PlacementState to,
            Step.Deed deed,
            LocalDate day,
            String why,
            Function<Placement, Placement> change) {
        Participant person = person(personId);
        if (deed == Step.Deed.PAUSED || deed == Step.Deed.ENDED_EARLY || deed == Step.Deed.ANNULLED) {
            Reasons.check(why);
        }
        Placement placement = ledger.lock(person, id);
        if (placement.state() == to) {
            return;
        }
        notAfterToday(day);
        Placement now = change.apply(placement);
        ledger.write(now, hidden(person), deed, day, why, me());
        if (now.state().isOver()) {
            release(now);
        }
    }

    /** Whoever sat there may be proposed anew, and somebody else may have the seat. */
    private void release(Placement over) {
        UUID proposal = over.where().proposalId();
        UUID offer = over.where().offerId();
        if (proposal == null || offer == null) {
            return;
        }
        if (proposals.end(proposal)) {
            hosts.giveBackSeat(offer);
        }
    }

    private void notAfterToday(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.refused.future");
        }
    }

    /** How much the municipality asks of one workplace. */
    public Limits limits() {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        return limits.read();
    }

    /** SET_PLACEMENT_LIMITS. @param months 1–60 */
    public void limit(int months) {
        rights.require(Action.SET_PLACEMENT_LIMITS, Subject.MUNICIPALITY);
        limits.write(months, me());
        audit.write(
                new Audit.Entry("PLACEMENT_LIMITS_SET", "municipality", null, "administration", "months=" + months));
    }

    private Participant person(UUID id) {
        return people.findFor(Action.KEEP_PLACEMENTS, id);
    }

    private static boolean hidden(Participant person) {
        return person.details().protection().hides();
    }

    private UUID me() {
        return current.require().staffId();
    }
}
