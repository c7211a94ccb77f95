package se.insteg.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** Makes whole people and offers as they would be of what would be otherwise about them. */
final class Alterations {
    private final LivePlan live;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, Offer> opened = new LinkedHashMap<>();
    private final List<Supposition> connected = new ArrayList<>();
    private final List<Supposition> placed = new ArrayList<>();

    private Alterations(LivePlan live) {
        this.live = live;
    }

    /** @throws IllegalArgumentException when one is about somebody or something that is not in the plan */
    static List<Supposition> suppositions(LivePlan live, List<Alteration> alterations) {
        var made = new Alterations(live);
        // What opens is there before anything is said about it, and everybody without a place is altered before
        // somebody is.
        alterations.stream().filter(one -> one instanceof Alteration.Opens).forEach(made::add);
        alterations.stream().filter(Alterations::isAboutMany).forEach(made::add);
        alterations.stream()
                .filter(one -> !(one instanceof Alteration.Opens) && !isAboutMany(one))
                .forEach(made::add);
        return made.list();
    }

    private static boolean isAboutMany(Alteration one) {
        return one instanceof Alteration.UnplacedTravel || one instanceof Alteration.UnplacedSwedish;
    }

    private void add(Alteration alteration) {
        switch (alteration) {
            case Alteration.OfPerson one -> people.put(one.personId(), one.to(person(one.personId())));
            case Alteration.OfOffer one -> {
                var there = opened.containsKey(one.offerId()) ? opened : offers;
                there.put(one.offerId(), one.to(offer(one.offerId())));
            }
            case Alteration.Opens(Offer offer) -> {
                if (live.offer(offer.id()).isEmpty()) {
                    opened.put(offer.id(), offer);
                }
            }
            case Alteration.At(String personId, String offerId) -> {
                person(personId);
                offer(offerId);
                placed.add(new Supposition.PersonAt(personId, offerId));
            }
            case Alteration.Connects(var connection) -> connected.add(new Supposition.Connects(connection));
            case Alteration.UnplacedTravel many ->
                live.unplaced().forEach(person -> alter(person, many.to(person(person.id()))));
            case Alteration.UnplacedSwedish many ->
                live.unplaced().forEach(person -> alter(person, many.to(person(person.id()))));
        }
    }

    private void alter(Person before, Person after) {
        if (!after.equals(before)) {
            people.put(after.id(), after);
        }
    }

    private Person person(String id) {
        var altered = people.get(id);
        return altered != null
                ? altered
                : live.person(id).orElseThrow(() -> new IllegalArgumentException("nobody in the plan is '" + id + "'"));
    }

    private Offer offer(String id) {
        var altered = opened.containsKey(id) ? opened.get(id) : offers.get(id);
        return altered != null
                ? altered
                : live.offer(id)
                        .orElseThrow(() -> new IllegalArgumentException("no offer in the plan is '" + id + "'"));
    }

    private List<Supposition> list() {
        List<Supposition> list = new ArrayList<>();
        opened.values().forEach(offer -> list.add(new Supposition.OfferComes(offer)));
        offers.values().forEach(offer -> list.add(new Supposition.OfferIs(offer)));
        people.values().forEach(person -> list.add(new Supposition.PersonIs(person)));
        list.addAll(connected);
        list.addAll(placed);
        return list;
    }
}
