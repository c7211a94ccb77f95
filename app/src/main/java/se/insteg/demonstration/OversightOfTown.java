package se.insteg.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import se.insteg.access.BrokenGlass;
import se.insteg.access.Colleagues;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** What a log reviewer finds waiting: a case that a colleague opened in an emergency. */
final class OversightOfTown {
    private final StaffJobs jobs;
    private final People people;
    private final BrokenGlass glass;

    OversightOfTown(StaffJobs jobs, People people, BrokenGlass glass) {
        this.jobs = jobs;
        this.people = people;
        this.glass = glass;
    }

    /** A colleague's case that had to be opened; its opener reads it, the reviewer is told. */
    void opened(SignedIn coordinator, SignedIn opener, List<UUID> ids) {
        List<Participant> all = jobs.inNameOf(coordinator, () -> people.findAll(ids));
        all.stream()
                .filter(person -> person.details().care().caseworkerId() != null
                        && !opener.staffId().equals(person.details().care().caseworkerId()))
                .findFirst()
                .ifPresent(person -> jobs.inNameOf(opener, () -> {
                    List<Colleagues.Named> reviewers = glass.reviewers();
                    if (!reviewers.isEmpty()) {
                        glass.open(
                                person.id(),
                                person.subject(),
                                "Vårdcentralen ringde om en akut läkartid och handläggaren gick inte att nå",
                                reviewers.getFirst().id(),
                                Duration.ofMinutes(30));
                    }
                    return true;
                }));
    }
}
