package se.insteg.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.insteg.matching.Effect;
import se.insteg.matching.InvalidInstanceException;
import se.insteg.matching.Live;
import se.insteg.matching.Options;
import se.insteg.matching.Price;
import se.insteg.matching.Progress;
import se.insteg.matching.Reasons;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/**
 * A plan that answers "what if" by making the new best plan, and goes back. Where no offer limits a shared language that takes
 * milliseconds and is exact; otherwise it is searched within its patience, and what is not proven is not claimed.
 *
 * <p>It grows old with the task it was made of: when people or offers have changed, {@link #following} makes the next one of
 * this one, or nothing does and a new one is made. Safe for several threads, which wait for each other.
 */
public final class LivePlan {
    /** How long one "what if" may be searched, where it has to be searched and nothing else is said. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Planner.Task task;
    private final Options options;
    private final Criteria criteria;
    private final Live live;
    private final long pairs;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Offer> offers = new HashMap<>();

    private LivePlan(Planner.Task task, Options options, Criteria criteria, Live live, long pairs) {
        this.task = task;
        this.pairs = pairs;
        this.options = options;
        this.criteria = criteria;
        this.live = live;
        task.people().forEach(person -> people.put(person.id(), person));
        task.offers().forEach(offer -> offers.put(offer.id(), offer));
    }

    /** Makes the best plan, as {@link Planner#plan} does, and keeps it at hand. */
    public static LivePlan of(Planner.Task task) {
        return of(task, PATIENCE, progress -> {});
    }

    /**
     * The same, telling now and then what has been reached.
     *
     * @param patience how long one "what if" may be searched, where it has to be searched; more than zero
     */
    public static LivePlan of(Planner.Task task, Duration patience, Consumer<Progress> progress) {
        var criteria = task.criteria();
        var options =
                Options.defaults().timeLimit(task.timeLimit()).seed(task.seed()).progress(progress);
        var instance = Planner.instance(task, criteria);
        var solved = Live.of(instance, options);
        var shorter = task.timeLimit().compareTo(patience) < 0 ? task.timeLimit() : patience;
        var patient = options.timeLimit(shorter).progress(ignored -> {});
        return new LivePlan(task, patient, criteria, Live.of(solved.snapshot(), patient), instance.pairCount());
    }

    /**
     * The plan of a task that is little different from this one's, made of this one: whoever need not move stays. This one
     * stays as it is.
     *
     * @return empty when too much is different, or when either plan is not proven the best; then make it anew
     */
    public synchronized Optional<LivePlan> following(Planner.Task next) {
        if (!live.tally().proven()) {
            return Optional.empty();
        }
        var changes = Difference.between(task, next, criteria);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var followed = Live.of(live.snapshot(), options);
        followed.apply(changes.get());
        return followed.tally().proven()
                ? Optional.of(new LivePlan(next, options, criteria, followed, pairs))
                : Optional.empty();
    }

    /** What the plan comes to. */
    public synchronized Outcome.Sum now() {
        return Outcome.Sum.of(live.tally(), Planner.seatsTaken(task));
    }

    /** Everybody in the plan, ordered by id. */
    public List<Person> people() {
        return task.people();
    }

