package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusTable;

/** Gives the demonstration's people the days of their status, once: when nobody has said anything about it yet. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(210) // after the people have come
class StatusDemonstration implements ApplicationRunner {
    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final StatusTable statuses;
    private final StatusRecording recording;
    private final Clock clock;

    StatusDemonstration(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            StatusTable statuses,
            StatusRecording recording,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.statuses = statuses;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tell("karin", "leksand", 2015);
        tell("eva", "leksand", 2016);
        tell("lena", "rattvik", 2017);
    }

    private void tell(String account, String town, long seed) {
        staff.find(account, town)
                .ifPresent(one -> jobs.inNameOf(one, () -> {
                    List<Participant> all =
                            people.findAll(people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                                    .map(PersonLine::id)
                                    .toList());
                    boolean untold = statuses.of(all).values().stream()
                            .allMatch(timeline -> timeline.history().isEmpty());
                    if (untold) {
                        recording.sayAll(new StatusHistories(LocalDate.now(clock), new Chance(seed)).of(all));
                    }
                    return untold;
                }));
    }
}
