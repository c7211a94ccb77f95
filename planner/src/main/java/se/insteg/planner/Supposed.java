package se.insteg.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.insteg.matching.Change;
import se.insteg.matching.Live;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/**
 * Suppositions as changes of the engine's instance. What connects places is added after the people and the offers that would be
 * otherwise.
 */
final class Supposed {
    private final Planner.Task task;
    private final Criteria criteria;
    private final Live live;
    private final Map<String, Person> people;
    private final Map<String, Offer> offers;
    private final Map<String, Person> peopleThen;
    private final Map<String, Offer> offersThen;
    private final List<Change> list = new ArrayList<>();
    private String first = "";

    /** @param criteria what judges a pair when all that will be added is so */
    Supposed(Planner.Task task, Criteria criteria, Live live, Map<String, Person> people, Map<String, Offer> offers) {
        this.task = task;
        this.criteria = criteria;
        this.live = live;
        this.people = people;
        this.offers = offers;
        peopleThen = new HashMap<>(people);
        offersThen = new HashMap<>(offers);
    }

    /** The changes, in the order in which they are made. */
    List<Change> list() {
        return list;
    }

    /** Whose move is told first; empty when nobody is named. */
    String first() {
        return first;
    }

    void add(Supposition supposition) {
        switch (supposition) {
            case Supposition.PersonIs(Person person) -> {
                remember(person);
                list.add(new Change.Alters(Planner.unit(person, task.today()), pairs(person)));
            }
            case Supposition.PersonComes(Person person) -> {
                remember(person);
                list.add(new Change.Arrives(Planner.unit(person, task.today()), pairs(person)));
            }
            case Supposition.PersonGoes(String id) -> {
                peopleThen.remove(id);
                first = id;
                list.add(new Change.Leaves(id));
            }
            case Supposition.OfferIs(Offer offer) -> alter(offer);
            case Supposition.OfferComes(Offer offer) -> {
                offersThen.put(offer.id(), offer);
                list.add(new Change.Opens(Planner.place(offer, task.given().takenAt(offer)), pairs(offer)));
            }
            case Supposition.Connects(var connection) -> connect(connection);
            case Supposition.PersonAt(String person, String offer) -> {
                first = person;
                list.add(new Change.Locks(person, offer));
            }
        }
    }

    private void remember(Person person) {
        peopleThen.put(person.id(), person);
        first = person.id();
    }

    /** Shorter journeys only open pairs, and give more points. */
    private void connect(Connection connection) {
        var ends = connection.ends();
        var served = peopleThen.values().stream()
                .filter(person -> person.home().key().equals(ends.from()))
                .toList();
        for (var offer : offersThen.values()) {
            if (offer.place().key().equals(ends.to())) {
                Pairs.of(task, criteria, served, offer)
                        .forEach((id, points) -> list.add(new Change.Pair(id, offer.id(), points)));
            }
        }
    }

    private void alter(Offer offer) {
        offersThen.put(offer.id(), offer);
        var place = Planner.place(offer, task.given().takenAt(offer));
        var pairs = pairs(offer);
        for (String id : peopleThen.keySet()) {
            var before = people.containsKey(id) && offers.containsKey(offer.id())
                    ? live.points(id, offer.id())
                    : OptionalInt.empty();
            var then = pairs.get(id);
            if (then == null) {
                if (before.isPresent()) {
                    list.add(new Change.Exclusion(id, offer.id()));
                }
            } else if (before.isEmpty() || before.getAsInt() != then) {
                list.add(new Change.Pair(id, offer.id(), then));
            }
        }
        list.add(new Change.ClassCap(offer.id(), place.classCap()));
        list.add(new Change.Seats(offer.id(), place.capacity()));
    }

    private Map<String, Integer> pairs(Person person) {
        return Pairs.of(task, criteria, person, offersThen.values());
    }

    private Map<String, Integer> pairs(Offer offer) {
        return Pairs.of(task, criteria, peopleThen.values(), offer);
    }
}
