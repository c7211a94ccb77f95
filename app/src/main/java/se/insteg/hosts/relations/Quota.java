package se.insteg.hosts.relations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The municipality's own limit on placements in proportion to those employed. No statute says one; it keeps placements from
 * replacing ordinary staff.
 *
 * @param validFrom the first day it holds
 * @param employeesPerSeat one placement at most for so many employees, 1–1,000; null: no limit from that day
 * @param why as whoever decided wrote
 * @param by who decided, by name
 */
public record Quota(LocalDate validFrom, @Nullable Integer employeesPerSeat, String why, String by) {
    /** How many a place may have with so many employees: rounded down, but one wherever anybody works. Null: no limit. */
    public @Nullable Integer most(int employees) {
        if (employeesPerSeat == null) {
            return null;
        }
        return employees == 0 ? 0 : Math.max(1, employees / employeesPerSeat);
    }
}
