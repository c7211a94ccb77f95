package se.insteg.hosts.relations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.register.RowWriter.Written;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.register.Versions;
import se.insteg.kernel.Refusal;

/**
 * The log of contacts with organisations: visits, breakfasts, calls, letters. Reading asks SEE_HOSTS, writing CHANGE_HOSTS;
 * each change is a version and a row in the audit log.
 */
@Component
public class Meetings {
    /** As many of an organisation's as are read at once: years of them. */
    public static final int MOST = 200;

    private static final String WHY = "praktikplatser";

    private final MeetingTable meetings;
    private final Promises promises;
    private final Interests interests;
    private final Hosts hosts;
    private final Versions versions;
    private final Rights rights;

    Meetings(
            MeetingTable meetings,
            Promises promises,
            Interests interests,
            Hosts hosts,
            Versions versions,
            Rights rights) {
        this.meetings = meetings;
        this.promises = promises;
        this.interests = interests;
        this.hosts = hosts;
        this.versions = versions;
        this.rights = rights;
    }

    /** What came of a meeting, noted with it. Null is nothing. */
    public record Outcome(
            @Nullable PromiseDetails ours,
            @Nullable PromiseDetails theirs,
            @Nullable InterestDetails interest) {
        public static final Outcome NOTHING = new Outcome(null, null, null);
    }

    /** For a form that is shown now. */
    public UUID next() {
        return promises.next();
    }

    /**
     * Notes a meeting and what came of it, all or nothing.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     */
    public void note(UUID id, UUID organisation, MeetingDetails details, Outcome outcome) {
        mustChange();
        UUID whose = hosts.organisation(organisation).id();
        if (meetings.insert(id, whose, details) == Written.TAKEN) {
            find(id); // refused where it is another municipality's
            return;
        }
        versions.registered(Thing.MEETING, id, WHY, details.texts());
        if (outcome.ours() != null) {
            promises.make(promises.next(), whose, id, outcome.ours());
        }
        if (outcome.theirs() != null) {
            promises.make(promises.next(), whose, id, outcome.theirs());
        }
        if (outcome.interest() != null) {
            interests.note(interests.next(), whose, id, details.day(), outcome.interest());
        }
    }

    /** @param version that the change began from */
    public Changed<Meeting> change(UUID id, int version, MeetingDetails details) {
        mustChange();
        Meeting was = find(id);
        return versions.change(
                new Versions.Stored<>(
                        Thing.MEETING, id, was.version(), was, was.details().texts()),
                version,
                details.texts(),
                WHY,
                () -> meetings.update(id, version, details),
                () -> meetings.find(id));
    }

    public Meeting find(UUID id) {
        mustSee();
        return meetings.find(id).orElseThrow(Meetings::notHere);
    }

    /** An organisation's, newest first. */
    public List<Meeting> of(UUID organisation) {
        mustSee();
        return meetings.of(organisation, MOST);
    }

    private void mustSee() {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
    }

    private void mustChange() {
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }

    static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "hosts.refused.notHere");
    }
}
