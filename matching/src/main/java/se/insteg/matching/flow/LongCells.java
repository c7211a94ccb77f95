package se.insteg.matching.flow;

import java.util.Arrays;

/** {@link Cells} of 64 bits. New cells hold 0. */
final class LongCells implements Cells {
    private final Journal journal;
    private long[] cell = new long[0];

    LongCells(Journal journal) {
        this.journal = journal;
    }

    long get(int index) {
        return cell[index];
    }

    void set(int index, long value) {
        journal.record(this, index, cell[index]);
        cell[index] = value;
    }

    void add(int index, long difference) {
        set(index, cell[index] + difference);
    }

    /** Makes room for at least this many cells. */
    void grow(int size) {
        if (size > cell.length) {
            cell = Arrays.copyOf(cell, Growth.atLeast(size, cell.length));
        }
    }

    @Override
    public void restore(int index, long old) {
        cell[index] = old;
    }
}
