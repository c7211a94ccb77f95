package se.insteg.casework.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.insteg.casework.Task;
import se.insteg.casework.Tasks;
import se.insteg.casework.Who;
import se.insteg.kernel.StartItem;

/** Tasks in the groups they are read in, empty ones left out. */
public record TaskGroups(Map<When, List<Tasks.Line>> groups) {
    /** When something is to be done. */
    public enum When {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        LATER,
        WAITING
    }

    static TaskGroups of(List<Tasks.Line> lines, LocalDate today) {
        Map<When, List<Tasks.Line>> groups = new EnumMap<>(When.class);
        for (When when : When.values()) {
            List<Tasks.Line> group = lines.stream()
                    .filter(line -> line.task().open() && when(line.task(), today) == when)
                    .toList();
            if (!group.isEmpty()) {
                groups.put(when, group);
            }
        }
        return new TaskGroups(groups);
    }

    /** What one waits for does not count as overdue until its day has passed. */
    static When when(Task task, LocalDate today) {
        LocalDate due = task.details().due();
        if (due != null && due.isBefore(today)) {
            return When.OVERDUE;
        }
        if (task.state() == Task.State.WAITING) {
            return When.WAITING;
        }
        if (due == null || due.isAfter(StartItem.When.endOfWeek(today))) {
            return When.LATER;
        }
        return due.equals(today) ? When.TODAY : When.THIS_WEEK;
    }

    /** Everybody named on these tasks, for looking their names up. */
    static Set<UUID> named(Stream<Task> tasks) {
        Set<UUID> ids = new HashSet<>();
        tasks.forEach(task -> {
            ids.add(task.createdBy());
            if (task.details().who() instanceof Who.Unit unit) {
                ids.add(unit.id());
            }
            UUID staff = task.details().who().staffId();
            if (staff != null) {
                ids.add(staff);
            }
            if (task.ended() != null) {
                ids.add(task.ended().by());
            }
        });
        return ids;
    }
}
