package se.insteg.access.start;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Figure;
import se.insteg.kernel.StartItem.Trace;
import se.insteg.kernel.StartItem.Way;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;

/**
 * Everything on one person's start page, in the order it is read.
 *
 * @param work by group, the groups in their order, empty ones left out; within a group the earliest due first, then
 *     what has waited longest
 */
public record Desk(Map<When, List<Work>> work, List<Figure> figures, List<Trace> traces, List<Way> ways) {
    private static final Comparator<Work> MOST_PRESSING =
            Comparator.comparing(Desk::due).thenComparing(Desk::since);

    static Desk of(List<StartItem> items) {
        Map<When, List<Work>> work = new EnumMap<>(When.class);
        for (When when : When.values()) {
            List<Work> group = only(Work.class, items).stream()
                    .filter(item -> item.when() == when)
                    .sorted(MOST_PRESSING)
                    .toList();
            if (!group.isEmpty()) {
                work.put(when, group);
            }
        }
        return new Desk(work, only(Figure.class, items), only(Trace.class, items), only(Way.class, items));
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
