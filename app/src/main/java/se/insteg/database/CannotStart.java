package se.insteg.database;

/**
 * Why Insteg does not start, in one sentence a system administrator can act on: what is wrong and the remedy. It is
 * shown on the terminal as it is, without a stack trace.
 */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
