package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.wording.Message;

/** The journey is not longer than the person can manage. An unknown journey is neither met nor broken. */
final class WithinMaxTravel implements MustHave {
    private final TravelTable travel;

    WithinMaxTravel(TravelTable travel) {
        this.travel = travel;
    }

    @Override
    public String key() {
        return "maxTravel";
    }

    @Override
    public Verdict judge(Person person, Offer offer) {
        int minutes = travel.minutes(person, offer);
        if (minutes == TravelTable.UNKNOWN) {
            return Verdict.UNKNOWN;
        }
        var most = person.maxTravel();
        return Verdict.of(most == null || minutes <= most);
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        var verdict = judge(person, offer);
        var most = person.maxTravel();
        Message evidence;
        if (verdict == Verdict.UNKNOWN) {
            evidence = most == null ? Message.of("travel.unknown") : Message.of("travel.unknownButLimited", most);
        } else {
            var journey = travel.told(person, offer);
            evidence = most == null
                    ? Message.of("travel.noLimit", journey)
                    : Message.of(verdict == Verdict.MET ? "travel.within" : "travel.tooFar", journey, most);
        }
        return Reason.must(key(), verdict, evidence);
    }
}
