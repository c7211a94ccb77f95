package se.insteg.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.WeeklySchedule;

/** People for tests without a database. */
public final class TestDetails {
    private TestDetails() {}

    /** Somebody of whom nothing is noted but this. */
    public static Participant participant(String name, @Nullable LocalDate born) {
        PersonDetails details = new PersonDetails(
                new PersonDetails.Identity("", name, "", born, null),
                new PersonDetails.Care(LegalStatus.UNKNOWN, "", false, null, null, null),
                new PersonDetails.Contact("", "", null, false),
                new PersonDetails.Work(List.of(), null, List.of(), List.of(), List.of()),
                new PersonDetails.Everyday(Spot.UNKNOWN, null, WeeklySchedule.EMPTY, null, ""),
                Protection.NONE);
        Instant then = Instant.parse("2026-01-01T10:00:00Z");
        return new Participant(new UUID(1, 1), 0, details, then, then);
    }
}
