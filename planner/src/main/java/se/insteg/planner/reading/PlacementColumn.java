package se.insteg.planner.reading;

import java.util.List;

/** The columns of a table of placements that the planner itself understands; who and where are its reader's. */
enum PlacementColumn implements Column {
    START("från", "from", "start", "startdatum", "start date", "från och med", "första dag", "började", "börjar"),
    END("till", "to", "slut", "slutdatum", "end", "end date", "till och med", "sista dag", "slutar");

    private final List<String> names;

    PlacementColumn(String... names) {
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
