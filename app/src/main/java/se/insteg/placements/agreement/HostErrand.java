package se.insteg.placements.agreement;

import java.util.List;
import java.util.UUID;

/** Something that hosts are written to about, and reminded of once when days pass without an answer. */
public interface HostErrand {
    /** One that waits. @param by in whose name they are reminded: with the rights that one has now */
    record Waiting(UUID personId, UUID placementId, UUID by) {}

    /** Those of the municipality whose transaction it is that were written to days ago. Nobody is signed in. */
    List<Waiting> waiting();

    /** With the rights of whoever is signed in. Nothing when it was done meanwhile. */
    void remind(Waiting waiting);
}
