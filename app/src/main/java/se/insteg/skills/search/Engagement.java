package se.insteg.skills.search;

import java.util.Set;
import java.util.UUID;

/**
 * Something people take part in, by which a search leaves them out. Declared here, told by the rooms above that know it:
 * placements, and whatever else people are given.
 */
public interface Engagement {
    /** Lower case, as in an address. */
    String key();

    /** The message that goes on after "only those who". */
    String messageKey();

    /** Ids of those who take part in it now, as far as the one who is signed in may know. Nobody is shown. */
    Set<UUID> people();
}
