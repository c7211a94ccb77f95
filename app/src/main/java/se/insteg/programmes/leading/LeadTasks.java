package se.insteg.programmes.leading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.peers.PeerRight;
import se.insteg.people.peers.PeerWorker;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;

/**
 * Tasks in groups that staff give to participants and take back. LET_LEAD, and KEEP_PEERS with each person. What somebody who
 * leads ticked counts when staff note it, in their own name.
 */
@Component
public class LeadTasks {
    static final String WHY = "medarbetare";

    private final LeadTable table;
    private final LeadLists lists;
    private final Groups groups;
    private final PeerWorkers workers;
    private final Attendance attendance;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    LeadTasks(
            LeadTable table,
            LeadLists lists,
            Groups groups,
            PeerWorkers workers,
            Attendance attendance,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.lists = lists;
        this.groups = groups;
        this.workers = workers;
        this.attendance = attendance;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** A task with who has it. */
    public record Known(LeadTask task, String called) {}

    /** What is wanted. @param starts, ends in order, the last not passed */
    public record Wish(UUID personId, LeadTask.What what, LocalDate starts, LocalDate ends) {}

    public UUID next() {
        return Ids.next(clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The latest first; of those the caller may not keep as peers nothing is told. */
    public List<Known> of(UUID group) {
        must();
        Map<UUID, String> called = workers.all().stream()
                .collect(Collectors.toMap(
                        one -> one.worker().id(),
                        one -> one.person().details().identity().name(),
                        (one, other) -> one));
        List<Known> known = table.ofGroup(groups.find(group).id()).stream()
                .filter(task -> called.containsKey(task.workerId()))
                .map(task -> new Known(task, called.getOrDefault(task.workerId(), "")))
                .toList();
        audit.shown(
                "PERSON_SHOWN",
                "person",
                known.stream().map(one -> one.task().personId()).toList(),
                WHY);
        return known;
    }

    /** Whom a task can be given: who may lead, by an appointment that has not run out. */
    public List<PeerWorkers.Known> candidates() {
        must();
        return workers.all().stream()
                .filter(one ->
                        one.worker().lives(today()) && one.worker().rights().contains(PeerRight.LEAD_GROUP))
                .toList();
    }

    /**
     * Gives it; nothing is theirs to do before they have said yes. The same id twice has one effect.
     *
     * @throws Refusal (422) when they may not lead for so long
     */
    public void give(UUID group, UUID id, Wish wish) {
        must();
        PeerWorker worker = candidates().stream()
                .filter(one -> one.person().id().equals(wish.personId()))
                .map(PeerWorkers.Known::worker)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
        if (wish.starts().isBefore(worker.starts()) || wish.ends().isAfter(worker.ends())) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.lead.beyond", worker.starts(), worker.ends());
        }
        Group found = groups.find(group);
        boolean added = table.add(new LeadTask(
                id,
                wish.personId(),
                worker.id(),
                found.id(),
                found.name(),
                wish.what(),
                wish.starts(),
                wish.ends(),
                current.require().staffId(),
                clock.instant(),
                null,
                null,
                ""));
        if (added) {
            log("LEAD_GIVEN", wish.personId(), "task=" + wish.what().code() + ",until=" + wish.ends());
        }
    }

    /** At once: at their next request it is gone. @param why as typed */
    public void end(UUID group, UUID id, String why) {
        LeadTask task = of(group).stream()
                .map(Known::task)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
        if (table.end(id, current.require().staffId(), why)) {
            log("LEAD_ENDED", task.personId(), "task=" + task.what().code());
            lists.afterCommit();
        }
    }

    /** What is ticked today and not noted as attendance yet, by task. @param ticks how many are said to be there */
    public record Ticked(LeadTask task, String called, UUID sessionId, int ticks) {}

    public List<Ticked> ticked(UUID group) {
        List<Ticked> all = new ArrayList<>();
        for (Known one : of(group)) {
            if (one.task().what() == LeadTask.What.ATTENDANCE && one.task().state(today()) == LeadTask.State.IN_FORCE) {
                here(one.task())
                        .forEach((session, lines) ->
                                all.add(new Ticked(one.task(), one.called(), session, lines.size())));
            }
        }
        return all;
    }

    private Map<UUID, List<LeadLine>> here(LeadTask task) {
        return table.lines(task.id(), today()).stream()
                .filter(line -> Boolean.TRUE.equals(line.here()))
                .collect(Collectors.groupingBy(LeadLine::sessionId));
    }

    /**
     * Notes as there, in the caller's name, those whom somebody who leads ticked and about whom nothing stands yet.
     *
     * @return how many
     */
    public int note(UUID group, UUID id) {
        LeadTask task = of(group).stream()
                .map(Known::task)
                .filter(one -> one.id().equals(id) && one.state(today()) == LeadTask.State.IN_FORCE)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
        int noted = 0;
        UUID together = next();
        for (Map.Entry<UUID, List<LeadLine>> one : here(task).entrySet()) {
            Set<UUID> ticked = one.getValue().stream().map(LeadLine::listedId).collect(Collectors.toSet());
            List<Tap> taps = attendance.roll(one.getKey()).stream()
                    .filter(line -> ticked.contains(line.person().personId())
                            && line.standing().words().isEmpty()
                            && !line.waits())
                    .map(line -> new Tap(
                            next(),
                            line.person().personId(),
                            new Said.Here(),
                            line.standing().seen(),
                            clock.instant(),
                            together))
                    .toList();
            attendance.say(one.getKey(), taps);
            noted += taps.size();
        }
        return noted;
    }

    private void must() {
        rights.require(Action.LET_LEAD, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID person, String details) {
        audit.write(new Audit.Entry(deed, "person", person, WHY, details));
    }
}
