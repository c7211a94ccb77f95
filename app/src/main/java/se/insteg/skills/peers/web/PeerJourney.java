package se.insteg.skills.peers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.people.JourneySource;
import se.insteg.skills.peers.PeerHelp;
import se.insteg.skills.peers.PeerMappings;

/** On a person's journey: they agreed to be helped by another resident. */
@Component
@Order(21)
class PeerJourney implements JourneySource {
    private final PeerMappings mappings;

    PeerJourney(PeerMappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        List<Entry> entries = new ArrayList<>();
        for (PeerHelp help : mappings.of(personId)) {
            entries.add(new Entry(
                    help.consentedOn(),
                    "skills.peers.journey",
                    List.of(),
                    help.recordedBy(),
                    "/people/" + personId + "/mapping/peer"));
        }
        return entries;
    }
}
