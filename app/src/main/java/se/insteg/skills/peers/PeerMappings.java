package se.insteg.skills.peers;

import java.util.List;
import java.util.UUID;
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

    /** Whether another resident helped with a mapping. */
    public boolean helped(Participant person, UUID mapping) {
        return helps.find(person.id(), mapping)
                .filter(help -> help.state() == PeerHelp.State.AGREED)
                .isPresent();
    }
}
