package se.insteg.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.insteg.matching.Change;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** What is different between two tasks, as changes that make the one's instance the other's. */
final class Difference {
    /** With more people and offers than this different it is quicker to begin anew. */
    private static final int MOST = 100;

    private final Planner.Task old;
    private final Planner.Task next;
    private final Criteria criteria;
    private final Map<String, Person> peopleBefore;
    private final Map<String, Person> peopleNow;
    private final Map<String, Offer> offersBefore;
    private final Map<String, Offer> offersNow;
    private final List<Change> changes = new ArrayList<>();

    private Difference(Planner.Task old, Planner.Task next, Criteria criteria) {
        this.old = old;
        this.next = next;
        this.criteria = criteria;
        peopleBefore = byId(old.people(), Person::id);
        peopleNow = byId(next.people(), Person::id);
        offersBefore = byId(old.offers(), Offer::id);
        offersNow = byId(next.offers(), Offer::id);
    }

    /** @return empty when the tasks are counted otherwise (another day, other points), or when too much is different */
    static Optional<List<Change>> between(Planner.Task old, Planner.Task next, Criteria criteria) {
        if (!old.today().equals(next.today())
                || !old.points().equals(next.points())
                || old.substitutes() != next.substitutes()
                || old.travel() != next.travel()
                || old.seed() != next.seed()) {
            return Optional.empty();
        }
        return new Difference(old, next, criteria).changes();
    }

    private Optional<List<Change>> changes() {
        Set<String> people = different(peopleBefore, peopleNow);
        peopleNow.keySet().stream()
                .filter(id -> !asideBefore(id).equals(asideNow(id)))
                .forEach(people::add);
        Set<String> offers = different(offersBefore, offersNow);
        offersNow.values().stream()
                .filter(offer -> !old.given().takenAt(offer).equals(next.given().takenAt(offer)))
                .forEach(offer -> offers.add(offer.id()));
        if (people.size() + offers.size() > MOST) {
            return Optional.empty();
        }
        people.stream()
                .filter(id -> peopleBefore.containsKey(id) && !peopleNow.containsKey(id))
                .forEach(id -> changes.add(new Change.Leaves(id)));
        // Offers before people: who comes or is otherwise is judged against the offers as they are now.
        offers.forEach(this::offer);
        people.forEach(this::person);
        return Optional.of(changes);
    }

    private Set<String> asideBefore(String personId) {
        return old.given().setAside().getOrDefault(personId, Set.of());
    }

    private Set<String> asideNow(String personId) {
        return next.given().setAside().getOrDefault(personId, Set.of());
    }

    private void offer(String id) {
        var before = offersBefore.get(id);
        var now = offersNow.get(id);
        // Those who have seats go out and come in again, so that it never matters who they were.
        if (before != null) {
            Planner.takenSeats(before, old.given().takenAt(before))
                    .forEach(unit -> changes.add(new Change.Leaves(unit.id())));
        }
        if (now == null) {
            changes.add(new Change.Closes(id));
            return;
        }
        var place = Planner.place(now, next.given().takenAt(now));
        var stayed = peopleBefore.keySet().stream()
                .filter(peopleNow::containsKey)
                .map(person -> Objects.requireNonNull(peopleNow.get(person)))
                .toList();
        var pairs = Pairs.of(next, criteria, stayed, now);
        if (before == null) {
            changes.add(new Change.Opens(place, pairs));
        } else {
            pairs(before, pairs, stayed);
            changes.add(new Change.ClassCap(id, place.classCap()));
            changes.add(new Change.Seats(id, place.capacity()));
        }
        Planner.takenSeats(now, next.given().takenAt(now))
                .forEach(unit -> changes.add(new Change.Arrives(unit, Map.of(id, 0))));
    }

    /** Only what is otherwise, so that whoever is there stays if they may. */
    private void pairs(Offer before, Map<String, Integer> now, List<Person> stayed) {
        var then = Pairs.of(
                old,
                criteria,
                stayed.stream()
                        .map(person -> Objects.requireNonNull(peopleBefore.get(person.id())))
                        .toList(),
                before);
        for (Person person : stayed) {
            var points = now.get(person.id());
            if (points == null) {
                if (then.containsKey(person.id())) {
                    changes.add(new Change.Exclusion(person.id(), before.id()));
                }
            } else if (!points.equals(then.get(person.id()))) {
                changes.add(new Change.Pair(person.id(), before.id(), points));
            }
        }
    }

    private void person(String id) {
        var now = peopleNow.get(id);
        if (now != null) {
            var unit = Planner.unit(now, next.today());
            var pairs = Pairs.of(next, criteria, now, offersNow.values());
            changes.add(
                    peopleBefore.containsKey(id) ? new Change.Alters(unit, pairs) : new Change.Arrives(unit, pairs));
        }
    }

    private static <T> Set<String> different(Map<String, T> before, Map<String, T> now) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(before.get(id), now.get(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }
}
