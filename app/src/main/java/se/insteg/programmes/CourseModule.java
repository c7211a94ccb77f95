package se.insteg.programmes;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a curriculum: so many minutes about something.
 *
 * @param key tells it apart within its programme, and stays the same when it is changed or moved
 * @param title 1–150 characters
 * @param minutes of the clock, 1 to {@link #MOST_MINUTES}; an hour is sixty of them
 * @param part which part of civic orientation it belongs to; null for what is the municipality's own
 * @param topics what is taken up, at most {@link #MOST_TOPICS}
 */
public record CourseModule(
        String key,
        String title,
        int minutes,
        SessionKind kind,
        @Nullable CivicPart part,
        Set<Perspective> perspectives,
        List<String> topics) {
    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_TOPIC = 200;
    public static final int MOST_TOPICS = 20;
    public static final int MOST_MINUTES = 60_000;

    public CourseModule {
        EnumSet<Perspective> ordered = EnumSet.noneOf(Perspective.class);
        ordered.addAll(perspectives);
        perspectives = Collections.unmodifiableSet(ordered);
        topics = List.copyOf(topics);
    }
}
