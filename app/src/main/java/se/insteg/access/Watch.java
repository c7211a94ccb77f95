package se.insteg.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Says, when something is read about participants, what a reviewer of the log should look at: as it is at that moment, since
 * who is protected and whose case it is changes. The room that keeps participants declares it as a bean.
 */
@FunctionalInterface
public interface Watch {
    /** Why a reviewer should look. */
    enum Flag {
        /** The participant has protected identity. */
        PROTECTED,
        /** Somebody else is the participant's caseworker. */
        NOT_OWN_CASE,
        /** The reader's last name is among the participant's names. */
        SAME_SURNAME
    }

    /** By participant; those without any flag are absent. Asked within the transaction that reads. */
    Map<UUID, Set<Flag>> flags(SignedIn reader, Collection<UUID> participants);
}
