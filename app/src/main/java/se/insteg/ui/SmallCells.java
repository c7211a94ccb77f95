package se.insteg.ui;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which parts of a whole are not told, so that neither they nor a subtraction from the whole tells of few people. */
public final class SmallCells {
    /** Fewer people than this are not told of. */
    public static final int FEWEST = 5;

    private SmallCells() {}

    /** A part: how many it counts, of how many the answer is yes, of how many no. */
    public record Cell(int all, int yes, int no) {
        /** Nobody at all is no secret; some, but few, are. */
        public boolean tellsOfFew() {
            return few(all) || few(yes) || few(no);
        }
    }

    public static boolean few(int people) {
        return people > 0 && people < FEWEST;
    }

    /**
     * The parts that must not be shown beside their sum: those that tell of few, and as many others, the smallest first, that
     * what is hidden together tells of few neither, and is more than one part.
     *
     * @param parts that make the whole; those of nobody hide nothing and are never hidden
     */
    public static <K> Set<K> hidden(Map<K, Cell> parts) {
        Set<K> hidden = new HashSet<>();
        parts.forEach((key, cell) -> {
            if (cell.tellsOfFew()) {
                hidden.add(key);
            }
        });
        while (!hidden.isEmpty() && (hidden.size() == 1 || sum(parts, hidden).tellsOfFew())) {
            K next = parts.entrySet().stream()
                    .filter(one ->
                            !hidden.contains(one.getKey()) && one.getValue().all() > 0)
                    .min(Comparator.comparingInt(one -> one.getValue().all()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
            if (next == null) {
                break;
            }
            hidden.add(next);
        }
        return hidden;
    }

    private static <K> Cell sum(Map<K, Cell> parts, Set<K> some) {
        int all = 0;
        int yes = 0;
        int no = 0;
        for (Map.Entry<K, Cell> one : parts.entrySet()) {
            if (some.contains(one.getKey())) {
                all += one.getValue().all();
                yes += one.getValue().yes();
                no += one.getValue().no();
            }
        }
        return new Cell(all, yes, no);
    }
}
