package se.insteg.planner.reading;

import static se.insteg.planner.reading.DayColumn.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.sheet.SourceFile;

/** What a row of a table of days becomes: its day. What else it says is for its reader. */
final class DaySheet extends Sheet<DayColumn> {
    private static final int FIRST_YEAR = 2010;

    private final List<LocalDate> days = new ArrayList<>();
    private final LocalDate last;

    DaySheet(SourceFile file, LocalDate last, List<FurtherColumn> further) {
        super(DayColumn.class, file, further);
        this.last = last;
    }

    List<LocalDate> days() {
        return days;
    }

    @Override
    boolean read(Fields<DayColumn> fields) {
        LocalDate day = SharedCells.date(fields, DAY, FIRST_YEAR, last);
        if (day == null && fields.usable()) {
            fields.problem(DAY, "missing");
        }
        fields.readFurther();
        if (day != null && fields.usable()) {
            days.add(day);
        }
        return fields.usable();
    }
}
