package se.insteg.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.placements.agreement.OwnAgreements;
import se.insteg.programmes.OwnProgrammes;
import se.insteg.tracks.HowFar.Known;
import se.insteg.tracks.HowFar.Noted;
import se.insteg.tracks.store.SeatTable;
import se.insteg.tracks.store.TrackTable;

/** What a participant who came in with their card sees of the tracks they go: so they are told, in their own language. */
@Component
@Order(40)
public class OwnTracks implements ParticipantAsk {
    private final SeatTable table;
    private final TrackTable tracks;
    private final OwnProgrammes programmes;
    private final OwnAgreements placements;
    private final CurrentParticipant participant;

    OwnTracks(
            SeatTable table,
            TrackTable tracks,
            OwnProgrammes programmes,
            OwnAgreements placements,
            CurrentParticipant participant) {
        this.table = table;
        this.tracks = tracks;
        this.programmes = programmes;
        this.placements = placements;
        this.participant = participant;
    }

    /** A track of one's own. */
    public record Mine(Track track, HowFar how) {}

    /** Those that go on, the latest first. What interviews say is not read here: such a step is shown when it is noted. */
    public List<Mine> all() {
        List<Seat> seats = open(participant.require().personId());
        Map<UUID, Map<UUID, Noted>> noted =
                table.noted(seats.stream().map(Seat::id).toList());
        Known known = new Known(
                programmes.all(),
                placements.all().stream().map(OwnAgreements.Mine::placement).toList(),
                null);
        List<Mine> all = new ArrayList<>();
        for (Seat seat : seats) {
            Optional<Track> track = tracks.find(seat.trackId());
            track.ifPresent(one ->
                    all.add(new Mine(one, HowFar.of(one, seat, known, noted.getOrDefault(seat.id(), Map.of())))));
        }
        return all;
    }

    private List<Seat> open(UUID person) {
        return table.ofPerson(person).stream().filter(one -> one.state().open()).toList();
    }

    @Override
    public List<Asked> asked(UUID personId) {
        return open(personId).stream()
                .findFirst()
                .flatMap(seat -> tracks.find(seat.trackId()))
                .map(track -> List.of(new Asked(
                        Words.of("tracks.own.title"),
                        Words.of("tracks.own.text", track.name()),
                        "/me/tracks",
                        Words.of("tracks.own.see"))))
                .orElse(List.of());
    }
}
