package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** The offer is what the person asks for. The person's wish comes before the employer's. */
final class OwnWishes implements Bonus {
    private final Points.Likeness points;

    OwnWishes(Points.Likeness points) {
        this.points = points;
    }

    @Override
    public String key() {
        return "wishes";
    }

    @Override
    public int points(Person person, Offer offer) {
        return points.of(ClosestOccupation.likeness(person.wishes(), offer.occupations()));
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        return ClosestOccupation.explain(key(), "wishes", person.wishes(), offer.occupations(), points);
    }
}
