package se.insteg.skills.peers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;

/** By whom somebody was helped, for pages whose own room has asked the right already. */
@Component
public class PeerMappings {
    private final HelpTable helps;

    PeerMappings(HelpTable helps) {
        this.helps = helps;
    }

    /** The latest first. */
    public List<PeerHelp> of(UUID person) {
        return helps.of(person);
    }

    /** Which of somebody's mappings another resident helped with. */
    public Set<UUID> helped(Participant person) {
        return helps.of(person.id()).stream()
                .filter(help -> help.state() == PeerHelp.State.AGREED)
                .map(PeerHelp::id)
                .collect(Collectors.toSet());
    }

    /** Whether another resident helped with a mapping. */
    public boolean helped(Participant person, UUID mapping) {
        return helped(person).contains(mapping);
    }
}
