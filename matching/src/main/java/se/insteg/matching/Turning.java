package se.insteg.matching;

import java.util.List;

/** The answer to "what is the smallest change by which this would come about?" */
public sealed interface Turning {
    /** A best plan as things are brings it about, if not the plan at hand. */
    record Already() implements Turning {}

    /**
     * The first of the candidates with which a best plan brings it about; none before it does.
     *
     * @param effect of the candidate; its plan need not be the one that brings it about, but an equally good one does
     */
    record By(Candidate candidate, Effect effect) implements Turning {}

    /** With none of the candidates does any best plan bring it about. */
    record ByNone() implements Turning {}

    /**
     * Not known, because a plan that matters could not be proven the best in the time given.
     *
     * @param undecided the candidates of which it is not known; empty when it is not even known whether it is so already
     */
    record NotKnown(List<Candidate> undecided) implements Turning {}
}
