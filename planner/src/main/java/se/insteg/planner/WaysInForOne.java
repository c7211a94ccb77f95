package se.insteg.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;

/**
 * What could be otherwise so that one person who has no place got one: of each kind of change the smallest that does. Their own
 * Swedish, journey and hours; public transport that is there in time; a seat more, other hours or a lower level at an offer; two of their own together where none
 * does alone. Age is never tried.
 */
public final class WaysInForOne {
    private static final int OF_ONE_KIND = 5;

    private final LivePlan live;
    private final Person person;
    private final Hindrances hindrances;
    private final long deadline;
    private final List<WaysIn.Way> ways = new ArrayList<>();
    private int tried;
    private boolean complete = true;

    private WaysInForOne(LivePlan live, Person person, Duration atMost) {
        this.live = live;
        this.person = person;
        hindrances = new Hindrances(live.criteria());
        deadline = System.nanoTime() + atMost.toNanos();
    }

    /**
     * @param atMost after this long nothing more is tried
     * @return none for somebody who has a place
     * @throws IllegalArgumentException when nobody in the plan has the id
     */
    public static WaysIn find(LivePlan live, String personId, Duration atMost) {
        var person = live.person(personId)
                .orElseThrow(() -> new IllegalArgumentException("nobody in the plan is '" + personId + "'"));
        if (live.placeOf(personId).isPresent()) {
            return WaysIn.of(List.of(), 0, true);
        }
        return new WaysInForOne(live, person, atMost).find();
    }

    private WaysIn find() {
        var fitting = new ArrayList<Offer>();
        var swedishOnly = new ArrayList<Offer>();
        var hoursOnly = new ArrayList<Offer>();
        var travelOnly = new ArrayList<Offer>();
        var nothingGoes = new ArrayList<Offer>();
        var two = new ArrayList<Offer>();
        for (var offer : live.offers()) {
            if (live.task().given().isSettled(person, offer)) {
                continue;
            }
            var broken = hindrances.of(person, offer);
            if (broken.isEmpty()) {
                fitting.add(offer);
            } else if (broken.isSwedishOnly()) {
                swedishOnly.add(offer);
            } else if (broken.isHoursOnly()) {
                hoursOnly.add(offer);
            } else if (broken.hasTravel() && !goes(offer)) {
                // No longer journey helps where nothing goes.
                if (broken.isTravelOnly()) {
                    nothingGoes.add(offer);
                }
            } else if (broken.isTravelOnly()) {
                travelOnly.add(offer);
            } else if (broken.areTwoThatCouldChange()) {
                two.add(offer);
            }
        }
        first(moreSwedish(swedishOnly));
        first(longerTravel(travelOnly));
        first(connected(Stream.concat(travelOnly.stream(), nothingGoes.stream()).toList()));
        first(freedHours(hoursOnly));
        if (ways.isEmpty()) {
            first(both(two));
        }
        first(seats(fitting));
        first(lowerLevel(swedishOnly));
        first(fittedHours(hoursOnly));
        return WaysIn.of(ways, tried, complete);
    }

    /** Something to try. @param opens offers that would be open to the person by it, the best first */
    private record Candidate(List<Alteration> alterations, List<Offer> opens) {}

    /** The first of these, smallest first, that gives the person a place. */
    private void first(List<Candidate> smallestFirst) {
        for (var candidate : smallestFirst.stream().limit(OF_ONE_KIND).toList()) {
            if (System.nanoTime() > deadline) {
                complete = false;
                return;
            }
            tried++;
            var way = tried(candidate);
            if (way.isPresent()) {
                ways.add(way.get());
                return;
            }
        }
    }

    private Optional<WaysIn.Way> tried(Candidate candidate) {
        var free = live.whatIf(candidate.alterations());
        if (free.isEmpty()) {
            return Optional.empty();
        }
        if (isPlaced(free.get())) {
            return Optional.of(new WaysIn.Way(candidate.alterations(), free.get()));
        }
        // Another plan may be as good, and have the person at one of the offers.
        for (var offer : candidate.opens().stream().limit(OF_ONE_KIND).toList()) {
            var there = new ArrayList<>(candidate.alterations());
            there.add(new Alteration.At(person.id(), offer.id()));
            var forced = live.whatIf(there);
            if (forced.isPresent() && forced.get().after().proven() && isAsGood(forced.get(), free.get())) {
                return Optional.of(new WaysIn.Way(there, forced.get()));
            }
        }
        return Optional.empty();
    }

    private boolean isPlaced(Outcome outcome) {
        return outcome.movesOf(person.id()).stream().anyMatch(Outcome.Move::gets);
    }

