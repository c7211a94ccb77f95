package se.insteg.matching.flow;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What was written over, in order, so that it can be taken back. */
final class Journal {
    private @Nullable Cells[] cells = new Cells[256];
    private int[] index = new int[256];
    private long[] old = new long[256];
    private int size;
    private boolean recording;

    /** Nothing is recorded before this, so that loading costs nothing. */
    void start() {
        recording = true;
    }

    /** Where the journal stands now. */
    int mark() {
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
    void undoTo(int mark) {
        while (size > mark) {
            size--;
            Cells written = cells[size];
            if (written != null) {
                written.restore(index[size], old[size]);
            }
        }
    }

    /** What the cell held before its first write since the mark. */
    void forEachFirstWrite(Cells where, int mark, FirstWrite seen) {
        BitSet known = new BitSet();
        for (int i = mark; i < size; i++) {
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

    /** Forgets the past: what was written stays. */
    void forget() {
        Arrays.fill(cells, null);
        size = 0;
    }
}
