package se.insteg.demonstration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.handlers.HandlerChanges;

/** A question that waits: one handler wants a colleague to see a protected participant too, a third has to answer. */
final class HandlersOfTown {
    private final StaffJobs jobs;
    private final People people;
    private final HandlerChanges changes;

    HandlersOfTown(StaffJobs jobs, People people, HandlerChanges changes) {
        this.jobs = jobs;
        this.people = people;
        this.changes = changes;
    }

    void asked(SignedIn handler, SignedIn wanted, List<UUID> ids) {
        jobs.inNameOf(handler, () -> {
            people.findAll(ids).stream()
                    .filter(person -> person.details().protection().hides())
                    .findFirst()
                    .map(Participant::id)
                    .ifPresent(id -> changes.ask(
                            people.find(id),
                            Set.of(handler.staffId(), wanted.staffId()),
                            "Berit tar över när jag är ledig i december"));
            return true;
        });
    }
}
