package se.insteg.people;

import se.insteg.planner.model.Person;
import se.insteg.planner.model.SwedishLevel;

/** A person as the planner needs them: what may decide, and nothing else. */
final class PlannerPerson {
    private PlannerPerson() {}

    /** The planner's id is the person's own. */
    static Person of(Participant person) {
        PersonDetails details = person.details();
        PersonDetails.Work work = details.work();
        PersonDetails.Everyday everyday = details.everyday();
        return new Person(
                person.id().toString(),
                details.identity().name(),
                details.identity().born(),
                work.languages(),
                work.swedish() == null ? SwedishLevel.A0 : work.swedish(),
                work.occupations(),
                work.skills(),
                work.wishes(),
                everyday.home(),
                everyday.maxTravel(),
                everyday.busy(),
                everyday.waitingSince(),
                everyday.household());
    }
}
