package se.insteg.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.community.association.ActivityLinks;
import se.insteg.community.store.ActivityTable;
import se.insteg.community.store.SignUpTable;
import se.insteg.hosts.ReachableContacts;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * The activity list as the municipality keeps it: what associations sent is approved, sent back or refused here, and its own
 * is written. SEE_ACTIVITIES to read, MODERATE_ACTIVITIES to write; each deed is in the audit log.
 */
@Component
public class Activities {
    /** So long after its last day one still finds it here. */
    private static final int DAYS_KEPT_IN_SIGHT = 60;

    private static final String WHY = "aktivitetslista";

    private final ActivityTable table;
    private final SignUpTable signUps;
    private final ActivityLinks links;
    private final ReachableContacts contacts;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Activities(
            ActivityTable table,
            SignUpTable signUps,
            ActivityLinks links,
            ReachableContacts contacts,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.signUps = signUps;
        this.links = links;
        this.contacts = contacts;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form that is shown now. */
    public UUID next() {
        return Ids.next(clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The newest first; those long over are left out. */
    public List<Activity> all() {
        mustSee();
        return table.since(today().minusDays(DAYS_KEPT_IN_SIGHT));
    }

    /** Those that an association sent and nobody has looked at; the oldest first. */
    public List<Activity> waiting() {
        return all().stream().filter(Activity::waits).toList().reversed();
    }

    public Activity find(UUID id) {
        mustSee();
        return table.find(id).orElseThrow(Activities::notHere);
    }

    /** The municipality's own, shown at once. The same id twice has one effect. @param group that is open to all, or null */
    public void add(UUID id, @Nullable UUID group, ActivityDetails details) {
        mustModerate();
        if (table.add(id, null, group, details.times().last())) {
            approved(id, 1, details);
            log("ACTIVITY_ADDED", id, group == null ? "" : "group=" + group);
        }
    }

    /** @param from the wording it began from @return false when somebody else was first */
    public boolean change(UUID id, int from, ActivityDetails details) {
        mustModerate();
        table.lock(id);
        Activity was = find(id);
        if (was.organisationId() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "community.refused.theirs");
        }
        if (was.withdrawnAt() == null && was.newest().details().equals(details)) {
            return true;
        }
        if (was.newest().number() != from) {
            return false;
        }
        approved(id, from + 1, details);
        log("ACTIVITY_CHANGED", id, "number=" + (from + 1));
        return true;
    }

    private void approved(UUID id, int number, ActivityDetails details) {
        UUID me = current.require().staffId();
        table.word(
                id,
                new Wording(number, details, Wording.State.APPROVED, clock.instant(), null, clock.instant(), me, ""));
        table.show(id, number, details.times().last());
    }

    /** What one answers an association. */
    public enum Answer {
        APPROVE(Wording.State.APPROVED),
        ASK_CHANGE(Wording.State.CHANGE_ASKED),
        REFUSE(Wording.State.REFUSED);

        private final Wording.State gives;

        Answer(Wording.State gives) {
            this.gives = gives;
        }
    }

    /**
     * Answers what waits; whoever sent it is told by e-mail. Once more changes nothing.
     *
     * @param number of the wording that was read
     * @param reason what the association is told; needed unless it is approved
     * @throws Refusal (409) when another wording came since
     */
    public void answer(UUID id, int number, Answer answer, String reason) {
        mustModerate();
        table.lock(id);
        Activity activity = find(id);
        Wording wording = activity.newest();
        if (wording.number() != number || activity.withdrawnAt() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "community.refused.newer");
        }
        if (wording.state() == answer.gives) {
            return;
        }
        if (wording.state() != Wording.State.WAITING) {
            throw new Refusal(Refusal.Kind.CONFLICT, "community.refused.decided");
        }
        table.decide(id, number, answer.gives, current.require().staffId(), reason);
        if (answer == Answer.APPROVE) {
            table.show(id, number, wording.details().times().last());
        }
        if (wording.contactId() != null) {
            links.decided(wording.contactId(), id, number, answer == Answer.APPROVE);
        }
        log("ACTIVITY_" + answer.gives, id, "number=" + number);
    }

    /** Nobody reads it any more. */
    public void withdraw(UUID id) {
        mustModerate();
        table.lock(find(id).id());
        if (table.withdraw(id)) {
            log("ACTIVITY_WITHDRAWN", id, "");
        }
    }

    /** @param off whether it is not held that day after all */
    public void off(UUID id, LocalDate day, boolean off) {
        mustModerate();
        if (table.off(find(id).id(), day, off)) {
            log(off ? "ACTIVITY_DAY_OFF" : "ACTIVITY_DAY_ON", id, "day=" + day);
        }
    }

    /** Who comes, from today on. */
    public List<SignUp> signUps(UUID id) {
        mustModerate();
        List<SignUp> all = signUps.of(find(id).id(), today());
        if (!all.isEmpty()) {
            log("SIGN_UPS_SHOWN", id, "many=" + all.size());
        }
        return all;
    }

    /** Contact persons of associations, who can be sent a link to their own. */
    public List<ReachableContacts.Reachable> associations() {
        mustModerate();
        List<ReachableContacts.Reachable> all = contacts.ofAssociations();
        audit.shown(
                "CONTACT_SHOWN",
                "contact",
                all.stream().map(ReachableContacts.Reachable::contactId).toList(),
                WHY);
        return all;
    }

    /** @return how many were written to */
    public int sendLinks(List<UUID> to) {
        mustModerate();
        return links.send(to);
    }

    private void mustSee() {
        rights.require(Action.SEE_ACTIVITIES, Subject.MUNICIPALITY);
    }

    private void mustModerate() {
        rights.require(Action.MODERATE_ACTIVITIES, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID id, String details) {
        audit.write(new Audit.Entry(deed, "activity", id, WHY, details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "community.refused.notHere");
    }
}
