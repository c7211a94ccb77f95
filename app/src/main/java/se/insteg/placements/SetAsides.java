package se.insteg.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.placements.store.SetAsideTable;
import se.insteg.placements.store.ShowingTable;

/** Sets a pair aside, "not now", and undoes it. PROPOSE_PLACEMENT for the person; logged as {@link Proposals} is. */
@Component
public class SetAsides {
    private final Matching matching;
    private final Hosts hosts;
    private final SetAsideTable table;
    private final ShowingTable showings;
    private final Decisions decisions;
    private final CurrentStaff current;
    private final Clock clock;

    SetAsides(
            Matching matching,
            Hosts hosts,
            SetAsideTable table,
            ShowingTable showings,
            Decisions decisions,
            CurrentStaff current,
            Clock clock) {
        this.matching = matching;
        this.hosts = hosts;
        this.table = table;
        this.showings = showings;
        this.decisions = decisions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param showing what the decision rests on, as {@link Matching#pair} showed it; null for a program
     * @param until the last day it counts, today or later; null until somebody undoes it
     * @return id of what counts now; an earlier one when the pair was set aside already
     */
    public UUID setAside(
            UUID personId, UUID offerId, @Nullable UUID showing, String reason, @Nullable LocalDate until) {
        Participant person = matching.person(personId);
        Reasons.check(reason);
        if (until != null && until.isBefore(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.until.past");
        }
        hosts.offer(offerId);
        UUID me = current.require().staffId();
        Shown shown = showing == null
                ? matching.pair(personId, offerId).shown()
                : showings.find(showing, personId, offerId, me)
                        .map(ShowingTable.Showing::shown)
                        .orElseGet(() -> matching.pair(personId, offerId).shown());
        SetAside one = new SetAside(Ids.next(clock), personId, offerId, reason, until, me, clock.instant());
        if (!table.insert(one, person.details().protection().hides())) {
            return table.counting(personId, offerId).getFirst().id();
        }
        decisions.log(one.id(), Decision.Deed.SET_ASIDE, person, offerId, reason, shown);
        return one.id();
    }

    /** False when it was undone already; then nothing happens. The reason is that of what is undone. */
    public boolean undo(UUID personId, UUID setAsideId) {
        Participant person = matching.person(personId);
        SetAside one = table.find(setAsideId)
                .filter(found -> found.personId().equals(personId))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere"));
        if (!table.undo(setAsideId, current.require().staffId())) {
            return false;
        }
        decisions.log(Ids.next(clock), Decision.Deed.SET_ASIDE_UNDONE, person, one.offerId(), one.reason(), null);
        return true;
    }
}
