package se.insteg.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.insteg.matching.Instance;
import se.insteg.matching.Matching;
import se.insteg.matching.Options;
import se.insteg.matching.Place;
import se.insteg.matching.Progress;
import se.insteg.matching.Solution;
import se.insteg.matching.Unit;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.criteria.Points;
import se.insteg.planner.criteria.WaitingTime;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;

/**
 * Makes the best plan: as many people placed as possible, then as many points as possible. Plans equal in both are told
 * apart by who has waited longest and then by a draw from the ids, so that the order of the rows never matters.
 */
public final class Planner {
    private Planner() {}

    /**
     * What to plan.
     *
     * @param people with unique ids
     * @param offers with unique ids
     * @param travel known travel times
     * @param points what each criterion is worth
     * @param today the day from which waiting is counted, and age where an offer has no start
     * @param timeLimit when the search gives up improving; more than zero
     * @param seed of the draw between equals
     */
    public record Task(
            List<Person> people,
            List<Offer> offers,
            TravelTable travel,
            Points points,
            LocalDate today,
            Duration timeLimit,
            long seed) {
        public Task {
            people = people.stream().sorted(Comparator.comparing(Person::id)).toList();
            offers = offers.stream().sorted(Comparator.comparing(Offer::id)).toList();
        }
    }

    /** @throws se.insteg.matching.InvalidInstanceException if points times people leave the engine's range */
    public static Plan plan(Task task) {
        return plan(task, progress -> {});
    }

    /** The same, telling now and then what has been reached. */
    public static Plan plan(Task task, Consumer<Progress> progress) {
        var criteria = new Criteria(task.points(), task.travel(), task.today());
        var pairs = instance(task, criteria);
        var options =
                Options.defaults().timeLimit(task.timeLimit()).seed(task.seed()).progress(progress);
        return explain(task, criteria, Matching.solve(pairs, options));
    }

    private static Instance instance(Task task, Criteria criteria) {
        var builder = Instance.builder();
        for (var offer : task.offers()) {
            var place = Place.of(offer.id(), offer.seats());
            var most = offer.maxSameLanguage();
            // A limit no smaller than the seats limits nothing, and leaves the engine its exact method.
            builder.place(most == null || most >= offer.seats() ? place : place.classCap(most));
        }
        for (var person : task.people()) {
            var since = person.waitingSince();
            builder.unit(Unit.of(person.id())
                    .classes(person.languages().stream().map(Language::code).toList())
                    .priority(since == null ? 0 : WaitingTime.days(since, task.today())));
        }
        new PairSearch(task.people(), task.offers(), criteria).addTo(builder);
        return builder.build();
    }

    /** Explanations are made when they are asked for: those of a million people would not fit in memory at once. */
    private static Plan explain(Task task, Criteria criteria, Solution solution) {
        var occupancy = task.offers().stream().map(Occupancy::new).toList();
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
        var whyHere = new WhyHere(task, criteria, occupancy, solution);
        var whyNot = new WhyNot(task, criteria, occupancy, solution.instance());
        return new Plan(
                task.people(),
                task.offers(),
                solution.placedUpperBound(),
                solution.points(),
                solution.upperBound(),
                solution.proven(),
                solution.seconds(),
                new OnDemand<>(placed.build().toArray(), whyHere::explain),
                new OnDemand<>(unplaced.build().toArray(), whyNot::explain),
                solution.instance());
    }
}
