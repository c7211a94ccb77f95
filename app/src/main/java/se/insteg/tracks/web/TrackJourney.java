package se.insteg.tracks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.tracks.Seat;
import se.insteg.tracks.Seats;

/** On a person's journey: when they began a track, and how it ended. */
@Component
@Order(35)
class TrackJourney implements JourneySource {
    private final Seats seats;
    private final People people;
    private final Rights rights;

    TrackJourney(Seats seats, People people, Rights rights) {
        this.seats = seats;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        Participant person = people.find(personId);
        if (!rights.may(Action.KEEP_TRACKS, person.subject())) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Seats.Line line : seats.of(person)) {
            Seat seat = line.seat();
            String path = PersonTrackPages.path(personId);
            List<Object> name = List.of(line.track().name());
            LocalDate begun = seat.begunOn();
            LocalDate ended = seat.endedOn();
            if (begun != null) {
                entries.add(new Entry(begun, "tracks.journey.begun", name, null, path));
            }
            if (ended != null) {
                entries.add(new Entry(ended, "tracks.journey." + seat.state().code(), name, null, path));
            }
        }
        return entries;
    }
}
