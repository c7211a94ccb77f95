package se.insteg.matching.flow;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What was written over, in order, so that it can be taken back. A mark counts everything written since the start, also what
 * has been forgotten since.
 */
final class Journal {
    private @Nullable Cells[] cells = new Cells[256];
    private int[] index = new int[256];
    private long[] old = new long[256];
    private int size;
    private long forgotten;
    private boolean recording;

    /** Nothing is recorded before this, so that loading costs nothing. */
    void start() {
        recording = true;
    }

    /** Where the journal stands now. */
    long mark() {
        return forgotten + size;
    }

    /** How much is remembered. */
    int size() {
        return size;
    }

    void record(Cells where, int at, long before) {
        if (!recording) {
            return;
        }
        if (size == index.length) {
            int longer = Growth.atLeast(size + 1, size);
            cells = Arrays.copyOf(cells, longer);
            index = Arrays.copyOf(index, longer);
            old = Arrays.copyOf(old, longer);
        }
        cells[size] = where;
        index[size] = at;
        old[size++] = before;
    }

    /** Takes back everything written since the mark, the latest first. */
    void undoTo(long mark) {
        int kept = position(mark);
        while (size > kept) {
            size--;
            Cells written = cells[size];
            if (written != null) {
                written.restore(index[size], old[size]);
            }
        }
    }

    /** What the cell held before its first write since the mark. */
    void forEachFirstWrite(Cells where, long mark, FirstWrite seen) {
        BitSet known = new BitSet();
        for (int i = position(mark); i < size; i++) {
            if (cells[i] == where && !known.get(index[i])) {
                known.set(index[i]);
                seen.accept(index[i], old[i]);
            }
        }
    }

    /** Told of a cell and what it held. */
    interface FirstWrite {
        void accept(int index, long before);
    }

    /** Forgets what was written before the mark: it stays, and the mark is the earliest to go back to. */
    void forgetBefore(long mark) {
        int first = position(mark);
        int left = size - first;
        System.arraycopy(cells, first, cells, 0, left);
        System.arraycopy(index, first, index, 0, left);
        System.arraycopy(old, first, old, 0, left);
        Arrays.fill(cells, left, size, null);
        forgotten += first;
        size = left;
    }

    private int position(long mark) {
        if (mark < forgotten) {
            throw new IllegalStateException("what was written since " + mark + " is forgotten up to " + forgotten);
        }
        return Math.toIntExact(mark - forgotten);
    }
}
