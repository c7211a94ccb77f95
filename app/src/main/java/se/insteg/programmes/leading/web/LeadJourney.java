package se.insteg.programmes.leading.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.people.JourneySource;
import se.insteg.programmes.leading.LeadHistory;

/** On a person's journey: what they took on in a group (MAR-19). */
@Component
@Order(24)
class LeadJourney implements JourneySource {
    private final LeadHistory history;
    private final Clock clock;

    LeadJourney(LeadHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        return history.takenOn(personId).stream()
                .map(task -> new Entry(
                        LocalDate.ofInstant(task.givenAt(), clock.getZone()),
                        "programmes.lead.journey." + task.what().code(),
                        List.of(task.group(), task.ends()),
                        task.givenBy(),
                        null))
                .toList();
    }
}
