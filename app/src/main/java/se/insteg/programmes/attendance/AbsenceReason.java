package se.insteg.programmes.attendance;

import se.insteg.programmes.Codes;

/** Why somebody was not there. */
public enum AbsenceReason {
    SICK(true),
    CHILD_SICK(true),
    /** A visit to an authority, a clinic or a school. */
    APPOINTMENT(true),
    OTHER_VALID(true),
    /** Nobody has heard anything. */
    NOT_TOLD(false);

    private final boolean valid;

    AbsenceReason(boolean valid) {
        this.valid = valid;
    }

    /** Whether it is an absence that has been told of and accepted. */
    public boolean valid() {
        return valid;
    }

    public String code() {
        return Codes.of(this);
    }
}
