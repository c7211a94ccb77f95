package se.insteg.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way through one programme, from the first offer to the last day, whatever group they are in.
 *
 * @param groupId null: offered, or waits for, any group of the programme
 * @param group its name; empty without one
 * @param version counts changes, from 0
 */
public record Enrolment(
        UUID id,
        UUID personId,
        UUID programmeId,
        String programme,
        @Nullable UUID groupId,
        String group,
        EnrolmentState state,
        Marks marks,
        int version) {
    public static final int LONGEST_WHY = 500;

    /**
     * Days that stay whatever becomes of it.
     *
     * @param queuedAt since when they wait, or waited
     * @param offeredOn the first offer; null when nobody was asked
     * @param acceptedOn the first yes
     * @param from the first day; null while there is none
     * @param entitledOn since when the law gives them a right to it, as known when they were asked or came into the queue
     */
    public record Marks(
            @Nullable Instant queuedAt,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate entitledOn) {
        public static final Marks NONE = new Marks(null, null, null, null, null);

        Marks queued(Instant at) {
            return queuedAt == null ? new Marks(at, offeredOn, acceptedOn, from, entitledOn) : this;
        }

        Marks offered(LocalDate on) {
            return offeredOn == null ? new Marks(queuedAt, on, acceptedOn, from, entitledOn) : this;
        }

        Marks accepted(LocalDate on) {
            return acceptedOn == null ? new Marks(queuedAt, offeredOn, on, from, entitledOn) : this;
        }

        Marks from(@Nullable LocalDate day) {
            return new Marks(queuedAt, offeredOn, acceptedOn, day, entitledOn);
        }

        Marks entitled(@Nullable LocalDate since) {
            return entitledOn == null ? new Marks(queuedAt, offeredOn, acceptedOn, from, since) : this;
        }
    }

    /** Whether a seat of its group is taken, by them or for them. */
    public boolean holdsSeat() {
        return groupId != null && (state.hasSeat() || state instanceof EnrolmentState.Offered);
    }

    Enrolment with(@Nullable UUID otherGroup, EnrolmentState otherState, Marks otherMarks) {
        return new Enrolment(id, personId, programmeId, programme, otherGroup, group, otherState, otherMarks, version);
    }
}
