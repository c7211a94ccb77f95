package se.insteg.matching.flow;

import java.util.Arrays;

/** Which rows sit in each column: doubly linked lists in arrays, so that joining and leaving take constant time. */
final class Residents {
    private static final int NONE = -1;
    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private final int[] count;

    Residents(int rows, int columns) {
        head = new int[columns];
        Arrays.fill(head, NONE);
        next = new int[rows];
        previous = new int[rows];
        count = new int[columns];
    }

    int count(int column) {
        return count[column];
    }

    int first(int column) {
        return head[column];
    }

    int next(int row) {
        return next[row];
    }

    void join(int row, int column) {
        int first = head[column];
        next[row] = first;
        previous[row] = NONE;
        if (first != NONE) {
            previous[first] = row;
        }
        head[column] = row;
        count[column]++;
    }

    void leave(int row, int column) {
        if (previous[row] == NONE) {
            head[column] = next[row];
        } else {
            next[previous[row]] = next[row];
        }
        if (next[row] != NONE) {
            previous[next[row]] = previous[row];
        }
        count[column]--;
    }
}
