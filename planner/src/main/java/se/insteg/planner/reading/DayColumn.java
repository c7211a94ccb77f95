package se.insteg.planner.reading;

import java.util.List;

/** The column of a table of what happens on days that the planner itself understands; the others are its reader's. */
enum DayColumn implements Column {
    DAY("datum", "date", "dag", "day", "från", "from", "fr o m", "från och med", "startdatum", "start date");

    private final List<String> names;

    DayColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean mandatory() {
        return true;
    }
}
