package se.insteg.planner.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.wording.Message;

/** Compares several occupations of a person with those of an offer: the most alike pair counts. */
final class ClosestOccupation {
    private ClosestOccupation() {}

    /** 4, 3, 2 or 0, see {@link Occupation#likeness}. */
    static int likeness(List<Occupation> ours, List<Occupation> theirs) {
        int best = 0;
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                best = Math.max(best, ours.get(i).likeness(theirs.get(j)));
            }
        }
        return best;
    }

    static Reason explain(
            String criterion, String wording, List<Occupation> ours, List<Occupation> theirs, Points.Likeness points) {
        if (ours.isEmpty()) {
            return Reason.points(criterion, null, 0, Message.of(wording + ".notStated"));
        }
        if (theirs.isEmpty()) {
            return Reason.points(criterion, null, 0, Message.of("occupation.offerNotStated"));
        }
        int likeness = likeness(ours, theirs);
        int given = points.of(likeness);
        if (likeness == 0) {
            return Reason.points(criterion, false, 0, Message.of(wording + ".other", ours, theirs));
        }
        var our = first(ours, theirs, likeness);
        var their = our == null ? null : first(theirs, List.of(our), likeness);
        if (our == null || their == null) {
            throw new IllegalStateException("No pair of occupations is as alike as the most alike");
        }
        boolean asText = our.code() == null || their.code() == null;
        var key = wording + (likeness == 4 ? asText ? ".sameTitle" : ".same" : ".near");
        return Reason.points(criterion, given > 0, given, Message.of(key, our, their, likeness));
    }

    private static @Nullable Occupation first(List<Occupation> among, List<Occupation> others, int likeness) {
        for (var one : among) {
            if (likeness(List.of(one), others) == likeness) {
                return one;
            }
        }
        return null;
    }
}
