package se.insteg.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.criteria.SeatLimits;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** How full an offer is in a plan, in all and by language. */
final class Occupancy {
    private final Offer offer;
    private final Map<Language, Integer> byLanguage = new HashMap<>();
    private int taken;

    /** @param before what others have already */
    Occupancy(Offer offer, Taken before) {
        this.offer = offer;
        taken = before.seats();
        byLanguage.putAll(before.speakers());
    }

    void add(Person person) {
        taken++;
        person.languages().forEach(language -> byLanguage.merge(language, 1, Integer::sum));
    }

    boolean isFull() {
        return taken >= offer.seats();
    }

    /** The two reasons about seats and shared languages for somebody who has a seat here. */
    List<Reason> explain(Person person) {
        return List.of(SeatLimits.seats(offer, taken), SeatLimits.sameLanguage(offer, person, this::speakers));
    }

    /** What keeps somebody who meets every other must-have from a seat here; empty when there is room. */
    List<Reason> blockers(Person person) {
        List<Reason> blockers = new ArrayList<>();
        if (isFull()) {
            blockers.add(SeatLimits.noSeat(offer));
        }
        var full = person.languages().stream().filter(this::isFullFor).toList();
        if (!full.isEmpty()) {
            blockers.add(SeatLimits.languageFull(offer, full));
        }
        return blockers;
    }

    /** How many {@link #blockers} there are. */
    int countBlockers(Person person) {
        boolean limited = false;
        if (offer.maxSameLanguage() != null) {
            for (var language : person.languages()) {
                limited |= isFullFor(language);
            }
        }
        return (isFull() ? 1 : 0) + (limited ? 1 : 0);
    }

    private boolean isFullFor(Language language) {
        var most = offer.maxSameLanguage();
        return most != null && speakers(language) >= most;
    }

    private int speakers(Language language) {
        return byLanguage.getOrDefault(language, 0);
    }
}