    private static boolean isAsGood(Outcome one, Outcome other) {
        return other.after().proven()
                && one.after().placed() == other.after().placed()
                && one.after().points() == other.after().points();
    }

    private List<Candidate> moreSwedish(List<Offer> offers) {
        List<Candidate> candidates = new ArrayList<>();
        for (var level : SwedishLevel.values()) {
            if (offers.stream().anyMatch(offer -> offer.swedish() == level)) {
                var reached = offers.stream()
                        .filter(offer -> level.reaches(offer.swedish()))
                        .toList();
                var then = person.withSwedish(level);
                candidates.add(
                        new Candidate(List.of(new Alteration.Swedish(person.id(), level)), bestFirst(reached, then)));
            }
        }
        return candidates;
    }

    private boolean goes(Offer offer) {
        return live.task().travel().minutes(person, offer) < TravelTable.NO_WAY;
    }

    private List<Candidate> longerTravel(List<Offer> offers) {
        var minutes = offers.stream()
                .map(offer -> live.task().travel().minutes(person, offer))
                .distinct()
                .sorted()
                .toList();
        return minutes.stream()
                .map(most -> new Candidate(
                        List.of(new Alteration.MaxTravel(person.id(), most)),
                        bestFirst(
                                offers.stream()
                                        .filter(offer -> live.task().travel().minutes(person, offer) <= most)
                                        .toList(),
                                person.withMaxTravel(most))))
                .toList();
    }

    private List<Candidate> connected(List<Offer> offers) {
        Map<Connection, List<Offer>> opened = new HashMap<>();
        for (var offer : offers) {
            live.wanting(person, offer)
                    .ifPresent(connection -> opened.computeIfAbsent(connection, one -> new ArrayList<>())
                            .add(offer));
        }
        return opened.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Connection, List<Offer>> one) ->
                                -one.getValue().size())
                        .thenComparingInt(one -> one.getKey().minutes())
                        .thenComparing(one -> one.getKey().to()))
                .map(one -> new Candidate(
                        List.of(new Alteration.Connects(one.getKey())), bestFirst(one.getValue(), person)))
                .toList();
    }

    private List<Candidate> freedHours(List<Offer> offers) {
        Map<Alteration, Candidate> candidates = new LinkedHashMap<>();
        for (var offer : offers) {
            var hours = offer.hours();
            if (hours != null) {
                var alteration = new Alteration.Busy(person.id(), person.busy().without(hours.overlap(person.busy())));
                candidates.putIfAbsent(alteration, new Candidate(List.of(alteration), List.of(offer)));
            }
        }
        return List.copyOf(candidates.values());
    }

    private List<Candidate> both(List<Offer> offers) {
        List<Candidate> candidates = new ArrayList<>();
        for (var offer : offers) {
            var broken = hindrances.of(person, offer);
            List<Alteration> both = new ArrayList<>();
            if (broken.hasSwedish()) {
                both.add(new Alteration.Swedish(person.id(), offer.swedish()));
            }
            if (broken.hasTravel()) {
                both.add(new Alteration.MaxTravel(
                        person.id(), live.task().travel().minutes(person, offer)));
            }
            var hours = offer.hours();
            if (broken.hasHours() && hours != null) {
                both.add(new Alteration.Busy(person.id(), person.busy().without(hours.overlap(person.busy()))));
            }
            candidates.add(new Candidate(both, List.of(offer)));
        }
        return candidates;
    }

    private List<Candidate> seats(List<Offer> offers) {
        return bestFirst(offers, person).stream()
                .map(offer ->
                        new Candidate(List.of(new Alteration.Seats(offer.id(), offer.seats() + 1)), List.of(offer)))
                .toList();
    }

    private List<Candidate> lowerLevel(List<Offer> offers) {
        return offers.stream()
                .sorted(Comparator.comparing(Offer::swedish).thenComparing(Offer::id))
                .map(offer -> new Candidate(
                        List.of(new Alteration.NeedsSwedish(offer.id(), person.swedish())), List.of(offer)))
                .toList();
    }

    private List<Candidate> fittedHours(List<Offer> offers) {
        return offers.stream()
                .map(offer ->
                        new Candidate(List.of(new Alteration.Hours(offer.id(), WeeklySchedule.EMPTY)), List.of(offer)))
                .toList();
    }

    private List<Offer> bestFirst(List<Offer> offers, Person then) {
        return offers.stream()
                .sorted(Comparator.comparingInt(
                                (Offer offer) -> -live.criteria().points(then, offer))
                        .thenComparing(Offer::id))
                .toList();
    }
}
