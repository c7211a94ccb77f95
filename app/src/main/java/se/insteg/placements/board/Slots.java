package se.insteg.placements.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.people.CaseInReach;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Proposal;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.followup.FollowUp;
import se.insteg.placements.followup.FollowUps;
import se.insteg.placements.followup.Noting;
import se.insteg.placements.store.ProposalTable;

/** Finds where everybody stands whom the caller may place. Protected people are among them for their own handler only. */
@Component
class Slots {
    private static final Set<PlacementState> ALIVE =
            EnumSet.of(PlacementState.DRAFT, PlacementState.AGREED, PlacementState.RUNNING, PlacementState.PAUSED);

    private final People people;
    private final Hosts hosts;
    private final ProposalTable proposals;
    private final PlacementTable placements;
    private final Noting followUps;
    private final Rights rights;
    private final Clock clock;

    Slots(
            People people,
            Hosts hosts,
            ProposalTable proposals,
            PlacementTable placements,
            Noting followUps,
            Rights rights,
            Clock clock) {
        this.people = people;
        this.hosts = hosts;
        this.proposals = proposals;
        this.placements = placements;
        this.followUps = followUps;
        this.rights = rights;
        this.clock = clock;
    }

    /** What waits longest, or is due first, first in each column; of what is done the latest. */
    List<Slot> all() {
        List<CaseInReach> reach = people.inReach();
        Map<UUID, CaseInReach> kept = reach.stream()
                .filter(one -> rights.may(Action.KEEP_PLACEMENTS, one.subject()))
                .collect(Collectors.toMap(CaseInReach::id, Function.identity()));
        List<Slot> slots = new ArrayList<>();
        List<Placement> alive = placements.in(ALIVE);
        placed(alive, kept, slots);
        Set<UUID> underway = new HashSet<>();
        Set<UUID> agreed = new HashSet<>();
        alive.forEach(one -> {
            underway.add(one.personId());
            agreed.add(one.where().proposalId());
        });
        List<Proposal> standing = proposals.allStanding();
        proposed(standing.stream().filter(one -> !agreed.contains(one.id())).toList(), kept, slots);
        standing.forEach(one -> underway.add(one.personId()));
        reach.stream()
                .filter(one -> one.oldEnough() && !underway.contains(one.id()))
                .filter(one -> rights.may(Action.PROPOSE_PLACEMENT, one.subject()))
                .map(Slot::toMatch)
                .forEach(slots::add);
        slots.sort(Comparator.comparing(Slot::column)
                .thenComparing((one, other) -> one.column() == Column.DONE
                        ? other.order().compareTo(one.order())
                        : one.order().compareTo(other.order()))
                .thenComparing(Slot::id));
        return slots;
    }

    private void placed(List<Placement> alive, Map<UUID, CaseInReach> kept, List<Slot> slots) {
        LocalDate today = LocalDate.now(clock);
        List<Placement> all = new ArrayList<>(alive);
        placements.during(today.minusDays(FollowUps.REMINDED_DAYS), today).stream()
                .filter(one -> one.state().isOver())
                .forEach(all::add);
        all.removeIf(one -> !kept.containsKey(one.personId()));
        Map<UUID, List<FollowUp>> asked = followUps.of(all);
        for (Placement one : all) {
            FollowUp next = asked.getOrDefault(one.id(), List.of()).stream()
                    .filter(each -> FollowUps.isLeft(one, each))
                    .findFirst()
                    .orElse(null);
            Column column = column(one, next, today);
            slots.add(new Slot(
                    column,
                    Objects.requireNonNull(kept.get(one.personId())),
                    order(column, one, next),
                    null,
                    null,
                    one,
                    next));
        }
    }

    private static Column column(Placement one, @Nullable FollowUp next, LocalDate today) {
        if (!one.state().hasBegun()) {
            return Column.AGREEMENT;
        }
        if (next != null && !next.due().isAfter(today.plusDays(FollowUps.AHEAD_DAYS))) {
            return Column.FOLLOW_UP;
        }
        return one.state().isOver() ? Column.DONE : Column.RUNNING;
    }

    private static LocalDate order(Column column, Placement one, @Nullable FollowUp next) {
        LocalDate ended = one.endedOn();
        return switch (column) {
            case FOLLOW_UP -> Objects.requireNonNull(next).due();
            case AGREEMENT -> one.agreed().starts();
            default -> ended == null ? one.agreed().ends() : ended;
        };
    }

    private void proposed(List<Proposal> standing, Map<UUID, CaseInReach> kept, List<Slot> slots) {
        List<Proposal> seen = standing.stream()
                .filter(one -> kept.containsKey(one.personId()))
                .toList();
        Map<UUID, HostOffer> offers = new HashMap<>();
        hosts.offers(seen.stream().map(Proposal::offerId).collect(Collectors.toSet()))
                .forEach(offer -> offers.put(offer.id(), offer));
        for (Proposal one : seen) {
            slots.add(new Slot(
                    Column.PROPOSED,
                    Objects.requireNonNull(kept.get(one.personId())),
                    LocalDate.ofInstant(one.at(), clock.getZone()),
                    one,
                    offers.get(one.offerId()),
                    null,
                    null));
        }
    }
}
