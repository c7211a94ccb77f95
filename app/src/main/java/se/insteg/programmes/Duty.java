package se.insteg.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the municipality has come with its duty to one person: a right, an offer, a start, an end.
 *
 * @param since since when they have the right; null when nobody knows, or they no longer have it
 * @param until the last day of the right, when one is known
 * @param enrolment the one that has come furthest; null while they have not been offered anything
 */
public record Duty(
        UUID personId,
        String name,
        boolean isProtected,
        Stage stage,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Enrolment enrolment) {
    /** How far, in the order it goes. */
    public enum Stage {
        /** Has a right, and has not been offered anything. */
        NOT_OFFERED,
        OFFERED,
        /** Said yes, and has no seat yet. */
        WAITING,
        /** Has a seat from a day to come. */
        ENROLLED,
        STARTED,
        COMPLETED,
        LEFT,
        DECLINED,
        /** Something that decides the right is not noted. */
        CANNOT_BE_TOLD;

        public String code() {
            return Codes.of(this);
        }
    }

    /** Normally finished within a year from the start (2010:1138). */
    public static final int MONTHS_TO_FINISH = 12;

    /** The first offer; a seat without an offer was offered when it was taken. */
    public @Nullable LocalDate offered() {
        if (enrolment == null) {
            return null;
        }
        LocalDate on = enrolment.marks().offeredOn();
        return on == null ? enrolment.marks().acceptedOn() : on;
    }

    /** The first day; null while they have not begun. */
    public @Nullable LocalDate started() {
        return enrolment == null
                ? null
                : switch (enrolment.state()) {
                    case EnrolmentState.Started state -> state.from();
                    case EnrolmentState.Finished state -> state.from();
                    case EnrolmentState.Left state -> state.from();
                    default -> null;
                };
    }

    public @Nullable LocalDate completed() {
        return enrolment != null && enrolment.state() instanceof EnrolmentState.Finished finished
                ? finished.to()
                : null;
    }

    /** Whether they have begun, and a year has gone by without an end. */
    public boolean late(LocalDate today) {
        LocalDate from = started();
        return stage == Stage.STARTED
                && from != null
                && from.plusMonths(MONTHS_TO_FINISH).isBefore(today);
    }

    static Stage stage(Entitlements.Right right, @Nullable Enrolment furthest) {
        if (furthest != null) {
            Stage stage =
                    switch (furthest.state()) {
                        case EnrolmentState.Offered state -> Stage.OFFERED;
                        case EnrolmentState.Waiting state -> Stage.WAITING;
                        case EnrolmentState.Enrolled state -> Stage.ENROLLED;
                        case EnrolmentState.Started state -> Stage.STARTED;
                        case EnrolmentState.Finished state -> Stage.COMPLETED;
                        case EnrolmentState.Left state -> Stage.LEFT;
                        case EnrolmentState.Declined state -> Stage.DECLINED;
                        case EnrolmentState.Withdrawn state -> Stage.NOT_OFFERED;
                    };
            if (stage != Stage.NOT_OFFERED) {
                return stage;
            }
        }
        return right instanceof Entitlements.Right.CannotBeTold ? Stage.CANNOT_BE_TOLD : Stage.NOT_OFFERED;
    }

    /** How far an enrolment has come, to tell which of somebody's counts. */
    static int rank(Enrolment one) {
        return switch (one.state()) {
            case EnrolmentState.Finished state -> 7;
            case EnrolmentState.Started state -> 6;
            case EnrolmentState.Enrolled state -> 5;
            case EnrolmentState.Waiting state -> 4;
            case EnrolmentState.Offered state -> 3;
            case EnrolmentState.Left state -> 2;
            case EnrolmentState.Declined state -> 1;
            case EnrolmentState.Withdrawn state -> 0;
        };
    }
}
