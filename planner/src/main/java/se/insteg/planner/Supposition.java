package se.insteg.planner;

import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** Something that could be otherwise in a {@link LivePlan}. */
public sealed interface Supposition {
    /** A person in the plan would be like this: more Swedish, other hours. Known by id. */
    record PersonIs(Person person) implements Supposition {}

    /** Somebody new would come. */
    record PersonComes(Person person) implements Supposition {}

    /** Somebody would no longer look for a placement. */
    record PersonGoes(String personId) implements Supposition {}

    /** An offer in the plan would be like this: one more seat, another hour. Known by id. */
    record OfferIs(Offer offer) implements Supposition {}

    /** A new offer would come. */
    record OfferComes(Offer offer) implements Supposition {}

    /** Public transport would go between two places too: everybody's journeys by it are shorter, where it is. */
    record Connects(Connection connection) implements Supposition {}

    /** A person would have this offer whatever else: what that costs, and who would move. */
    record PersonAt(String personId, String offerId) implements Supposition {}
}
