package se.insteg.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import se.insteg.ui.SmallCells;

/**
 * Counts put together until each is of nobody or of {@link SmallCells#FEWEST} at least. Whatever is told of a survey is a sum
 * of such, so that no subtraction between two numbers that are told leaves fewer (decision 3402).
 */
public final class Bins {
    private Bins() {}

    /** Answers that are told together. @param choices their keys, at least one */
    public record Bin(List<String> choices, int count) {
        public Bin {
            choices = List.copyOf(choices);
        }

        Bin with(Bin next) {
            List<String> both = new ArrayList<>(choices);
            both.addAll(next.choices);
            return new Bin(both, count + next.count);
        }
    }

    /**
     * Neighbours are put together.
     *
     * @param choices in their order
     * @param goodFrom where those that count as good begin; they are kept apart from the others when neither side is of few
     */
    static List<Bin> ordered(List<Bin> choices, int goodFrom) {
        if (splits(choices, goodFrom)) {
            List<Bin> bins = new ArrayList<>(neighbours(choices.subList(0, goodFrom)));
            bins.addAll(neighbours(choices.subList(goodFrom, choices.size())));
            return bins;
        }
        return neighbours(choices);
    }

    /** Whether a line there leaves few on neither side. */
    static boolean splits(List<Bin> choices, int at) {
        return at > 0
                && at < choices.size()
                && !SmallCells.few(sum(choices.subList(0, at)))
                && !SmallCells.few(sum(choices.subList(at, choices.size())));
    }

    private static List<Bin> neighbours(List<Bin> choices) {
        List<Bin> bins = new ArrayList<>();
        for (Bin next : choices) {
            boolean few = !bins.isEmpty() && SmallCells.few(bins.getLast().count());
            if (few) {
                bins.add(bins.removeLast().with(next));
            } else {
                bins.add(next);
            }
        }
        while (bins.size() > 1 && SmallCells.few(bins.getLast().count())) {
            Bin last = bins.removeLast();
            bins.add(bins.removeLast().with(last));
        }
        return bins;
    }

    /** The few, and as many of the smallest others as it takes, become one, which stands last. */
    static List<Bin> pooled(List<Bin> choices) {
        Map<Bin, SmallCells.Cell> cells = choices.stream()
                .collect(Collectors.toMap(one -> one, one -> new SmallCells.Cell(one.count(), one.count(), 0)));
        Set<Bin> hidden = SmallCells.hidden(cells);
        List<Bin> bins = new ArrayList<>(
                choices.stream().filter(one -> !hidden.contains(one)).toList());
        choices.stream().filter(hidden::contains).reduce(Bin::with).ifPresent(bins::add);
        return bins;
    }

    static int sum(List<Bin> some) {
        ToIntFunction<Bin> count = Bin::count;
        return some.stream().mapToInt(count).sum();
    }
}
