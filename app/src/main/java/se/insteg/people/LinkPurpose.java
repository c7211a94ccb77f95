package se.insteg.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.ParticipantLinks.Opened;
import se.insteg.kernel.Form;

/**
 * What a link for one thing may be for. Rooms declare theirs as beans; who has the link meets nothing else, and nothing
 * without pressing its button.
 */
public interface LinkPurpose {
    /** As stored with the link: lower-case letters and underscores. */
    String name();

    /**
     * What stands behind it, once; the use is noted here. In the participant's own transaction, where nobody else's rows
     * exist. Null when the object is no longer there.
     *
     * @param language BCP 47, as the link was made for
     */
    @Nullable
    Opened open(UUID personId, UUID objectId, String language);

    /**
     * Whether the link works until it expires, for what is looked at before it is answered; most are used up when they are
     * opened.
     */
    default boolean lasts() {
        return false;
    }

    /** What was sent from the page of a link that lasts, and the page afterwards. The same twice has one effect. */
    default @Nullable Opened act(UUID personId, UUID objectId, String language, Form form) {
        return open(personId, objectId, language);
    }
}
