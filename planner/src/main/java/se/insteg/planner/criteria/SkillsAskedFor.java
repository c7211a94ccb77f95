package se.insteg.planner.criteria;

import java.util.List;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Skill;
import se.insteg.planner.wording.Message;

/** The person has skills the offer asks for. Skills are compared as words and are what the person says. */
final class SkillsAskedFor implements Bonus {
    private final Points.Skills points;

    SkillsAskedFor(Points.Skills points) {
        this.points = points;
    }

    @Override
    public String key() {
        return "skills";
    }

    @Override
    public int points(Person person, Offer offer) {
        int common = 0;
        for (int i = 0; i < offer.skills().size(); i++) {
            common += has(person, offer.skills().get(i)) ? 1 : 0;
        }
        return points(common);
    }

    private int points(int common) {
        return (int) Math.min(points.most(), (long) common * points.each());
    }

    private static boolean has(Person person, Skill asked) {
        for (int i = 0; i < person.skills().size(); i++) {
            if (person.skills().get(i).key().equals(asked.key())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        if (offer.skills().isEmpty()) {
            return Reason.points(key(), null, 0, Message.of("skills.noneAsked"));
        }
        List<Skill> common =
                offer.skills().stream().filter(skill -> has(person, skill)).toList();
        if (common.isEmpty()) {
            return Reason.points(key(), false, 0, Message.of("skills.none", offer.skills()));
        }
        int given = points(common.size());
        return Reason.points(
                key(),
                given > 0,
                given,
                Message.of("skills.some", common.size(), offer.skills().size(), common));
    }
}
