package se.insteg.insights.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those who did it have to say to others; each text may be empty.
 *
 * @param worked what worked, and why
 * @param otherwise what they would do otherwise
 * @param advice to whoever begins
 * @param gathering where one can hear more; null for none
 * @param version counts changes, from 0 while nothing is written
 */
public record Lessons(
        String worked,
        String otherwise,
        String advice,
        @Nullable UUID gathering,
        int version) {
    public static final int LONGEST = 2000;

    public static final Lessons NONE = new Lessons("", "", "", null, 0);

    /** All that was written, to be looked through. */
    public String text() {
        return worked + '\n' + otherwise + '\n' + advice;
    }

    public boolean isEmpty() {
        return (worked + otherwise + advice).isEmpty();
    }
}
