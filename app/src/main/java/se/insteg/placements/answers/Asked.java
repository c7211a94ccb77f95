package se.insteg.placements.answers;

import se.insteg.placements.Ask;
import se.insteg.placements.Proposal;

/** What a party that is asked may still be shown. */
public final class Asked {
    /** What links to hosts and participants about a proposal are for. */
    public static final String PURPOSE = "proposal";

    private Asked() {}

    /**
     * Whether what they were asked about is still so: it stands, or they said no themselves. When the other party said no,
     * or it was taken back, they are told that it is over, and nothing more.
     */
    public static boolean isCurrent(Ask ask, Proposal proposal) {
        return proposal.stands() || ask.saidNo();
    }
}
