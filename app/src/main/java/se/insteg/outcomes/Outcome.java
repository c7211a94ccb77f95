package se.insteg.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row about what became of somebody. Rows are only added: of those about one thing the one with the highest number counts.
 *
 * @param thing what it is about, such as one employment; the same in every row that corrects it
 * @param number in the order they were made
 * @param why it was corrected or taken back; empty in the first
 * @param withdrawn says that it was wrong altogether; then it repeats the one before
 */
public record Outcome(
        UUID id,
        UUID thing,
        UUID personId,
        long number,
        Said said,
        String why,
        boolean withdrawn,
        UUID by,
        Instant at) {
    public static final int LONGEST_WORDS = 500;
    public static final int LONGEST_WHY = 300;

    /**
     * What is said.
     *
     * @param begins its first day; of what does not last the day it was so
     * @param ends its last day; null while it goes on, and for what does not last
     * @param words what else should be known, or empty
     */
    public record Said(
            What what, LocalDate begins, @Nullable LocalDate ends, Source source, String words) {
        /** Whether it goes on that day; what does not last only on its day. */
        public boolean holdsOn(LocalDate day) {
            return what.kind().lasts()
                    ? !begins.isAfter(day) && (ends == null || !ends.isBefore(day))
                    : begins.equals(day);
        }
    }

    /** How it is known. */
    public enum Source {
        PERSON,
        EMPLOYER,
        DOCUMENT,
        SOCIAL_SERVICES,
        JUDGEMENT,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public What.Kind kind() {
        return said.what().kind();
    }
}
