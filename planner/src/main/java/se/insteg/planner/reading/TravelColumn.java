package se.insteg.planner.reading;

import java.util.List;

/** The columns of the table of travel times. */
enum TravelColumn implements Column {
    FROM("from", "från"),
    TO("to", "till"),
    MINUTES("minutes", "minuter", "min", "restid");

    private final List<String> names;

    TravelColumn(String... names) {
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
