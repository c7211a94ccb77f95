package se.insteg.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a programme teaches, and the week it is thought to have.
 *
 * @param summary what it is for, in a few sentences
 * @param audience who is to be reached, such as "all personal på de tre boendena"
 * @param weeks how long it lasts, 0 to {@link #MOST_WEEKS}; 0 when nothing is said
 * @param week when it meets; a group may have another week
 * @param modules in the order they are taken
 */
public record Curriculum(String summary, String audience, int weeks, List<WeekSlot> week, List<CourseModule> modules) {
    public static final int LONGEST_SUMMARY = 2000;
    public static final int LONGEST_AUDIENCE = 200;
    public static final int MOST_WEEKS = 104;
    public static final int MOST_SLOTS = 30;
    public static final int MOST_MODULES = 200;

    public static final Curriculum EMPTY = new Curriculum("", "", 0, List.of(), List.of());

    public Curriculum {
        week = List.copyOf(week);
        modules = List.copyOf(modules);
    }

    public int minutes() {
        return modules.stream().mapToInt(CourseModule::minutes).sum();
    }

    public Optional<CourseModule> module(String key) {
        return modules.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The same with this module in place of the one with its key, or last when there is none. */
    public Curriculum with(CourseModule module) {
        List<CourseModule> all = new ArrayList<>(modules);
        int place = place(module.key());
        if (place < 0) {
            all.add(module);
        } else {
            all.set(place, module);
        }
        return withModules(all);
    }

    public Curriculum without(String key) {
        return withModules(
                modules.stream().filter(one -> !one.key().equals(key)).toList());
    }

    /** The same with a module one step earlier (−1) or later (1); itself where there is no such step. */
    public Curriculum moved(String key, int step) {
        int place = place(key);
        int there = place + step;
        if (place < 0 || there < 0 || there >= modules.size()) {
            return this;
        }
        List<CourseModule> all = new ArrayList<>(modules);
        all.add(there, all.remove(place));
        return withModules(all);
    }

    private Curriculum withModules(List<CourseModule> other) {
        return new Curriculum(summary, audience, weeks, week, other);
    }

    /** The same modules under other words and in another week. */
    public Curriculum described(String otherSummary, String otherAudience, int otherWeeks, List<WeekSlot> otherWeek) {
        return new Curriculum(otherSummary, otherAudience, otherWeeks, otherWeek, modules);
    }

    private int place(String key) {
        for (int i = 0; i < modules.size(); i++) {
            if (modules.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
