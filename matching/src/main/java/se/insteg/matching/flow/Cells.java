package se.insteg.matching.flow;

/** A growing array every write of which can be taken back by its {@link Journal}. */
sealed interface Cells permits IntCells, LongCells {
    /** Writes without telling the journal. */
    void restore(int index, long old);
}
