package se.insteg.planner;

import java.util.List;
import se.insteg.matching.Instance;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Message;

/**
 * Who goes where, and why.
 *
 * @param people everybody, ordered by id
 * @param offers every offer, ordered by id
 * @param placedUpperBound no plan places more people than this
 * @param points sum of the placements' points
 * @param upperBound no plan that places as many people has more points than this
 * @param proven whether both bounds are reached
 * @param seconds how long the search took
 * @param placements one for each person placed, ordered by person; explained anew each time one is asked for
 * @param unplaced one for each person not placed, ordered by person; explained anew each time one is asked for
 * @param pairs every admissible pair with its points; its units are the people and its places the offers, in their order. Of a
 *     plan made after another the points are the engine's, in which staying counts too
 */
public record Plan(
        List<Person> people,
        List<Offer> offers,
        int placedUpperBound,
        long points,
        long upperBound,
        boolean proven,
        double seconds,
        List<Placement> placements,
        List<Unplaced> unplaced,
        Instance pairs) {

    /** A person's place. Its points are the sum of the points of its reasons. */
    public record Placement(Person person, Offer offer, int points, List<Reason> reasons) {}

    /**
     * A person without a place.
     *
     * @param because one sentence
     * @param nearest up to three offers with the fewest obstacles
     */
    public record Unplaced(Person person, Message because, List<NearMiss> nearest) {}

    /** An offer that somebody did not get and what stood in the way: must-haves that are broken, or no seat left. */
    public record NearMiss(Offer offer, List<Reason> blockers) {}

    public int placed() {
        return placements.size();
    }

    /** Seats of all offers together. */
    public long seats() {
        return offers.stream().mapToLong(Offer::seats).sum();
    }

    /** (upper bound − points) / upper bound, 0 when proven. */
    public double gap() {
        return upperBound == points ? 0 : (upperBound - points) / (double) Math.max(1, Math.abs(upperBound));
    }
}
