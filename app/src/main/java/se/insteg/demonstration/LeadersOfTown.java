package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.ParticipantJobs;
import se.insteg.access.SignedIn;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.StaffJobs;
import se.insteg.people.Participant;
import se.insteg.people.peers.PeerRight;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.leading.LeadTask;
import se.insteg.programmes.leading.LeadTasks;
import se.insteg.programmes.leading.OwnLeading;

/** In Leksand two participants have a task in a group they are in themselves (MAR-19): one has said yes, one is asked. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(303) // after those who take part, and those who help others
class LeadersOfTown implements ApplicationRunner {
    private static final int DAYS = 60;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final ParticipantJobs participants;
    private final Groups groups;
    private final Enrolments enrolments;
    private final PeerWorkers workers;
    private final LeadTasks tasks;
    private final OwnLeading own;
    private final LocalDate today;

    LeadersOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            ParticipantJobs participants,
            Groups groups,
            Enrolments enrolments,
            PeerWorkers workers,
            LeadTasks tasks,
            OwnLeading own,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.participants = participants;
        this.groups = groups;
        this.enrolments = enrolments;
        this.workers = workers;
        this.tasks = tasks;
        this.own = own;
        today = LocalDate.now(clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(this::lead);
    }

    private record Asked(UUID person, UUID task) {}

    private void lead(SignedIn karin) {
        Asked first = jobs.inNameOf(karin, () -> {
            List<Group> running = groups.all().stream()
                    .filter(group ->
                            !group.over(today) && !group.details().starts().isAfter(today) && group.taken() > 4)
                    .toList();
            if (running.isEmpty() || !tasks.candidates().isEmpty()) {
                return new Asked(karin.staffId(), karin.staffId());
            }
            Group group = running.getFirst();
            List<UUID> able = enrolments.onList(group.id(), today).stream()
                    .filter(one -> one.kept() && !one.isProtected())
                    .map(Enrolled::personId)
                    .filter(one -> workers.obstacle(workers.person(one)).isEmpty())
                    .limit(2)
                    .toList();
            if (able.size() < 2) {
                return new Asked(karin.staffId(), karin.staffId());
            }
            Asked yes = ask(group, able.getFirst(), LeadTask.What.ATTENDANCE);
            ask(group, able.getLast(), LeadTask.What.OPEN_ROOM);
            return yes;
        });
        if (!first.person().equals(karin.staffId())) {
            participants.inNameOf(
                    new SignedInParticipant(karin.tenantId(), first.person(), first.person(), karin.municipality()),
                    () -> {
                        own.answer(first.task(), true);
                        return true;
                    });
        }
    }

    private Asked ask(Group group, UUID id, LeadTask.What what) {
        Participant person = workers.person(id);
        UUID worker = workers.next();
        String called = person.details().identity().name().split(" ", 2)[0];
        workers.appoint(
                id,
                worker,
                new PeerWorkers.Appointment(called, Set.of(PeerRight.LEAD_GROUP), today, today.plusDays(DAYS)));
        workers.signedOnPaper(id, worker, "sv", today, "Karin Wallin");
        UUID task = tasks.next();
        tasks.give(group.id(), task, new LeadTasks.Wish(id, what, today, today.plusDays(DAYS)));
        return new Asked(id, task);
    }
}
