package se.insteg.kernel;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Says that an address chooses no language for this browser, though it names one: a participant's card that is scanned with
 * the phone of somebody else. Rooms declare theirs as beans.
 */
@FunctionalInterface
public interface KeepsLooks {
    boolean keeps(HttpServletRequest request);
}
