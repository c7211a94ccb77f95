package se.insteg.community.association;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.HostVisit;
import se.insteg.community.Activity;
import se.insteg.community.ActivityDetails;
import se.insteg.community.SignUp;
import se.insteg.community.Wording;
import se.insteg.community.store.ActivityTable;
import se.insteg.community.store.SignUpTable;
import se.insteg.kernel.Ids;

/**
 * What an association does with its own activities, by its link. What it writes waits for the municipality; what is shown
 * stays until then. That a day is off is told at once: somebody may be on their way.
 */
@Component
public class OwnActivities {
    /** The name of the links' purpose. */
    public static final String PURPOSE = "activities";

    /** As many as may wait of one association. */
    public static final int MOST_WAITING = 20;

    static final String WHY = "aktivitetslista";

    private final ActivityTable table;
    private final SignUpTable signUps;
    private final Audit audit;
    private final Clock clock;

    OwnActivities(ActivityTable table, SignUpTable signUps, Audit audit, Clock clock) {
        this.table = table;
        this.signUps = signUps;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of what was sent. */
    public enum Sent {
        DONE,
        /** The same is there already. */
        SAME,
        TOO_MANY
    }

    public UUID next() {
        return Ids.next(clock);
    }

    /** The newest first. */
    public List<Activity> of(HostVisit visit) {
        return table.of(visit.organisationId());
    }

    /** Empty for another's. */
    public Optional<Activity> find(HostVisit visit, UUID id) {
        return table.find(id).filter(one -> visit.organisationId().equals(one.organisationId()));
    }

    /** A new one, or another wording of one there is. */
    public Sent send(HostVisit visit, UUID id, ActivityDetails details) {
        table.lock(id);
        Optional<Activity> was = find(visit, id);
        if (was.isPresent()
                && was.get().withdrawnAt() == null
                && was.get().newest().details().equals(details)) {
            return Sent.SAME;
        }
        boolean replaces = was.isPresent() && was.get().waits();
        if (!replaces && table.waitingOf(visit.organisationId()) >= MOST_WAITING) {
            return Sent.TOO_MANY;
        }
        if (was.isEmpty()
                && !table.add(id, visit.organisationId(), null, details.times().last())) {
            return Sent.SAME; // another's id, which nobody here was given
        }
        int number = was.map(one -> one.newest().number() + 1).orElse(1);
        table.word(
                id,
                new Wording(
                        number, details, Wording.State.WAITING, clock.instant(), visit.contactId(), null, null, ""));
        log("ACTIVITY_SENT", id, "number=" + number);
        return Sent.DONE;
    }

    public void withdraw(HostVisit visit, UUID id) {
        if (find(visit, id).isPresent() && table.withdraw(id)) {
            log("ACTIVITY_WITHDRAWN", id, "");
        }
    }

    /** @param off whether it is not held that day after all */
    public void off(HostVisit visit, UUID id, LocalDate day, boolean off) {
        if (find(visit, id).isPresent() && table.off(id, day, off)) {
            log(off ? "ACTIVITY_DAY_OFF" : "ACTIVITY_DAY_ON", id, "day=" + day);
        }
    }

    /** Who comes, from today on. */
    public List<SignUp> signUps(HostVisit visit, UUID id) {
        if (find(visit, id).isEmpty()) {
            return List.of();
        }
        List<SignUp> all = signUps.of(id, LocalDate.now(clock));
        if (!all.isEmpty()) {
            log("SIGN_UPS_SHOWN", id, "many=" + all.size());
        }
        return all;
    }

    private void log(String deed, UUID id, String details) {
        audit.write(new Audit.Entry(deed, "activity", id, WHY, details));
    }
}
