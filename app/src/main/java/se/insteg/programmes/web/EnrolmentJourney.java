package se.insteg.programmes.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentDeed;
import se.insteg.programmes.EnrolmentStep;
import se.insteg.programmes.Enrolments;

/** On a person's page: what they were offered, what they answered, when they began, moved and ended. */
@Component
class EnrolmentJourney implements JourneySource {
    private static final Set<EnrolmentDeed> TOLD = EnumSet.complementOf(EnumSet.of(EnrolmentDeed.QUEUED));

    private final People people;
    private final Enrolments enrolments;
    private final Rights rights;

    EnrolmentJourney(People people, Enrolments enrolments, Rights rights) {
        this.people = people;
        this.enrolments = enrolments;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        Participant person = people.find(personId);
        if (!rights.may(Action.KEEP_ENROLMENTS, person.subject())) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        List<EnrolmentStep> steps = enrolments.steps(personId);
        for (Enrolment one : enrolments.of(personId)) {
            steps.stream()
                    .filter(step ->
                            TOLD.contains(step.deed()) && step.enrolmentId().equals(one.id()))
                    .forEach(step -> entries.add(entry(step, one)));
        }
        return entries;
    }

    private static Entry entry(EnrolmentStep step, Enrolment of) {
        return new Entry(
                step.day(),
                "programmes.step." + step.deed().code(),
                List.of(step.group().isEmpty() ? of.programme() : step.group()),
                step.by(),
                PersonProgrammePages.path(of));
    }
}
