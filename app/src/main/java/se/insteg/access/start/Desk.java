package se.insteg.access.start;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Figure;
import se.insteg.kernel.StartItem.Trace;
import se.insteg.kernel.StartItem.Way;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;

/**
 * Everything on one person's start page, in the order it is read.
 *
 * @param work by group, the groups in their order, empty ones left out
 */
public record Desk(Map<When, Group> work, List<Figure> figures, List<Trace> traces, List<Way> ways) {
    /** As many of one sort are seen at once; a morning's list has to show every sort there is. */
    private static final int SEEN = 3;

    /**
     * @param count how many things there are to do
     * @param sorts of one sort each, in the order of their most pressing
     */
    public record Group(int count, List<Sort> sorts) {}

    /**
     * Things to do of one sort, the earliest due first, then what has waited longest.
     *
     * @param more those that are seen when asked for; never one alone
     */
    public record Sort(List<Work> seen, List<Work> more) {
        static Sort of(List<Work> all) {
            int seen = all.size() <= SEEN + 1 ? all.size() : SEEN;
            return new Sort(all.subList(0, seen), all.subList(seen, all.size()));
        }
    }

    private static final Comparator<Work> MOST_PRESSING =
            Comparator.comparing(Desk::due).thenComparing(Desk::since);

    static Desk of(List<StartItem> items) {
        Map<When, Group> work = new EnumMap<>(When.class);
        for (When when : When.values()) {
            List<Work> group = only(Work.class, items).stream()
                    .filter(item -> item.when() == when)
                    .sorted(MOST_PRESSING)
                    .toList();
            if (!group.isEmpty()) {
                work.put(when, new Group(group.size(), sorts(group)));
            }
        }
        return new Desk(work, only(Figure.class, items), only(Trace.class, items), only(Way.class, items));
    }

    private static List<Sort> sorts(List<Work> pressingFirst) {
        return pressingFirst.stream()
                .collect(Collectors.groupingBy(item -> item.what().key(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Sort::of)
                .toList();
    }

    private static <T extends StartItem> List<T> only(Class<T> kind, List<StartItem> items) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static LocalDate due(Work work) {
        LocalDate due = work.due();
        return due == null ? LocalDate.MAX : due;
    }

    private static LocalDate since(Work work) {
        LocalDate since = work.since();
        return since == null ? LocalDate.MAX : since;
    }
}
