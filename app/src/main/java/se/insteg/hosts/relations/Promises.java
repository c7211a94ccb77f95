package se.insteg.hosts.relations;

import java.time.Clock;
import java.time.LocalDate;
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
import se.insteg.kernel.Ids;

/**
 * Who promised what by when, theirs and ours. Reading asks SEE_HOSTS, writing CHANGE_HOSTS; each change is a version and a
 * row in the audit log.
 */
@Component
public class Promises {
    private static final String WHY = "praktikplatser";

    private final PromiseTable promises;
    private final Hosts hosts;
    private final Versions versions;
    private final Rights rights;
    private final Clock clock;

    Promises(PromiseTable promises, Hosts hosts, Versions versions, Rights rights, Clock clock) {
        this.promises = promises;
        this.hosts = hosts;
        this.versions = versions;
        this.rights = rights;
        this.clock = clock;
    }

    /** For a form that is shown now. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * @param id made when the form was shown, so that the same form sent twice has one effect
     * @param meeting where it was given; null when nobody said
     */
    public void make(UUID id, UUID organisation, @Nullable UUID meeting, PromiseDetails details) {
        mustChange();
        if (promises.insert(id, hosts.organisation(organisation).id(), meeting, details) == Written.TAKEN) {
            find(id); // refused where it is another municipality's
            return;
        }
        versions.registered(Thing.PROMISE, id, WHY, details.texts());
    }

    /** @param version that the change began from */
    public Changed<Promise> change(UUID id, int version, PromiseDetails details) {
        mustChange();
        return change(find(id), version, details);
    }

    /** Kept or broken today, or open again, whatever else is being changed meanwhile. Once more changes nothing. */
    public void move(UUID id, PromiseDetails.State state) {
        move(id, state, LocalDate.now(clock));
    }

    /** @param on the day it was kept or broken, for whoever notes it afterwards; never ahead */
    public void move(UUID id, PromiseDetails.State state, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("Nothing is kept ahead of its day");
        }
        mustChange();
        Promise now = promises.lock(id).orElseThrow(Meetings::notHere);
        if (!(change(now, now.version(), now.details().in(state)) instanceof Changed.Done)) {
            throw new IllegalStateException("The row was locked, and yet another was first: " + id);
        }
        if (state != PromiseDetails.State.OPEN && now.open()) {
            promises.ended(id, on);
        }
    }

    private Changed<Promise> change(Promise was, int version, PromiseDetails details) {
        return versions.change(
                new Versions.Stored<>(
                        Thing.PROMISE,
                        was.id(),
                        was.version(),
                        was,
                        was.details().texts()),
                version,
                details.texts(),
                WHY,
                () -> promises.update(was.id(), version, details),
                () -> promises.find(was.id()));
    }

    public Promise find(UUID id) {
        mustSee();
        return promises.find(id).orElseThrow(Meetings::notHere);
    }

    /** An organisation's; the open ones first, the earliest due first. */
    public List<Promise> of(UUID organisation) {
        mustSee();
        return promises.of(organisation);
    }

    /** Open ones of the whole municipality, the earliest due first. @param staff whose to see to; null for all */
    public List<Promise> open(@Nullable UUID staff, int most) {
        mustSee();
        return promises.open(staff, most);
    }

    private void mustSee() {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
    }

    private void mustChange() {
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }
}
