package se.insteg.programmes.leading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.people.peers.OwnPeerWork;
import se.insteg.people.peers.PeerRight;

/**
 * The tasks of the participant who is signed in. Asked anew at every request whether they may today: whose time has run out,
 * who has signed nothing, or whom it was taken back from has nothing here. Of the others they see what they are called, today.
 */
@Component
@Order(22)
public class OwnLeading implements ParticipantAsk {
    private final LeadTable table;
    private final LeadLists lists;
    private final OwnPeerWork work;
    private final CurrentParticipant current;
    private final Audit audit;
    private final Clock clock;

    OwnLeading(
            LeadTable table, LeadLists lists, OwnPeerWork work, CurrentParticipant current, Audit audit, Clock clock) {
        this.table = table;
        this.lists = lists;
        this.work = work;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of mine, the latest first; what is over is what I have done. */
    public List<LeadTask> all() {
        return table.ofPerson(me());
    }

    /** Whether I have signed what one promises, and may do what I was asked today. */
    public boolean allowed() {
        return work.allowed(PeerRight.LEAD_GROUP).isPresent();
    }

    /** My yes or no. Answered already, nothing happens. @throws Refusal (404) when it is not mine, or is over */
    public void answer(UUID id, boolean yes) {
        LeadTask task = mine(id);
        if (table.answer(me(), id, yes)) {
            audit.write(new Audit.Entry(
                    "LEAD_ANSWERED",
                    "person",
                    me(),
                    LeadTasks.WHY,
                    "task=" + task.what().code() + ",answer=" + (yes ? "yes" : "no")));
            lists.afterCommit();
        }
    }

    private LeadTask mine(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return table.find(id)
                .filter(one -> one.personId().equals(me()) && one.lives(today))
                .orElseThrow(OwnLeading::notHere);
    }

    /** A task in force that lets me see a list. @throws Refusal (404) when there is none such */
    public LeadTask attendance(UUID id) {
        LocalDate today = LocalDate.now(clock);
        UUID worker = work.allowed(PeerRight.LEAD_GROUP)
                .orElseThrow(OwnLeading::notHere)
                .id();
        LeadTask task = mine(id);
        if (!task.workerId().equals(worker)
                || task.what() != LeadTask.What.ATTENDANCE
                || task.state(today) != LeadTask.State.IN_FORCE) {
            throw notHere();
        }
        return task;
    }

    /** Who is on today's list, by what they are called. Each is in the log as shown to me. */
    public List<LeadLine> lines(UUID id) {
        LeadTask task = attendance(id);
        List<LeadLine> lines = table.lines(task.id(), LocalDate.now(clock));
        audit.shown(
                "PEER_LEAD_SHOWN",
                "person",
                lines.stream().map(LeadLine::listedId).toList(),
                LeadTasks.WHY);
        return lines;
    }

    /** @param here what I saw; false takes it back @throws Refusal (404) for somebody who is not on my list today */
    public void tick(UUID id, UUID line, boolean here) {
        LeadTask task = attendance(id);
        LeadLine found = table.lines(task.id(), LocalDate.now(clock)).stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(OwnLeading::notHere);
        table.tick(line, here ? Boolean.TRUE : null);
        audit.write(new Audit.Entry(
                "PEER_LEAD_TICKED", "person", found.listedId(), LeadTasks.WHY, "session=" + found.sessionId()));
    }

    /** Whether I do not want to be on another participant's list. */
    public boolean objects() {
        return table.objects(me());
    }

    /** From now on I am on no other participant's list, or may be again. */
    public void object(boolean objects) {
        if (table.object(me(), objects)) {
            audit.write(new Audit.Entry(
                    objects ? "LEAD_OBJECTED" : "LEAD_OBJECTION_TAKEN_BACK", "person", me(), "egna uppgifter"));
            lists.afterCommit();
        }
    }

    @Override
    public List<Asked> asked(UUID personId) {
        LocalDate today = LocalDate.now(clock);
        List<LeadTask> living = table.ofPerson(personId).stream()
                .filter(one -> one.lives(today))
                .toList();
        if (living.isEmpty()) {
            return List.of();
        }
        boolean waits = living.stream().anyMatch(one -> one.state(today) == LeadTask.State.ASKED);
        return List.of(new Asked(
                Words.of("programmes.lead.own.title"),
                Words.of(waits ? "programmes.lead.own.ask" : "programmes.lead.own.text"),
                "/me/leading",
                Words.of("programmes.lead.own.open")));
    }

    private UUID me() {
        return current.require().personId();
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
    }
}
