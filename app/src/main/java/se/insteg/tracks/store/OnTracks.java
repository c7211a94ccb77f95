package se.insteg.tracks.store;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.skills.search.Engagement;

/** Who goes a fast track or waits for one: a search for competence can leave them out. */
@Component
class OnTracks implements Engagement {
    private final SeatTable seats;

    OnTracks(SeatTable seats) {
        this.seats = seats;
    }

    @Override
    public String key() {
        return "track";
    }

    @Override
    public String messageKey() {
        return "tracks.engagement";
    }

    @Override
    public Set<UUID> people() {
        return seats.people();
    }
}
