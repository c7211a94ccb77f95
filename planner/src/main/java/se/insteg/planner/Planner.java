package se.insteg.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.insteg.matching.Instance;
import se.insteg.matching.InstanceBuilder;
import se.insteg.matching.Matching;
import se.insteg.matching.Options;
import se.insteg.matching.Place;
import se.insteg.matching.Progress;
import se.insteg.matching.Solution;
import se.insteg.matching.Unit;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.criteria.Points;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.criteria.WaitingTime;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.TravelTable;

/**
 * Makes the best plan: as many people placed as possible, then as many points as possible. Plans equal in both are told
 * apart by who has waited longest and then by a draw from the ids, so that the order of the rows never matters.
 */
public final class Planner {
    /** More than a pair comes to by far, with points as they are given. */
    private static final int MOST_POINTS = 4_000;

    private Planner() {}

    /**
     * What to plan.
     *
     * @param people with unique ids
     * @param offers with unique ids
     * @param travel known travel times
     * @param points what each criterion is worth
     * @param substitutes which occupations can be done instead of others
     * @param today the day from which waiting is counted, and age where an offer has no start
     * @param timeLimit when the search gives up improving; more than zero
     * @param seed of the draw between equals
     * @param given what is settled already
     */
    public record Task(
            List<Person> people,
            List<Offer> offers,
            TravelTable travel,
            Points points,
            Substitutes substitutes,
            LocalDate today,
            Duration timeLimit,
            long seed,
            Given given) {
        public Task {
            people = people.stream().sorted(Comparator.comparing(Person::id)).toList();
            offers = offers.stream().sorted(Comparator.comparing(Offer::id)).toList();
        }

        /** With the substitutes Insteg comes with. */
        public Task(
                List<Person> people,
                List<Offer> offers,
                TravelTable travel,
                Points points,
                LocalDate today,
                Duration timeLimit,
                long seed,
                Given given) {
            this(people, offers, travel, points, Substitutes.starter(), today, timeLimit, seed, given);
        }

        /** With nothing settled. */
        public Task(
                List<Person> people,
                List<Offer> offers,
                TravelTable travel,
                Points points,
                LocalDate today,
                Duration timeLimit,
                long seed) {
            this(people, offers, travel, points, today, timeLimit, seed, Given.NOTHING);
        }

        /** What judges a pair. */
        Criteria criteria() {
            return criteria(travel);
        }

        /** The same if journeys took as long as this. */
        Criteria criteria(TravelTable travel) {
            return new Criteria(points, substitutes, travel, today);
        }
    }

    /**
     * What is settled before the plan is made.
     *
     * @param taken by id of the offer: seats that others have, who are not among the people to plan for
     * @param setAside by id of the person: ids of offers that somebody has decided are not for them now
     * @param before by id of the person: the id of the offer an earlier plan gave them. Among plans that are equal in people
     *     and points the one that keeps most of them there is made
     */
    public record Given(Map<String, Taken> taken, Map<String, Set<String>> setAside, Map<String, String> before) {
        public static final Given NOTHING = new Given(Map.of(), Map.of());

        public Given {
            taken = Map.copyOf(taken);
            setAside = Map.copyOf(setAside);
            before = Map.copyOf(before);
        }

        /** After no earlier plan. */
        public Given(Map<String, Taken> taken, Map<String, Set<String>> setAside) {
            this(taken, setAside, Map.of());
        }

        /** The same after an earlier plan. */
        public Given after(Map<String, String> places) {
            return new Given(taken, setAside, places);
        }

        Taken takenAt(Offer offer) {
            return taken.getOrDefault(offer.id(), Taken.NOTHING);
        }

        /** Whether what is settled already leaves the person no seat here. */
        boolean isSettled(Person person, Offer offer) {
            return isSetAside(person, offer) || takenAt(offer).isFullFor(person, offer);
        }

        boolean isSetAside(Person person, Offer offer) {
            return setAside.getOrDefault(person.id(), Set.of()).contains(offer.id());
        }
    }

    /** @throws se.insteg.matching.InvalidInstanceException if points times people leave the engine's range */
    public static Plan plan(Task task) {
        return plan(task, progress -> {});
    }

    /** The same, telling now and then what has been reached. */
    public static Plan plan(Task task, Consumer<Progress> progress) {
        var criteria = task.criteria();
        int scale = scale(task);
        var pairs = instance(task, criteria, scale);
        var options =
                Options.defaults().timeLimit(task.timeLimit()).seed(task.seed()).progress(progress);
        return explain(task, criteria, Matching.solve(pairs, options), scale);
    }

