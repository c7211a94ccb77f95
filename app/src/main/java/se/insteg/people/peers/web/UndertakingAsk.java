package se.insteg.people.peers.web;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.people.peers.OwnPeerWork;

/** Asks somebody who is to help others to read and sign what they promise. */
@Component
@Order(5)
class UndertakingAsk implements ParticipantAsk {
    private final OwnPeerWork work;

    UndertakingAsk(OwnPeerWork work) {
        this.work = work;
    }

    @Override
    public List<Asked> asked(UUID personId) {
        return work
                .mine()
                .filter(worker -> worker.signed() == null)
                .map(worker -> new Asked(
                        Words.of("people.peer.own.title"),
                        Words.of("people.peer.own.ask"),
                        "/me/undertaking",
                        Words.of("people.peer.own.read")))
                .stream()
                .toList();
    }
}
