package se.insteg.demonstration;

import java.util.List;
import java.util.UUID;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.people.ChangeResult;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.planner.model.SwedishLevel;

/** What happened to some people after they were registered: courses passed, and colleagues who changed the same. */
final class LaterEdits {
    private final StaffJobs jobs;
    private final People people;

    LaterEdits(StaffJobs jobs, People people) {
        this.jobs = jobs;
        this.people = people;
    }

    /** Those of these who are the caseworker's own passed a course. */
    void passed(SignedIn caseworker, List<UUID> ids) {
        jobs.inNameOf(caseworker, () -> {
            people.findAll(ids).forEach(person -> change(person, next(person.details())));
            return true;
        });
    }

    /** Of the caseworker's own among these: the coordinator was first; the caseworker, who began from the same version, chose between the two. */
    void together(SignedIn coordinator, SignedIn caseworker, List<UUID> ids) {
        List<Participant> begun = jobs.inNameOf(caseworker, () -> people.findAll(ids));
        jobs.inNameOf(coordinator, () -> {
            begun.forEach(person -> change(person, travelling(person.details(), 60)));
            return true;
        });
        jobs.inNameOf(caseworker, () -> {
            for (Participant person : begun) {
                PersonDetails wanted = travelling(person.details(), 40);
                if (people.change(person.id(), person.version(), wanted) instanceof ChangeResult.Conflict conflict) {
                    change(conflict.theirs(), travelling(conflict.theirs().details(), 40));
                }
            }
            return true;
        });
    }

    private void change(Participant person, PersonDetails wanted) {
        people.change(person.id(), person.version(), wanted);
    }

    private static PersonDetails next(PersonDetails of) {
        PersonDetails.Work work = of.work();
        SwedishLevel level = work.swedish();
        SwedishLevel higher = level == null ? SwedishLevel.A0 : SwedishLevel.values()[Math.min(4, level.ordinal() + 1)];
        return new PersonDetails(
                of.identity(),
                of.care(),
                of.contact(),
                new PersonDetails.Work(work.languages(), higher, work.occupations(), work.skills(), work.wishes()),
                of.everyday(),
                of.protection());
    }

    private static PersonDetails travelling(PersonDetails of, int minutes) {
        PersonDetails.Everyday was = of.everyday();
        return new PersonDetails(
                of.identity(),
                of.care(),
                of.contact(),
                of.work(),
                new PersonDetails.Everyday(was.home(), minutes, was.busy(), was.waitingSince(), was.household()),
                of.protection());
    }
}