    /** Every offer, ordered by id. */
    public List<Offer> offers() {
        return task.offers();
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<Offer> offer(String id) {
        return Optional.ofNullable(offers.get(id));
    }

    /** The id of the offer the plan gives this person. @throws IllegalArgumentException when they are not in the plan */
    public synchronized Optional<String> placeOf(String personId) {
        return live.placeOf(personId);
    }

    /** Those without a place in the plan, ordered by id. */
    public synchronized List<Person> unplaced() {
        return task.people().stream()
                .filter(person -> live.placeOf(person.id()).isEmpty())
                .toList();
    }

    /** How many admissible pairs of a person and an offer the plan was first made of: its size in memory goes with it. */
    public long pairs() {
        return pairs;
    }

    /**
     * What it would come to if all of this were so.
     *
     * @return empty when there is no such plan: a person cannot have an offer that breaks a must-have, or that is full of people
     *     who are there already
     * @throws IllegalArgumentException when a person or an offer is not in the plan
     */
    public synchronized Optional<Outcome> suppose(List<Supposition> suppositions) {
        var changes = new Supposed(task, criteria(suppositions), live, people, offers);
        suppositions.forEach(changes::add);
        try {
            return Optional.of(outcome(changes.first(), live.tryOut(changes.list())));
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

    /** The same for things that would be otherwise about people and offers, taken together. */
    public Optional<Outcome> whatIf(List<Alteration> alterations) {
        return suppose(Alterations.suppositions(this, alterations));
    }

    /** What one more seat at an offer would be worth. @throws IllegalArgumentException when it is not in the plan */
    public Outcome oneMoreSeat(String offerId) {
        var offer = offer(offerId)
                .orElseThrow(() -> new IllegalArgumentException("there is no offer '" + offerId + "' in the plan"));
        return suppose(new Supposition.OfferIs(offer.withSeats(offer.seats() + 1)))
                .orElseThrow();
    }

    /**
     * What others would gain by one seat at the offer: persons and points. (0, 0) means that a seat is free or that nobody is
     * the worse for it. A guide; {@link #oneMoreSeat} and {@link #taking} are exact in what they claim.
     */
    public synchronized SeatPrice price(String offerId) {
        Price price = live.price(offerId);
        return new SeatPrice(price.persons(), price.points());
    }

    /** See {@link #price}. */
    public record SeatPrice(int persons, long points) {}

    /**
     * What it costs everybody else that somebody has a place: their best plan where the person has none, against their best
     * plan where the person has this one.
     *
     * @param there what the whole plan would come to, and who would move
     * @param persons how many fewer of the others have a place; empty where that is not proven
     * @param points how many points fewer the others have; negative when fewer people bring more points, and empty where it
     *     is not proven
     */
    public record Taking(Outcome there, OptionalInt persons, OptionalLong points) {}

    /** @return empty when no plan has the person there */
    public synchronized Optional<Taking> taking(String personId, String offerId) {
        var there = suppose(new Supposition.PersonAt(personId, offerId));
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var without = suppose(new Supposition.PersonGoes(personId)).orElseThrow();
        if (!there.get().exact() || !without.exact()) {
            return Optional.of(new Taking(there.get(), OptionalInt.empty(), OptionalLong.empty()));
        }
        long own = live.points(personId, offerId).orElseThrow();
        return Optional.of(new Taking(
                there.get(),
                OptionalInt.of(without.after().placed() - (there.get().after().placed() - 1)),
                OptionalLong.of(without.after().points() - (there.get().after().points() - own))));
    }

    /** A supposition and what it would come to. */
    public record Unlock(Supposition supposition, Outcome outcome) {}

    /** What each would come to, those first that certainly place the most people, then those that gain the most points. */
    public List<Unlock> unlocks(List<Supposition> suppositions) {
        List<Unlock> unlocks = new ArrayList<>();
        for (var supposition : suppositions) {
            suppose(supposition).ifPresent(outcome -> unlocks.add(new Unlock(supposition, outcome)));
        }
        unlocks.sort(Comparator.comparing(Unlock::outcome, BEST_FIRST));
        return unlocks;
    }

    /** Those first that certainly place the most people, then those that gain the most points. */
    static final Comparator<Outcome> BEST_FIRST = Comparator.comparingInt((Outcome outcome) -> -outcome.moreAtLeast())
            .thenComparingLong(outcome -> -outcome.points().orElse(0));

    Planner.Task task() {
        return task;
    }

    /** The connection that would make the journey short enough for the person; empty where none conceivable would. */
    Optional<Connection> wanting(Person person, Offer offer) {
        var most = person.maxTravel();
        if (most == null || !Connection.isConceivable(person.home(), offer.place())) {
            return Optional.empty();
        }
        return Optional.of(Connection.estimated(person.home(), offer.place())).filter(one -> one.minutes() <= most);
    }

    Criteria criteria() {
        return criteria;
    }

    /** What judges a pair when all of this is so. */
    private Criteria criteria(List<Supposition> suppositions) {
        var connections = suppositions.stream()
                .flatMap(one ->
                        one instanceof Supposition.Connects(var connection) ? Stream.of(connection) : Stream.empty())
                .toList();
        return connections.isEmpty() ? criteria : task.criteria(task.travel().with(connections));
    }

    private Outcome outcome(String first, Effect effect) {
        List<Outcome.Move> moves = Reasons.chain(first, effect.moves()).stream()
                .map(move -> new Outcome.Move(move.unit(), move.from(), move.to()))
                .toList();
        return Outcome.of(effect, moves, Planner.seatsTaken(task));
    }
}
