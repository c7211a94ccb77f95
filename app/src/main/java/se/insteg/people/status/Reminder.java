package se.insteg.people.status;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about a person's status that is soon over, has become possible, or has to be noted. @param since the day it began to wait */
public record Reminder(
        Kind kind,
        UUID personId,
        String name,
        LocalDate since,
        @Nullable LocalDate due) {
    /** What it is about. */
    public enum Kind {
        /** A permit, or temporary protection, is valid no longer than so. */
        PERMIT_ENDS,
        /** The proof of AT-UND runs out, or has not been looked at for long. */
        CHECK_AT_UND,
        /** AT-UND has become possible, and nobody has checked since. */
        WORK_OPENS,
        /** The years of sfi are soon over. */
        SFI_ENDS,
        /** Which area and which attendance checks apply is not noted. */
        NOTE_AREA,
        /** A status that was noted ahead begins. */
        STATUS_BEGINS
    }
}
