package se.insteg.programmes.reach;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.Groups;
import se.insteg.programmes.reach.Target.Noted;

/** Whom a group's training is to reach, and has reached. SEE_PROGRAMMES to read, PLAN_SESSIONS to change. */
@Component
public class Reach {
    private final TargetTable table;
    private final Groups groups;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Reach(TargetTable table, Groups groups, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.table = table;
        this.groups = groups;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** By audience; none of a group that nobody has said it of. */
    public List<Target> of(UUID group) {
        return table.of(groups.find(group).id());
    }

    /** An id for what is added. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** So many of an audience are to be reached; said again of the same audience, the new number counts. */
    public void say(UUID group, UUID id, String audience, int people) {
        mustPlan(group);
        table.say(group, id, audience, people, current.require().staffId());
        log(group, "people=" + people);
    }

    /** So many more have been reached. The same id twice is noted once. @throws Refusal (404) when the target is not the group's */
    public void note(UUID group, UUID target, Noted noted) {
        mustPlan(group);
        if (of(group).stream().noneMatch(one -> one.id().equals(target))) {
            throw notHere();
        }
        if (table.note(target, noted, current.require().staffId())) {
            log(group, "reached=" + noted.people());
        }
    }

    /** What was noted does not count, or does after all. @throws Refusal (404) when it is not the group's */
    public void takeBack(UUID group, UUID noted, boolean back) {
        mustPlan(group);
        boolean own = of(group).stream().flatMap(one -> one.noted().stream()).anyMatch(one -> one.id()
                .equals(noted));
        if (!own) {
            throw notHere();
        }
        table.takeBack(noted, back);
        log(group, "back=" + back);
    }

    private void mustPlan(UUID group) {
        rights.require(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
        groups.find(group);
    }

    private void log(UUID group, String details) {
        audit.write(new Audit.Entry("REACH_CHANGED", "group", group, "program", details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
    }
}
