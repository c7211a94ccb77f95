package se.insteg.access;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;

/**
 * Links for one purpose and one object, which somebody without an account was given; kept by the room that made them.
 * Every method runs in a transaction of the link's municipality.
 */
public interface ParticipantLinks {
    /** Whether the link would open something now. Tells nobody what. @param hash of the link's secret */
    boolean opens(byte[] hash);

    /**
     * Gives what the link opens, or does what was sent from its page; null when it is over. Most links are used up by it.
     *
     * @param form empty but for the button when the page was only opened
     */
    @Nullable
    Opened open(byte[] hash, Form form);

    /**
     * What stands behind a link, complete: the transaction it was read in is over when it is shown.
     *
     * @param personId whom it is about
     * @param template of the page
     */
    record Opened(UUID personId, String template, Map<String, Object> model) {
        public Opened {
            model = Map.copyOf(model);
        }
    }
}
