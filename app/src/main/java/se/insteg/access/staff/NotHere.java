package se.insteg.access.staff;

import se.insteg.kernel.Refusal;

/** Not in this municipality; said the same way whether it exists elsewhere or nowhere. */
final class NotHere extends Refusal {
    NotHere() {
        super(Kind.NOT_FOUND, "access.refused.notHere");
    }
}
