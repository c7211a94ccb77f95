package se.insteg.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How somebody stands to a programme. Whether an enrolled participant has begun follows from the day, so that nothing has to
 * happen on that day; everything else is a deed.
 */
public sealed interface EnrolmentState {
    /** In the queue. @param since what the order of the queue counts */
    record Waiting(Instant since) implements EnrolmentState {}

    /** Asked. A place in a group is held until somebody takes it back, also when nobody has answered. */
    record Offered(LocalDate answerBy) implements EnrolmentState {}

    /** Has a seat from a day to come. */
    record Enrolled(LocalDate from) implements EnrolmentState {}

    /** Takes part. */
    record Started(LocalDate from) implements EnrolmentState {}

    /** Went all the way. @param to the last day */
    record Finished(LocalDate from, LocalDate to) implements EnrolmentState {}

    /** Began, and stopped before the end. @param to the last day */
    record Left(LocalDate from, LocalDate to, LeaveCause cause) implements EnrolmentState {}

    /** Said no. */
    record Declined(LocalDate on) implements EnrolmentState {}

    /** Never began: the offer or the seat was taken back, or they no longer wait. */
    record Withdrawn(LocalDate on) implements EnrolmentState {}

    /** As stored is {@link #stored()}; as messages say it, this. */
    default String code() {
        return switch (this) {
            case Waiting waiting -> "waiting";
            case Offered offered -> "offered";
            case Enrolled enrolled -> "enrolled";
            case Started started -> "started";
            case Finished finished -> "finished";
            case Left left -> "left";
            case Declined declined -> "declined";
            case Withdrawn withdrawn -> "withdrawn";
        };
    }

    default String stored() {
        return this instanceof Started ? "enrolled" : code();
    }

    /** Whether it goes on: there is one such for each person and programme. */
    default boolean open() {
        return this instanceof Waiting || this instanceof Offered || hasSeat();
    }

    /** Whether it is on the list of a group. */
    default boolean hasSeat() {
        return this instanceof Enrolled || this instanceof Started;
    }

    /** What can be done next. */
    default Set<EnrolmentDeed> deeds() {
        return switch (this) {
            case Waiting waiting -> EnumSet.of(EnrolmentDeed.OFFERED, EnrolmentDeed.ENROLLED, EnrolmentDeed.WITHDRAWN);
            case Offered offered ->
                EnumSet.of(
                        EnrolmentDeed.ACCEPTED,
                        EnrolmentDeed.DECLINED,
                        EnrolmentDeed.ENROLLED,
                        EnrolmentDeed.WITHDRAWN);
            case Enrolled enrolled -> EnumSet.of(EnrolmentDeed.MOVED, EnrolmentDeed.WITHDRAWN);
            case Started started -> EnumSet.of(EnrolmentDeed.MOVED, EnrolmentDeed.FINISHED, EnrolmentDeed.LEFT);
            case Finished finished -> EnumSet.of(EnrolmentDeed.RESUMED);
            case Left left -> EnumSet.of(EnrolmentDeed.RESUMED);
            case Declined declined -> EnumSet.noneOf(EnrolmentDeed.class);
            case Withdrawn withdrawn -> EnumSet.noneOf(EnrolmentDeed.class);
        };
    }
}
