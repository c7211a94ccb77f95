package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** A criterion that makes a placement better. Thread-safe. */
public interface Bonus {
    /** Its name in results, never translated. */
    String key();

    /** What the placement is worth by this criterion: 0 or more. */
    int points(Person person, Offer offer);

    /** The points with their evidence. */
    Reason explain(Person person, Offer offer);
}
