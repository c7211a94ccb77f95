package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** The offer is in, or near, an occupation the person has. */
final class OwnOccupation implements Bonus {
    private final Points.Likeness points;

    OwnOccupation(Points.Likeness points) {
        this.points = points;
    }

    @Override
    public String key() {
        return "occupation";
    }

    @Override
    public int points(Person person, Offer offer) {
        return points.of(ClosestOccupation.likeness(person.occupations(), offer.occupations()));
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        return ClosestOccupation.explain(key(), "occupation", person.occupations(), offer.occupations(), points);
    }
}
