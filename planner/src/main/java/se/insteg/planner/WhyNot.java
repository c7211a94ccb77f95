package se.insteg.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import se.insteg.matching.Instance;
import se.insteg.planner.Plan.NearMiss;
import se.insteg.planner.Plan.Unplaced;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.criteria.SeatLimits;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Message;

/** Explains to those without a place why, without a word about anybody else. */
final class WhyNot {
    private static final int NEAREST = 3;

    private final Planner.Task task;
    private final Criteria criteria;
    private final List<Occupancy> occupancy;
    private final Instance pairs;

    WhyNot(Planner.Task task, Criteria criteria, List<Occupancy> occupancy, Instance pairs) {
        this.task = task;
        this.criteria = criteria;
        this.occupancy = occupancy;
        this.pairs = pairs;
    }

    private record Candidate(int offer, int blockers, int points) {
        /** Fewest obstacles first, then most points, then by id (offers are ordered by it). */
        static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingInt(Candidate::blockers)
                .thenComparing(Candidate::points, Comparator.reverseOrder())
                .thenComparingInt(Candidate::offer);
    }

    Unplaced explain(int p) {
        var person = task.people().get(p);
        var nearest = new PriorityQueue<>(Candidate.NEAREST_FIRST.reversed());
        var broken = new int[criteria.mustHaves().size()];
        for (int o = 0; o < task.offers().size(); o++) {
            var candidate = candidate(person, o, broken);
            var farthest = nearest.peek();
            if (nearest.size() < NEAREST) {
                nearest.add(candidate);
            } else if (farthest != null && Candidate.NEAREST_FIRST.compare(candidate, farthest) < 0) {
                nearest.poll();
                nearest.add(candidate);
            }
        }
        var misses = nearest.stream()
                .sorted(Candidate.NEAREST_FIRST)
                .map(candidate ->
                        new NearMiss(task.offers().get(candidate.offer()), blockers(person, candidate.offer())))
                .toList();
        return new Unplaced(person, because(p, broken), misses);
    }

    private Candidate candidate(Person person, int o, int[] broken) {
        var offer = task.offers().get(o);
        int bits = criteria.broken(person, offer);
        for (int i = 0; i < broken.length; i++) {
            broken[i] += bits >> i & 1;
        }
        int blockers = Integer.bitCount(bits)
                + occupancy.get(o).countBlockers(person)
                + (task.given().isSetAside(person, offer) ? 1 : 0);
        int points = bits == 0 ? criteria.points(person, offer) : 0;
        return new Candidate(o, blockers, points);
    }

    private List<Reason> blockers(Person person, int o) {
        var offer = task.offers().get(o);
        List<Reason> blockers = new ArrayList<>();
        int bits = criteria.broken(person, offer);
        for (int i = 0; i < criteria.mustHaves().size(); i++) {
            if ((bits >> i & 1) == 1) {
                blockers.add(criteria.mustHaves().get(i).explain(person, offer));
            }
        }
        blockers.addAll(occupancy.get(o).blockers(person));
        if (task.given().isSetAside(person, offer)) {
            blockers.add(SeatLimits.setAside());
        }
        return blockers;
    }

    private Message because(int p, int[] broken) {
        int admissible = pairs.endPair(p) - pairs.firstPair(p);
        int offers = task.offers().size();
        if (offers == 0) {
            return Message.of("because.noOffers");
        }
        if (admissible > 0) {
            return Message.of("because." + noRoom(p), admissible);
        }
        if (fitsButSettled(p)) {
            return Message.of("because.settled");
        }
        int most = 0;
        for (int i = 1; i < broken.length; i++) {
            most = broken[i] > broken[most] ? i : most;
        }
        var obstacle = Message.of("obstacle." + criteria.mustHaves().get(most).key());
        return Message.of("because.noneFits", offers, obstacle, broken[most]);
    }

    /** Whether some offer would fit, were it not set aside or its language limit reached before the plan was made. */
    private boolean fitsButSettled(int p) {
        var person = task.people().get(p);
        return task.offers().stream().anyMatch(offer -> criteria.broken(person, offer) == 0);
    }

    /** What stands in the way at the offers the person could take. */
    private String noRoom(int p) {
        var person = task.people().get(p);
        boolean languageOnly = false;
        for (int pair = pairs.firstPair(p); pair < pairs.endPair(p); pair++) {
            var place = occupancy.get(pairs.placeOfPair(pair));
            if (place.countBlockers(person) == 0) {
                return "searchEnded";
            }
            languageOnly |= !place.isFull();
        }
        return languageOnly ? "languageLimit" : "noSeatLeft";
    }
}
