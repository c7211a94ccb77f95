package se.insteg.planner.criteria;

import java.util.List;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.wording.Message;

/** The offer is in, or near, an occupation the person has, or in one that theirs can be a substitute for. */
final class OwnOccupation implements Bonus {
    private final Points.Own points;
    private final Substitutes substitutes;

    OwnOccupation(Points.Own points, Substitutes substitutes) {
        this.points = points;
        this.substitutes = substitutes;
    }

    @Override
    public String key() {
        return "occupation";
    }

    @Override
    public int points(Person person, Offer offer) {
        int likeness = ClosestOccupation.likeness(person.occupations(), offer.occupations());
        return likeness == 4 ? points.likeness().of(4) : points(person, offer, likeness);
    }

    private int points(Person person, Offer offer, int likeness) {
        return Math.max(
                points.likeness().of(likeness), points.substitute(strength(person.occupations(), offer.occupations())));
    }

    private int strength(List<Occupation> has, List<Occupation> wanted) {
        int best = 0;
        for (int i = 0; i < has.size(); i++) {
            for (int j = 0; j < wanted.size(); j++) {
                best = Math.max(best, substitutes.strength(has.get(i), wanted.get(j)));
            }
        }
        return best;
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        int likeness = ClosestOccupation.likeness(person.occupations(), offer.occupations());
        int alike = points.likeness().of(likeness);
        int strength = likeness == 4 ? 0 : strength(person.occupations(), offer.occupations());
        int given = points.substitute(strength);
        if (strength > 0 && (likeness == 0 || given > alike)) {
            for (var has : person.occupations()) {
                for (var wanted : offer.occupations()) {
                    if (substitutes.strength(has, wanted) == strength) {
                        var wording =
                                strength == Substitutes.HIGH ? "occupation.substitute75" : "occupation.substitute25";
                        return Reason.points(key(), given > 0, given, Message.of(wording, has, wanted));
                    }
                }
            }
        }
        return ClosestOccupation.explain(
                key(), "occupation", person.occupations(), offer.occupations(), points.likeness());
    }
}
