package se.insteg.programmes.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.guidance.Guidance;

/** On a person's page: when they talked about studies and work. */
@Component
class GuidanceJourney implements JourneySource {
    private final People people;
    private final Guidance guidance;
    private final Rights rights;

    GuidanceJourney(People people, Guidance guidance, Rights rights) {
        this.people = people;
        this.guidance = guidance;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        Participant person = people.find(personId);
        if (!rights.may(Action.KEEP_GUIDANCE, person.subject())) {
            return List.of();
        }
        return guidance.of(person).stream()
                .map(plan -> new Entry(
                        plan.said().talkOn(),
                        "programmes.guidance.journey",
                        List.of(),
                        plan.by(),
                        GuidancePages.path(personId)))
                .toList();
    }
}
