package se.insteg.matching.flow;

/** How arrays grow: by a quarter, so that many small additions cost no more than a few copies. */
final class Growth {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private Growth() {}

    /** @throws OutOfMemoryError when no array can be that long */
    static int atLeast(int size, int now) {
        if (size > MOST || size < 0) {
            throw new OutOfMemoryError("more than " + MOST + " cells are needed");
        }
        return (int) Math.max(size, Math.min(MOST, now + now / 4L + 16));
    }
}
