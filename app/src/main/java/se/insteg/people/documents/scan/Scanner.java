package se.insteg.people.documents.scan;

/** Looks for viruses in a file before it is kept. */
public interface Scanner {
    /** Whether anybody looks at all; if not, pages say so. */
    boolean looks();

    Verdict scan(byte[] file);

    /** What was found. */
    sealed interface Verdict {
        /** Nothing. */
        record Clean() implements Verdict {}

        /** @param what as the scanner calls it */
        record Infected(String what) implements Verdict {}

        /** There is a scanner, and it did not answer; nothing is known of the file. */
        record Unreachable() implements Verdict {}

        /** There is no scanner. */
        record NotLooked() implements Verdict {}
    }
}
