package se.insteg.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.insteg.matching.Instance;
import se.insteg.matching.Matching;
import se.insteg.matching.Options;
import se.insteg.matching.Place;
import se.insteg.matching.Solution;
import se.insteg.matching.Unit;
import se.insteg.planner.Plan.Placement;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.criteria.Points;
import se.insteg.planner.criteria.Reason;
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
        var criteria = new Criteria(task.points(), task.travel(), task.today());
        var pairs = instance(task, criteria);
        var solution = Matching.solve(
                pairs, Options.defaults().timeLimit(task.timeLimit()).seed(task.seed()));
        return explain(task, criteria, solution);
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

    private static Plan explain(Task task, Criteria criteria, Solution solution) {
        var occupancy = task.offers().stream().map(Occupancy::new).toList();
        for (int p = 0; p < task.people().size(); p++) {
            if (solution.place(p) != Solution.UNPLACED) {
                occupancy.get(solution.place(p)).add(task.people().get(p));
            }
        }
        var whyNot = new WhyNot(task, criteria, occupancy, solution.instance());
        List<Placement> placements = new ArrayList<>();
        for (int p = 0; p < task.people().size(); p++) {
            var person = task.people().get(p);
            int place = solution.place(p);
            if (place != Solution.UNPLACED) {
                placements.add(placement(criteria, person, task.offers().get(place), occupancy.get(place)));
            }
        }
        var unplaced = IntStream.range(0, task.people().size())
                .parallel()
                .filter(p -> solution.place(p) == Solution.UNPLACED)
                .mapToObj(whyNot::explain)
                .toList();
        long points = placements.stream().mapToLong(Placement::points).sum();
        if (points != solution.points()) {
            throw new IllegalStateException("The reasons add up to " + points + ", the plan to " + solution.points());
        }
        return new Plan(
                task.people(),
                task.offers(),
                solution.placedUpperBound(),
                points,
                solution.upperBound(),
                solution.proven(),
                solution.seconds(),
                placements,
                unplaced,
                solution.instance());
    }

    private static Placement placement(Criteria criteria, Person person, Offer offer, Occupancy occupancy) {
        List<Reason> reasons = new ArrayList<>(occupancy.explain(person));
        reasons.addAll(criteria.explain(person, offer));
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Placement(person, offer, points, List.copyOf(reasons));
    }
}
