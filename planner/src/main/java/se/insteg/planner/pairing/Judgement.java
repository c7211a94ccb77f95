package se.insteg.planner.pairing;

import java.util.List;
import java.util.Objects;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/**
 * What every criterion says about one person at one offer. There is no number beside the reasons: the points are their
 * sum, always.
 *
 * @param reasons one for each criterion: must-haves first, then what gives points
 */
public record Judgement(Person person, Offer offer, List<Reason> reasons) {
    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** The sum of the reasons' points. */
    public int points() {
        int sum = 0;
        for (int i = 0; i < reasons.size(); i++) {
            sum += reasons.get(i).points();
        }
        return sum;
    }

    /** The must-haves that are broken; one about which too little is known is not. */
    public List<Reason> unmet() {
        return reasons.stream().filter(Judgement::isUnmet).toList();
    }

    /** Whether no must-have is broken. */
    public boolean qualifies() {
        for (int i = 0; i < reasons.size(); i++) {
            if (isUnmet(reasons.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The reason of this criterion. @throws IllegalArgumentException when there is no such criterion */
    public Reason reason(String criterion) {
        return reasons.stream()
                .filter(reason -> reason.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No criterion " + criterion));
    }

    private static boolean isUnmet(Reason reason) {
        return reason.kind() == Reason.Kind.MUST && Objects.equals(reason.met(), false);
    }
}
