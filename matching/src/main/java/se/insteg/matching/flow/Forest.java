package se.insteg.matching.flow;

/** The nodes below each node, the roots below the sink, and what it is worth to be at none of them. */
interface Forest {
    /** The first node below, or −1. */
    int firstChild(int n);

    /** The next node below the same, or −1. */
    int nextSibling(int n);

    /** What staying out is worth to a row. */
    long outValue();
}
