package se.insteg.people.status;

import java.util.Locale;

/** How somebody came to settle in the municipality; reimbursements differ. */
public enum Settlement {
    /** Assigned to the municipality (bosättningslagen). */
    ASSIGNED,
    SELF_SETTLED;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
