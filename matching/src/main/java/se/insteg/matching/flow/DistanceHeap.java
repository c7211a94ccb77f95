package se.insteg.matching.flow;

/** A binary heap of node numbers ordered by distance, then number; a distance can be lowered while inside. */
final class DistanceHeap {
    private final long[] distance;
    private final int[] heap;
    private final int[] position;
    private int size;

    /** @param distance read, never written; lower an entry, then call {@link #lower} */
    DistanceHeap(long[] distance) {
        this.distance = distance;
        heap = new int[distance.length];
        position = new int[distance.length];
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    void clear() {
        size = 0;
    }

    void add(int item) {
        position[item] = size;
        heap[size] = item;
        size++;
        lower(item);
    }

    /** Restores the order after the item's distance became smaller. */
    void lower(int item) {
        int i = position[item];
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!before(item, heap[parent])) {
                break;
            }
            put(i, heap[parent]);
            i = parent;
        }
        put(i, item);
    }

    int removeFirst() {
        int first = heap[0];
        int last = heap[--size];
        int i = 0;
        for (int child = 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], last)) {
                break;
            }
            put(i, heap[child]);
            i = child;
        }
        put(i, last);
        return first;
    }

    private void put(int i, int item) {
        heap[i] = item;
        position[item] = i;
    }

    private boolean before(int a, int b) {
        return distance[a] < distance[b] || (distance[a] == distance[b] && a < b);
    }
}
