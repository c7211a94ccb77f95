package se.insteg.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;

/**
 * Links for one thing that contact persons of hosts were given; kept by the room of hosts. Every method runs in a
 * transaction of the link's municipality.
 */
public interface HostDoor {
    /** Whether the link would open something now. Tells nobody what, and changes nothing. @param hash of its secret */
    boolean opens(byte[] hash);

    /**
     * Comes in by the link: shows the thing, or does what was sent from its page. Null when the link or the thing is over.
     *
     * @param form empty but for the button when the page was only opened
     */
    @Nullable
    Shown enter(byte[] hash, Form form);

    /** What is shown, complete: the transaction it was read in is over by then. @param template of the page */
    record Shown(String template, Map<String, Object> model) {
        public Shown {
            model = Map.copyOf(model);
        }
    }
}
