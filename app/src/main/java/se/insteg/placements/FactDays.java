package se.insteg.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** How old what a criterion rests on is: the day the person's fields were last changed, or the person last confirmed them. */
@Component
class FactDays {
    private static final Map<String, List<String>> FIELDS = Map.of(
            "wishes", List.of("wishes"),
            "occupation", List.of("occupations"),
            "skills", List.of("skills"),
            "swedish", List.of("swedish"),
            "schedule", List.of("busy"),
            "maxTravel", List.of("maxTravel"),
            "travelTime", List.of("place", "lat", "lon"),
            "languagePractice", List.of("languages"),
            "sameLanguage", List.of("languages"));

    private final People people;
    private final Clock clock;

    FactDays(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** By criterion; absent where nothing is noted. */
    Map<String, LocalDate> of(Participant person) {
        Map<String, Instant> changed = people.lastChanged(person);
        LocalDate confirmed = person.details().care().profileConfirmedOn();
        Map<String, LocalDate> days = new HashMap<>();
        FIELDS.forEach((criterion, fields) -> fields.stream()
                .map(changed::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .ifPresent(day -> days.put(criterion, confirmed != null && confirmed.isAfter(day) ? confirmed : day)));
        return days;
    }
}
