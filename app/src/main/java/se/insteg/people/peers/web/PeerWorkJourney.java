package se.insteg.people.peers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.people.JourneySource;
import se.insteg.people.peers.PeerHistory;

/** On a person's journey: they were let help others. */
@Component
@Order(23)
class PeerWorkJourney implements JourneySource {
    private final PeerHistory history;
    private final Clock clock;

    PeerWorkJourney(PeerHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        return history.of(personId).stream()
                .map(worker -> new Entry(
                        LocalDate.ofInstant(worker.appointedAt(), clock.getZone()),
                        "people.peer.journey",
                        List.of(),
                        worker.appointedBy(),
                        null))
                .toList();
    }
}
