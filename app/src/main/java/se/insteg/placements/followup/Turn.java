package se.insteg.placements.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;

/** Which follow-up somebody who answers by themselves is asked about. */
final class Turn {
    private Turn() {}

    /**
     * The first that can be answered and is not; else the last that was answered; null when it is too early for any. What
     * was to be asked on the way is not asked after the end.
     */
    static @Nullable FollowUp of(Placement placement, List<FollowUp> all, Party party, LocalDate today) {
        FollowUp answered = null;
        for (FollowUp one : all) {
            boolean passed = placement.state().isOver() && one.occasion().kind() != Occasion.Kind.FINAL;
            if (one.due().isAfter(today.plusDays(FollowUps.AHEAD_DAYS)) || (passed && one.now(party) == null)) {
                continue;
            }
            if (one.now(party) == null) {
                return one;
            }
            answered = one;
        }
        return answered;
    }
}
