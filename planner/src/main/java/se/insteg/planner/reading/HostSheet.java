package se.insteg.planner.reading;

import static se.insteg.planner.reading.HostColumn.NAME;

import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.sheet.SourceFile;

/** What a row of a table of organisations becomes: its name. What else it says is for its reader. */
final class HostSheet extends Sheet<HostColumn> {
    private final List<String> names = new ArrayList<>();

    HostSheet(SourceFile file, List<FurtherColumn> further) {
        super(HostColumn.class, file, further);
    }

    List<String> names() {
        return names;
    }

    @Override
    boolean read(Fields<HostColumn> fields) {
        String name = fields.text(NAME);
        if (name.isEmpty() && fields.usable()) {
            fields.problem(NAME, "missing");
        }
        fields.readFurther();
        if (fields.usable()) {
            names.add(name);
        }
        return fields.usable();
    }
}
