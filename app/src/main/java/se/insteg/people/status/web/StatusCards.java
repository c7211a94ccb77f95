package se.insteg.people.status.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusTable;
import se.insteg.people.status.StatusTimeline;
import se.insteg.taxonomy.MunicipalityCodes;

/** A person's status in short, for their first page. */
@Component
public class StatusCards {
    private final StatusTable statuses;
    private final MunicipalityCodes municipalities;
    private final Clock clock;

    StatusCards(StatusTable statuses, MunicipalityCodes municipalities, Clock clock) {
        this.statuses = statuses;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @param now null before the first step @param next the first step after today; null when none is known */
    public record Card(@Nullable Statement now, @Nullable Statement next, StatusWords words) {}

    /** @param person as they were given out */
    public Card of(Participant person) {
        StatusTimeline timeline = statuses.of(person);
        LocalDate today = LocalDate.now(clock);
        return new Card(
                timeline.stepOn(today).map(Recorded::said).orElse(null),
                timeline.stepAfter(today).map(Recorded::said).orElse(null),
                new StatusWords(municipalities));
    }
}
