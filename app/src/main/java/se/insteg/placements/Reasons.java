package se.insteg.placements;

import se.insteg.kernel.Refusal;

/** The reason somebody types for a decision. */
final class Reasons {
    static final int LONGEST = 1000;

    /** As much of it as the audit log holds. */
    private static final int LONGEST_IN_AUDIT = 500;

    private Reasons() {}

    /** @throws Refusal (422) when it is missing or too long */
    static void check(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.reason.missing");
        }
        if (reason.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.reason.long", LONGEST);
        }
    }

    static String brief(String reason) {
        return reason.length() <= LONGEST_IN_AUDIT ? reason : reason.substring(0, LONGEST_IN_AUDIT - 1) + "…";
    }
}
