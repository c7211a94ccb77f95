package se.insteg.planner;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** The admissible pairs of one person, or of one offer, with their points, by id of the other side. */
final class Pairs {
    private Pairs() {}

    static Map<String, Integer> of(Planner.Task task, Criteria criteria, Person person, Collection<Offer> offers) {
        Map<String, Integer> pairs = new HashMap<>();
        offers.forEach(offer -> judge(task, criteria, pairs, offer.id(), person, offer));
        return pairs;
    }

    static Map<String, Integer> of(Planner.Task task, Criteria criteria, Collection<Person> people, Offer offer) {
        Map<String, Integer> pairs = new HashMap<>();
        people.forEach(person -> judge(task, criteria, pairs, person.id(), person, offer));
        return pairs;
    }

    private static void judge(
            Planner.Task task, Criteria criteria, Map<String, Integer> pairs, String key, Person person, Offer offer) {
        int points = criteria.points(person, offer);
        if (points != Criteria.INADMISSIBLE && !task.given().isSettled(person, offer)) {
            pairs.put(key, points);
        }
    }
}
