package se.insteg.matching.search;

import java.util.function.BooleanSupplier;

/** How long a search may take, and whether it has been called off. */
public final class Budget {
    private final long begun = System.nanoTime();
    private final long nanos;
    private final BooleanSupplier cancelled;
    private volatile boolean ranOut;

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
        boolean over = System.nanoTime() - begun > nanos * share || cancelled.getAsBoolean();
        ranOut |= over;
        return over;
    }

    /** True once any part of the search was cut short, so that the result may differ from run to run. */
    public boolean cutShort() {
        return ranOut;
    }

    double shareSpent() {
        return (System.nanoTime() - begun) / (double) nanos;
    }

    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
