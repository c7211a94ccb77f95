package se.insteg.rules;

import se.insteg.kernel.Words;

/**
 * A fact that a rule asked for, and what it found.
 *
 * @param words the fact in words, such as "Sökte asyl 3 mars 2026; 6 månader senare är 3 september 2026"
 */
public record Reason(Fact fact, Truth truth, Words words) {
    /** Unknown is not no. */
    public enum Truth {
        YES,
        NO,
        UNKNOWN
    }
}
