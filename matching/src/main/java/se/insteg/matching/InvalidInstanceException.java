package se.insteg.matching;

/**
 * The instance cannot be solved because it contradicts itself or leaves the stated ranges. The message names what is
 * wrong, where, and what to do; it is written to be shown to the person who supplied the data.
 */
public final class InvalidInstanceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for a caller that wants to react differently or count kinds. */
    public enum Problem {
        BAD_ID,
        DUPLICATE_ID,
        UNKNOWN_ID,
        OUT_OF_RANGE,
        DUPLICATE_PAIR,
        IMPOSSIBLE_LOCK,
        OVERFLOW
    }

    private final Problem problem;
    private final int pair;
    private final int unit;
    private final String message;

    InvalidInstanceException(Problem problem, String message) {
        this(problem, message, -1, -1);
    }

    private InvalidInstanceException(Problem problem, String message, int pair, int unit) {
        super(message);
        this.message = message;
        this.problem = problem;
        this.pair = pair;
        this.unit = unit;
    }

    static InvalidInstanceException ofPair(int pair, Problem problem, String message) {
        return new InvalidInstanceException(problem, message, pair, -1);
    }

    static InvalidInstanceException ofUnit(int unit, Problem problem, String message) {
        return new InvalidInstanceException(problem, message, -1, unit);
    }

    /** The pair it is about, counted from 0 in the order pairs were given, or −1. */
    public int pair() {
        return pair;
    }

    /** The unit it is about, counted from 0 in the order units were given, or −1. */
    public int unit() {
        return unit;
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return message;
    }

    public Problem problem() {
        return problem;
    }
}
