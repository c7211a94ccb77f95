package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.wording.Message;

/** A shorter journey is better; an unknown one gives nothing. */
final class TravelTime implements Bonus {
    private final TravelTable travel;
    private final Points.Travel points;

    TravelTime(TravelTable travel, Points.Travel points) {
        this.travel = travel;
        this.points = points;
    }

    @Override
    public String key() {
        return "travelTime";
    }

    @Override
    public int points(Person person, Offer offer) {
        return points(travel.minutes(person, offer));
    }

    private int points(int minutes) {
        return minutes == TravelTable.UNKNOWN
                ? 0
                : (int) Math.max(0, points.nextDoor() - (long) minutes * points.lessPerMinute());
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        int minutes = travel.minutes(person, offer);
        if (minutes == TravelTable.UNKNOWN) {
            return Reason.points(key(), null, 0, Message.of("travel.unknown"));
        }
        int given = points(minutes);
        return Reason.points(key(), given > 0, given, travel.told(person, offer));
    }
}
