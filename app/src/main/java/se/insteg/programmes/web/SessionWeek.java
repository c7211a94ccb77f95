package se.insteg.programmes.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A week of a group's sessions, as a page folds them. */
public record SessionWeek(LocalDate monday, List<SessionLine> lines) {
    public SessionWeek {
        lines = List.copyOf(lines);
    }

    /** In order; weeks without sessions are left out. */
    static List<SessionWeek> of(List<SessionLine> lines) {
        TreeMap<LocalDate, List<SessionLine>> weeks = new TreeMap<>();
        for (SessionLine line : lines) {
            LocalDate monday = line.session().when().day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            weeks.computeIfAbsent(monday, day -> new ArrayList<>()).add(line);
        }
        return weeks.entrySet().stream()
                .map(week -> new SessionWeek(week.getKey(), week.getValue()))
                .toList();
    }

    /** Its number in the year, by ISO 8601. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Of those that are held. */
    public int minutes() {
        return lines.stream()
                .filter(line -> !line.session().cancelled())
                .mapToInt(line -> line.session().when().minutes())
                .sum();
    }

    /** How many have something amiss that somebody could mend, or are cancelled. */
    public long amiss() {
        return lines.stream()
                .filter(line -> line.session().cancelled()
                        || !line.lacking().isEmpty()
                        || line.astray()
                        || !line.clashes().isEmpty())
                .count();
    }
}
