package se.insteg.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timetable that a municipality has taken in.
 *
 * @param name of the file it came in
 * @param stops how many stops anything calls at
 * @param lines how many lines
 * @param firstDay the first day anything runs
 * @param lastDay the last day anything runs
 * @param removedAt null while it may be used
 */
public record StoredTimetable(
        UUID id,
        String name,
        int stops,
        int lines,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant broughtAt,
        @Nullable Instant removedAt) {}
