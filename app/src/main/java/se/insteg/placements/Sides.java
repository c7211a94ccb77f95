package se.insteg.placements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostOffer;
import se.insteg.placements.store.ProposalTable;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;

/** Offers as the planner judges them: with all their seats, and beside them what is taken. */
@Component
class Sides {
    private final ProposalTable proposals;

    Sides(ProposalTable proposals) {
        this.proposals = proposals;
    }

    /** An offer in the planner's words. */
    record Side(HostOffer stored, Offer offer, Taken taken) {}

    List<Side> of(Collection<HostOffer> offers) {
        Map<UUID, Map<Language, Integer>> speakers =
                proposals.speakers(offers.stream().map(HostOffer::id).toList());
        return offers.stream()
                .map(one -> new Side(
                        one,
                        one.forMatching().withSeats(one.details().seats()),
                        new Taken(one.taken(), speakers.getOrDefault(one.id(), Map.of()))))
                .toList();
    }

    Side of(HostOffer offer) {
        return of(List.of(offer)).getFirst();
    }

    /** By the planner's id. */
    static Map<String, Taken> taken(Collection<Side> sides) {
        Map<String, Taken> taken = new HashMap<>();
        sides.forEach(side -> taken.put(side.offer().id(), side.taken()));
        return taken;
    }
}
