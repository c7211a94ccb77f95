package se.insteg.access.staff;

import se.insteg.kernel.Refusal;

/** Somebody else changed it first. */
final class Conflict {
    private Conflict() {}

    static void unlessOne(int changed) {
        if (changed != 1) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.staff.conflict");
        }
    }
}
