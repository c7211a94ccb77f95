package se.insteg.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.pairing.Judgement;
import se.insteg.planner.pairing.WhatIf;

/**
 * What a page says about one person at one offer: made from the very judgement that decides the order, shown, and kept with
 * the decision it led to.
 *
 * @param rank place in the order, from 1; 0 when a must-have is unmet
 * @param qualified how many met every must-have
 * @param considered how many were judged
 * @param ahead points more than the next in the order; null when there is none, or the pair has no rank
 * @param reasons one for each criterion
 * @param turns what would give a better rank
 * @param asOf by criterion: the day what it rests on was last noted or confirmed
 * @param day when it was judged
 */
public record Shown(
        int rank,
        int qualified,
        int considered,
        @Nullable Integer ahead,
        List<Why> reasons,
        List<Turn> turns,
        Map<String, LocalDate> asOf,
        LocalDate day) {
    /** Older than this a fact is marked as old, in days. */
    public static final int OLD = 90;

    public Shown {
        reasons = List.copyOf(reasons);
        turns = List.copyOf(turns);
        asOf = Map.copyOf(asOf);
    }

    /** One criterion's word. @param met null when too little is known */
    public record Why(
            String criterion, boolean must, @Nullable Boolean met, int points, Told evidence) {
        public static Why of(Reason reason) {
            return new Why(
                    reason.criterion(),
                    reason.kind() == Reason.Kind.MUST,
                    reason.met(),
                    reason.points(),
                    Told.of(reason.evidence()));
        }

        public boolean unmet() {
            return must && Objects.equals(met, false);
        }
    }

    /** A change and the rank it would give. */
    public record Turn(Told change, int rank) {
        static Turn of(WhatIf.Turn turn) {
            return new Turn(Told.of(turn.change().words()), turn.to());
        }
    }

    /** The sum of what the reasons give; there is no other number. */
    public int points() {
        return reasons.stream().mapToInt(Why::points).sum();
    }

    /** Criteria of the must-haves that are unmet. */
    public List<String> unmet() {
        return reasons.stream().filter(Why::unmet).map(Why::criterion).toList();
    }

    static List<Why> whys(Judgement judgement) {
        return judgement.reasons().stream().map(Why::of).toList();
    }
}
