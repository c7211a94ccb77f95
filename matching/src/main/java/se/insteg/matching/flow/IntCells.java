package se.insteg.matching.flow;

import java.util.Arrays;

/** {@link Cells} of 32 bits. New cells hold {@code empty}. */
final class IntCells implements Cells {
    private final Journal journal;
    private final int empty;
    private int[] cell = new int[0];

    IntCells(Journal journal, int empty) {
        this.journal = journal;
        this.empty = empty;
    }

    int get(int index) {
        return cell[index];
    }

    void set(int index, int value) {
        journal.record(this, index, cell[index]);
        cell[index] = value;
    }

    void add(int index, int difference) {
        set(index, cell[index] + difference);
    }

    /** Makes room for at least this many cells. */
    void grow(int size) {
        if (size > cell.length) {
            int old = cell.length;
            cell = Arrays.copyOf(cell, Growth.atLeast(size, old));
            Arrays.fill(cell, old, cell.length, empty);
        }
    }

    @Override
    public void restore(int index, long old) {
        cell[index] = (int) old;
    }
}
