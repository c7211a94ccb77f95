package se.insteg.matching.search;

/**
 * What no plan can pass.
 *
 * @param persons no plan places more persons; all persons when points alone count, since nothing is asked about them then
 * @param points no plan that places exactly the persons of the plan the bounds were made for has more points; no plan at all
 *     when points alone count
 */
public record Bounds(int persons, long points) {

    /**
     * Reads both from a bound on the lexicographic worth, persons × perPerson + points.
     *
     * <p>Every plan has points ≥ least, so persons × perPerson + least ≤ bound; and a plan that places exactly
     * {@code placed} persons has points ≤ bound − placed × perPerson.
     */
    static Bounds fromWorth(Model model, long worthBound, int placed) {
        if (!model.personsCount()) {
            return new Bounds(model.persons(), worthBound);
        }
        long least = model.leastPoints();
        long persons = Math.min(model.persons(), Math.floorDiv(worthBound - least, model.perPerson()));
        return new Bounds((int) persons, worthBound - placed * model.perPerson());
    }

    Bounds tighter(Bounds other) {
        return new Bounds(Math.min(persons, other.persons), Math.min(points, other.points));
    }
}
