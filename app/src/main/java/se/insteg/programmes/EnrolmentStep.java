package se.insteg.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an enrolment. Only added to.
 *
 * @param day the day it counts from
 * @param group the name of the group it is about; empty when about none
 * @param way how somebody was offered a place or answered, as {@link OfferWay}; empty where nobody was asked
 * @param why as typed; may be empty
 * @param by null when the participant did it
 */
public record EnrolmentStep(
        UUID id,
        UUID enrolmentId,
        EnrolmentDeed deed,
        LocalDate day,
        String group,
        String way,
        String why,
        @Nullable UUID by,
        Instant at) {}
