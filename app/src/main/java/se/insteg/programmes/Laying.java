package se.insteg.programmes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a curriculum out over sessions: each takes what is next of its own kind, and when its kind is used up, what is next of
 * any. A module that does not fit goes on in the session after.
 */
final class Laying {
    private final List<CourseModule> modules;
    private final Map<String, Integer> left = new LinkedHashMap<>();

    /** @param laid minutes of each module that other sessions have already */
    Laying(List<CourseModule> modules, Map<String, Integer> laid) {
        this.modules = modules;
        modules.forEach(module -> left.put(module.key(), module.minutes() - laid.getOrDefault(module.key(), 0)));
    }

    /** What the next session takes up; less than its minutes when nothing is left. */
    List<Session.Part> next(SessionKind kind, int minutes) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        int rest = take(
                minutes,
                taken,
                modules.stream().filter(one -> one.kind() == kind).toList());
        take(rest, taken, modules);
        List<Session.Part> parts = new ArrayList<>();
        taken.forEach((key, some) -> parts.add(new Session.Part(key, some)));
        return parts;
    }

    private int take(int minutes, Map<String, Integer> taken, List<CourseModule> from) {
        int rest = minutes;
        for (CourseModule module : from) {
            int some = Math.min(rest, left.getOrDefault(module.key(), 0));
            if (some > 0) {
                taken.merge(module.key(), some, Integer::sum);
                left.merge(module.key(), -some, Integer::sum);
                rest -= some;
            }
        }
        return rest;
    }
}
