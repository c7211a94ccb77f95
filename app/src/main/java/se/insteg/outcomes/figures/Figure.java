package se.insteg.outcomes.figures;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.insteg.ui.SmallCells;

/**
 * A measure of some people. A count never tells of fewer than {@link SmallCells#FEWEST} by itself: whoever shows it asks
 * {@link SmallCells}.
 *
 * @param all whose clock is known
 * @param observed of them, whose months have gone
 * @param yes, no of the observed, where it is known
 * @param reached for what begins: who has come to it at all, in time or not
 * @param median days to it, of those; null for what holds on a day, and when nobody has come to it
 */
public record Figure(
        int all,
        int observed,
        int yes,
        int no,
        int reached,
        @Nullable Integer median) {
    static Figure of(Collection<Verdict> verdicts) {
        List<Integer> days = verdicts.stream()
                .map(Verdict::days)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Figure(
                verdicts.size(),
                verdicts.size() - count(verdicts, Verdict.Answer.NOT_YET),
                count(verdicts, Verdict.Answer.YES),
                count(verdicts, Verdict.Answer.NO),
                days.size(),
                days.isEmpty() ? null : median(days));
    }

    private static int count(Collection<Verdict> verdicts, Verdict.Answer answer) {
        return (int) verdicts.stream().filter(one -> one.answer() == answer).count();
    }

    /** The middle one; of an even number the mean of the two in the middle, rounded down. */
    private static int median(List<Integer> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Of how many it is known. */
    public int known() {
        return yes + no;
    }

    /** Of those of whom it is known; 0 when that is nobody. */
    public int percent() {
        return known() == 0 ? 0 : Math.round(100f * yes / known());
    }
}
