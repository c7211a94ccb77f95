package se.insteg.planner.output;

import java.time.LocalDate;
import java.util.List;
import se.insteg.planner.Plan;
import se.insteg.planner.reading.RejectedRow;
import se.insteg.planner.wording.Message;

/**
 * A plan and what was learnt while reading its input.
 *
 * @param today the day the plan was made for
 */
public record Report(Plan plan, List<RejectedRow> rejected, List<Message> notes, LocalDate today) {
    /** How many rows were rejected; a row with several problems counts once. */
    public int rejectedRows() {
        return (int) rejected.stream()
                .map(row -> row.file() + "\0" + row.row())
                .distinct()
                .count();
    }
}
