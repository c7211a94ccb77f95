package se.insteg.placements.answers;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.insteg.placements.store.AskTable;
import se.insteg.skills.cv.ConsentRevoked;

/** Somebody takes back the consent: what hosts were shown about them is gone from their pages in the same moment. */
@Component
class StopSharing {
    private final AskTable asks;

    StopSharing(AskTable asks) {
        this.asks = asks;
    }

    @EventListener
    void on(ConsentRevoked revoked) {
        asks.unshare(revoked.personId());
    }
}
