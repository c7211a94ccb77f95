package se.insteg.skills.peers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.skills.peers.BeingHelped;
import se.insteg.skills.peers.PeerErrands;
import se.insteg.skills.peers.PeerHelp;

/** On the participant's first page: whom they help, and what somebody has written about them. */
@Component
@Order(10)
class PeerAsks implements ParticipantAsk {
    private final PeerErrands errands;
    private final BeingHelped helped;

    PeerAsks(PeerErrands errands, BeingHelped helped) {
        this.errands = errands;
        this.helped = helped;
    }

    @Override
    public List<Asked> asked(UUID personId) {
        List<Asked> asked = new ArrayList<>();
        helped.now()
                .map(help -> help.state() == PeerHelp.State.TOLD ? "told" : "going")
                .ifPresent(how -> asked.add(new Asked(
                        Words.of("skills.peers.helped." + how),
                        Words.of("skills.peers.helped." + how + ".ask"),
                        "/me/helped",
                        Words.of("skills.peers.helped." + how + ".do"))));
        if (errands.allowed().isPresent()) {
            int waiting = errands.waiting();
            asked.add(new Asked(
                    Words.of("skills.peers.help"),
                    Words.of("skills.peers.help.ask", waiting),
                    "/me/help",
                    Words.of("skills.peers.help.do")));
        }
        return asked;
    }
}
