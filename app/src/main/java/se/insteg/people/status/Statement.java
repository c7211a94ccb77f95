package se.insteg.people.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;

/**
 * Something said about somebody's legal status. Details that its kind does not ask for are null.
 *
 * @param begins the day of the application, decision, registration, move, check or admission; the day it was said when
 *     {@code undated}
 * @param ends of a permit or card: valid until; of an area or a duty: its last day
 */
public record Statement(
        StatusKind kind,
        LocalDate begins,
        boolean undated,
        @Nullable LocalDate ends,
        Details details,
        StatusSource source) {
    /**
     * What only some kinds have.
     *
     * @param firstRegistered the first registration in Sweden, when it was in another municipality
     * @param municipality kommunkod
     * @param county länskod
     * @param valid of a check: whether it was in force
     * @param hours when somebody has to report; empty for other kinds
     */
    public record Details(
            @Nullable PermitGround ground,
            @Nullable Housing housing,
            @Nullable Settlement settlement,
            @Nullable LocalDate firstRegistered,
            @Nullable String municipality,
            @Nullable String county,
            @Nullable Boolean valid,
            WeeklySchedule hours) {
        public static final Details NONE = new Details(null, null, null, null, null, null, null, WeeklySchedule.EMPTY);

        public static Details of(@Nullable PermitGround ground) {
            return new Details(ground, null, null, null, null, null, null, WeeklySchedule.EMPTY);
        }

        public static Details of(@Nullable Housing housing) {
            return new Details(null, housing, null, null, null, null, null, WeeklySchedule.EMPTY);
        }

        /** @param firstRegistered null when it was here */
        public static Details settled(@Nullable Settlement settlement, @Nullable LocalDate firstRegistered) {
            return new Details(null, null, settlement, firstRegistered, null, null, null, WeeklySchedule.EMPTY);
        }

        public static Details movedTo(@Nullable String municipality) {
            return new Details(null, null, null, null, municipality, null, null, WeeklySchedule.EMPTY);
        }

        public static Details within(String county) {
            return new Details(null, null, null, null, null, county, null, WeeklySchedule.EMPTY);
        }

        public static Details checked(boolean valid) {
            return new Details(null, null, null, null, null, null, valid, WeeklySchedule.EMPTY);
        }

        public static Details reporting(WeeklySchedule hours) {
            return new Details(null, null, null, null, null, null, null, hours);
        }
    }

    /** @param ends null when no end is known */
    public static Statement of(
            StatusKind kind, LocalDate begins, @Nullable LocalDate ends, Details details, StatusSource source) {
        return new Statement(kind, begins, false, ends, details, source);
    }

    /** A status without a day: known to hold on the day it was said. */
    public static Statement withoutDate(StatusKind kind, LocalDate said, StatusSource source) {
        return new Statement(kind, said, true, null, Details.NONE, source);
    }

    /** Whether it has begun and not ended. */
    public boolean coversDay(LocalDate day) {
        return !begins.isAfter(day) && (ends == null || !ends.isBefore(day));
    }
}
