package se.insteg.people.status.web;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.people.JourneySource;
import se.insteg.people.register.PersonTable;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.StatusTable;

/** The steps of a person's status, on their journey. */
@Component
@Order(5)
class StatusJourney implements JourneySource {
    private final PersonTable people;
    private final StatusTable statuses;

    StatusJourney(PersonTable people, StatusTable statuses) {
        this.people = people;
        this.statuses = statuses;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        return people.find(personId)
                .map(person -> statuses.of(person).steps().stream()
                        .filter(step -> !step.said().undated())
                        .map(StatusJourney::entry)
                        .toList())
                .orElse(List.of());
    }

    private static Entry entry(Recorded step) {
        String key = "people.legal.kind." + step.said().kind().code();
        return new Entry(step.said().begins(), key, List.of(), null, null);
    }
}
