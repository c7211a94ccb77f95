package se.insteg.skills.peers;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** Words about another resident that nobody has finished or answered. */
@Component
class OldPeerWords implements Forgetting {
    private static final Kept KEPT = Kept.days(Handover.DAYS_KEPT);

    private final Handover handover;

    OldPeerWords(Handover handover) {
        this.handover = handover;
    }

    @Override
    public String name() {
        return "skills.peer_words";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("skills.peer_help", KEPT, "skills.peer_errand", KEPT);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public int forget() {
        return handover.forgetHere();
    }
}
