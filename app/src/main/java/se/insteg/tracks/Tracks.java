package se.insteg.tracks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.tracks.Track.Step;
import se.insteg.tracks.store.SeatTable;
import se.insteg.tracks.store.TrackTable;

/** The municipality's fast tracks. SEE_TRACKS to read, BUILD_TRACKS to change; each change is a row in the audit log. */
@Component
public class Tracks {
    private final TrackTable table;
    private final SeatTable seats;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Tracks(TrackTable table, SeatTable seats, Rights rights, Audit audit, Clock clock) {
        this.table = table;
        this.seats = seats;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are open first. */
    public List<Track> all() {
        rights.require(Action.SEE_TRACKS, Subject.MUNICIPALITY);
        return table.all();
    }

    /** @throws Refusal (404) when there is none */
    public Track find(UUID id) {
        rights.require(Action.SEE_TRACKS, Subject.MUNICIPALITY);
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "tracks.refused.notHere"));
    }

    /** By track; those without any are absent. Of protected people none is counted. */
    public Map<UUID, SeatTable.Count> counts() {
        rights.require(Action.SEE_TRACKS, Subject.MUNICIPALITY);
        return seats.counts();
    }

    public UUID next() {
        return Ids.next(clock);
    }

    /** The same id twice begins one. */
    public void begin(UUID id, Track.Details details, List<Step> steps) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        if (table.insert(new Track(id, details, steps, 0))) {
            log("TRACK_BEGUN", id);
        }
    }

    /**
     * @param version that the change began from
     * @return false when somebody else was first; nothing is written then
     * @throws Refusal (409) when a step is taken away that something is noted about
     */
    public boolean change(UUID id, int version, Track.Details details, List<Step> steps) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        table.lock(id);
        Track was = find(id);
        if (was.version() != version) {
            return false;
        }
        Map<UUID, Step> kept = steps.stream().collect(Collectors.toMap(Step::id, one -> one));
        for (UUID noted : seats.notedSteps(id)) {
            if (!kept.containsKey(noted)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "tracks.step.noted");
            }
        }
        boolean written = table.update(new Track(id, details, steps, version));
        if (written) {
            log("TRACK_CHANGED", id);
        }
        return written;
    }

    /** Nobody enters any more; who goes it goes on. Once more opens it again. */
    public void close(UUID id, boolean closed) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        table.lock(id);
        Track was = find(id);
        if (was.open() == closed) {
            Track.Details old = was.details();
            table.update(new Track(
                    id,
                    new Track.Details(
                            old.name(),
                            old.purpose(),
                            old.owner(),
                            old.capacity(),
                            old.searchName(),
                            old.search(),
                            closed ? LocalDate.now(clock) : null),
                    was.steps(),
                    was.version()));
            log(closed ? "TRACK_CLOSED" : "TRACK_OPENED", id);
        }
    }

    private void log(String deed, UUID track) {
        audit.write(new Audit.Entry(deed, "municipality", null, "program", "track=" + track));
    }
}
