package se.insteg.access;

import se.insteg.kernel.Form;

/**
 * Once more it is asked whether it really is them: before something leaves Insteg that cannot be taken back, such as a
 * file with people in it. Whoever signs in through the municipality's identity provider has no code here; there the
 * provider decides how often to ask.
 */
public interface StepUp {
    /** Whether the one who is signed in has a one-time code here to prove themselves with. */
    boolean asks();

    /**
     * Whether the code typed in this field is right, or none is asked for; else the form says what is wrong. Attempts are
     * counted.
     *
     * @throws se.insteg.kernel.Refusal (429) after too many
     */
    boolean proven(Form form, String field);
}