    /**
     * What a point is worth to the engine: more than everybody's staying where they were together, each of which is worth one,
     * so that staying decides between equals and nothing else.
     *
     * @return 1 when nobody was anywhere before, or when there are so many people that the points would leave the engine's range
     */
    private static int scale(Task task) {
        int stays = task.people().size() + seatsTaken(task) + 1;
        return task.given().before().isEmpty() || stays > Instance.MAX_POINTS / MOST_POINTS ? 1 : stays;
    }

    /** Without regard to where anybody was before. */
    static Instance instance(Task task, Criteria criteria) {
        return instance(task, criteria, 1);
    }

    private static Instance instance(Task task, Criteria criteria, int scale) {
        var builder = Instance.builder().loyalty(scale > 1 ? 1 : 0);
        var offers = task.offers().stream().map(Offer::id).collect(Collectors.toSet());
        for (var offer : task.offers()) {
            builder.place(place(offer, task.given().takenAt(offer)));
        }
        for (var person : task.people()) {
            var unit = unit(person, task.today());
            var before = task.given().before().get(person.id());
            builder.unit(scale > 1 && before != null && offers.contains(before) ? unit.at(before) : unit);
        }
        new PairSearch(task, criteria).addTo(builder, scale);
        addTaken(task, builder);
        return builder.build();
    }

    static Unit unit(Person person, LocalDate today) {
        var since = person.waitingSince();
        return Unit.of(person.id())
                .classes(person.languages().stream().map(Language::code).toList())
                .priority(since == null ? 0 : WaitingTime.days(since, today));
    }

    static Place place(Offer offer, Taken taken) {
        // Others may have more seats than the offer has left since it was changed; that fills it, and is no
        // contradiction.
        var place = Place.of(offer.id(), Math.max(offer.seats(), taken.seats()));
        var most = offer.maxSameLanguage();
        // A limit no smaller than the seats limits nothing, and leaves the engine its exact method.
        return most == null || most >= offer.seats() ? place : place.classCap(most);
    }

    /** Seats that others have, as units that stay where they are; they come after the people. */
    private static void addTaken(Task task, InstanceBuilder builder) {
        int number = task.people().size();
        for (int o = 0; o < task.offers().size(); o++) {
            var offer = task.offers().get(o);
            for (var unit : takenSeats(offer, task.given().takenAt(offer))) {
                builder.unit(unit);
                builder.pair(number++, o, 0);
            }
        }
    }

    /** A unit for each seat that others have. */
    static List<Unit> takenSeats(Offer offer, Taken taken) {
        // Which of them speaks what is not known and does not matter: the limit counts by language. Those beyond it are
        // left out, since what is settled may break a limit that was lowered afterwards, and a plan may not.
        int most = Objects.requireNonNullElse(offer.maxSameLanguage(), Integer.MAX_VALUE);
        return IntStream.range(0, taken.seats())
                .mapToObj(seat -> Unit.of(takenSeat(offer, seat))
                        .classes(taken.speakers().entrySet().stream()
                                .filter(entry -> seat < Math.min(entry.getValue(), most))
                                .map(entry -> entry.getKey().code())
                                .toList())
                        .lockedAt(offer.id()))
                .toList();
    }

    /** The unit's id. */
    static String takenSeat(Offer offer, int seat) {
        return "taken " + seat + " of " + offer.id();
    }

    static int seatsTaken(Task task) {
        return task.offers().stream()
                .mapToInt(offer -> task.given().takenAt(offer).seats())
                .sum();
    }

    /** Explanations are made when they are asked for: those of a million people would not fit in memory at once. */
    private static Plan explain(Task task, Criteria criteria, Solution solution, int scale) {
        var occupancy = task.offers().stream()
                .map(offer -> new Occupancy(offer, task.given().takenAt(offer)))
                .toList();
        var placed = IntStream.builder();
        var unplaced = IntStream.builder();
        for (int p = 0; p < task.people().size(); p++) {
            if (solution.place(p) == Solution.UNPLACED) {
                unplaced.add(p);
            } else {
                placed.add(p);
                occupancy.get(solution.place(p)).add(task.people().get(p));
            }
        }
        var whyHere = new WhyHere(task, criteria, occupancy, solution, scale);
        var whyNot = new WhyNot(task, criteria, occupancy, solution.instance());
        return new Plan(
                task.people(),
                task.offers(),
                solution.placedUpperBound() - seatsTaken(task),
                Math.floorDiv(solution.points(), scale),
                Math.floorDiv(solution.upperBound(), scale),
                solution.proven(),
                solution.seconds(),
                new OnDemand<>(placed.build().toArray(), whyHere::explain),
                new OnDemand<>(unplaced.build().toArray(), whyNot::explain),
                solution.instance());
    }
}
