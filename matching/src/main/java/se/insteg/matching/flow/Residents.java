package se.insteg.matching.flow;

import java.util.Arrays;

/** Which rows sit at each node: doubly linked lists in arrays, so that joining and leaving take constant time. */
public final class Residents {
    private static final int NONE = -1;
    private final int[] head;
    private final int[] next;
    private final int[] previous;

    /** All lists empty. */
    public Residents(int rows, int nodes) {
        head = new int[nodes];
        Arrays.fill(head, NONE);
        next = new int[rows];
        previous = new int[rows];
    }

    Residents(Residents other) {
        head = other.head.clone();
        next = other.next.clone();
        previous = other.previous.clone();
    }

    /** The first row at the node, or −1. */
    public int first(int node) {
        return head[node];
    }

    /** The next row at the same node, or −1. */
    public int next(int row) {
        return next[row];
    }

    /** The row, which is in no list, becomes the first at the node. */
    public void join(int row, int node) {
        int first = head[node];
        next[row] = first;
        previous[row] = NONE;
        if (first != NONE) {
            previous[first] = row;
        }
        head[node] = row;
    }

    /** The row, which is at the node, leaves it. */
    public void leave(int row, int node) {
        if (previous[row] == NONE) {
            head[node] = next[row];
        } else {
            next[previous[row]] = next[row];
        }
        if (next[row] != NONE) {
            previous[next[row]] = previous[row];
        }
    }
}
