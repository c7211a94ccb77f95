package se.insteg.outcomes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something that became of somebody, with all that was ever written about it.
 *
 * @param now what counts; withdrawn when nothing does
 * @param earlier what it replaced, the newest first
 */
public record Entry(Outcome now, List<Outcome> earlier) {
    private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(
                    (Entry one) -> one.now().said().begins())
            .thenComparing(one -> one.now().number())
            .reversed();

    public Entry {
        earlier = List.copyOf(earlier);
    }

    /** The latest first. @param rows of one person, in the order they were made */
    static List<Entry> of(List<Outcome> rows) {
        Map<UUID, List<Outcome>> things =
                rows.stream().collect(Collectors.groupingBy(Outcome::thing, LinkedHashMap::new, Collectors.toList()));
        return things.values().stream()
                .map(some -> new Entry(
                        some.getLast(), some.subList(0, some.size() - 1).reversed()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    public boolean counts() {
        return !now.withdrawn();
    }
}
