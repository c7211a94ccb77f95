package se.insteg.planner.reading;

import se.insteg.planner.wording.Message;

/**
 * Thrown while reading one cell or typed text, caught where its row or field is known. Carries no stack trace: it is an
 * everyday event.
 */
public final class BadCell extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final transient Message problem;

    @SuppressWarnings("serial")
    private final transient Message remedy;

    BadCell(Message problem, Message remedy) {
        super(problem.key(), null, false, false);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** A problem whose remedy has the same key with {@code problem.} replaced by {@code remedy.}. */
    static BadCell of(String name, Object... facts) {
        return new BadCell(Message.of("problem." + name, facts), Message.of("remedy." + name, facts));
    }

    public Message problem() {
        return problem;
    }

    public Message remedy() {
        return remedy;
    }
}
