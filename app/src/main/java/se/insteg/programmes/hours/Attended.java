package se.insteg.programmes.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.insteg.programmes.Coverage;

/**
 * A session that somebody was at.
 *
 * @param civic whether its programme is civic orientation; then all of it is, also what belongs to no statutory part
 * @param minutes that they were there, 1 or more
 * @param portions what those minutes were about; together at most {@code minutes}
 */
public record Attended(
        UUID sessionId, UUID groupId, LocalDate day, boolean civic, int minutes, List<Coverage.Portion> portions) {
    public Attended {
        portions = List.copyOf(portions);
    }

    /** What somebody met who came {@code missed} minutes late to a session {@code length} long; its parts are taken in order. */
    public static List<Coverage.Portion> met(List<Coverage.Portion> planned, int length, int missed) {
        List<Coverage.Portion> met = new ArrayList<>();
        int begins = 0;
        for (Coverage.Portion part : planned) {
            int ends = begins + part.minutes();
            int minutes = Math.min(ends, length) - Math.max(begins, missed);
            if (minutes > 0) {
                met.add(new Coverage.Portion(part.module(), minutes));
            }
            begins = ends;
        }
        return met;
    }

    /** Of statutory parts. */
    int statutory() {
        return portions.stream()
                .filter(one -> one.module().part() != null)
                .mapToInt(Coverage.Portion::minutes)
                .sum();
    }

    /** Of civic orientation. */
    int orientation() {
        return civic ? minutes : statutory();
    }
}
