package se.insteg.placements;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.store.ProposalTable;
import se.insteg.placements.store.SetAsideTable;
import se.insteg.placements.store.ShowingTable;
import se.insteg.placements.store.WaivableTable;
import se.insteg.planner.model.Person;
import se.insteg.planner.pairing.Judgement;

/**
 * Proposes people to places and takes that back. PROPOSE_PLACEMENT for the person. Each deed takes or gives back a seat, and
 * is logged with its reason and what was shown, in the running transaction.
 */
@Component
public class Proposals {
    /** As many as a page of the list shows. */
    public static final int PAGE = 30;

    /** As many as one page shows for paper. */
    public static final int WHOLE = 1000;

    private final Matching matching;
    private final Hosts hosts;
    private final ProposalTable table;
    private final PlacementTable placements;
    private final SetAsideTable setAsides;
    private final ShowingTable showings;
    private final WaivableTable waivable;
    private final Decisions decisions;
    private final Rights rights;
    private final CurrentStaff current;
    private final Clock clock;

    Proposals(
            Matching matching,
            Hosts hosts,
            ProposalTable table,
            PlacementTable placements,
            SetAsideTable setAsides,
            ShowingTable showings,
            WaivableTable waivable,
            Decisions decisions,
            Rights rights,
            CurrentStaff current,
            Clock clock) {
        this.matching = matching;
        this.hosts = hosts;
        this.table = table;
        this.placements = placements;
        this.setAsides = setAsides;
        this.showings = showings;
        this.waivable = waivable;
        this.decisions = decisions;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A wish to propose somebody.
     *
     * @param showing what the decision rests on, as {@link Matching#pair} showed it; null for a program, to which the pair
     *     is judged at this moment
     * @param reason as typed, whether it follows the order or departs from it
     * @param waived unmet must-haves to pass over
     * @param waivedWhy why; empty when none
     * @param round the round whose plan is followed or departed from, or null
     */
    public record Wish(
            UUID personId,
            UUID offerId,
            @Nullable UUID showing,
            String reason,
            Set<String> waived,
            String waivedWhy,
            @Nullable UUID round) {
        public Wish {
            waived = Set.copyOf(waived);
        }
    }

    /** @throws Refusal (422) without a reason, or without one for what is waived */
    public Proposed propose(Wish wish) {
        Participant person = matching.person(wish.personId());
        Reasons.check(wish.reason());
        if (!wish.waived().isEmpty()) {
            Reasons.check(wish.waivedWhy());
        }
        Optional<Proposed> already = already(wish);
        if (already.isPresent()) {
            return already.get();
        }
        if (!matching.isOpen(hosts.offer(wish.offerId()))) {
            return new Proposed.NotOpen();
        }
        UUID seen = wish.showing();
        UUID showing =
                seen == null ? matching.pair(wish.personId(), wish.offerId()).showing() : seen;
        // From here on whoever else wants a seat at this offer waits, so that what is judged stays true.
        if (!hosts.takeSeat(wish.offerId())) {
            return already(wish)
                    .orElseGet(() -> matching.isOpen(hosts.offer(wish.offerId()))
                            ? new Proposed.NoSeat()
                            : new Proposed.NotOpen());
        }
        Proposed outcome = seated(wish, showing, person);
        if (!(outcome instanceof Proposed.Done done) || done.again()) {
            hosts.giveBackSeat(wish.offerId());
        }
        return outcome;
    }

    private Optional<Proposed> already(Wish wish) {
        return table.standing(wish.personId())
                .map(one -> one.offerId().equals(wish.offerId())
                        ? new Proposed.Done(one.id(), true)
                        : new Proposed.Elsewhere(one.id(), one.offerId()));
    }

    private Proposed seated(Wish wish, UUID showing, Participant person) {
        Optional<Proposed> already = already(wish);
        if (already.isPresent()) {
            return already.get();
        }
        List<SetAside> aside = setAsides.counting(wish.personId(), wish.offerId());
        if (!aside.isEmpty()) {
            return new Proposed.IsSetAside(aside.getFirst().id());
        }
        HostOffer offer = hosts.offer(wish.offerId());
        Person planned = matching.planned(wish.personId());
        Judgement judgement = matching.judgedWithSeat(planned, offer);
        Optional<Shown> shown = showings.find(
                        showing,
                        wish.personId(),
                        wish.offerId(),
                        current.require().staffId())
                .filter(seen -> isStill(seen, person, offer, judgement))
                .map(ShowingTable.Showing::shown);
        if (shown.isEmpty()) {
            return new Proposed.Changed();
        }
        List<String> unmet =
                judgement.unmet().stream().map(reason -> reason.criterion()).toList();
        Set<String> may = new HashSet<>(waivable.all());
        may.retainAll(Waivers.POSSIBLE);
        may.retainAll(wish.waived());
        if (!may.containsAll(unmet)) {
            return new Proposed.NotMet(unmet);
        }
        return write(wish, person, planned, shown.get(), unmet);
    }

    private Proposed write(Wish wish, Participant person, Person planned, Shown shown, List<String> waived) {
        boolean hidden = person.details().protection().hides();
        Proposal proposal = new Proposal(
                Ids.next(clock),
                0,
                wish.personId(),
                wish.offerId(),
                wish.round(),
                wish.reason(),
                waived,
                waived.isEmpty() ? null : wish.waivedWhy(),
                shown.rank() == 0 ? null : shown.rank(),
                shown.points(),
                current.require().staffId(),
                clock.instant(),
                null,
                false,
                Proposal.Said.NOTHING);
        if (!table.insert(proposal, hidden, planned.languages())) {
            return already(wish).orElseGet(Proposed.Changed::new);
        }
        decisions.log(proposal.id(), Decision.Deed.PROPOSED, person, wish.offerId(), wish.reason(), shown);
        return new Proposed.Done(proposal.id(), false);
    }

    /** Whether what was shown is what would be shown now, as far as it decides; free seats and rank may have moved. */
    private static boolean isStill(
            ShowingTable.Showing seen, Participant person, HostOffer offer, Judgement judgement) {
        return seen.personVersion() == person.version()
                && seen.offerVersion() == offer.version()
                && seen.shown().points() == judgement.points()
                && new HashSet<>(seen.shown().unmet())
                        .equals(judgement.unmet().stream()
                                .map(reason -> reason.criterion())
                                .collect(Collectors.toSet()));
    }

    /**
     * Takes a proposal back and frees its seat.
     *
     * @param version as it was shown
     * @return false when it stood no longer; then nothing happens
     */
    public boolean withdraw(UUID personId, UUID proposalId, int version, String reason) {
        Participant person = matching.person(personId);
        Reasons.check(reason);
        Proposal proposal = ofPerson(personId, proposalId);
        if (placements.ofProposal(proposalId).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.refused.hasPlacement");
        }
        if (!table.withdraw(proposalId, version, current.require().staffId(), reason)) {
            return false;
        }
        hosts.giveBackSeat(proposal.offerId());
        decisions.log(Ids.next(clock), Decision.Deed.WITHDRAWN, person, proposal.offerId(), reason, null);
        return true;
    }

    /**
     * MATCH. Those that stand, newest first, one more than a page when there is more; whom the caller may not see must still
     * be left out.
     *
     * @param before where the part begins; null from the newest
     */
    public List<Proposal> list(@Nullable UUID before) {
        return list(before, PAGE);
    }

    /** The same with pages of another size. */
    public List<Proposal> list(@Nullable UUID before, int size) {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        return table.list(true, before, size + 1);
    }

    /** Everything that was ever proposed for this person, newest first; nothing when the caller may not see them. */
    public List<Proposal> of(UUID personId) {
        List<Proposal> all = table.ofPerson(personId);
        return all.isEmpty() || matching.named(List.of(personId)).isEmpty() ? List.of() : all;
    }

    /** Those that stand at an offer, oldest first; whom the caller may not see must still be left out. */
    public List<Proposal> at(UUID offerId) {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        return table.ofOffer(offerId);
    }

    /** How many the one who is signed in has made that stand; of protected people none is counted. */
    public int mine() {
        return table.countStanding(current.require().staffId());
    }

    /** A proposal of this person. @throws Refusal (404) when it is not theirs */
    public Proposal find(UUID personId, UUID proposalId) {
        matching.person(personId);
        return ofPerson(personId, proposalId);
    }

    private Proposal ofPerson(UUID personId, UUID proposalId) {
        return table.find(proposalId)
                .filter(one -> one.personId().equals(personId))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere"));
    }
}
