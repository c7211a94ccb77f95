package se.insteg.tracks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.Placements;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.skills.mapping.Interviews;
import se.insteg.tracks.HowFar.Known;
import se.insteg.tracks.HowFar.Noted;
import se.insteg.tracks.Track.Step;
import se.insteg.tracks.store.SeatTable;
import se.insteg.tracks.store.TrackTable;

/**
 * Who goes which track, who waits, and how far each has come. KEEP_TRACKS with the person: whom the caller may not see is not
 * there, and no count of seats tells of protected people. Each deed is a row in the audit log.
 */
@Component
public class Seats {
    private final SeatTable table;
    private final TrackTable tracks;
    private final People people;
    private final Enrolments enrolments;
    private final Placements placements;
    private final Interviews interviews;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Seats(
            SeatTable table,
            TrackTable tracks,
            People people,
            Enrolments enrolments,
            Placements placements,
            Interviews interviews,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.tracks = tracks;
        this.people = people;
        this.enrolments = enrolments;
        this.placements = placements;
        this.interviews = interviews;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody in a track. */
    public record Line(Participant person, Track track, HowFar how) {
        public Seat seat() {
            return how.seat();
        }
    }

    /** Everybody in a track. @param unseen how many more, whom the caller may not see; nobody protected is counted */
    public record Board(List<Line> lines, long unseen) {
        public Board {
            lines = List.copyOf(lines);
        }

        public List<Line> in(Seat.State state) {
            return lines.stream().filter(one -> one.seat().state() == state).toList();
        }

        /** Those who go it and are at this step. */
        public List<Line> at(Step step) {
            return in(Seat.State.GOING).stream()
                    .filter(one -> {
                        HowFar.At now = one.how().now();
                        return now != null && now.step().id().equals(step.id());
                    })
                    .toList();
        }

        /** Those who go it and have done every step. */
        public List<Line> through() {
            return in(Seat.State.GOING).stream()
                    .filter(one -> one.how().now() == null)
                    .toList();
        }
    }

    /** Of those the caller may see, who entered first first. Each is logged. */
    public Board board(Track track) {
        List<Seat> all = table.ofTrack(track.id());
        Map<UUID, Participant> seen = seen(all.stream().map(Seat::personId).collect(Collectors.toSet()));
        List<Seat> shown =
                all.stream().filter(one -> seen.containsKey(one.personId())).toList();
        Map<UUID, Map<UUID, Noted>> noted =
                table.noted(shown.stream().map(Seat::id).toList());
        Map<UUID, Known> known = known(seen.values());
        List<Line> lines = new ArrayList<>();
        for (Seat seat : shown) {
            Participant person = seen.get(seat.personId());
            if (person != null) {
                lines.add(line(person, track, seat, known, noted));
            }
        }
        return new Board(lines, all.size() - shown.size());
    }

    private Map<UUID, Participant> seen(Collection<UUID> ids) {
        return people.findAllFor(Action.KEEP_TRACKS, ids).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    private static Line line(
            Participant person, Track track, Seat seat, Map<UUID, Known> known, Map<UUID, Map<UUID, Noted>> noted) {
        return new Line(
                person,
                track,
                HowFar.of(
                        track,
                        seat,
                        known.getOrDefault(person.id(), Known.NOTHING),
                        noted.getOrDefault(seat.id(), Map.of())));
    }

    /** What each room tells the caller of these people; asked of each room once, however many they are. */
    private Map<UUID, Known> known(Collection<Participant> some) {
        Map<UUID, List<Enrolment>> enrolled = enrolments.ofAll(some);
        Map<UUID, List<Placement>> placed = placements.ofAll(some);
        Map<UUID, LocalDate> mapped = interviews.firstEnded(some);
        return some.stream()
                .map(Participant::id)
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Known(
                                enrolled.getOrDefault(id, List.of()),
                                placed.getOrDefault(id, List.of()),
                                mapped.get(id))));
    }

    /** @throws Refusal (404) for somebody the caller may not see this of */
    public Participant person(UUID personId) {
        return people.findFor(Action.KEEP_TRACKS, personId);
    }

    /** Of a person the caller was given, the latest first. */
    public List<Line> of(Participant person) {
        rights.require(Action.KEEP_TRACKS, person.subject());
        List<Seat> all = table.ofPerson(person.id());
        Map<UUID, Map<UUID, Noted>> noted =
                table.noted(all.stream().map(Seat::id).toList());
        Map<UUID, Known> known = known(List.of(person));
        return all.stream()
                .map(seat -> line(person, track(seat.trackId()), seat, known, noted))
                .toList();
    }

    /** Who has an open seat in the track, as far as the caller may know. Nobody is shown. */
    public Set<UUID> inside(Track track) {
        return table.ofTrack(track.id()).stream()
                .filter(one -> one.state().open())
                .map(Seat::personId)
                .collect(Collectors.toSet());
    }

