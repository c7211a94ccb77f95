package se.insteg.outcomes.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.insteg.ui.SmallCells;

/**
 * A measure of everybody, and of the parts they fall into.
 *
 * @param parts such as the years the clock started in
 * @param hidden the parts that are not told
 * @param told whether the whole may be told
 */
public record Counted<K extends Comparable<K>>(
        Measure measure, Figure whole, SortedMap<K, Figure> parts, Set<K> hidden, boolean told) {
    static <K extends Comparable<K>> Counted<K> of(Measure measure, List<Verdict> verdicts, Function<Verdict, K> part) {
        SortedMap<K, Figure> parts = new TreeMap<>();
        verdicts.stream().collect(Collectors.groupingBy(part)).forEach((key, some) -> parts.put(key, Figure.of(some)));
        Figure whole = Figure.of(verdicts);
        boolean told = !cell(whole).tellsOfFew();
        Map<K, SmallCells.Cell> cells =
                parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> cell(one.getValue())));
        // A whole that is not told could be added up from parts that are: then none is.
        Set<K> hidden = told ? SmallCells.hidden(cells) : parts.keySet();
        return new Counted<>(measure, whole, parts, new TreeSet<>(hidden), told);
    }

    private static SmallCells.Cell cell(Figure figure) {
        return new SmallCells.Cell(figure.all(), figure.yes(), figure.no());
    }

    public boolean shows(K part) {
        return !hidden.contains(part);
    }
}
