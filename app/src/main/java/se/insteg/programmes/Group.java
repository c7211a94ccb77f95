package se.insteg.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;

/**
 * Those who follow a programme together.
 *
 * @param programmeVersion which of its versions it follows, and keeps
 * @param taken how many of its seats somebody has or is offered
 * @param version counts changes, from 0
 */
public record Group(
        UUID id, UUID programmeId, int programmeVersion, String programme, Details details, int taken, int version) {
    /** Every field of its form, in order. */
    public static final List<String> FIELDS = List.of("name", "starts", "ends", "seats", "languages");

    public static final int LONGEST_NAME = 100;
    public static final int MOST_SEATS = 10_000;

    /**
     * What is noted about it.
     *
     * @param name 1–100 characters
     * @param ends the last day; null when it goes on
     * @param seats how many can take part
     * @param languages that participants have as their own, beside Swedish
     */
    public record Details(
            String name, LocalDate starts, @Nullable LocalDate ends, int seats, List<Language> languages) {
        public Details {
            languages = List.copyOf(languages);
        }
    }

    public String name() {
        return details.name();
    }

    public int free() {
        return details.seats() - taken;
    }

    public boolean over(LocalDate today) {
        LocalDate last = details.ends();
        return last != null && last.isBefore(today);
    }
}