    private Track track(UUID id) {
        return tracks.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "tracks.refused.notHere"));
    }

    /** Of how many seats none is taken; 0 when more go it than it was thought for. */
    public int free(Track track) {
        long going = table.ofTrack(track.id()).stream()
                .filter(one -> one.state() == Seat.State.GOING)
                .count();
        return (int) Math.max(0, track.details().capacity() - going);
    }

    /**
     * Somebody chosen by the caller goes the track from that day, or waits when no seat is free. Who is in it already stays as
     * they are.
     *
     * @param day today, or one that has passed when they have gone it since then
     * @throws Refusal (409) when the track is closed; (422) for a day to come
     */
    public Seat.State enter(UUID personId, UUID trackId, LocalDate day) {
        Participant person = person(personId);
        tracks.lock(trackId);
        Track track = track(trackId);
        Seat open = open(person, trackId);
        if (open != null) {
            return open.state();
        }
        if (!track.open()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "tracks.closed.refused");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "tracks.day.ahead");
        }
        Seat seat = Seat.entered(Ids.next(clock), trackId, personId, day, free(track) > 0 ? day : null);
        if (table.insert(seat, me())) {
            log("TRACK_ENTERED", seat);
        }
        return seat.state();
    }

    private @Nullable Seat open(Participant person, UUID trackId) {
        return table.ofPerson(person.id()).stream()
                .filter(one -> one.trackId().equals(trackId) && one.state().open())
                .findFirst()
                .orElse(null);
    }

    /** They get a seat, also when more go it then than it was thought for: who decides that sees it. */
    public void begin(UUID personId, UUID seatId, int version) {
        change(personId, seatId, version, "TRACK_BEGUN_BY_PERSON", seat -> seat.begin(LocalDate.now(clock)));
    }

    /** Staff have told them. Once more changes nothing. */
    public void tell(UUID personId, UUID seatId, int version) {
        if (seat(person(personId), seatId).toldOn() == null) {
            change(personId, seatId, version, "TRACK_TOLD", seat -> seat.told(LocalDate.now(clock)));
        }
    }

    public void finish(UUID personId, UUID seatId, int version) {
        change(personId, seatId, version, "TRACK_FINISHED", seat -> seat.finish(LocalDate.now(clock)));
    }

    /** @param why as typed, at most {@link Seat#LONGEST_WHY} characters */
    public void leave(UUID personId, UUID seatId, int version, Seat.Cause cause, String why) {
        change(personId, seatId, version, "TRACK_LEFT", seat -> seat.leave(LocalDate.now(clock), cause, why));
    }

    /** They had not finished or left after all. */
    public void resume(UUID personId, UUID seatId, int version) {
        change(personId, seatId, version, "TRACK_RESUMED", seat -> {
            tracks.lock(seat.trackId());
            return seat.resume(LocalDate.now(clock), free(track(seat.trackId())) > 0);
        });
    }

    private void change(UUID personId, UUID seatId, int version, String deed, Function<Seat, Seat> change) {
        Seat was = seat(person(personId), seatId);
        if (was.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "tracks.overtaken");
        }
        if (!table.update(change.apply(was))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "tracks.overtaken");
        }
        log(deed, was);
    }

    /** @throws Refusal (404) when it is not this person's */
    public Seat find(Participant person, UUID seatId) {
        rights.require(Action.KEEP_TRACKS, person.subject());
        return seat(person, seatId);
    }

    private Seat seat(Participant person, UUID seatId) {
        return table.find(seatId)
                .filter(one -> one.personId().equals(person.id()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "tracks.refused.notHere"));
    }

    /** Staff note that a step is done, or take that back. What a group or a placement shows stays as it shows it. */
    public void note(UUID personId, UUID seatId, UUID stepId, boolean done) {
        Seat seat = seat(person(personId), seatId);
        if (track(seat.trackId()).steps().stream().noneMatch(step -> step.id().equals(stepId))) {
            throw new Refusal(Refusal.Kind.INVALID, "tracks.step.gone");
        }
        Noted was = table.noted(List.of(seatId)).getOrDefault(seatId, Map.of()).get(stepId);
        if ((was != null && was.done()) == done) {
            return;
        }
        table.note(seat, new Noted(stepId, done, LocalDate.now(clock)), me());
        log(done ? "TRACK_STEP_DONE" : "TRACK_STEP_UNDONE", seat);
    }

    private UUID me() {
        return current.require().staffId();
    }

    private void log(String deed, Seat seat) {
        audit.write(new Audit.Entry(
                deed, "person", seat.personId(), "program", "track=" + seat.trackId() + ",seat=" + seat.id()));
    }
}
