package se.insteg.planner.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.TravelTable;

/**
 * All criteria about one person and one offer, in the order they are shown. Seats and language limits are about who else
 * is placed, and belong to the plan. Thread-safe.
 */
public final class Criteria {
    /** What {@link #points} returns for a pair that breaks a must-have. */
    public static final int INADMISSIBLE = -1;

    private final List<MustHave> mustHaves;
    private final List<Bonus> bonuses;

    /** With the substitutes Insteg comes with. */
    public Criteria(Points points, TravelTable travel, LocalDate today) {
        this(points, Substitutes.starter(), travel, today);
    }

    public Criteria(Points points, Substitutes substitutes, TravelTable travel, LocalDate today) {
        mustHaves =
                List.of(new EnoughSwedish(), new OldEnough(today), new NoScheduleClash(), new WithinMaxTravel(travel));
        bonuses = List.of(
                new OwnWishes(points.wishes()),
                new OwnOccupation(points.occupation(), substitutes),
                new SkillsAskedFor(points.skills()),
                new LanguagePractice(points.languagePractice()),
                new TravelTime(travel, points.travelTime()),
                new WaitingTime(today, points.waiting()));
    }

    /** The points of the pair, or {@link #INADMISSIBLE} when a must-have is broken. An unknown must-have bars nobody. */
    public int points(Person person, Offer offer) {
        for (int i = 0; i < mustHaves.size(); i++) {
            if (mustHaves.get(i).judge(person, offer) == Verdict.BROKEN) {
                return INADMISSIBLE;
            }
        }
        int sum = 0;
        for (int i = 0; i < bonuses.size(); i++) {
            sum += bonuses.get(i).points(person, offer);
        }
        return sum;
    }

    /** The broken must-haves of the pair, as a bit for each in the order of {@link #mustHaves}. */
    public int broken(Person person, Offer offer) {
        int broken = 0;
        for (int i = 0; i < mustHaves.size(); i++) {
            broken |= mustHaves.get(i).judge(person, offer) == Verdict.BROKEN ? 1 << i : 0;
        }
        return broken;
    }

    public List<MustHave> mustHaves() {
        return mustHaves;
    }

    public List<Bonus> bonuses() {
        return bonuses;
    }

    /** Every criterion's reason for the pair, must-haves first. The points of the reasons add up to {@link #points}. */
    public List<Reason> explain(Person person, Offer offer) {
        List<Reason> reasons = new ArrayList<>();
        mustHaves.forEach(mustHave -> reasons.add(mustHave.explain(person, offer)));
        bonuses.forEach(bonus -> reasons.add(bonus.explain(person, offer)));
        return reasons;
    }
}
