package se.insteg.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import se.insteg.matching.Change;
import se.insteg.matching.Effect;
import se.insteg.matching.InvalidInstanceException;
import se.insteg.matching.Live;
import se.insteg.matching.Options;
import se.insteg.matching.Price;
import se.insteg.matching.Progress;
import se.insteg.matching.Reasons;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/**
 * A plan that answers "what if" by making the new best plan, and goes back. Where no offer limits a shared language that takes
 * milliseconds and is exact; otherwise it is searched within {@link #PATIENCE}, and what is not proven is not claimed.
 *
 * <p>It grows old with the task it was made of: make a new one when people or offers have changed. Safe for several threads,
 * which wait for each other.
 */
public final class LivePlan {
    /** How long one "what if" may be searched, where it has to be searched. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Planner.Task task;
    private final Criteria criteria;
    private final Live live;
    private final Plan plan;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Offer> offers = new HashMap<>();

    private LivePlan(Planner.Task task, Consumer<Progress> progress) {
        this.task = task;
        criteria = new Criteria(task.points(), task.travel(), task.today());
        task.people().forEach(person -> people.put(person.id(), person));
        task.offers().forEach(offer -> offers.put(offer.id(), offer));
        Options options =
                Options.defaults().timeLimit(task.timeLimit()).seed(task.seed()).progress(progress);
        Live solved = Live.of(Planner.instance(task, criteria), options);
        plan = Planner.explain(task, criteria, solved.solution());
        Duration patience = task.timeLimit().compareTo(PATIENCE) < 0 ? task.timeLimit() : PATIENCE;
        live = Live.of(solved.snapshot(), options.timeLimit(patience).progress(ignored -> {}));
    }

    /** Makes the best plan, as {@link Planner#plan} does, and keeps it at hand. */
    public static LivePlan of(Planner.Task task) {
        return of(task, progress -> {});
    }

    /** The same, telling now and then what has been reached. */
    public static LivePlan of(Planner.Task task, Consumer<Progress> progress) {
        return new LivePlan(task, progress);
    }

    /** The plan as it is. */
    public Plan plan() {
        return plan;
    }

    /**
     * What it would come to if all of this were so.
     *
     * @return empty when there is no such plan: a person cannot have an offer that breaks a must-have, or that is full of people
     *     who are there already
     * @throws IllegalArgumentException when a person or an offer is not in the plan
     */
    public synchronized Optional<Outcome> suppose(List<Supposition> suppositions) {
        var changes = new Changes();
        suppositions.forEach(changes::add);
        try {
            return Optional.of(outcome(changes.first, live.tryOut(changes.list)));
        } catch (InvalidInstanceException impossible) {
            return switch (impossible.problem()) {
                case IMPOSSIBLE_LOCK -> Optional.empty();
                case UNKNOWN_ID -> throw new IllegalArgumentException(impossible.getMessage(), impossible);
                default -> throw impossible;
            };
        }
    }

    /** The same for one. */
    public Optional<Outcome> suppose(Supposition supposition) {
        return suppose(List.of(supposition));
    }

    /** What one more seat at an offer would be worth. */
    public Outcome oneMoreSeat(String offerId) {
        var offer = offers.get(offerId);
        if (offer == null) {
            throw new IllegalArgumentException("there is no offer '" + offerId + "' in the plan");
        }
        return suppose(new Supposition.OfferIs(withSeats(offer, offer.seats() + 1)))
                .orElseThrow();
    }

    /**
     * What others would gain by one seat at the offer: persons and points. (0, 0) means that a seat is free or that nobody is
     * the worse for it. A guide where the plan is not proven; {@link #oneMoreSeat} is exact in what it claims.
     */
    public synchronized SeatPrice price(String offerId) {
        Price price = live.price(offerId);
        return new SeatPrice(price.persons(), price.points());
    }

    /** See {@link #price}. */
    public record SeatPrice(int persons, long points) {}

    /** A supposition and what it would come to. */
    public record Unlock(Supposition supposition, Outcome outcome) {}

    /** What each would come to, those first that certainly place the most people, then those that gain the most points. */
    public List<Unlock> unlocks(List<Supposition> suppositions) {
        List<Unlock> unlocks = new ArrayList<>();
        for (var supposition : suppositions) {
            suppose(supposition).ifPresent(outcome -> unlocks.add(new Unlock(supposition, outcome)));
        }
        unlocks.sort(Comparator.comparingInt(
                        (Unlock unlock) -> -unlock.outcome().more().orElse(0))
                .thenComparingLong(unlock -> -unlock.outcome().points().orElse(0)));
        return unlocks;
    }

    private Outcome outcome(String first, Effect effect) {
        List<Outcome.Move> moves = Reasons.chain(first, effect.moves()).stream()
                .map(move -> new Outcome.Move(move.unit(), move.from(), move.to()))
                .toList();
        return Outcome.of(effect, moves, Planner.seatsTaken(task));
    }

    private static Offer withSeats(Offer offer, int seats) {
        return new Offer(
                offer.id(),
                offer.host(),
                offer.occupations(),
                offer.skills(),
                offer.swedish(),
                offer.spoken(),
                seats,
                offer.place(),
                offer.hours(),
                offer.start(),
                offer.end(),
                offer.maxSameLanguage(),
                offer.minAge());
    }

    /** Suppositions as changes of the engine's instance. */
    private final class Changes {
        private final List<Change> list = new ArrayList<>();
        private final Map<String, Person> peopleThen = new HashMap<>(people);
        private final Map<String, Offer> offersThen = new HashMap<>(offers);
        private String first = "";

        private void add(Supposition supposition) {
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
            Map<String, Integer> pairs = new HashMap<>();
            offersThen.values().forEach(offer -> judge(pairs, offer.id(), person, offer));
            return pairs;
        }

        private Map<String, Integer> pairs(Offer offer) {
            Map<String, Integer> pairs = new HashMap<>();
            peopleThen.values().forEach(person -> judge(pairs, person.id(), person, offer));
            return pairs;
        }

        private void judge(Map<String, Integer> pairs, String key, Person person, Offer offer) {
            int points = criteria.points(person, offer);
            if (points != Criteria.INADMISSIBLE && !task.given().isSettled(person, offer)) {
                pairs.put(key, points);
            }
        }
    }
}
