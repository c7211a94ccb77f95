package se.insteg.matching.search;

import java.util.function.BooleanSupplier;

/** How long a search may take, and whether it has been called off. */
public final class Budget {
    private final long begun = System.nanoTime();
    private final long nanos;
    private final BooleanSupplier cancelled;
    private volatile boolean ranOut;
    private volatile boolean calledOff;

    /** Starts now. */
    public Budget(long nanos, BooleanSupplier cancelled) {
        this.nanos = nanos;
        this.cancelled = cancelled;
    }

    /** True when the time is over or the caller cancelled. */
    public boolean isOver() {
        return isOver(1);
    }

    /** True when this share of the time has passed or the caller cancelled. */
    boolean isOver(double share) {
        boolean over = System.nanoTime() - begun > nanos * share;
        if (!over && cancelled.getAsBoolean()) {
            calledOff = true;
            over = true;
        }
        // Asked by several threads: none may write back that it is not so.
        if (over) {
            ranOut = true;
        }
        return over;
    }

    /**
     * True once any part of the search was cut short, if only because the share of the time it may take had passed: the result
     * may differ from run to run.
     */
    public boolean cutShort() {
        return ranOut;
    }

    /** True once the search was told to stop by the caller; not when the caller made up their mind after its end. */
    public boolean cancelled() {
        return calledOff;
    }

    double shareSpent() {
        return (System.nanoTime() - begun) / (double) nanos;
    }

    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
