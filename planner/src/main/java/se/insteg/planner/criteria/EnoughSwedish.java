package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.wording.Message;

/** The person's Swedish reaches the level the offer needs. */
final class EnoughSwedish implements MustHave {
    @Override
    public String key() {
        return "swedish";
    }

    @Override
    public Verdict judge(Person person, Offer offer) {
        return Verdict.of(person.swedish().reaches(offer.swedish()));
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        var verdict = judge(person, offer);
        Message evidence;
        if (offer.swedish() == SwedishLevel.A0) {
            evidence = Message.of("swedish.notNeeded", person.swedish());
        } else {
            evidence = Message.of(
                    verdict == Verdict.MET ? "swedish.enough" : "swedish.tooLow", person.swedish(), offer.swedish());
        }
        return Reason.must(key(), verdict, evidence);
    }
}
