package se.insteg.people.peers;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When somebody was let help others, for pages whose own room has asked the right already. */
@Component
public class PeerHistory {
    private final PeerTable table;

    PeerHistory(PeerTable table) {
        this.table = table;
    }

    /** The latest first. */
    public List<PeerWorker> of(UUID person) {
        return table.of(person);
    }
}
