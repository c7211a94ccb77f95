package se.insteg.planner.reading;

import static se.insteg.planner.reading.PlacementColumn.END;
import static se.insteg.planner.reading.PlacementColumn.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.sheet.SourceFile;

/** What a row of a table of placements becomes: its first and last day. What else it says is for its reader. */
final class PlacementSheet extends Sheet<PlacementColumn> {
    private static final LocalDate FAR = LocalDate.of(Quantity.LAST_YEAR, 12, 31);

    private final List<DaySpan> spans = new ArrayList<>();

    PlacementSheet(SourceFile file, List<FurtherColumn> further) {
        super(PlacementColumn.class, file, further);
    }

    List<DaySpan> spans() {
        return spans;
    }

    @Override
    boolean read(Fields<PlacementColumn> fields) {
        fields.readFurther();
        var start = day(fields, START);
        var end = day(fields, END);
        if (start != null && end != null && end.isBefore(start)) {
            fields.problem(END, "endBeforeStart", start);
        }
        if (start == null || end == null || !fields.usable()) {
            return false;
        }
        spans.add(new DaySpan(start, end));
        return true;
    }

    private static @Nullable LocalDate day(Fields<PlacementColumn> fields, PlacementColumn column) {
        if (fields.isBlank(column)) {
            fields.problem(column, "missing");
        }
        return SharedCells.date(fields, column, Quantity.FIRST_YEAR, FAR);
    }
}
