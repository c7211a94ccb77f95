package se.insteg.placements;

import java.util.List;
import java.util.UUID;

/** What became of a wish to propose somebody. */
public sealed interface Proposed {
    /** @param again whether it was proposed already, by this form sent before or by a colleague */
    record Done(UUID id, boolean again) implements Proposed {}

    /** Nothing was done. */
    sealed interface Not extends Proposed {}

    /** The person is proposed to another place. */
    record Elsewhere(UUID proposalId, UUID offerId) implements Not {}

    /** The offer is no longer open. */
    record NotOpen() implements Not {}

    /** Others were first. */
    record NoSeat() implements Not {}

    /** Somebody has said "not now". */
    record IsSetAside(UUID setAsideId) implements Not {}

    /** Must-haves are unmet that may not be waived, or were not. */
    record NotMet(List<String> criteria) implements Not {}

    /** The person or the offer is not as it was shown. */
    record Changed() implements Not {}
}
