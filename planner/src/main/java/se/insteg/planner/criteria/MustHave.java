package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** A criterion without which a person cannot be placed at an offer. Thread-safe. */
public interface MustHave {
    /** Its name in results, never translated. */
    String key();

    /** Whether the person may be placed at the offer as far as this criterion goes. */
    Verdict judge(Person person, Offer offer);

    /** The judgement with its evidence. */
    Reason explain(Person person, Offer offer);
}
